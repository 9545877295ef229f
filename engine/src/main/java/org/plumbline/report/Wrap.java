package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces; a word that is longer than a line is cut. */
public final class Wrap {

  private Wrap() {}

  /**
   * The lines of a text.
   *
   * @param width how many characters a line has at most
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
