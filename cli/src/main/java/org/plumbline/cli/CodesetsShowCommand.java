package org.plumbline.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeRow;
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
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");

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
   * @param basis what stands behind that answer
   */
  private record Shown(
      String asked,
      CodeShape shape,
      Optional<CodeLives> lives,
      Optional<CodeLookup> lookup,
      Optional<Basis> basis,
      OtherCodes others) {

    /** Whether it is a code of which HCPCS Level II could tell. */
    boolean isOfHcpcs() {
      return shape == CodeShape.LEVEL_TWO
          || MODIFIER.matcher(asked).matches() && !CodeShape.isLevelOneModifier(asked)
          || lives.isPresent()
          || lookup.isPresent();
    }

    /** Whether more than one code set speaks of it, so that each needs its name above. */
    boolean isOfSeveral() {
      return others.answers().size() + (isOfHcpcs() || isOfLevelOne() ? 1 : 0) > 1;
    }

    boolean isOfLevelOne() {
      return shape == CodeShape.LEVEL_ONE || shape == CodeShape.DENTAL;
    }
  }

  @Override
  public Integer call() throws UnusableException {
    Shown shown = find(code.toUpperCase(Locale.ROOT));
    refuse(shown);
    shown.others().damaged().forEach(damage -> surroundings.say("plumbline: " + damage));
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(Json.of(json -> write(shown, json)));
      } else {
        write(shown, text);
      }
    }
    return 0;
  }

  private void refuse(Shown shown) throws UnusableException {
    boolean procedure = shown.isOfHcpcs() || shown.isOfLevelOne();
    if (!procedure && shown.others().isEmpty()) {
      throw new UnusableException(
          code
              + ": has the shape of no procedure code, modifier, place of service, diagnosis or"
              + " taxonomy code");
    }
    if (!procedure && !shown.others().areKnown() && !shown.others().damaged().isEmpty()) {
      throw new UnusableException(shown.others().damaged().get(0));
    }
  }

  private Shown find(String asked) throws UnusableException {
    CodeShape shape = CodeShape.of(asked);
    Optional<CodeLives> lives = Optional.empty();
    Optional<CodeLookup> lookup = Optional.empty();
    Optional<Basis> basis = Optional.empty();
    boolean modifier = MODIFIER.matcher(asked).matches();
    if (on == null && (modifier || shape == CodeShape.LEVEL_TWO)) {
      lives = codesets.tables(surroundings).lives(asked);
    } else if (modifier || shape == CodeShape.LEVEL_TWO) {
      lookup = lookup(asked, modifier);
      if (lookup.isPresent()) {
        basis = Optional.of(Basis.of(lookup.get(), codesets.tables(surroundings)));
      }
    }
    OtherCodes others = OtherCodes.find(asked, day(), codesets.place(), surroundings);
    return new Shown(asked, shape, lives, lookup, basis, others);
  }

  private Optional<CodeLookup> lookup(String asked, boolean modifier) throws UnusableException {
    HcpcsCodeSet codes = codesets.open(surroundings);
    if (!modifier) {
      return Optional.of(codes.lookup(asked, day()));
    }
    return CodeShape.isLevelOneModifier(asked) && codes.modifier(asked).isEmpty()
        ? Optional.empty()
        : Optional.of(codes.lookupModifier(asked, day()));
  }

  private int day() {
    return on == null ? CodeRow.NO_DAY : (int) on.toEpochDay();
  }

  private static void write(Shown shown, Text text) {
    text.line(shown.asked()).line("");
    for (OtherAnswer other : shown.others().answers()) {
      if (shown.isOfSeveral()) {
        text.line(other.title());
      }
      other.write(text);
      if (shown.isOfSeveral()) {
        text.line("");
      }
    }
    if (shown.isOfSeveral()) {
      text.line(shown.isOfLevelOne() ? "CPT or CDT" : "HCPCS Level II");
    }
    if (shown.isOfLevelOne()) {
      text.line("Plumbline holds nothing of CPT and CDT codes but their shape.");
    } else if (shown.lookup().isPresent()) {
      new LookupText(text, shown.basis().orElseThrow()).write(shown.lookup().get());
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
            shown
                .lookup()
                .ifPresent(day -> new LookupJson(of, shown.basis().orElseThrow()).write(day));
            shown.lives().ifPresent(new LivesJson(of)::write);
          });
    }
    shown.others().answers().forEach(other -> other.write(json));
    json.texts("unreadable", shown.others().damaged());
  }
}
