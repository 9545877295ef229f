package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.narrative.Token.Kind;

/** What stands around a word that says that something was discarded. */
final class WasteContext {

  /** No place. */
  static final int NOWHERE = -1;

  /** An amount so many words before may be the discarded one. */
  private static final int NEAR = 4;

  private static final int FILLERS = 3;

  private final Tokens tokens;
  private final Doses doses;

  WasteContext(Doses doses) {
    this.doses = doses;
    this.tokens = doses.tokens();
  }

  /** The place of the amount directly before a word; {@link #NOWHERE} where there is none. */
  int before(int i) {
    int back = skip(i - 1, -1);
    return isCandidate(back) ? back : NOWHERE;
  }

  /** The place of the amount directly after a word; {@link #NOWHERE} where there is none. */
  int after(int i) {
    int forward = skip(i + 1, 1);
    return isCandidate(forward) ? forward : NOWHERE;
  }

  private int skip(int from, int step) {
    int at = from;
    for (int i = 0; i < FILLERS; i++) {
      Token token = tokens.get(at);
      boolean mark = step > 0 && (token.is(':') || token.is('=') || token.is('-'));
      if (!token.means(Meaning.FILLER) && !mark && !token.is('(')) {
        return at;
      }
      at += step;
    }
    return at;
  }

  private boolean isCandidate(int i) {
    NarrativeAmount dose = doses.at(i);
    if (dose == null) {
      return tokens.get(i).measures(Dimension.AREA);
    }
    return switch (dose.role()) {
      case PLAIN, GIVEN, TOTAL, WASTED -> true;
      default -> false;
    };
  }

  /** "40 mg wasted of 100 mg": what follows is the whole. */
  boolean isPart(int i) {
    return tokens.get(i + 1).means(Meaning.OF) || tokens.get(i + 1).means(Meaning.FROM);
  }

  /** "No waste", "waste: none", "wasted 0"; without an amount beside it "no drug wasted", too. */
  boolean isDenied(int i, boolean amount) {
    int next = tokens.get(i + 1).is(':') || tokens.get(i + 1).is('=') ? i + 2 : i + 1;
    boolean zero = isZero(tokens.get(next)) || isZero(tokens.get(i - 1));
    boolean further = !amount && !tokens.get(i - 1).parts() && isNo(i - 2);
    boolean none = tokens.get(next).word().text().equals("none");
    return zero || none || isNo(i - 1) || !amount && isNo(next) || further;
  }

  private boolean isNo(int i) {
    return tokens.get(i).means(Meaning.NO) && !tokens.get(i).means(Meaning.FROM);
  }

  private static boolean isZero(Token token) {
    return token.is(Kind.NUMBER) && token.number().numerator() == 0;
  }

  /** Whether nothing beside the word lets an amount elsewhere be certain. */
  boolean leavesOpen(int i) {
    boolean part = tokens.get(i + 1).is(Kind.NUMBER) && tokens.get(i + 2).means(Meaning.OF);
    return part || isSize(skip(i - 1, -1)) || isNear(i);
  }

  /** A vial's size beside the word: what was discarded is not certain. */
  private boolean isSize(int i) {
    return tokens.get(i).means(Meaning.CONTAINER) || doses.at(i) != null;
  }

  /** "45 mg zzoramine wasted": the amount may be the discarded one, unless the rest is named. */
  private boolean isNear(int i) {
    if (tokens.get(i + 1).is(Kind.NUMBER)) {
      return false;
    }
    for (int j = i - 1; j >= i - NEAR; j--) {
      if (isCandidate(j)) {
        return true;
      }
      if (!tokens.get(j).is(Kind.WORD) || tokens.get(j).means(Meaning.REST)) {
        return false;
      }
    }
    return false;
  }

  /** "Disc" is short for discarded only where an amount or a number stands beside it. */
  boolean isPartOfBody(int i) {
    return tokens.get(i).word().text().equals("disc")
        && !tokens.get(i + 1).is(Kind.NUMBER)
        && !tokens.get(i + 1).is(Kind.AMOUNT);
  }

  /** "1 vial (100 mg), wasted 20 mg": the amount may be that of the vial. */
  boolean isVialUsed() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).means(Meaning.CONTAINER) && tokens.get(i - 1).is(Kind.NUMBER)) {
        return true;
      }
    }
    return false;
  }
}
