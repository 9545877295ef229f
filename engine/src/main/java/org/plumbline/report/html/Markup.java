package org.plumbline.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.plumbline.report.Printable;

/**
 * Writes HTML. Whatever is not markup of ours goes through {@link #text}, which leaves nothing in
 * it that a browser could take for markup or for a turn of the writing direction.
 */
public final class Markup {

  private final Writer out;

  /** Failures of the writer come out as {@link UncheckedIOException}. */
  public Markup(Writer out) {
    this.out = out;
  }

  /** Markup of ours, as it is. */
  public Markup raw(String markup) {
    try {
      out.write(markup);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Text, also inside of a quoted attribute. */
  public Markup text(String text) {
    return raw(escaped(text));
  }

  public Markup number(long number) {
    return raw(Long.toString(number));
  }

  /** An element with nothing but text in it. */
  public Markup element(String start, String text, String end) {
    return raw(start).text(text).raw(end);
  }

  private static String escaped(String text) {
    String shown = Printable.of(text);
    StringBuilder escaped = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
