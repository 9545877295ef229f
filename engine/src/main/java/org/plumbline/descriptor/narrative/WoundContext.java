package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.narrative.Token.Kind;

/** Whether an area is that of a wound and not of what was put on it. */
final class WoundContext {

  private final Tokens tokens;

  WoundContext(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the area from one piece to another may be a wound's. */
  boolean isWound(int first, int last) {
    return isAfterWound(first) || !tokens.get(first - 1).isUnknownWord() && isBeforeWound(last);
  }

  /** "Ulcer area 12 sq cm", "l heel 4 x 3 cm"; not "dfu with zzgraft 4 x 3 cm". */
  private boolean isAfterWound(int first) {
    if (isPlace(nearest(first - 1, -1))) {
      return true;
    }
    for (int i = first - 1; i >= 0 && !tokens.get(i).parts(); i--) {
      Token token = tokens.get(i);
      if (token.means(Meaning.WOUND)) {
        return true;
      }
      if (token.means(Meaning.GIVEN) || token.means(Meaning.WITH)) {
        return false;
      }
    }
    return false;
  }

  /** "For 4 x 3 cm ulcer". */
  private boolean isBeforeWound(int last) {
    return tokens.get(nearest(last + 1, 1)).means(Meaning.WOUND);
  }

  private boolean isPlace(int i) {
    return tokens.get(i).means(Meaning.WOUND) || tokens.get(i).means(Meaning.BODY);
  }

  /** The next piece that is no side, mark of equality, bracket or word without weight. */
  private int nearest(int from, int step) {
    int i = from;
    while (isSkipped(tokens.get(i))) {
      i += step;
    }
    return i;
  }

  private boolean isSkipped(Token token) {
    boolean letter = token.is(Kind.WORD) && token.end() - token.start() == 1;
    return letter && !token.means(Meaning.TIMES)
        || token.means(Meaning.RIGHT)
        || token.means(Meaning.LEFT)
        || token.means(Meaning.FILLER)
        || token.means(Meaning.STAGE)
        || token.means(Meaning.SUM)
        || "(:=-#".indexOf(token.mark()) >= 0 && token.is(Kind.MARK)
        || token.is(Kind.NUMBER);
  }
}
