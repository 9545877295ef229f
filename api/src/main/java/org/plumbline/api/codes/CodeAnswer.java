package org.plumbline.api.codes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.NocListing;

/** What the loaded code sets say of a code, and what they do not say. */
@Schema(
    name = "Code",
    description = "What the loaded code sets say of a code. What they do not say is absent.")
record CodeAnswer(
    String code,
    @Schema(
            description =
                "The code set by shape alone: HCPCS Level II, Level I (CPT) or CDT. Nothing else is"
                    + " held of the latter two.",
            allowableValues = {"level-2", "level-1", "dental"})
        String shape,
    @Schema(description = "The day asked for.") LocalDate on,
    @Schema(
            description = "What is known of the code on that day.",
            allowableValues = {"in-force", "not-yet-added", "ended", "not-listed", "not-known"})
        String status,
    @Schema(description = "The first day of the code.") LocalDate added,
    @Schema(description = "The last day of the code; absent where it has none.") LocalDate ended,
    @Schema(
            description =
                "CMS's words in force on the day; without a day those of the newest release.")
        Words descriptor,
    @Schema(description = "CMS's cross references of an ended code.") List<String> crossReferences,
    @Schema(description = "Where they lead, each with its newest words.") List<Step> read,
    @Schema(
            description = "Whether CMS's list of not otherwise classified codes has it.",
            allowableValues = {"listed", "not-listed"})
        String nocList,
    @Schema(description = "The whole release that would tell more, where it is not loaded.")
        String notLoaded) {

  /** CMS's words for a code. */
  @Schema(name = "Descriptor")
  record Words(
      String code,
      String text,
      String shortText,
      String release,
      @Schema(description = "False where the source is known to have altered the words.")
          boolean asPublished) {

    static Words of(CodeDescriptor words) {
      return new Words(
          words.code(),
          words.longText(),
          words.shortText(),
          words.release().toString(),
          words.textVerified());
    }
  }

  /**
   * A step along CMS's cross references.
   *
   * @param from the code whose row names the other
   */
  public record Step(
      String from,
      @Schema(description = "The day the code was added.") LocalDate added,
      @Schema(description = "Its last day, where it has one.") LocalDate ended,
      @JsonUnwrapped Words words) {

    static Step of(CrossReference step) {
      return new Step(
          step.from(), day(step.added()), day(step.ended()), Words.of(step.words().orElseThrow()));
    }
  }

  /** Of codes that are not Level II nothing is known but the shape. */
  static CodeAnswer ofShape(String code, CodeShape shape) {
    return new CodeAnswer(
        code,
        shape == CodeShape.LEVEL_ONE ? "level-1" : "dental",
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  /** What is known of a day. */
  static CodeAnswer of(CodeLookup lookup) {
    return new CodeAnswer(
        lookup.code(),
        "level-2",
        LocalDate.ofEpochDay(lookup.day()),
        status(lookup.status()),
        lookup.row().map(row -> day(row.added())).orElse(null),
        lookup.row().map(row -> day(row.ended())).orElse(null),
        lookup.descriptor().map(Words::of).orElse(null),
        lookup.row().map(CodeRow::crossReferences).orElse(List.of()),
        lookup.crossReferences().stream().map(Step::of).toList(),
        nocList(lookup.nocListing()),
        lookup.missingRelease().map(Release::toString).orElse(null));
  }

  /**
   * What the newest row says.
   *
   * @param after the look-up on the day after the row's last day, which has the cross references
   */
  static CodeAnswer ofNewest(CodeRow row, boolean asPublished, CodeLookup after) {
    return new CodeAnswer(
        row.code(),
        "level-2",
        null,
        null,
        day(row.added()),
        day(row.ended()),
        new Words(
            row.code(), row.longText(), row.shortText(), row.release().toString(), asPublished),
        row.crossReferences(),
        after.crossReferences().stream().map(Step::of).toList(),
        nocList(after.nocListing()),
        null);
  }

  /** No table has a row, and no day was asked for. */
  static CodeAnswer unlisted(String code) {
    return new CodeAnswer(
        code, "level-2", null, "not-known", null, null, null, List.of(), List.of(), null, null);
  }

  private static String status(CodeStatus status) {
    return switch (status) {
      case IN_FORCE -> "in-force";
      case NOT_YET_ADDED -> "not-yet-added";
      case ENDED -> "ended";
      case UNKNOWN -> "not-listed";
      case NOT_KNOWABLE, LEVEL_ONE -> "not-known";
    };
  }

  private static String nocList(NocListing listing) {
    return switch (listing) {
      case LISTED -> "listed";
      case NOT_LISTED -> "not-listed";
      case UNKNOWN -> null;
    };
  }

  private static LocalDate day(int epochDay) {
    return epochDay == CodeRow.NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
  }
}
