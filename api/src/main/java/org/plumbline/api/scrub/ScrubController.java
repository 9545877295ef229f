package org.plumbline.api.scrub;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.api.Settings;
import org.plumbline.api.problem.RefusedException;
import org.plumbline.intake.Format;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.ScrubOptions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/scrub}. */
@RestController
@Tag(name = "scrub")
final class ScrubController {

  static final String X12 = "application/edi-x12";
  static final String FHIR = "application/fhir+json";
  static final String CSV = "text/csv";

  /** A request is scrubbed by one worker: a busy service has other requests for the others. */
  private static final int THREADS = 1;

  private final Scrubs scrubs;
  private final Rulebook rulebook;
  private final org.plumbline.run.Settings houseSettings;
  private final long mostBytes;

  ScrubController(
      Scrubs scrubs,
      Rulebook rulebook,
      org.plumbline.run.Settings houseSettings,
      Settings settings) {
    this.scrubs = scrubs;
    this.rulebook = rulebook;
    this.houseSettings = houseSettings;
    this.mostBytes = settings.scrub().maxBody().toBytes();
  }

  @Operation(
      operationId = "scrub",
      summary = "Reads claims and lists findings",
      description =
          "The format is told by the type and the bytes; /v1/schemas/cms1500 has the schema of"
              + " CMS-1500 claims in JSON. Findings and summary are those of `plumbline scrub"
              + " --format json`; with `Accept: application/x-ndjson` the answer is, byte for byte,"
              + " what `plumbline scrub --format ndjson` writes. The status is 200 also with"
              + " findings.")
  @PostMapping(
      path = "/v1/scrub",
      consumes = {MediaType.APPLICATION_JSON_VALUE, X12, FHIR, CSV},
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
  void scrub(
      @Parameter(description = "Profiles to switch on besides base and the input's own.")
          @RequestParam(defaultValue = "")
          List<String> profile,
      @Parameter(description = "The receipt date; default: the submission's own.")
          @RequestParam(required = false)
          LocalDate asOf,
      @Parameter(description = "The file name that findings show; default: Content-Disposition, -.")
          @RequestParam(defaultValue = "")
          String name,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    ScrubOptions options =
        new ScrubOptions(
            known(profile),
            asOf,
            THREADS,
            format(request.getContentType()),
            false,
            Map.of(),
            houseSettings);
    RequestHeaders headers = new RequestHeaders(request);
    headers.refuseEncoded();
    ClaimBody body =
        ClaimBody.read(request.getInputStream(), request.getContentLengthLong(), mostBytes);
    String file = name.isBlank() ? headers.fileName() : name;
    MediaType type = headers.answerType();
    response.setHeader(HttpHeaders.CONTENT_TYPE, type.toString());
    scrubs.scrub(body.as(file), options, type, response);
  }

  /** The format that a type names, null where the bytes say which one it is. */
  private static Format format(String contentType) {
    MediaType type = MediaType.parseMediaType(contentType);
    return type.isCompatibleWith(MediaType.parseMediaType(FHIR))
        ? Format.FHIR
        : type.isCompatibleWith(MediaType.parseMediaType(CSV)) ? Format.CSV : null;
  }

  private Set<String> known(List<String> profiles) {
    Set<String> known = rulebook.profiles().keySet();
    if (!known.containsAll(profiles)) {
      throw new RefusedException(
          HttpStatus.BAD_REQUEST,
          "A profile is one of " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }
    return Set.copyOf(profiles);
  }
}
