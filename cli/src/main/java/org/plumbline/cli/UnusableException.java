package org.plumbline.cli;

import java.util.List;

/**
 * Something a command was given cannot be used: it ends with status 2 and these lines on standard
 * error.
 */
final class UnusableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  UnusableException(String line) {
    this(List.of(line));
  }

  UnusableException(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /** What is wrong, where, and what to do next. */
  List<String> lines() {
    return lines;
  }
}
