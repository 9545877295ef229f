package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.hcpcs.NocListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code plumbline codesets show}: what the loaded code sets say of one code, and what they do not
 * say.
 */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows what is known of a code or a modifier.")
final class CodesetsShowCommand implements Callable<Integer> {

  private static final String NOT_KNOWN = "not known";

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "CODE",
      description = "A HCPCS Level II code or modifier, a diagnosis, a place of service.")
  private String code;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Words.OfDate.class,
      description = "The date of service, such as 2025-10-05 (default: what the newest row says).")
  private LocalDate on;

  @Mixin private CodesetsOption codesets;

  CodesetsShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    String asked = code.toUpperCase(Locale.ROOT);
    HcpcsCodeSet codes = codesets.open(surroundings);
    Optional<ModifierRow> modifier = codes.modifier(asked);
    CodeShape shape = CodeShape.of(asked);
    ByteArrayOutputStream others = new ByteArrayOutputStream();
    boolean otherSets;
    try (Text text = new Text(others)) {
      otherSets = OtherSets.show(asked, on, codesets.place(), surroundings, text);
    }
    if (modifier.isEmpty() && shape == CodeShape.OTHER && !otherSets) {
      throw new UnusableException(
          code
              + ": is no modifier, place of service or diagnosis that is loaded and has the shape"
              + " of no procedure code");
    }
    try (Text text = new Text(surroundings.out())) {
      text.line(asked).line("").lines(others.toString(StandardCharsets.UTF_8));
      if (modifier.isPresent()) {
        show(modifier.get(), text);
      } else if (otherSets && shape == CodeShape.OTHER) {
        return 0;
      } else if (shape != CodeShape.LEVEL_TWO) {
        text.line("Plumbline holds nothing of CPT and CDT codes but their shape.");
      } else if (on == null) {
        showNewest(codes, asked, text);
      } else {
        showOn(codes.lookup(asked, (int) on.toEpochDay()), text);
      }
    }
    return 0;
  }

  private static void show(ModifierRow modifier, Text text) {
    text.field("modifier", modifier.longText())
        .field("short", modifier.shortText())
        .field("added", day(modifier.added()))
        .field("last day", end(modifier.ended()))
        .field("release", modifier.release().toString());
  }

  private static void showNewest(HcpcsCodeSet codes, String asked, Text text) {
    List<CodeRow> lives = codes.lives(asked);
    if (lives.isEmpty()) {
      text.line("No code set that is loaded has a row for this code.");
      return;
    }
    CodeRow row = lives.get(lives.size() - 1);
    life(row, text);
    text.field("descriptor", row.longText())
        .field("short", row.shortText())
        .field("release", row.release().toString());
    CodeLookup after =
        codes.lookup(asked, row.hasEnd() ? row.ended() + 1 : row.release().firstDay());
    crossReferences(after, row, text);
    text.field("NOC list", nocListing(after));
  }

  private void showOn(CodeLookup lookup, Text text) {
    text.field("on", on.toString()).field("answer", answer(lookup));
    lookup.row().ifPresent(row -> life(row, text));
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
    lookup.row().ifPresent(row -> crossReferences(lookup, row, text));
    text.field("NOC list", nocListing(lookup));
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

  private static void life(CodeRow row, Text text) {
    text.field("added", day(row.added())).field("last day", end(row.ended()));
  }

  private static void crossReferences(CodeLookup lookup, CodeRow row, Text text) {
    if (row.crossReferences().isEmpty()) {
      return;
    }
    text.field("CMS cross ref.", String.join(", ", row.crossReferences()));
    for (CodeDescriptor read : lookup.crossReferences()) {
      text.field("", read.code() + " (" + read.release() + ")  " + read.longText());
    }
  }

  private static String nocListing(CodeLookup lookup) {
    if (lookup.nocListing() == NocListing.LISTED) {
      return "listed";
    }
    return lookup.nocListing() == NocListing.NOT_LISTED ? "not listed" : NOT_KNOWN;
  }

  private static String day(int epochDay) {
    return epochDay == CodeRow.NO_DAY ? NOT_KNOWN : LocalDate.ofEpochDay(epochDay).toString();
  }

  private static String end(int epochDay) {
    return epochDay == CodeRow.NO_DAY ? "none" : LocalDate.ofEpochDay(epochDay).toString();
  }
}
