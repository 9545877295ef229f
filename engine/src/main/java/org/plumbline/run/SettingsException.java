package org.plumbline.run;

import java.util.List;

/** A settings file that is refused, with everything that is wrong in it. */
public final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /**
   * @param lines what is wrong, each with file and line; at least one
   */
  SettingsException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** What is wrong, each with file and line, in the order of the file. */
  public List<String> lines() {
    return lines;
  }
}
