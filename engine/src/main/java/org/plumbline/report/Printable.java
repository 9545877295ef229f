package org.plumbline.report;

/**
 * Text of the input on its way to a terminal: what would steer the terminal is shown as a question
 * mark.
 */
public final class Printable {

  private Printable() {}

  /**
   * The text without control characters and without characters that turn the direction of writing.
   */
  public static String of(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.setCharAt(i, '?');
      }
    }
    return shown == null ? text : shown.toString();
  }

  private static boolean steers(char c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
