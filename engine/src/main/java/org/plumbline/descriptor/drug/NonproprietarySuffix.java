package org.plumbline.descriptor.drug;

import java.util.List;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * The four letters after a hyphen that tell biological products apart: "daratumumab and
 * hyaluronidase-fihj". They count only after a stem that ends as the name of a biological does:
 * "real-time" and "long-term" end otherwise.
 */
final class NonproprietarySuffix {

  private static final int LETTERS = 4;

  /** How the last word before the hyphen ends. */
  private static final List<String> STEMS =
      List.of(
          "mab",
          "cept",
          "stim",
          "alfa",
          "beta",
          "cel",
          "vec",
          "ase",
          "pegol",
          "vedotin",
          "tecan",
          "dotin",
          "dontin",
          "fusp",
          "tox",
          "tansine",
          "tesirine",
          "toxina",
          "toxin",
          "human",
          "recombinant",
          "pegylated",
          "inactivated");

  private NonproprietarySuffix() {}

  /** The last suffix of the descriptor; null for none. */
  static Said<String> read(Wording wording) {
    for (int i = wording.size() - 1; i > 0; i--) {
      if (isSuffix(wording.word(i))
          && wording.gapBefore(i) == Gap.HYPHEN
          && wording.end(i - 1) + 1 == wording.start(i)
          && endsWord(wording, i)
          && isStem(wording, i - 1)) {
        return new Said<>(wording.word(i), wording.span(i, i));
      }
    }
    return null;
  }

  private static boolean isSuffix(String word) {
    if (word.length() != LETTERS) {
      return false;
    }
    for (int i = 0; i < LETTERS; i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWord(Wording wording, int index) {
    return index == wording.size() - 1 || wording.gapBefore(index + 1) != Gap.HYPHEN;
  }

  private static boolean isStem(Wording wording, int index) {
    String word = wording.word(index);
    String stem = word.equals("l") ? wording.word(index - 1) : word;
    return STEMS.stream().anyMatch(stem::endsWith);
  }
}
