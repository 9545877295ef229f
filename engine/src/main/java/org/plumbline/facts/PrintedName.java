package org.plumbline.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a person's name is printed on the CMS-1500: last name with its suffix, first name, middle
 * name, parted by commas.
 *
 * <p>Source: NUCC 1500 manual, items 2, 4, 9 and 17.
 */
final class PrintedName {

  private static final Set<String> TITLES =
      Set.of("DR", "MR", "MRS", "MS", "CAPT", "SISTER", "REV");
  private static final Set<String> DEGREES = Set.of("MD", "DO", "PHD", "ESQ", "RN");
  private static final Set<String> ROLES = Set.of("DN", "DK", "DQ");

  private PrintedName() {}

  /** Whether two or three parts stand between commas and nothing has a period; one word may do. */
  static boolean isInOrder(String text) {
    List<String> parts = parts(text);
    boolean filled = parts.stream().noneMatch(String::isEmpty);
    boolean one = parts.size() == 1 && parts.get(0).indexOf(' ') < 0;
    return filled && !text.contains(".") && (one || parts.size() == 2 || parts.size() == 3);
  }

  /** Whether a part begins with a title and goes on: a title alone may be a name. */
  static boolean hasTitle(String text) {
    return parts(text).stream()
        .map(PrintedName::words)
        .anyMatch(words -> words.size() > 1 && TITLES.contains(words.get(0)));
  }

  /** Whether a part ends with a degree that follows a name: {@code DO} alone is a surname. */
  static boolean hasDegree(String text) {
    return parts(text).stream()
        .map(PrintedName::words)
        .anyMatch(words -> words.size() > 1 && DEGREES.contains(words.get(words.size() - 1)));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(PrintedWords.of(text).split(",", -1)).map(String::strip).toList();
  }

  /** Without periods, and without the role of item 17. */
  private static List<String> words(String part) {
    List<String> words = List.of(part.replace(".", "").split(" "));
    return ROLES.contains(words.get(0)) ? words.subList(1, words.size()) : words;
  }
}
