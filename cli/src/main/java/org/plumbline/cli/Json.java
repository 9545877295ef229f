package org.plumbline.cli;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.history.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON document that is being written, on one line. Absent means absent, not null. */
final class Json {

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** A document that is one object. */
  static String of(Consumer<Json> properties) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      properties.accept(new Json(out));
      out.writeEndObject();
    }
    return text.toString();
  }

  /** A text; nothing where it is empty. */
  Json text(String name, String value) {
    if (!value.isEmpty()) {
      out.writeStringProperty(name, value);
    }
    return this;
  }

  Json number(String name, long value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  Json fraction(String name, double value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  Json truth(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  /** A day in days since 1970-01-01 as a date; nothing where there is none. */
  Json day(String name, int epochDay) {
    return epochDay == CodeRow.NO_DAY
        ? this
        : text(name, LocalDate.ofEpochDay(epochDay).toString());
  }

  Json object(String name, Consumer<Json> properties) {
    out.writeObjectPropertyStart(name);
    properties.accept(this);
    out.writeEndObject();
    return this;
  }

  /** An array of objects, also where it is empty. */
  <T> Json objects(String name, Collection<T> values, Consumer<T> properties) {
    out.writeArrayPropertyStart(name);
    for (T value : values) {
      out.writeStartObject();
      properties.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  /** An array of texts; nothing where it is empty. */
  Json texts(String name, Collection<?> values) {
    if (!values.isEmpty()) {
      out.writeArrayPropertyStart(name);
      values.forEach(value -> out.writeString(value.toString()));
      out.writeEndArray();
    }
    return this;
  }

  /** An array of pairs of places in a text, half open, also where it is empty. */
  Json spans(String name, List<Span> spans) {
    out.writeArrayPropertyStart(name);
    spans.forEach(span -> pair(span.from(), span.to()));
    out.writeEndArray();
    return this;
  }

  /** A pair of places in a text, half open. */
  Json places(String name, int from, int to) {
    out.writeName(name);
    pair(from, to);
    return this;
  }

  private void pair(int from, int to) {
    out.writeStartArray();
    out.writeNumber(from);
    out.writeNumber(to);
    out.writeEndArray();
  }
}
