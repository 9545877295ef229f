package org.plumbline.descriptor.narrative;

import java.util.Optional;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.narrative.Token.Kind;

/**
 * What a narrative says was discarded. The amount stands directly before or after the word; where
 * one stands on either side, words and stops between must say which, or it is not read.
 */
final class WasteReader {

  private static final int NONE = -1;

  private final Tokens tokens;
  private final Doses doses;
  private Waste waste = Waste.UNSAID;
  private boolean ambiguous;

  private WasteReader(Doses doses) {
    this.doses = doses;
    this.tokens = doses.tokens();
  }

  /** Reads it, and gives the discarded amount its role. */
  static WasteReader read(Doses doses) {
    WasteReader reader = new WasteReader(doses);
    Tokens tokens = doses.tokens();
    if (tokens.have(Meaning.WASTE) || tokens.have(Meaning.NOWASTE)) {
      for (int i = 0; i < tokens.size(); i++) {
        reader.word(i);
      }
      reader.ambiguous |= reader.waste.amount().isPresent() && reader.isVialUsed();
    }
    return reader;
  }

  Waste waste() {
    return waste;
  }

  /** Whether an amount may have been discarded or given. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** "1 vial (100 mg), wasted 20 mg": the amount may be that of the vial. */
  private boolean isVialUsed() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).means(Meaning.CONTAINER) && tokens.get(i - 1).is(Kind.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private void word(int i) {
    Token token = tokens.get(i);
    if (token.means(Meaning.NOWASTE)) {
      say(i, Waste.State.NONE, NONE);
    } else if (token.means(Meaning.WASTE)) {
      said(i);
    }
  }

  private void said(int i) {
    if (isDenied(i)) {
      say(i, Waste.State.NONE, NONE);
      return;
    }
    int back = skip(i - 1, -1);
    int forward = skip(i + 1, 1);
    boolean hasBack = isCandidate(back);
    if (hasBack && forward > i + 1 && isPartWord(i + 1)) {
      forward = NONE;
    }
    boolean hasForward = forward != NONE && isCandidate(forward);
    if (hasBack && hasForward) {
      both(i, back, forward);
    } else if (hasBack || hasForward) {
      say(i, Waste.State.AMOUNT, hasBack ? back : forward);
    } else if (!isPartOfBody(i)) {
      boolean part = tokens.get(i + 1).is(Kind.NUMBER) && tokens.get(i + 2).means(Meaning.OF);
      ambiguous |= part || isSize(back);
      say(i, Waste.State.UNREADABLE, NONE);
    }
  }

  private void both(int i, int back, int forward) {
    if (tokens.get(forward + 1).means(Meaning.GIVEN)) {
      say(i, Waste.State.AMOUNT, back);
    } else {
      ambiguous = true;
      say(i, Waste.State.UNREADABLE, NONE);
    }
  }

  private void say(int i, Waste.State state, int amount) {
    Token word = tokens.get(i);
    if (amount == NONE) {
      if (waste.state() == Waste.State.UNSAID) {
        waste = new Waste(state, Optional.empty(), word.start(), word.end());
      }
      return;
    }
    if (waste.amount().isPresent()) {
      boolean same = waste.amount().get().start() == tokens.get(amount).start();
      if (!same) {
        ambiguous = true;
        waste = new Waste(Waste.State.UNREADABLE, Optional.empty(), word.start(), word.end());
      }
      return;
    }
    Token token = tokens.get(amount);
    NarrativeAmount wasted =
        new NarrativeAmount(token.amount(), AmountRole.WASTED, token.start(), token.end());
    if (doses.at(amount) != null) {
      doses.settle(amount, AmountRole.WASTED);
    }
    boolean nothing = token.number().numerator() == 0;
    waste =
        new Waste(
            nothing ? Waste.State.NONE : Waste.State.AMOUNT,
            nothing ? Optional.empty() : Optional.of(wasted),
            word.start(),
            word.end());
  }

  /** "No drug wasted", "waste: none", "wasted 0". */
  private boolean isDenied(int i) {
    for (int j = i - 1; j >= i - 2; j--) {
      Token before = tokens.get(j);
      if (before.parts() || before.is(Kind.AMOUNT)) {
        break;
      }
      if (before.means(Meaning.NO) && !before.means(Meaning.FROM)) {
        return true;
      }
    }
    int next = tokens.get(i + 1).is(':') || tokens.get(i + 1).is('=') ? i + 2 : i + 1;
    Token after = tokens.get(next);
    boolean zero = isZero(after) || isZero(tokens.get(i - 1));
    return zero || after.means(Meaning.NO) && !after.means(Meaning.FROM);
  }

  private static boolean isZero(Token token) {
    return token.is(Kind.NUMBER) && token.number().numerator() == 0;
  }

  private int skip(int from, int step) {
    int at = from;
    for (int i = 0; i < 3; i++) {
      Token token = tokens.get(at);
      boolean mark = step > 0 && (token.is(':') || token.is('=') || token.is('-'));
      if (!token.means(Meaning.FILLER) && !mark && !token.is('(')) {
        return at;
      }
      at += step;
    }
    return at;
  }

  private boolean isPartWord(int i) {
    return tokens.get(i).means(Meaning.OF) || tokens.get(i).means(Meaning.FROM);
  }

  private boolean isCandidate(int i) {
    Token token = tokens.get(i);
    NarrativeAmount dose = doses.at(i);
    if (dose == null) {
      return token.measures(Dimension.AREA);
    }
    return switch (dose.role()) {
      case PLAIN, GIVEN, WASTED -> true;
      default -> false;
    };
  }

  /** A vial's size beside the word: what was discarded is not certain. */
  private boolean isSize(int i) {
    return tokens.get(i).means(Meaning.CONTAINER) || doses.at(i) != null;
  }

  /** "Disc" is short for discarded only where an amount or a number stands beside it. */
  private boolean isPartOfBody(int i) {
    return tokens.get(i).word().text().equals("disc")
        && !tokens.get(i + 1).is(Kind.NUMBER)
        && !tokens.get(i + 1).is(Kind.AMOUNT);
  }
}
