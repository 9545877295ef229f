package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.text.Span;

/**
 * A piece of a narrative.
 *
 * @param number of a number, an amount, or a time of day in minutes
 * @param unit of an amount, or alone
 * @param mark of punctuation, else 0
 */
record Token(Kind kind, int start, int end, Word word, Ratio number, MeasureUnit unit, char mark) {

  /** What stands before the first piece and after the last one. */
  static final Token NONE = new Token(Kind.NONE, 0, 0, Word.UNKNOWN, null, null, (char) 0);

  /** What a piece is. */
  enum Kind {
    WORD,
    NUMBER,
    AMOUNT,
    /** A unit without a number, after a stroke or "per". */
    UNIT,
    /** A time of day. */
    CLOCK,
    /** A name with digits, a date, a telephone number: no quantity. */
    ID,
    MARK,
    NONE
  }

  static Token word(int start, int end, Word word) {
    return new Token(Kind.WORD, start, end, word, null, null, (char) 0);
  }

  static Token number(int start, int end, Ratio number) {
    return new Token(Kind.NUMBER, start, end, Word.UNKNOWN, number, null, (char) 0);
  }

  static Token amount(int start, int end, Ratio number, MeasureUnit unit) {
    return new Token(Kind.AMOUNT, start, end, Word.UNKNOWN, number, unit, (char) 0);
  }

  static Token unit(int start, int end, MeasureUnit unit) {
    return new Token(Kind.UNIT, start, end, Word.UNKNOWN, null, unit, (char) 0);
  }

  static Token clock(int start, int end, int minutes) {
    return new Token(Kind.CLOCK, start, end, Word.UNKNOWN, Ratio.of(minutes), null, (char) 0);
  }

  static Token id(int start, int end) {
    return new Token(Kind.ID, start, end, Word.UNKNOWN, null, null, (char) 0);
  }

  static Token mark(int start, char mark) {
    return new Token(Kind.MARK, start, start + 1, Word.UNKNOWN, null, null, mark);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(char other) {
    return mark == other;
  }

  boolean means(Meaning meaning) {
    return word.means(meaning);
  }

  /** Whether it is a word that means nothing here. */
  boolean isUnknownWord() {
    return kind == Kind.WORD && word.meanings() == 0;
  }

  /** Whether it is an amount of a dimension. */
  boolean measures(Dimension dimension) {
    return kind == Kind.AMOUNT && unit.dimension() == dimension;
  }

  /** Whether it parts clauses: a comma, a semicolon, a full stop, or nothing more to come. */
  boolean parts() {
    return kind == Kind.NONE || mark == ',' || mark == ';' || mark == '.';
  }

  Span span() {
    return new Span(start, end);
  }

  Amount amount() {
    return new Amount(number, unit);
  }
}
