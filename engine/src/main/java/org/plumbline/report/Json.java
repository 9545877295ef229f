package org.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes JSON values one after the other, without any space of its own. What is absent (zero
 * numbers, empty texts and lists) can be left out with the {@code ...IfThere} methods.
 */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .rootValueSeparator("")
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private final JsonGenerator generator;

  Json(OutputStream out) {
    this.generator =
        FACTORY.createGenerator(
            ObjectWriteContext.empty(), new BufferedOutputStream(out, 1 << 16), JsonEncoding.UTF8);
  }

  Json object() {
    generator.writeStartObject();
    return this;
  }

  Json object(String name) {
    generator.writeName(name);
    return object();
  }

  /** The name of a value that the caller writes next. */
  Json name(String name) {
    generator.writeName(name);
    return this;
  }

  Json endObject() {
    generator.writeEndObject();
    return this;
  }

  Json array(String name) {
    generator.writeName(name);
    generator.writeStartArray();
    return this;
  }

  Json endArray() {
    generator.writeEndArray();
    return this;
  }

  Json text(String name, String value) {
    generator.writeStringProperty(name, wellFormed(value));
    return this;
  }

  Json textIfThere(String name, String value) {
    return value == null || value.isEmpty() ? this : text(name, value);
  }

  Json number(String name, long value) {
    generator.writeNumberProperty(name, value);
    return this;
  }

  Json numberIfThere(String name, long value) {
    return value == 0 ? this : number(name, value);
  }

  Json span(String name, int start, int end) {
    array(name);
    generator.writeNumber(start);
    generator.writeNumber(end);
    return endArray();
  }

  Json texts(String name, List<String> values) {
    array(name);
    values.forEach(value -> generator.writeString(wellFormed(value)));
    return endArray();
  }

  Json textsIfThere(String name, List<String> values) {
    return values.isEmpty() ? this : texts(name, values);
  }

  Json counts(String name, Map<String, Long> counts) {
    object(name);
    counts.forEach(this::number);
    return endObject();
  }

  /** Writes characters as they are, between two values. */
  Json raw(String characters) {
    generator.writeRaw(characters);
    return this;
  }

  void flush() {
    generator.flush();
  }

  void close() throws IOException {
    try {
      generator.close();
    } catch (JacksonIOException failed) {
      throw failed.getCause();
    }
  }

  /**
   * A half of a surrogate pair has no UTF-8: text cut in the middle of a pair still has to be
   * written.
   */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(
                point ->
                    point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
