package org.plumbline.descriptor.remark;

import java.util.Optional;
import org.plumbline.descriptor.text.Span;

/** "Covered because the code exists": a code, that it exists, a word of cause, and "covered". */
final class ConclusionReader {

  private static final int NEAR = 3;
  private static final int WITHIN = 6;

  private final AppealWords words;

  ConclusionReader(AppealWords words) {
    this.words = words;
  }

  Optional<Span> read() {
    int cause = words.next(0, words.size(), "CAUSE");
    if (cause == words.size() || words.have("NO")) {
      return Optional.empty();
    }
    int existsBefore = exists(cause - WITHIN, cause);
    int coveredAfter = words.next(cause + 1, cause + 1 + WITHIN, "COVERED");
    if (existsBefore >= 0 && coveredAfter < words.size()) {
      return span(existsBefore, coveredAfter);
    }
    int coveredBefore = words.next(cause - WITHIN, cause, "COVERED");
    int existsAfter = exists(cause + 1, cause + 1 + WITHIN);
    return existsAfter >= 0 && coveredBefore < cause
        ? span(coveredBefore, lastOfCode(existsAfter))
        : Optional.empty();
  }

  private Optional<Span> span(int first, int last) {
    return words.areKnown(first, last) ? Optional.of(words.span(first, last)) : Optional.empty();
  }

  /** The first word that says that a code exists; -1 for none. */
  private int exists(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
      boolean has = words.word(i).equals("has") || words.word(i).equals("have");
      if ((has || isCode(i)) && lastOfCode(i) > i && lastOfCode(i) < to) {
        return i;
      }
    }
    return -1;
  }

  /** The last word of "has a code" or "code exists" that begins at a place. */
  private int lastOfCode(int first) {
    for (int i = first + 1; i <= first + NEAR; i++) {
      boolean said = isCode(first) ? words.is(i, "EXISTS") : isCode(i);
      if (said) {
        return i;
      }
    }
    return first;
  }

  private boolean isCode(int index) {
    return words.word(index).equals("code") || words.word(index).equals("hcpcs");
  }
}
