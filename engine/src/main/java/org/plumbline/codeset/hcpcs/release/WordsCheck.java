package org.plumbline.codeset.hcpcs.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * Whether long texts can be CMS's own: CMS writes them in lower case behind a capital letter, and
 * no two of the longest have the same length.
 */
final class WordsCheck {

  /** Nine in ten: a file that was altered is altered throughout. */
  private static final double MOST = 0.9;

  /** A column of a database or a sheet that is too narrow cuts several texts at one length. */
  private static final int CUT_TEXTS = 3;

  private static final int SHORT_TEXT = 28;
  private static final int LEAST_TEXTS = 50;
  private static final int LEAST_CUT = 60;

  private WordsCheck() {}

  /** What speaks against the words, as sentences. */
  static List<String> doubts(List<CodeRow> codes) {
    List<String> doubts = new ArrayList<>();
    if (share(codes, text -> text.chars().anyMatch(Character::isLowerCase)) < MOST) {
      doubts.add("the long descriptors are in upper case");
    } else if (share(codes, text -> !Character.isLowerCase(text.codePointAt(0))) < MOST) {
      doubts.add("the long descriptors are in lower case");
    }
    TreeMap<Integer, Integer> lengths = new TreeMap<>();
    codes.forEach(row -> lengths.merge(row.longText().length(), 1, Integer::sum));
    Map.Entry<Integer, Integer> longest = lengths.lastEntry();
    if (codes.size() >= LEAST_TEXTS && longest.getKey() <= SHORT_TEXT) {
      doubts.add("the long descriptors are none: none has over " + SHORT_TEXT + " characters");
    } else if (codes.size() >= LEAST_TEXTS
        && longest.getKey() > LEAST_CUT
        && longest.getValue() >= CUT_TEXTS) {
      doubts.add("the long descriptors are cut at " + longest.getKey() + " characters");
    }
    return doubts;
  }

  private static double share(List<CodeRow> codes, Predicate<String> test) {
    List<String> texts =
        codes.stream().map(CodeRow::longText).filter(text -> !text.isEmpty()).toList();
    return texts.isEmpty() ? 0 : texts.stream().filter(test).count() / (double) texts.size();
  }
}
