package org.plumbline.rulebook.plan;

/** Text as Java source says it. */
final class JavaText {

  private JavaText() {}

  /** A string literal, in ASCII. */
  static String literal(String text) {
    StringBuilder java = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        java.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        java.append(c);
      } else {
        // octal would end anywhere, and \\u000a would be a line end before it is a character
        java.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : String.format("\\u%04x", (int) c));
      }
    }
    return java.append('"').toString();
  }

  /** The name of a class as source names it. */
  static String name(Class<?> type) {
    return type.getCanonicalName();
  }
}
