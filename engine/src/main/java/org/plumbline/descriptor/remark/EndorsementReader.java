package org.plumbline.descriptor.remark;

import java.util.Optional;
import org.plumbline.descriptor.text.Span;

/**
 * "Medicare approved code", "PDAC letter", "code verified with CMS". Silent where a document is
 * named, where something else than the code may be agreed to, and where it is denied.
 */
final class EndorsementReader {

  private static final int WITHIN = 3;
  private static final int ARTICLE_DIGITS = 5;

  private final AppealWords words;

  EndorsementReader(AppealWords words) {
    this.words = words;
  }

  Optional<Span> read() {
    if (!words.have("AUTHORITY") || words.have("MATTER") || namesDocument()) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      int last = words.is(i, "AUTHORITY") ? afterAuthority(i) : beforeAuthority(i);
      if (last > i && !isOther(last + 1) && !words.isDenied(i, WITHIN)) {
        return Optional.of(words.span(i, last));
      }
    }
    return Optional.empty();
  }

  private boolean isOther(int next) {
    return words.is(next, "THING") || words.is(next, "MATTER");
  }

  private int afterAuthority(int authority) {
    int next = authority + 1;
    while (next <= authority + 2 && words.is(next, "FILLER")) {
      next++;
    }
    boolean letter = words.word(authority).equals("pdac") && words.is(next, "LETTER");
    return letter || words.is(next, "ENDORSES") ? next : authority;
  }

  /** "Approved by CMS": only beside a word on coding, since much else is. */
  private int beforeAuthority(int at) {
    if (!words.is(at, "ENDORSES") || !words.haveCoding()) {
      return at;
    }
    int next = at + 1;
    while (next <= at + 2 && (words.is(next, "FILLER") || words.is(next, "BY"))) {
      next++;
    }
    return next > at + 1 && words.is(next, "AUTHORITY") ? next : at;
  }

  /** A document of CMS or of a contractor: A52458, MM13056, CR 11826, transmittal 89. */
  private boolean namesDocument() {
    for (int i = 0; i < words.size(); i++) {
      boolean labelled = words.is(i, "DOCUMENT") && isNumber(words.word(i + 1));
      if (labelled || isNumbered(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumbered(String word) {
    return word.startsWith("a")
            && word.length() == 1 + ARTICLE_DIGITS
            && isNumber(word.substring(1))
        || (word.startsWith("mm") || word.startsWith("cr")) && isNumber(word.substring(2));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
