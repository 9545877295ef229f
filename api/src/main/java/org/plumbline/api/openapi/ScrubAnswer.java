package org.plumbline.api.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code /v1/scrub} as the document describes it. The engine's writer writes it; a
 * test reads what was written into these records.
 */
@Schema(description = "Findings, in the order of the input, and what the run did.")
record ScrubAnswer(List<Found> findings, RunSummary summary) {

  /** A finding. */
  @Schema(name = "Finding", description = "A finding. What is absent is left out.")
  record Found(
      @Schema(description = "The rule's id; /v1/rules/{id} explains it.") String rule,
      @Schema(
              allowableValues = {
                "syntax",
                "format",
                "codeset",
                "consistency",
                "descriptor",
                "authority"
              })
          String family,
      @Schema(allowableValues = {"error", "warning", "info"}) String severity,
      @Schema(description = "The name the caller gave, else -.") String file,
      @Schema(description = "Absent for findings about the file.") ClaimName claim,
      @Schema(description = "The service line from 1; absent for findings about the claim.")
          Integer line,
      @Schema(description = "The CMS-1500 item.") String item,
      Place location,
      @Schema(
              description =
                  "Which element of a TA1 or a 999 would say it with which code, such as IK304 8.")
          Map<String, String> acknowledgment,
      StatusCodes status277,
      String message,
      List<Proof> evidence,
      @Schema(description = "Ids of the documents the rule cites.") List<String> authorities,
      @Schema(description = "Descriptors to read.") List<ToRead> read) {}

  /** The codes of STC01. */
  @Schema(name = "ClaimStatus", description = "The codes with which a 277CA would say it.")
  record StatusCodes(
      String category,
      String status,
      String entity,
      @Schema(description = "Further statuses (STC10, STC11), where one alone does not say it.")
          List<FurtherStatus> also) {}

  /** The codes of STC10 or STC11. */
  @Schema(name = "FurtherClaimStatus")
  record FurtherStatus(String category, String status, String entity) {}

  /** Which claim. */
  @Schema(name = "ClaimName")
  record ClaimName(
      @Schema(description = "CLM01, item 26.") String id,
      @Schema(description = "The claim's number in the input from 1.") int index) {}

  /** Where it stands. */
  @Schema(
      name = "Location",
      description =
          "X12: loop to offset. JSON: pointer (RFC 6901), and offset where it is no JSON. CSV: row"
              + " and column.")
  record Place(
      String loop,
      String segment,
      String element,
      Integer component,
      Integer segmentNumber,
      Integer stSegment,
      @Schema(description = "The byte of the element's first character, or where JSON is broken.")
          Long offset,
      String pointer,
      Integer row,
      String column) {}

  /** What it rests on. */
  @Schema(name = "Evidence")
  record Proof(
      @Schema(allowableValues = {"descriptor", "crosswalk", "drug-table", "claim", "arithmetic"})
          String from,
      String text,
      String code,
      String release,
      @Schema(description = "The first day of the quoted code's life.") String added,
      @Schema(description = "Its last day, where it has one.") String ended,
      String field,
      String name,
      String value,
      @Schema(description = "The line of the imported table.") Integer row,
      @Schema(description = "Start and end in characters, half open.") List<Integer> span) {}

  /** A descriptor to read. */
  @Schema(name = "DescriptorToRead")
  record ToRead(
      String code,
      String descriptor,
      @Schema(description = "The day it was added, where that is after the date of service.")
          String added,
      @Schema(description = "Its last day, where it has ended.") String ended,
      @Schema(
              description =
                  "How much it shares with the narrative, in thousandths; it compares the"
                      + " descriptors of one finding only.")
          Integer score,
      @Schema(
              description =
                  "The words shared, in the narrative's order; their weights add up to the score.")
          List<Shared> words) {}

  /** A word of the narrative and the word of the descriptor it was taken for. */
  @Schema(name = "SharedWord")
  record Shared(
      @Schema(description = "The narrative's word; [hidden] where it may be an identity.")
          String said,
      @Schema(description = "The descriptor's word.") String word,
      @Schema(description = "What it adds to the score, in thousandths.") Integer weight) {}

  /** What the run did. */
  @Schema(name = "Summary")
  record RunSummary(
      long claims,
      long lines,
      Counts findings,
      @Schema(description = "By family.") Map<String, Checks> checks,
      Bytes input,
      Rules rulebook,
      List<Codes> codesets,
      @Schema(description = "Absent where plumbline.yaml sets nothing.") HouseSettings settings,
      @Schema(description = "The version of Plumbline.") String plumbline) {}

  /** Which settings changed the rules. */
  @Schema(name = "Settings")
  record HouseSettings(
      @Schema(description = "SHA-256 of plumbline.yaml.") String digest, List<Disabled> disabled) {}

  /** A rule that did not speak. */
  @Schema(name = "DisabledRule")
  record Disabled(String rule, @Schema(description = "Why, as the file says.") String reason) {}

  /** How many findings. */
  @Schema(name = "FindingCounts")
  record Counts(Map<String, Long> bySeverity, Map<String, Long> byRule) {}

  /** How often rules of a family were applied. */
  @Schema(name = "Checks")
  record Checks(
      long applied,
      long found,
      @Schema(description = "How often they could not be applied, by reason.")
          Map<String, Long> abstained) {}

  /** Where the bytes of the input went. */
  @Schema(name = "InputBytes")
  record Bytes(long bytes, long claimBytes, long envelopeBytes, long skippedBytes) {}

  /** Which rules. */
  @Schema(name = "RulebookVersion")
  record Rules(String version, String digest) {}

  /** Which code sets. */
  @Schema(name = "CodeSetVersion")
  record Codes(String name, List<String> releases, String digest) {}
}
