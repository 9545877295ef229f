package org.plumbline.rulebook.plan.text;

/** The operators of DRL on text, as Drools means them: null passes none of them. */
public final class TextTests {

  private TextTests() {}

  /** {@code text contains part}. */
  public static boolean contains(String text, String part) {
    return text != null && part != null && text.contains(part);
  }

  /** The same for one character. */
  public static boolean contains(String text, char part) {
    return text != null && text.indexOf(part) >= 0;
  }

  /** {@code text str[startsWith] start}. */
  public static boolean startsWith(String text, String start) {
    return text != null && text.startsWith(start);
  }

  /** {@code text str[endsWith] end}. */
  public static boolean endsWith(String text, String end) {
    return text != null && text.endsWith(end);
  }

  /** {@code text str[length] length}. */
  public static boolean hasLength(String text, long length) {
    return text != null && text.length() == length;
  }
}
