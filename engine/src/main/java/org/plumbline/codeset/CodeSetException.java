package org.plumbline.codeset;

import java.io.IOException;

/** A stored code set cannot be used. The message says which file, what is wrong and what to do. */
public final class CodeSetException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Which file, what is wrong and what to do next. */
  public CodeSetException(String message) {
    super(message);
  }

  /** Which file, what is wrong and what to do next. */
  public CodeSetException(String message, Throwable cause) {
    super(message, cause);
  }
}
