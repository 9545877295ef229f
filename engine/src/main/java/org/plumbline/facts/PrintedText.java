package org.plumbline.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.FormItem.Comparison;

/**
 * Whether a text as printed on the CMS-1500 says the same as the claim's data. The form prints
 * amounts without a point, dates as MM DD YY, marks in boxes and names in another order, so only
 * what cannot be meant alike differs.
 */
final class PrintedText {

  /** Titles and roles that one of the two may leave out. */
  private static final Set<String> TITLES =
      Set.of("DR", "MD", "DO", "NP", "PA", "PHD", "MR", "MRS", "MS", "DN", "DK", "DQ");

  private PrintedText() {}

  /** Compares a printed text with data; where one of them cannot be read as its type, as words. */
  static boolean agrees(Comparison type, String printed, String data) {
    if (sameWords(printed, data)) {
      return true;
    }
    return switch (type) {
      case WORDS -> false;
      case SOME -> someWords(printed, data);
      case CHOICE -> sameChoice(printed, data);
      case AMOUNT -> sameChoice(printed, data) && sameAmount(numbers(printed), numbers(data));
      case QUANTITY -> sameQuantity(printed, data);
      case DATE -> sameChoice(printed, data) && PrintedDate.agrees(printed, data);
      case SIGNED -> PrintedDate.agreesBehindSignature(printed, data);
    };
  }

  private static boolean sameWords(String printed, String data) {
    String[] left = words(printed);
    String[] right = words(data);
    if (String.join("", left).equals(String.join("", right))) {
      return true;
    }
    Arrays.sort(left);
    Arrays.sort(right);
    return Arrays.equals(left, right);
  }

  private static String[] words(String text) {
    return text.toUpperCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
  }

  private static boolean someWords(String printed, String data) {
    List<String> left = telling(printed);
    List<String> right = telling(data);
    String leftText = String.join("", left);
    String rightText = String.join("", right);
    return left.containsAll(right)
        || right.containsAll(left)
        || leftText.contains(rightText)
        || rightText.contains(leftText);
  }

  private static List<String> telling(String text) {
    List<String> words = new ArrayList<>();
    for (String word : words(text.replaceAll("(?i)signature on file", "SOF"))) {
      if (!TITLES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * A mark in a box does not say in which. Of printed words one begins one of the data's words, or
   * is begun by it: M and MALE, FECA BLK LUNG and FECA.
   */
  private static boolean sameChoice(String printed, String data) {
    List<String> said = letters(data);
    List<String> shown = letters(printed).stream().filter(word -> !word.equals("X")).toList();
    return said.isEmpty()
        || shown.isEmpty()
        || shown.stream()
            .anyMatch(
                word ->
                    said.stream()
                        .anyMatch(other -> other.startsWith(word) || word.startsWith(other)));
  }

  private static List<String> letters(String text) {
    return Arrays.stream(words(text)).filter(word -> word.matches("\\p{L}+")).toList();
  }

  /** What is left without words. */
  private static String numbers(String text) {
    return text.replaceAll("\\p{L}+", " ").strip();
  }

  /** Printed cents need no point: 100 00, 10000 and 100.00 are one amount; 100 may be dollars. */
  private static boolean sameAmount(String printed, String data) {
    if (printed.isEmpty() || data.isEmpty()) {
      return true;
    }
    BigDecimal amount = number(data);
    BigDecimal digits = number(PrintedDate.digits(printed));
    if (amount == null || digits == null) {
      return false;
    }
    boolean dollars = amount.compareTo(digits) == 0;
    boolean cents = amount.movePointRight(2).abs().compareTo(digits) == 0;
    return cents || dollars && !printed.contains(".");
  }

  private static boolean sameQuantity(String printed, String data) {
    BigDecimal left = number(printed.strip());
    BigDecimal right = number(data.strip());
    return left != null && right != null && left.compareTo(right) == 0;
  }

  private static BigDecimal number(String text) {
    boolean plain = text.length() <= 18 && text.matches("-?[0-9]+(\\.[0-9]*)?|-?\\.[0-9]+");
    return plain ? new BigDecimal(text) : null;
  }
}
