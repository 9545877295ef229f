package org.plumbline.codeset;

/** A file cannot be imported. The message says which file, what is wrong and what to do. */
public final class ImportException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong, where, and what to do next. */
  public ImportException(String message) {
    super(message);
  }

  /** What is wrong, where, and what to do next. */
  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
