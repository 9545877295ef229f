package org.plumbline.descriptor.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.AmountReader;

/** Wordings of CMS's releases, and units as they are counted by each. */
class BilledUnitTest {

  private static final String IMPLANT = "Fluocinolone acetonide, intravitreal implant";
  private static final String RETISERT =
      "Injection, fluocinolone acetonide, intravitreal implant (retisert), 0.01 mg";
  private static final String OF_10_MG = "Injection, sacituzumab govitecan-hziy, 10 mg";
  private static final String OF_2_5_MG = "Injection, sacituzumab govitecan-hziy, 2.5 mg";
  private static final String STRIPS =
      "Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips";

  private static String text(String name) {
    return switch (name) {
      case "implant" -> IMPLANT;
      case "retisert" -> RETISERT;
      case "10 mg" -> OF_10_MG;
      case "2.5 mg" -> OF_2_5_MG;
      default -> STRIPS;
    };
  }

  private static Amount amount(String written) {
    return AmountReader.at(written, 0).orElseThrow().amount();
  }

  @ParameterizedTest
  @CsvSource({
    "implant, 0.59 mg, 1",
    "retisert, 0.59 mg, 59",
    "10 mg, 180 mg, 18",
    "10 mg, 175 mg, 18",
    "2.5 mg, 180 mg, 72",
    "2.5 mg, 1 mg, 1",
    "2.5 mg, 1 ml, ",
    "strips, 100 mg, "
  })
  void an_amount_makes_so_many_units(String wording, String given, Long units) {
    assertEquals(
        units == null ? OptionalLong.empty() : OptionalLong.of(units),
        BilledUnit.of(text(wording)).unitsOf(amount(given)));
  }

  @ParameterizedTest
  @CsvSource({
    // units, given, the wording they may have been counted by, the wording in force
    "1, 0.59 mg, implant, retisert, true",
    "59, 0.59 mg, implant, retisert, false",
    "2, 0.59 mg, implant, retisert, false",
    "18, 180 mg, 10 mg, 2.5 mg, true",
    "72, 180 mg, 2.5 mg, 10 mg, true",
    "72, 180 mg, 10 mg, 2.5 mg, false",
    "1, 2 mg, 10 mg, 2.5 mg, false",
    "18, 180 mg, 10 mg, 10 mg, false",
    "18, 180 ml, 10 mg, 2.5 mg, false",
    "59, 0.59 mg, retisert, implant, false"
  })
  void units_fit_one_wording_alone(
      BigDecimal units, String given, String wording, String inForce, boolean alone) {
    assertEquals(
        alone,
        BilledUnit.of(text(wording))
            .aloneFits(units.longValueExact(), amount(given), BilledUnit.of(text(inForce))));
  }
}
