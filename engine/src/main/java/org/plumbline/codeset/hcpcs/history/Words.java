package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into words, runs of blanks and single other characters, which together are the text.
 */
final class Words {

  // What it counts when two texts share a word, a mark or blanks: blanks never outweigh words.
  private static final int WORD = 64;
  private static final int MARK = 4;
  private static final int BLANK = 1;

  private final String text;
  private final List<Span> parts = new ArrayList<>();

  Words(String text) {
    this.text = text;
    for (int from = 0; from < text.length(); ) {
      int to = end(from);
      parts.add(new Span(from, to));
      from = to;
    }
  }

  private int end(int from) {
    int to = from + 1;
    if (isBlank(from)) {
      while (to < text.length() && isBlank(to)) {
        to++;
      }
    } else if (isOfWord(from)) {
      while (to < text.length() && isOfWord(to)) {
        to++;
      }
    }
    return to;
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /** Letters and digits; also a point or comma between two digits: 2.5 and 1,000 are one word. */
  private boolean isOfWord(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || (c == '.' || c == ',') && isDigit(at - 1) && isDigit(at + 1);
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

  boolean isBlankPart(int index) {
    return isBlank(part(index).from());
  }

  boolean isSame(int index, Words other, int otherIndex) {
    Span mine = part(index);
    Span others = other.part(otherIndex);
    return mine.to() - mine.from() == others.to() - others.from()
        && text.regionMatches(mine.from(), other.text, others.from(), mine.to() - mine.from());
  }

  int weight(int index) {
    if (isBlankPart(index)) {
      return BLANK;
    }
    return isOfWord(part(index).from()) ? WORD : MARK;
  }
}
