package org.plumbline.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what Spring and the controllers throw into problem details. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Map<Integer, String> DETAILS =
      Map.of(
          400, "The request cannot be read.",
          404, "There is nothing at this address.",
          405, "This address takes the methods that the Allow header lists.",
          406, "This address does not write any of the types in the Accept header.",
          413, "The body is larger than this service reads.",
          415, "This address reads bodies of the types that the Accept header lists.",
          500, "The service failed. Its log names the place, without anything of the request.");

  static String detail(HttpStatusCode status) {
    return DETAILS.getOrDefault(
        status.value(),
        status.is5xxServerError() ? DETAILS.get(500) : "The request cannot be answered.");
  }

  @ExceptionHandler(RefusedException.class)
  ResponseEntity<Object> refused(RefusedException refused, HttpServletResponse response) {
    response.reset();
    return Problem.of(refused.status(), refused.getMessage()).answer();
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "The parameter " + mismatch.getName() + " is a date, written 2025-10-05.")
        .answer();
  }

  @ExceptionHandler(CutAnswerException.class)
  void cut(CutAnswerException cut) {
    throw cut;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> unexpected(Exception failed, HttpServletResponse response) {
    Failure.log(failed);
    if (response.isCommitted()) {
      throw new CutAnswerException();
    }
    response.reset();
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR).answer();
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception ex, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (status.is5xxServerError()) {
      Failure.log(ex);
    }
    return Problem.of(status).answer(headers);
  }
}
