package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.narrative.Token.Kind;

/** The words that "with" and "without" join. */
final class JoinReader {

  private static final int MOST_WORDS = 3;

  private JoinReader() {}

  static List<Joined> read(Tokens tokens) {
    if (!tokens.have(Meaning.WITH) && !tokens.have(Meaning.WITHOUT)) {
      return List.of();
    }
    List<Joined> found = new ArrayList<>(1);
    for (int i = 0; i < tokens.size(); i++) {
      if (isJoin(tokens.get(i)) && !isEither(tokens, i)) {
        int last = last(tokens, i);
        if (last > i) {
          boolean with = tokens.get(i).means(Meaning.WITH);
          found.add(new Joined(with, tokens.span(i + 1, last), tokens.span(i, last)));
        }
      }
    }
    return List.copyOf(found);
  }

  private static int last(Tokens tokens, int i) {
    int last = i;
    while (last < i + MOST_WORDS && isWord(tokens.get(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean isWord(Token token) {
    return token.is(Kind.WORD)
        && !isJoin(token)
        && !token.means(Meaning.AND)
        && !token.means(Meaning.OR);
  }

  /** "With or without" leaves it open. */
  private static boolean isEither(Tokens tokens, int i) {
    boolean before = isOr(tokens.get(i - 1)) && isJoin(tokens.get(i - 2));
    return before || isOr(tokens.get(i + 1)) && isJoin(tokens.get(i + 2));
  }

  private static boolean isOr(Token token) {
    return token.means(Meaning.OR) || token.is('/');
  }

  private static boolean isJoin(Token token) {
    return token.means(Meaning.WITH) || token.means(Meaning.WITHOUT);
  }
}
