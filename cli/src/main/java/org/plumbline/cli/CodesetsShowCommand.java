package org.plumbline.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.history.CodeLives;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code plumbline codesets show}: the life of a code as the loaded code sets tell it, or what they
 * say of it on one day, and what they do not say.
 */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the life of a code: when it was added, its wordings with the words that changed marked"
          + " [-old-] {+new+}, when it ended, and CMS's cross references.",
      "A release stands before what it tells for the first time. CMS's action dates are shown beside"
          + " the wordings, because they are not the days on which words changed."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:shown, also where no loaded code set has the code",
      "2:unusable arguments, or code sets that cannot be opened"
    })
final class CodesetsShowCommand implements Callable<Integer> {

  private static final int MODIFIER_LENGTH = 2;

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "CODE",
      description =
          "A HCPCS Level II code or modifier, a diagnosis, a place of service, a provider taxonomy"
              + " code.")
  private String code;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Words.OfDate.class,
      description = "Answer for one date of service, such as 2025-10-05 (default: the whole life).")
  private LocalDate on;

  @Mixin private ListFormatOption format;

  @Mixin private CodesetsOption codesets;

  CodesetsShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What there is to show.
   *
   * @param shape the shape of a procedure code, {@link CodeShape#OTHER} of a modifier
   * @param lives its life in HCPCS, where that is asked for and there is one
   * @param lookup the answer for a day, where that is asked for
   */
  private record Shown(
      String asked,
      CodeShape shape,
      Optional<CodeLives> lives,
      Optional<CodeLookup> lookup,
      OtherCodes others) {

    /** Whether it is a code of which HCPCS Level II could tell. */
    boolean isOfHcpcs() {
      return shape == CodeShape.LEVEL_TWO || lives.isPresent() || lookup.isPresent();
    }

    boolean isOfLevelOne() {
      return shape == CodeShape.LEVEL_ONE || shape == CodeShape.DENTAL;
    }
  }

  @Override
  public Integer call() throws UnusableException {
    Shown shown = find(code.toUpperCase(Locale.ROOT));
    if (!shown.isOfHcpcs() && !shown.isOfLevelOne() && shown.others().isEmpty()) {
      throw new UnusableException(
          code
              + ": is no modifier, place of service, diagnosis or taxonomy code that is loaded and"
              + " has the shape of no procedure code");
    }
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(Json.of(json -> write(shown, json)));
      } else {
        write(shown, text);
      }
    }
    return 0;
  }

  private Shown find(String asked) throws UnusableException {
    CodeShape shape = CodeShape.of(asked);
    Optional<CodeLives> lives = Optional.empty();
    Optional<CodeLookup> lookup = Optional.empty();
    boolean modifier = asked.length() == MODIFIER_LENGTH;
    if (on == null && (modifier || shape == CodeShape.LEVEL_TWO)) {
      lives = codesets.tables(surroundings).lives(asked);
    } else if (modifier || shape == CodeShape.LEVEL_TWO) {
      lookup = lookup(asked, modifier);
    }
    OtherCodes others = OtherCodes.find(asked, on, codesets.place(), surroundings);
    return new Shown(asked, shape, lives, lookup, others);
  }

  private Optional<CodeLookup> lookup(String asked, boolean modifier) throws UnusableException {
    HcpcsCodeSet codes = codesets.open(surroundings);
    int day = (int) on.toEpochDay();
    if (!modifier) {
      return Optional.of(codes.lookup(asked, day));
    }
    return codes.modifier(asked).map(known -> codes.lookupModifier(asked, day));
  }

  private static void write(Shown shown, Text text) {
    text.line(shown.asked()).line("");
    shown.others().write(text);
    if (shown.isOfLevelOne()) {
      text.line("Plumbline holds nothing of CPT and CDT codes but their shape.");
    } else if (shown.lookup().isPresent()) {
      new LookupText(text).write(shown.lookup().get());
    } else if (shown.lives().isPresent()) {
      new LivesText(text).write(shown.lives().get());
    } else if (shown.isOfHcpcs()) {
      text.line("No code set that is loaded has a row for this code.");
    }
  }

  private static void write(Shown shown, Json json) {
    json.text("code", shown.asked());
    if (shown.isOfLevelOne()) {
      json.text("shape", shown.shape() == CodeShape.DENTAL ? "cdt" : "cpt");
    }
    if (shown.isOfHcpcs()) {
      json.object(
          "hcpcs",
          of -> {
            of.text("kind", shown.asked().length() == MODIFIER_LENGTH ? "modifier" : "code");
            shown.lookup().ifPresent(new LookupJson(of)::write);
            shown.lives().ifPresent(new LivesJson(of)::write);
          });
    }
    shown.others().write(json);
  }
}
