package org.plumbline.api.codes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.plumbline.api.problem.RefusedException;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/codes/hcpcs/{code}} and {@code GET /v1/codesets}. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "codes")
final class CodesController {

  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final HcpcsCodeSet codes;

  CodesController(HcpcsCodeSet codes) {
    this.codes = codes;
  }

  @Operation(
      operationId = "code",
      summary = "Shows what the loaded code sets say of a code on a day",
      description = "Without a day: what the newest row says.")
  @GetMapping("/codes/hcpcs/{code}")
  CodeAnswer code(
      @Parameter(description = "A HCPCS code, such as J1885.") @PathVariable String code,
      @Parameter(description = "The date of service, 1980-01-01 to 2199-12-31.")
          @RequestParam(required = false)
          LocalDate on) {
    String asked = code.toUpperCase(Locale.ROOT);
    return switch (CodeShape.of(asked)) {
      case OTHER ->
          throw new RefusedException(
              HttpStatus.NOT_FOUND, "This has the shape of no procedure code.");
      case LEVEL_ONE, DENTAL -> CodeAnswer.ofShape(asked, CodeShape.of(asked));
      case LEVEL_TWO ->
          on == null ? newest(asked) : CodeAnswer.of(codes.lookup(asked, epochDay(on)));
    };
  }

  @Operation(operationId = "codesets", summary = "Lists the code sets that are loaded")
  @GetMapping("/codesets")
  List<CodeSetEntry> codesets() {
    return List.of(CodeSetEntry.of(codes));
  }

  private static int epochDay(LocalDate on) {
    if (on.isBefore(FIRST) || on.isAfter(LAST)) {
      throw new RefusedException(
          HttpStatus.BAD_REQUEST, "The day lies outside " + FIRST + " to " + LAST + ".");
    }
    return (int) on.toEpochDay();
  }

  private CodeAnswer newest(String asked) {
    List<CodeRow> lives = codes.lives(asked);
    if (lives.isEmpty()) {
      return CodeAnswer.unlisted(asked);
    }
    CodeRow row = lives.get(lives.size() - 1);
    int day = row.hasEnd() ? row.ended() + 1 : row.release().firstDay();
    boolean asPublished = codes.newestWords(asked).orElseThrow().textVerified();
    return CodeAnswer.ofNewest(row, asPublished, codes.lookup(asked, day));
  }
}
