package org.plumbline.codeset.hcpcs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Wordings and their texts, each written once, numbered as they come. */
final class WordingPool {

  private record Wording(String shortText, String longText) {}

  private final Map<Wording, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream(1 << 16);
  private final ByteArrayOutputStream wordings = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream out = new DataOutputStream(wordings);

  /** The number of a row's words. */
  int number(CodeRow row) throws IOException {
    Wording wording = new Wording(row.shortText(), row.longText());
    Integer known = numbers.get(wording);
    if (known != null) {
      return known;
    }
    writeText(wording.longText());
    writeText(wording.shortText());
    numbers.put(wording, numbers.size());
    return numbers.size() - 1;
  }

  private void writeText(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Integer place = places.putIfAbsent(text, texts.size());
    if (place == null) {
      out.writeInt(texts.size());
      texts.writeBytes(bytes);
    } else {
      out.writeInt(place);
    }
    out.writeInt(bytes.length);
  }

  int count() {
    return numbers.size();
  }

  byte[] wordings() {
    return wordings.toByteArray();
  }

  byte[] texts() {
    return texts.toByteArray();
  }
}
