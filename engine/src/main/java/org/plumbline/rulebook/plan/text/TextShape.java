package org.plumbline.rulebook.plan.text;

import java.util.regex.Pattern;

/**
 * The shape of a text: a regular expression that is matched as a whole, with the answers of {@link
 * Pattern}.
 *
 * <p>Expressions of printable ASCII that consist of characters, classes, {@code \d \w \s} and their
 * opposites, {@code .}, groups, alternatives and greedy quantifiers become {@link Spellings} or a
 * table. It is read once per character, whatever the expression, and reading it allocates nothing;
 * it also answers where {@link Pattern} would backtrack for ages or exhaust its stack. Every other
 * expression ({@code \b}, {@code ^}, {@code $}, lazy and possessive quantifiers, lookaround, flags,
 * back references, nested classes, more than 4,000 steps or 1,000 rows) is left to {@link Pattern},
 * which allocates a matcher per text.
 *
 * <p>Shapes are immutable and safe for use by several threads.
 */
public final class TextShape {

  private final Spellings spellings;
  private final short[] table;
  private final byte[] columns;
  private final int start;
  private final Pattern pattern;

  private TextShape(
      Spellings spellings, short[] table, byte[] columns, int start, Pattern pattern) {
    this.spellings = spellings;
    this.table = table;
    this.columns = columns;
    this.start = start;
    this.pattern = pattern;
  }

  /**
   * The shape a regular expression describes.
   *
   * @throws java.util.regex.PatternSyntaxException if the expression is none
   */
  public static TextShape of(String regex) {
    try {
      Expression expression = ExpressionReader.read(regex);
      Spellings spellings = Spellings.of(expression);
      if (spellings != null) {
        return new TextShape(spellings, null, null, 0, null);
      }
      TableBuilder built = new TableBuilder(expression);
      return new TextShape(null, built.table(), built.columns(), built.start(), null);
    } catch (NotTabularException e) {
      return new TextShape(null, null, null, 0, Pattern.compile(regex));
    }
  }

  /** Whether the whole text has this shape; null has none. */
  public boolean matches(String text) {
    if (text == null) {
      return false;
    }
    if (spellings != null) {
      return spellings.match(text);
    }
    return pattern == null ? follow(text) : pattern.matcher(text).matches();
  }

  /** Whether the text does not have this shape; null is no such text. */
  public boolean differsFrom(String text) {
    return text != null && !matches(text);
  }

  /** Whether the expression became a table. */
  boolean isTable() {
    return pattern == null;
  }

  private boolean follow(String text) {
    int row = start;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int symbol = c;
      if (c > '\u007f') {
        symbol = isLineEnd(c) ? Symbols.LINE_END : Symbols.OTHER;
        if (Character.isHighSurrogate(c)
            && i + 1 < length
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        }
      }
      row = table[row + columns[symbol]];
      if (row == 0) {
        return false;
      }
    }
    return table[row] != 0;
  }

  private static boolean isLineEnd(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
