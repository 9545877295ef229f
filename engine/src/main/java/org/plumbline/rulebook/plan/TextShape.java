package org.plumbline.rulebook.plan;

import java.util.regex.Pattern;

/** placeholder until merged */
public final class TextShape {
  private final Pattern pattern;

  private TextShape(Pattern pattern) {
    this.pattern = pattern;
  }

  public static TextShape of(String regex) {
    return new TextShape(Pattern.compile(regex));
  }

  public boolean matches(String text) {
    return text != null && pattern.matcher(text).matches();
  }

  public boolean differsFrom(String text) {
    return text != null && !pattern.matcher(text).matches();
  }
}
