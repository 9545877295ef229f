package org.plumbline.descriptor.narrative;

import java.util.List;
import org.plumbline.descriptor.narrative.Token.Kind;
import org.plumbline.descriptor.text.Span;

/** The pieces of a narrative, in their order; beyond both ends stands {@link Token#NONE}. */
final class Tokens {

  private final String text;
  private final List<Token> list;
  private final long meanings;

  Tokens(String text, List<Token> list) {
    this.text = text;
    this.list = list;
    long all = 0;
    for (Token token : list) {
      all |= token.word().meanings();
    }
    meanings = all;
  }

  String text() {
    return text;
  }

  int size() {
    return list.size();
  }

  Token get(int index) {
    return index >= 0 && index < list.size() ? list.get(index) : Token.NONE;
  }

  /** From the first to the last of some pieces. */
  Span span(int first, int last) {
    return new Span(get(first).start(), get(last).end());
  }

  /** Whether any word has a meaning: most narratives need few of the readers. */
  boolean have(Meaning meaning) {
    return (meanings & 1L << meaning.ordinal()) != 0;
  }

  /** Whether one of the next words has a meaning, within the clause. */
  boolean soon(int after, int within, Meaning meaning) {
    for (int i = after + 1; i <= after + within && !get(i).parts(); i++) {
      if (get(i).means(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words before has a meaning, within the clause. */
  boolean lately(int before, int within, Meaning meaning) {
    for (int i = before - 1; i >= before - within && !get(i).parts(); i--) {
      if (get(i).means(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** The whole number at a place; 0 where there is none, or one above 9999. */
  long whole(int index) {
    Token token = get(index);
    boolean whole =
        token.is(Kind.NUMBER) && token.number().isWhole() && token.number().numerator() < 10_000;
    return whole ? token.number().numerator() : 0;
  }
}
