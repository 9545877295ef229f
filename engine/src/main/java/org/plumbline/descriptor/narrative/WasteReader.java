package org.plumbline.descriptor.narrative;

import java.util.Optional;
import org.plumbline.descriptor.narrative.Token.Kind;

/**
 * What a narrative says was discarded. The amount stands directly before or after the word; where
 * one stands on either side, words and stops between must say which, or it is not read.
 */
final class WasteReader {

  private final Tokens tokens;
  private final Doses doses;
  private final WasteContext context;
  private Waste waste = Waste.UNSAID;
  private boolean ambiguous;

  private WasteReader(Doses doses) {
    this.doses = doses;
    this.tokens = doses.tokens();
    this.context = new WasteContext(doses);
  }

  /** Reads it, and gives the discarded amount its role. */
  static WasteReader read(Doses doses) {
    WasteReader reader = new WasteReader(doses);
    Tokens tokens = doses.tokens();
    if (tokens.have(Meaning.WASTE) || tokens.have(Meaning.NOWASTE)) {
      for (int i = 0; i < tokens.size(); i++) {
        reader.word(i);
      }
      reader.ambiguous |= reader.waste.amount().isPresent() && reader.context.isVialUsed();
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

  private void word(int i) {
    Token token = tokens.get(i);
    if (token.means(Meaning.NOWASTE)) {
      say(i, Waste.State.NONE);
    } else if (token.means(Meaning.WASTE)) {
      said(i);
    }
  }

  private void said(int i) {
    int back = context.before(i);
    boolean hasBack = back != WasteContext.NOWHERE;
    int forward = hasBack && context.isPart(i) ? WasteContext.NOWHERE : context.after(i);
    boolean hasForward = forward != WasteContext.NOWHERE;
    boolean number = tokens.get(i + 1).is(Kind.NUMBER);
    if (context.isDenied(i, hasBack || hasForward)) {
      say(i, Waste.State.NONE);
    } else if (hasBack && (hasForward || number)) {
      both(i, back, forward);
    } else if (hasBack || hasForward) {
      say(i, hasBack ? back : forward);
    } else if (!context.isPartOfBody(i)) {
      ambiguous |= context.leavesOpen(i);
      say(i, Waste.State.UNREADABLE);
    }
  }

  /** An amount on either side: the later one is no waste where it is called given. */
  private void both(int i, int back, int forward) {
    if (forward != WasteContext.NOWHERE && tokens.get(forward + 1).means(Meaning.GIVEN)) {
      say(i, back);
    } else {
      ambiguous = true;
      say(i, Waste.State.UNREADABLE);
    }
  }

  private void say(int i, Waste.State state) {
    if (waste.state() == Waste.State.UNSAID) {
      waste = new Waste(state, Optional.empty(), tokens.get(i).span());
    }
  }

  private void say(int i, int amount) {
    Token word = tokens.get(i);
    Token token = tokens.get(amount);
    if (waste.amount().isPresent()) {
      if (!waste.amount().get().span().equals(token.span())) {
        ambiguous = true;
        waste = new Waste(Waste.State.UNREADABLE, Optional.empty(), word.span());
      }
      return;
    }
    if (doses.at(amount) != null) {
      doses.settle(amount, AmountRole.WASTED);
    }
    NarrativeAmount wasted = new NarrativeAmount(token.amount(), AmountRole.WASTED, token.span());
    boolean nothing = token.number().numerator() == 0;
    waste =
        nothing
            ? new Waste(Waste.State.NONE, Optional.empty(), word.span())
            : new Waste(Waste.State.AMOUNT, Optional.of(wasted), word.span());
  }
}
