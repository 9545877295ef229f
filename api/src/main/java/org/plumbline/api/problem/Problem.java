package org.plumbline.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem detail. It has no {@code instance}: that would be the caller's own path.
 *
 * @param title the name of the status
 * @param detail a sentence that says what to do
 */
@Schema(description = "A problem detail (RFC 9457). It repeats nothing of the request.")
public record Problem(String type, String title, int status, String detail) {

  private static final String NO_TYPE = "about:blank";

  /** What is said where nothing but the status is known. */
  static Problem of(HttpStatusCode code) {
    return of(code, Problems.detail(code));
  }

  /** A status with a sentence. */
  static Problem of(HttpStatusCode code, String detail) {
    HttpStatus status = HttpStatus.resolve(code.value());
    String title = status == null ? "Error" : status.getReasonPhrase();
    return new Problem(NO_TYPE, title, code.value(), detail);
  }

  /** As an answer. */
  ResponseEntity<Object> answer(HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(this);
  }

  /** As an answer without more headers. */
  ResponseEntity<Object> answer() {
    return answer(HttpHeaders.EMPTY);
  }
}
