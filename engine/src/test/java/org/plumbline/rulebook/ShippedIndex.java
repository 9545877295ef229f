package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the build wrote down of the shipped rules' classes. */
final class ShippedIndex {

  private ShippedIndex() {}

  static List<String> models() {
    try (InputStream in = ShippedIndex.class.getResourceAsStream("/" + ShippedRulebook.INDEX)) {
      return RuleIndex.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).models();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
