package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.descriptor.text.Span;

/** Four letters after a hyphen, where the word before them ends as names of biologicals do. */
final class SuffixReader {

  private static final int LETTERS = 4;

  private static final int SHORTEST_STEM = 4;

  /** Ends of stems in the descriptors that carry a suffix. */
  private static final String[] ENDS = {
    "mab",
    "cept",
    "stim",
    "alfa",
    "beta",
    "cel",
    "vec",
    "ase",
    "pegol",
    "tansine",
    "vedotin",
    "human",
    "recombinant",
    "glargine",
    "aspart",
    "toxina",
    "toxin",
    "tecan",
    "tide",
    "immune",
    "kinra",
    "leucel",
    "gene",
    "lonase",
    "nase"
  };

  /** Words that follow a hyphen and are no suffix. */
  private static final Set<String> WORDS =
      Set.of(
          "dose", "vial", "drug", "with", "only", "each", "next", "home", "plus", "same", "week",
          "last", "from", "days", "hour", "inch", "unit", "full", "half", "left", "free", "like",
          "type", "kits", "syrg", "syrn", "prep", "peds");

  private SuffixReader() {}

  static List<Suffix> read(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      return List.of();
    }
    List<Suffix> found = new ArrayList<>(1);
    while (hyphen >= 0) {
      Suffix suffix = at(text, hyphen);
      if (suffix != null) {
        found.add(suffix);
      }
      hyphen = text.indexOf('-', hyphen + 1);
    }
    return found.isEmpty() ? List.of() : List.copyOf(found);
  }

  private static Suffix at(String text, int hyphen) {
    int end = hyphen + 1;
    while (end < text.length()
        && end <= hyphen + 1 + LETTERS
        && Character.isLetterOrDigit(text.charAt(end))) {
      if (!Character.isLetter(text.charAt(end))) {
        return null;
      }
      end++;
    }
    boolean goesOn = end < text.length() && text.charAt(end) == '-';
    if (end - hyphen - 1 != LETTERS || goesOn || !isBiological(text, hyphen)) {
      return null;
    }
    String letters = text.substring(hyphen + 1, end).toLowerCase(Locale.ROOT);
    if (WORDS.contains(letters)) {
      return null;
    }
    int start = hyphen;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String stem = text.substring(start, hyphen).toLowerCase(Locale.ROOT);
    return stem.length() < SHORTEST_STEM ? null : new Suffix(stem, letters, new Span(start, end));
  }

  private static boolean isBiological(String text, int hyphen) {
    for (String end : ENDS) {
      if (text.regionMatches(true, hyphen - end.length(), end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }
}
