package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.List;

/** The words of a text, and the single marks between them; blanks are left out. */
final class Words {

  // What it counts when two texts share a word or a mark: marks hardly outweigh a word.
  private static final int WORD = 16;
  private static final int MARK = 1;

  private final String text;
  private final List<Span> parts = new ArrayList<>();

  Words(String text) {
    this.text = text;
    for (int from = 0; from < text.length(); ) {
      int to = from + 1;
      while (isOfWord(from) && to < text.length() && isOfWord(to)) {
        to++;
      }
      if (!Character.isWhitespace(text.charAt(from))) {
        parts.add(new Span(from, to));
      }
      from = to;
    }
  }

  /** Letters and digits; also a mark between two digits: 2.5, 1,000 and 40-50 are one word. */
  private boolean isOfWord(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || (c == '.' || c == ',' || c == '-') && isDigit(at - 1) && isDigit(at + 1);
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  int count() {
    return parts.size();
  }

  Span part(int index) {
    return parts.get(index);
  }

  boolean isSame(int index, Words other, int otherIndex) {
    Span mine = part(index);
    Span others = other.part(otherIndex);
    int length = mine.to() - mine.from();
    return length == others.to() - others.from()
        && text.regionMatches(mine.from(), other.text, others.from(), length);
  }

  int weight(int index) {
    return isOfWord(part(index).from()) ? WORD : MARK;
  }
}
