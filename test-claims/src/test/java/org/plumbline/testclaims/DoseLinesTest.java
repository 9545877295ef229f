package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.units.ExpectedUnits;
import org.plumbline.descriptor.units.UnitsReader;

/**
 * E6: for each drug code in force whose descriptor has one dose, six lines with made-up narratives:
 * two with the units that the dose comes to, and four with wrong ones. What a line's units should
 * be is worked out here, from how the narrative was made.
 */
class DoseLinesTest {

  private static final long SEED = 20_251_001;
  private static final int DAY = (int) LocalDate.of(2025, 10, 1).toEpochDay();

  private final SplittableRandom random = new SplittableRandom(SEED);
  private int lines;
  private int falseFires;
  private int misses;
  private int abstentions;
  private final List<String> examples = new ArrayList<>();

  @Test
  void doses_are_worked_out_and_right_units_never_differ() throws Exception {
    Path file = RealFiles.folder().getParent().resolve("hcpcs/2025-OCT-rebuilt.zip");
    var table = new HcpcsImporter().read(file, Optional.of(Release.parse("2025-10"))).table();
    int codes = 0;
    for (CodeRow row : table.codes().toList()) {
      boolean inForce = row.added() <= DAY && (!row.hasEnd() || row.ended() >= DAY);
      Descriptor descriptor = Descriptor.of(row.longText());
      if (inForce
          && descriptor.basis().kind().isDose()
          && descriptor.basis().amount().isPresent()) {
        codes++;
        lines(row.code(), descriptor, descriptor.basis().amount().get());
      }
    }
    String table6 =
        "E6: %d codes, %d lines, %d false, %d missed, %d abstentions%n%s%n"
            .formatted(codes, lines, falseFires, misses, abstentions, String.join("\n", examples));
    Files.writeString(Path.of("target/dose-lines.txt"), table6);
    assertTrue(codes > 1_000, table6);
    assertEquals(0, falseFires, table6);
    assertEquals(0, misses, table6);
    assertTrue(abstentions * 100 <= lines, table6);
  }

  private void lines(String code, Descriptor descriptor, Amount unit) {
    for (int i = 0; i < 6; i++) {
      long times = 2 + random.nextInt(9);
      Amount dose = unit.times(times);
      String written = written(dose);
      String narrative = narrative(random.nextInt(5), written, unit);
      long units =
          switch (i) {
            case 0, 1 -> times;
            case 2 -> times + 1;
            case 3 -> times * 10;
            case 4 -> 1;
            default -> Math.max(times + 2, asWritten(written));
          };
      judge(code, descriptor, narrative, units, units == times);
    }
  }

  /** Masses also in grams or micrograms, as the size suggests. */
  private String written(Amount dose) {
    boolean mass = dose.unit().dimension() == Dimension.MASS;
    Amount shown = dose;
    if (mass && random.nextBoolean()) {
      boolean grams = dose.compareQuantity(Amount.of(1, MeasureUnit.GRAM)) >= 0;
      shown = dose.in(grams ? MeasureUnit.GRAM : MeasureUnit.MICROGRAM);
    }
    return shown.toString().toUpperCase(Locale.ROOT);
  }

  private static String narrative(int template, String dose, Amount unit) {
    String strength = unit.toString().toUpperCase(Locale.ROOT);
    return switch (template) {
      case 0 -> "ZZORAMINE " + dose + " IV";
      case 1 -> "ZZORAMINE " + strength + "/ML, " + dose + " GIVEN IM";
      case 2 -> "INJ ZZORAMINE TOTAL DOSE " + dose;
      case 3 -> "ZZORAMINE " + dose + " SUBQ, NO WASTE";
      default -> dose + " ZZORAMINE GIVEN";
    };
  }

  private static long asWritten(String dose) {
    String number = dose.substring(0, dose.indexOf(' '));
    return number.chars().allMatch(Character::isDigit) && number.length() < 9
        ? Long.parseLong(number)
        : 0;
  }

  private void judge(
      String code, Descriptor descriptor, String narrative, long units, boolean right) {
    lines++;
    Optional<ExpectedUnits> told =
        UnitsReader.read(descriptor.basis(), NarrativeReader.read(narrative));
    String line = code + " " + units + " | " + narrative + " | " + descriptor.text();
    if (told.isEmpty()) {
      abstentions++;
      keep("abstained: " + line);
    } else if (right && !told.get().allow(units * 1000)) {
      falseFires++;
      keep("false: " + line);
    } else if (!right && told.get().allow(units * 1000)) {
      misses++;
      keep("missed: " + line);
    }
  }

  private void keep(String line) {
    if (examples.size() < 60) {
      examples.add(line);
    }
  }
}
