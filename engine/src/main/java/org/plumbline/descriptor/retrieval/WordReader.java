package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts descriptors and narratives into words, both in the same way: lower case, singular, numbers
 * without grouping commas and trailing zeros, unit words in one spelling, function words left out.
 * "With", "without", "not", "each" and "per" tell descriptors apart and stay.
 */
final class WordReader {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "a", "an", "of", "or", "and", "for", "in", "to", "by", "on", "as", "is", "be",
          "are", "that", "this", "which", "at", "from", "any", "all", "its", "it", "into", "when",
          "if", "than", "has", "have", "such", "may", "used", "using", "use", "other");

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("milligram", "mg"),
          Map.entry("gm", "g"),
          Map.entry("gram", "g"),
          Map.entry("microgram", "mcg"),
          Map.entry("ug", "mcg"),
          Map.entry("milliliter", "ml"),
          Map.entry("cc", "ml"),
          Map.entry("millicurie", "mci"),
          Map.entry("microcurie", "uci"),
          Map.entry("unt", "unit"),
          Map.entry("hour", "hr"),
          Map.entry("minute", "min"),
          Map.entry("centimeter", "cm"),
          Map.entry("millimeter", "mm"),
          Map.entry("square", "sq"),
          Map.entry("ounce", "oz"),
          Map.entry("pound", "lb"),
          Map.entry("kilogram", "kg"),
          Map.entry("milliequivalent", "meq"),
          Map.entry("liter", "l"),
          Map.entry("yard", "yd"),
          Map.entry("more", ">"),
          Map.entry("greater", ">"),
          Map.entry("less", "<"),
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"));

  /** Units that may be written onto their number. Longer tails that are words are cut off, too. */
  private static final Set<String> UNITS =
      Set.of(
          "mg", "g", "mcg", "ml", "mci", "uci", "iu", "unit", "hr", "min", "cm", "mm", "inch", "sq",
          "oz", "lb", "kg", "meq", "l", "yd");

  private static final int LONG_TAIL = 3;

  private final String text;
  private final String lower;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private WordReader(String text) {
    this.text = text;
    String folded = text.toLowerCase(Locale.ROOT);
    // a letter whose lower case is longer would move all spans behind it
    this.lower = folded.length() == text.length() ? folded : text;
  }

  /** The words of a text in its order, with their spans. */
  static List<Word> read(String text) {
    WordReader reader = new WordReader(text);
    while (reader.at < text.length()) {
      reader.step();
    }
    return reader.words;
  }

  /** Whether a term is a unit of measure. */
  static boolean isUnit(String term) {
    return UNITS.contains(term);
  }

  private void step() {
    char here = lower.charAt(at);
    if (isDigit(at) || here == '.' && isDigit(at + 1) && !isWordCharacter(at - 1)) {
      number();
    } else if (Character.isLetter(here)) {
      letters();
    } else if (here == '<' || here == '>') {
      comparison(here);
    } else {
      at++;
    }
  }

  /** "<", ">=": what descriptors write out as "less than", "greater than or equal to". */
  private void comparison(char sign) {
    add(String.valueOf(sign), at, at + 1);
    at++;
    if (at < lower.length() && lower.charAt(at) == '=') {
      add("equal", at, at + 1);
      at++;
    }
  }

  private void number() {
    int start = at;
    StringBuilder digits = new StringBuilder(8);
    boolean point = false;
    for (; at < lower.length(); at++) {
      if (isDigit(at)) {
        digits.append(lower.charAt(at));
      } else if (lower.charAt(at) == '.' && !point && isDigit(at + 1)) {
        point = true;
        digits.append(digits.isEmpty() ? "0." : ".");
      } else if (point || !isGroupingComma()) {
        break;
      }
    }
    if (point) {
      trimZeros(digits);
    }
    int tail = at;
    while (tail < lower.length() && Character.isLetter(lower.charAt(tail))) {
      tail++;
    }
    if (isPartOfNumber(lower.substring(at, tail))) {
      digits.append(lower, at, tail);
      at = tail;
      while (isWordCharacter(at)) {
        at++;
      }
      add(digits.toString(), start, tail);
    } else {
      add(digits.toString(), start, at);
    }
  }

  /** Short letters behind digits, as in "99m" or "7.25d", unless they are a unit. */
  private static boolean isPartOfNumber(String tail) {
    return !tail.isEmpty()
        && tail.length() < LONG_TAIL
        && !UNITS.contains(spelling(singular(tail)))
        && !FUNCTION_WORDS.contains(tail);
  }

  private boolean isGroupingComma() {
    return lower.charAt(at) == ','
        && isDigit(at + 1)
        && isDigit(at + 2)
        && isDigit(at + 3)
        && !isDigit(at + 4);
  }

  private static void trimZeros(StringBuilder digits) {
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    digits.setLength(digits.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private void letters() {
    int start = at;
    if (isWith(start)) {
      boolean without = isPairOfLetters(start);
      at = start + (without ? 3 : 2);
      add(without ? "without" : "with", start, at);
    } else if (isPairOfLetters(start)) {
      at = start + 3;
      add("" + lower.charAt(start) + lower.charAt(start + 2), start, at);
    } else if (lower.startsWith("i.u.", start) && !isWordCharacter(start + 4)) {
      at = start + 4;
      add("iu", start, at);
    } else {
      while (isWordCharacter(at)) {
        at++;
      }
      String word = singular(lower.substring(start, at));
      if (!FUNCTION_WORDS.contains(word)) {
        add(spelling(word), start, at);
      }
    }
  }

  /** "w/" before a word, and "w/o". */
  private boolean isWith(int start) {
    return lower.startsWith("w/", start)
        && (!isPairOfLetters(start) || lower.charAt(start + 2) == 'o');
  }

  /** "w/c", "s/b", "n&v": letters that stand for two words. */
  private boolean isPairOfLetters(int start) {
    return start + 2 < lower.length()
        && (lower.charAt(start + 1) == '/' || lower.charAt(start + 1) == '&')
        && Character.isLetter(lower.charAt(start + 2))
        && !isWordCharacter(start + 3);
  }

  private void add(String term, int start, int end) {
    words.add(new Word(term, start, end));
  }

  private boolean isDigit(int place) {
    return place >= 0
        && place < text.length()
        && lower.charAt(place) >= '0'
        && lower.charAt(place) <= '9';
  }

  private boolean isWordCharacter(int place) {
    return place >= 0 && place < text.length() && Character.isLetterOrDigit(lower.charAt(place));
  }

  private static String spelling(String word) {
    return SPELLINGS.getOrDefault(word, word);
  }

  /** The singular of an English plural, as far as its ending tells. */
  private static String singular(String word) {
    int length = word.length();
    if (length < 4
        || !word.endsWith("s")
        || word.endsWith("ss")
        || word.endsWith("us")
        || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    return word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes")
            || word.endsWith("sses")
        ? word.substring(0, length - 2)
        : word.substring(0, length - 1);
  }
}
