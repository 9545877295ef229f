package org.plumbline.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CrossReference;

/** What is known of a code or modifier on one day, for people. */
final class LookupText {

  private static final String NOT_KNOWN = "not known";

  private final Text text;

  LookupText(Text text) {
    this.text = text;
  }

  void write(CodeLookup lookup) {
    text.field("on", Days.or("", lookup.day())).field("answer", answer(lookup));
    lookup
        .row()
        .ifPresent(
            row ->
                text.field("added", Days.or(NOT_KNOWN, row.added()))
                    .field("last day", Days.or("none", row.ended())));
    Optional<CodeDescriptor> descriptor = lookup.descriptor();
    text.field("descriptor", descriptor.map(CodeDescriptor::longText).orElse(wordsMissing(lookup)))
        .field("short", descriptor.map(CodeDescriptor::shortText).orElse(""))
        .field("release", descriptor.map(words -> words.release().toString()).orElse(""))
        .field(
            "words",
            descriptor
                .filter(words -> !words.textVerified())
                .map(words -> "altered in the source")
                .orElse(""));
    lookup.row().ifPresent(row -> crossReferences(lookup, row));
    if (lookup.code().length() > 2) {
      text.field("NOC list", nocListing(lookup));
    }
    lookup
        .missingRelease()
        .ifPresent(release -> text.field("not loaded", "the whole release " + release));
  }

  private static String answer(CodeLookup lookup) {
    return switch (lookup.status()) {
      case IN_FORCE ->
          lookup.missingRelease().isEmpty() || lookup.descriptor().isPresent()
              ? "in force on this day"
              : "in force on this day by the dates of the row; no release of this day is loaded";
      case NOT_YET_ADDED -> "this day lies before the day the code was added";
      case ENDED -> "this day lies after the code's last day";
      case UNKNOWN -> "the release of this day does not list the code";
      case NOT_KNOWABLE -> "not known: no code set that is loaded can tell";
      case LEVEL_ONE -> "a CPT code, of which Plumbline holds the shape only";
    };
  }

  private static String wordsMissing(CodeLookup lookup) {
    return switch (lookup.status()) {
      case IN_FORCE, NOT_KNOWABLE -> NOT_KNOWN;
      case NOT_YET_ADDED, ENDED, UNKNOWN, LEVEL_ONE -> "none in force on this day";
    };
  }

  private void crossReferences(CodeLookup lookup, CodeRow row) {
    if (row.crossReferences().isEmpty()) {
      return;
    }
    text.field("CMS cross ref.", String.join(", ", row.crossReferences()));
    for (CrossReference step : lookup.crossReferences()) {
      CodeDescriptor read = step.words().orElseThrow();
      text.field("", step(lookup, step) + " (" + read.release() + ")  " + read.longText());
    }
  }

  /** {@code Q9975 to J7205, added 2016-01-01}. */
  private static String step(CodeLookup lookup, CrossReference step) {
    boolean later = step.added() != CodeRow.NO_DAY && step.added() > lookup.day();
    return (step.from().equals(lookup.code()) ? "" : step.from() + " to ")
        + step.to()
        + (later ? ", added " + LocalDate.ofEpochDay(step.added()) : "")
        + (step.ended() == CodeRow.NO_DAY ? "" : ", ended " + LocalDate.ofEpochDay(step.ended()));
  }

  private static String nocListing(CodeLookup lookup) {
    return switch (lookup.nocListing()) {
      case LISTED -> "listed";
      case NOT_LISTED -> "not listed";
      case UNKNOWN -> NOT_KNOWN;
    };
  }
}
