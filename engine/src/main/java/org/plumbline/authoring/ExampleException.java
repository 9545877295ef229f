package org.plumbline.authoring;

/** An example that cannot be read or made, with the line of its file. */
public final class ExampleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line the line in the example's file, from 1
   * @param message what is wrong and what is expected
   */
  public ExampleException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line in the example's file, from 1. */
  public int line() {
    return line;
  }
}
