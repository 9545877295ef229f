package org.plumbline.codeset;

/**
 * Something about a line of an imported file that the user may want to look at.
 *
 * @param line the line or row, from 1; 0 for what the whole file says
 * @param text what was found and what was done
 */
public record ImportNote(long line, String text) {

  @Override
  public String toString() {
    return line == 0 ? text : "line " + line + ": " + text;
  }
}
