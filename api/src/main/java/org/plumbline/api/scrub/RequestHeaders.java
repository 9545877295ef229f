package org.plumbline.api.scrub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import org.plumbline.api.problem.RefusedException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the headers of a request to scrub say. */
record RequestHeaders(HttpServletRequest request) {

  private static final String STANDARD_INPUT = "-";
  private static final MediaType JSON = MediaType.APPLICATION_JSON;
  private static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;

  /** Refuses a compressed body, which would be taken for one without a claim format. */
  void refuseEncoded() {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new RefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This service reads bodies without Content-Encoding.");
    }
  }

  /** The file name of {@code Content-Disposition}, or the dash of standard input. */
  String fileName() {
    String disposition = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    if (disposition == null) {
      return STANDARD_INPUT;
    }
    try {
      String name = ContentDisposition.parse(disposition).getFilename();
      return name == null || name.isBlank() ? STANDARD_INPUT : name;
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(
          HttpStatus.BAD_REQUEST, "The Content-Disposition header cannot be read.");
    }
  }

  /** JSON, or NDJSON where the caller likes it better. */
  MediaType answerType() {
    return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
        .stream()
        .filter(type -> type.includes(JSON) || type.includes(NDJSON))
        .max(Comparator.comparingDouble(MediaType::getQualityValue))
        .filter(type -> !type.includes(JSON))
        .map(type -> NDJSON)
        .orElse(JSON);
  }
}
