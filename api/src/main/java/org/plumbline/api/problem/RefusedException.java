package org.plumbline.api.problem;

import org.springframework.http.HttpStatus;

/** A request that is refused, with a sentence for the caller that repeats nothing of it. */
public final class RefusedException extends RuntimeException {

  private final HttpStatus status;

  /** Refuses with a status of 4xx. */
  public RefusedException(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
