package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.narrative.Token.Kind;

/**
 * Several places, days or dates for one amount: "right and left", "knee and hip", "3 trigger
 * points", "day 1 and day 2", "10/06 10/07". Whether each of them got the amount is not said.
 */
final class Repeats {

  /** A number up to this before a plural counts places. */
  private static final int MOST_PLACES = 30;

  private static final int MOST_MONTH = 12;

  private final Tokens tokens;
  private final boolean[] read;

  private Repeats(Tokens tokens, boolean[] read) {
    this.tokens = tokens;
    this.read = read;
  }

  /**
   * Whether there are any.
   *
   * @param read by place, the pieces that are known to multiply or to be something else
   */
  static boolean are(Tokens tokens, boolean[] read) {
    Repeats repeats = new Repeats(tokens, read);
    return repeats.sides() || repeats.places() || days(tokens);
  }

  /** Whether several days or dates are named. */
  static boolean days(Tokens tokens) {
    int days = 0;
    int dates = 0;
    for (int i = 0; i < tokens.size(); i++) {
      days += isDay(tokens, i) ? 1 : 0;
      days += isWord(tokens, i, "days") && tokens.get(i + 1).is(Kind.NUMBER) ? 2 : 0;
      dates += isDate(tokens, i) ? 1 : 0;
    }
    return days > 1 || dates > 1;
  }

  /** "Day 8", "D8". */
  private static boolean isDay(Tokens tokens, int i) {
    Token token = tokens.get(i);
    boolean glued =
        token.is(Kind.ID)
            && token.end() - token.start() <= 3
            && Character.toLowerCase(tokens.text().charAt(token.start())) == 'd'
            && Digits.at(tokens.text(), token.start() + 1);
    return glued || isWord(tokens, i, "day") && tokens.get(i + 1).is(Kind.NUMBER);
  }

  /** 10/06 or 10/06/25; that of a lot or the like is another's. */
  private static boolean isDate(Tokens tokens, int i) {
    Token token = tokens.get(i);
    if (tokens.get(i - 1).means(Meaning.IDMARK) || tokens.get(i - 2).means(Meaning.IDMARK)) {
      return false;
    }
    if (token.is(Kind.ID)) {
      return isDate(tokens.text(), token.start(), token.end());
    }
    long month = tokens.whole(i);
    Token day = tokens.get(i + 2);
    return month >= 1
        && month <= MOST_MONTH
        && tokens.get(i + 1).is('/')
        && day.is(Kind.ID)
        && day.start() == token.end() + 1
        && day.end() - day.start() <= 2;
  }

  private static boolean isDate(String text, int start, int end) {
    int strokes = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      strokes += c == '/' ? 1 : 0;
      if (c != '/' && !Digits.isDigit(c)) {
        return false;
      }
    }
    return strokes == 2;
  }

  private static boolean isWord(Tokens tokens, int i, String word) {
    Token token = tokens.get(i);
    return token.is(Kind.WORD)
        && token.end() - token.start() == word.length()
        && tokens.text().regionMatches(true, token.start(), word, 0, word.length());
  }

  private boolean sides() {
    boolean right = tokens.have(Meaning.RIGHT);
    boolean left = tokens.have(Meaning.LEFT);
    for (int i = 0; i < tokens.size(); i++) {
      right |= isWord(tokens, i, "r");
      left |= isWord(tokens, i, "l");
    }
    return right && left;
  }

  private boolean places() {
    for (int i = 0; i < tokens.size(); i++) {
      if (isJoined(i) || isCount(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Knee and hip", "knee, l hip". */
  private boolean isJoined(int i) {
    Token join = tokens.get(i + 1);
    boolean joined = join.means(Meaning.AND) || ",+&/".indexOf(join.mark()) >= 0;
    if (!tokens.get(i).means(Meaning.BODY) || !joined) {
      return false;
    }
    int next = isSide(i + 2) ? i + 3 : i + 2;
    return tokens.get(next).means(Meaning.BODY);
  }

  private boolean isSide(int i) {
    return tokens.get(i).means(Meaning.RIGHT)
        || tokens.get(i).means(Meaning.LEFT)
        || isWord(tokens, i, "r")
        || isWord(tokens, i, "l");
  }

  /** "2 sites", "3 trigger points". */
  private boolean isCount(int i) {
    long number = tokens.whole(i);
    boolean counts = number > 1 && number <= MOST_PLACES && !read[i];
    if (!counts || tokens.get(i - 1).means(Meaning.STAGE)) {
      return false;
    }
    return isPlace(i + 1) || tokens.get(i + 1).isUnknownWord() && isPlace(i + 2);
  }

  /** A word for a place, or a plural that the vocabulary does not know. */
  private boolean isPlace(int i) {
    Token token = tokens.get(i);
    boolean plural =
        token.isUnknownWord()
            && token.end() - token.start() > 3
            && Character.toLowerCase(tokens.text().charAt(token.end() - 1)) == 's';
    return plural || token.means(Meaning.SITE);
  }
}
