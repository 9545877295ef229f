package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.UnitReader;
import org.plumbline.descriptor.measure.UnitReader.WrittenUnit;
import org.plumbline.descriptor.narrative.Vocabulary.Found;

/** Cuts a narrative into pieces, from left to right; time grows with its length. */
final class Tokeniser {

  /** More than these after a multiplication sign are no multiplier. */
  private static final int MULTIPLIER_DIGITS = 3;

  private final String text;
  private final Vocabulary vocabulary = Vocabulary.shipped();
  private final List<Token> tokens = new ArrayList<>();
  private final Digits digits;
  private int at;

  private Tokeniser(String text) {
    this.text = text;
    this.digits = new Digits(text);
  }

  static Tokens cut(String text) {
    Tokeniser tokeniser = new Tokeniser(text);
    while (tokeniser.at < text.length()) {
      tokeniser.next();
    }
    return new Tokens(text, tokeniser.tokens);
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (Digits.isDigit(c) || c == '.' && Digits.at(text, at + 1)) {
      number();
    } else if (Character.isLetter(c)) {
      letters();
    } else if (c == '*' || c == '\u00d7') {
      add(word("x", at + 1));
    } else {
      add(Token.mark(at, c));
    }
  }

  private void add(Token token) {
    tokens.add(token);
    at = token.end();
  }

  private Token last() {
    return tokens.isEmpty() ? Token.NONE : tokens.get(tokens.size() - 1);
  }

  private void number() {
    if (isNamed()) {
      add(Token.id(at, digits.idEnd(at)));
      return;
    }
    add(digits.read(at, vocabulary));
  }

  /** Whether the number is that of a lot or the like: "LOT # 4X789", "NDC: 1234". */
  private boolean isNamed() {
    int i = tokens.size() - 1;
    while (i >= 0 && (tokens.get(i).is('#') || tokens.get(i).is(':'))) {
      i--;
    }
    return i >= 0 && tokens.get(i).means(Meaning.IDMARK);
  }

  private void letters() {
    int end = at;
    boolean digit = false;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      digit |= Digits.isDigit(text.charAt(end));
      end++;
    }
    if (unitAlone()) {
      return;
    }
    if (digit) {
      mixed(end);
    } else if (!with(end) && !dotted(end)) {
      Found found = vocabulary.find(text, at, end);
      add(found == null ? Token.word(at, end, Word.UNKNOWN) : token(found));
    }
  }

  private Token token(Found found) {
    return Token.word(at, found.end(), found.word());
  }

  /**
   * Letters and digits in one: x2 multiplies, q6h is a frequency, the rest are names. What follows
   * the sign in 2x100mg is read on its own; in x2vials it is a name, so that nothing multiplies
   * unnoticed.
   */
  private void mixed(int end) {
    char first = Character.toLowerCase(text.charAt(at));
    boolean digitNext = Digits.at(text, at + 1);
    int to = at + 1;
    while (to < end && Digits.at(text, to)) {
      to++;
    }
    if (first == 'x' && digitNext) {
      boolean side = Digits.at(text, at - 1) || at > 0 && text.charAt(at - 1) == '"';
      boolean whole = to == end && to - at - 1 <= MULTIPLIER_DIGITS && !side;
      add(word("x", at + 1));
      if (whole) {
        add(digits.whole(at, end));
      }
    } else if (first == 'q' && digitNext && to < end) {
      add(word("q", end));
    } else {
      add(Token.id(at, end));
    }
  }

  private Token word(String known, int end) {
    return Token.word(at, end, vocabulary.find(known, 0, known.length()).word());
  }

  /** After a stroke or "per" a unit may stand alone. */
  private boolean unitAlone() {
    if (!last().is('/') && !last().means(Meaning.PER)) {
      return false;
    }
    WrittenUnit unit = UnitReader.at(text, at).orElse(null);
    if (unit == null || unit.unit() == MeasureUnit.INCH) {
      return false;
    }
    add(Token.unit(at, unit.end(), unit.unit()));
    return true;
  }

  /** W/ and w/o, w/out; not w/c, w/u, and not w/o2. */
  private boolean with(int end) {
    boolean stroke = end == at + 1 && end < text.length() && text.charAt(end) == '/';
    if (!stroke || Character.toLowerCase(text.charAt(at)) != 'w') {
      return false;
    }
    int next = end + 1;
    int to = next;
    while (to < text.length() && to < next + 4 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    String after = text.substring(next, to);
    if (after.equalsIgnoreCase("o") || after.equalsIgnoreCase("out") || after.equals("0")) {
      add(word("without", to));
    } else if (after.length() == 1 || after.length() == 2 && Digits.at(text, next + 1)) {
      add(Token.id(at, to));
    } else {
      add(word("with", next));
    }
    return true;
  }

  /** I.V., s.c., R.N.: single letters with dots between them. */
  private boolean dotted(int end) {
    if (end != at + 1 || !isDotLetter(end)) {
      return false;
    }
    StringBuilder letters = new StringBuilder().append(text.charAt(at));
    int to = end;
    while (isDotLetter(to)) {
      letters.append(text.charAt(to + 1));
      to += 2;
    }
    Found found = vocabulary.find(letters, 0, letters.length());
    if (to < text.length() && text.charAt(to) == '.') {
      to++;
    }
    add(Token.word(at, to, found == null ? Word.UNKNOWN : found.word()));
    return true;
  }

  private boolean isDotLetter(int dot) {
    return dot + 1 < text.length()
        && text.charAt(dot) == '.'
        && Character.isLetter(text.charAt(dot + 1))
        && (dot + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(dot + 2)));
  }
}
