package org.plumbline.descriptor.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/** What stands after "excludes", "excluding", "except" or "not including", up to the next mark. */
final class Exclusions {

  private Exclusions() {}

  static List<Said<String>> read(Wording wording) {
    List<Said<String>> found = new ArrayList<>(1);
    for (int i = 0; i < wording.size(); i++) {
      int first = first(wording, i);
      if (first > 0 && first < wording.size() && !wording.gapBefore(first).endsElement()) {
        int last = first;
        while (!wording.endsElement(last)) {
          last++;
        }
        Span noun = wording.span(first, last);
        found.add(
            new Said<>(noun.of(wording.text()).toLowerCase(Locale.ROOT), wording.span(i, last)));
      }
    }
    return List.copyOf(found);
  }

  /** The first word of what is excluded; -1 where nothing is. */
  private static int first(Wording wording, int index) {
    return switch (wording.word(index)) {
      case "excludes", "excluding" -> index + 1;
      case "except" -> index + (wording.word(index + 1).equals("for") ? 2 : 1);
      case "not" -> wording.word(index + 1).equals("including") ? index + 2 : -1;
      default -> -1;
    };
  }
}
