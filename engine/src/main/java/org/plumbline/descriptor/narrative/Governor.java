package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.narrative.Token.Kind;
import org.plumbline.descriptor.text.Span;

/**
 * Words that an amount may belong to instead of the drug of the line: "zzoramine before zzomab 450
 * mg". They stand directly before it, and after a word that says for, with or before what another
 * thing was given. Where nothing else is named, they name the drug itself: "injected with zzoramine
 * 40 mg".
 */
final class Governor {

  private static final int MOST_WORDS = 3;

  private static final int SHORTEST = 3;

  private final Tokens tokens;

  Governor(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The words; null where there are none, or no amount. */
  Span of(NarrativeAmount amount) {
    if (amount == null || !tokens.have(Meaning.FOR)) {
      return null;
    }
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < amount.span().start()) {
      at++;
    }
    int first = at;
    while (first > at - MOST_WORDS && mayName(tokens.get(first - 1))) {
      first--;
    }
    boolean governed = first < at && tokens.get(first - 1).means(Meaning.FOR);
    return governed && isOtherNamed(first - 1) ? tokens.span(first, at - 1) : null;
  }

  /** Whether a word before says what was given, within the clause. */
  private boolean isOtherNamed(int before) {
    for (int i = before - 1; i >= 0 && !tokens.get(i).parts(); i--) {
      if (mayName(tokens.get(i)) || tokens.get(i).means(Meaning.ASIDE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A word that the vocabulary does not know may be a drug's, and so may one for a numbing drug.
   */
  private static boolean mayName(Token token) {
    boolean unknown = token.isUnknownWord() || token.word().text().equals("lidocaine");
    return token.is(Kind.WORD) && unknown && token.end() - token.start() >= SHORTEST;
  }
}
