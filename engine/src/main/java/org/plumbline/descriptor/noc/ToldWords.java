package org.plumbline.descriptor.noc;

import java.util.Locale;
import org.plumbline.descriptor.drug.DrugReader;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/**
 * The words of a narrative, and which of them name nothing: numbers, amounts, routes, forms and
 * what else was read of it, and the words of {@code noc-words.csv}.
 */
final class ToldWords {

  private static final WordTable WORDS = WordTable.of(ToldWords.class, "noc-words.csv");
  private static final WordTable INGREDIENT =
      WordTable.of(DrugReader.class, "ingredient-words.csv");
  private static final int LEAST_NAME = 2;

  private final Narrative narrative;
  private final Wording wording;

  ToldWords(Narrative narrative) {
    this.narrative = narrative;
    this.wording = Wording.of(narrative.text());
  }

  Wording wording() {
    return wording;
  }

  int size() {
    return wording.size();
  }

  String word(int index) {
    return wording.word(index);
  }

  /** Whether the table has a word, or its singular, with a kind. */
  static boolean is(String kind, String word) {
    return WORDS.is(kind, word) || WORDS.is(kind, stem(word));
  }

  /** A word that may stand beside an ingredient and names none: a salt, a solution. */
  static boolean isSalt(String word) {
    return INGREDIENT.is("SALT", word);
  }

  /** A word without the ending that makes it a plural: biologics, orthoses and orthosis. */
  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() > 4 && (lower.endsWith("ses") || lower.endsWith("is"))) {
      return lower.substring(0, lower.length() - 2);
    }
    boolean plural = lower.length() > 2 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Whether a word is no number, no unit and no single letter. */
  boolean isLetters(int index) {
    String word = word(index);
    return word.length() >= LEAST_NAME && Character.isLetter(word.charAt(0));
  }

  /** Whether a word may be the name of something. */
  boolean mayName(int index) {
    return isLetters(index) && !isRead(index) && !isKnown(word(index)) && !isMarked(index);
  }

  private static boolean isKnown(String word) {
    return is("NOC", word)
        || is("LITTLE", word)
        || is("JOIN", word)
        || is("THING", word)
        || is("MARK", word)
        || is("ELSEWHERE", word)
        || is("ROUTE", word)
        || INGREDIENT.is("END", word)
        || INGREDIENT.is("LEAD", word)
        || INGREDIENT.is("LEAD_OR_END", word);
  }

  /** What follows the word "lot" is a number of it, letters or not. */
  private boolean isMarked(int index) {
    boolean digit = word(index).chars().anyMatch(Character::isDigit);
    return digit && is("MARK", word(index - 1));
  }

  /** Whether a word belongs to an amount, a route or a form that was read. */
  boolean isRead(int index) {
    int at = wording.start(index);
    return narrative.amounts().stream().anyMatch(amount -> covers(amount.span(), at))
        || narrative.routes().stream().map(Said::span).anyMatch(span -> covers(span, at))
        || narrative.forms().stream().map(Said::span).anyMatch(span -> covers(span, at));
  }

  private static boolean covers(Span span, int at) {
    return span.start() <= at && at < span.end();
  }

  /** Whether a word of this kind stands anywhere. */
  boolean have(String kind) {
    for (int i = 0; i < size(); i++) {
      if (is(kind, word(i))) {
        return true;
      }
    }
    return false;
  }
}
