package org.plumbline.descriptor.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisReader;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/** Units in thousandths, worked out by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnitsReaderTest {

  private static Optional<ExpectedUnits> read(String descriptor, String narrative) {
    BillingBasis basis =
        BasisReader.read(Wording.of(descriptor)).map(Said::what).orElse(BillingBasis.NONE);
    return UnitsReader.read(basis, NarrativeReader.read(narrative));
  }

  @Test
  void a_few_units_of_a_drug_by_the_thousand_may_be_units_of_service() {
    String heparin = "Injection, heparin sodium, per 1000 units";
    ExpectedUnits two = read(heparin, "HEPARIN 2 UNITS").orElseThrow();
    assertTrue(two.allow(2000));
    assertTrue(two.allow(1000));
    assertFalse(two.allow(3000));
    ExpectedUnits many = read(heparin, "HEPARIN 5000 UNITS").orElseThrow();
    assertTrue(many.allow(5000));
    assertFalse(many.allow(5_000_000));
  }

  @Test
  void a_pair_of_shoes_or_lenses_is_two() {
    assertEquals(
        2000,
        read("For diabetics only, supply of depth-inlay shoe, per shoe", "DM SHOES 1 PAIR")
            .orElseThrow()
            .units());
    assertEquals(
        2000, read("Lens, polycarbonate or equal, per lens", "1 PR").orElseThrow().units());
    assertEquals(Optional.empty(), read("Injection, pegaspargase, per vial", "1 PR"));
  }

  /** Descriptors by CMS, or their words about the unit. */
  private static String descriptor(String code) {
    return switch (code) {
      case "H0004" -> "Behavioral health counseling and therapy, per 15 minutes";
      case "T1019" -> "Personal care services, per 15 minutes";
      case "S9123" -> "Nursing care, in the home; by registered nurse, per hour";
      case "J0696" -> "Injection, ceftriaxone sodium, per 250 mg";
      case "J0585" -> "Injection, onabotulinumtoxina, 1 unit";
      case "J1100" -> "Injection, dexamethasone sodium phosphate, 1 mg";
      case "J1200" -> "Injection, diphenhydramine hcl, up to 50 mg";
      case "J1569" -> "Injection, immune globulin, (gammagard liquid), 500 mg";
      case "J1885" -> "Injection, ketorolac tromethamine, per 15 mg";
      case "J3301" -> "Injection, triamcinolone acetonide, not otherwise specified, per 10 mg";
      case "J9271" -> "Injection, pembrolizumab, 1 mg";
      case "A0425" -> "Ground mileage, per statute mile";
      case "A4253" ->
          "Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips";
      case "A6446" ->
          "Conforming bandage, non-elastic, knitted/woven, sterile, width greater than or equal to"
              + " three inches and less than five inches, per yard";
      case "Q4101" -> "Apligraf, per square centimeter";
      case "Q4186" -> "Epifix, per square centimeter";
      case "T4526" ->
          "Adult sized disposable incontinence product, protective underwear/pull-on, medium size,"
              + " each";
      case "V2500" -> "Contact lens, pmma, spherical, per lens";
      default -> throw new IllegalArgumentException(code);
    };
  }

  private static Optional<ExpectedUnits> units(String code, String narrative) {
    return UnitsReader.read(Descriptor.of(descriptor(code)), NarrativeReader.read(narrative));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H0004 | 1 1/2 HOURS                          | 6
          H0004 | 1-1/2 HRS                            | 6
          H0004 | 2 1/4 HRS                            | 9
          H0004 | THERAPY X 1 1/2 HRS                  | 6
          J0696 | 1 1/2 GM CEFTRIAXONE                 | 6
          A0425 | 12 1/2 MILES                         | 13
          A0425 | 112 1/2 MILES                        | 113
          H0004 | 15 MIN X 4                           | 4
          H0004 | 15 MIN X 4 UNITS                     | 4
          H0004 | 4 X 15 MIN                           | 4
          H0004 | 60 MIN X 1                           | 4
          H0004 | X 60 MIN                             | 4
          H0004 | 60 MIN, 4 UNITS OF 15 MIN            | 4
          H0004 | 1 HR 15 MIN COUNSELING               | 5
          H0004 | COUNSELING 60 MIN, 10/06/25          | 4
          A0425 | 12 LOADED MILES                      | 12
          A6446 | CONFORM 4 IN WIDE 5 YD               | 5
          A6446 | BANDAGE 72 INCHES LONG               | 2
          Q4101 | DFU, APLIGRAF 44 SQ CM               | 44
          Q4101 | VLU L LEG TX WITH APLIGRAF 44 SQ CM  | 44
          Q4186 | EPIFIX 4 X 4 CM DFU R FOOT           | 16
          Q4186 | R FOOT EPIFIX 4 X 4 CM               | 16
          A4253 | TEST STRIPS 50/BOX 2 BOXES           | 2
          A4253 | STRIPS 50 PER BOX X 2                | 2
          A4253 | 2 BOXES OF 50                        | 2
          A4253 | 2 BOXES (50/BOX)                     | 2
          A4253 | STRIPS 1 BOX 100                     | 2
          T4526 | PULL UPS 20/PK 4 PK                  | 80
          J1569 | GAMMAGARD 35 GM, 5 GM VIALS          | 70
          J9271 | KEYTRUDA 200 MG, 2 X 100 MG VIALS    | 200
          J1885 | KETOROLAC 30 MG R DELTOID            | 2
          J1885 | KETOROLAC 30 MG IM 10/06             | 2
          J1885 | KETOROLAC 30 MG IM X2                | 4
          J1885 | TORADOL FOR MIGRAINE 30 MG           | 2
          J3301 | KENALOG 40 MG L KNEE                 | 4
          J3301 | R KNEE INJECTED WITH KENALOG 40 MG   | 4
          J3301 | TRIAMCINOLONE W/ LIDOCAINE, 40 MG    | 4
          J1885 | PT HERE FOR KETOROLAC 30 MG          | 2
          J1885 | DECADRON, THEN W/ KETOROLAC 30 MG    | 2
          """)
  void what_has_one_reading_is_worked_out(String code, String narrative, String expected) {
    assertEquals(
        expected,
        units(code, narrative).map(told -> Long.toString(told.units() / 1000)).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H0004 | GROUP OF 6 60 MINUTES
          H0004 | 60 MIN X 2 SESSIONS
          H0004 | 2 SESSIONS 60 MIN
          H0004 | TWO 60 MIN SESSIONS
          H0004 | 2 60 MIN SESSIONS
          H0004 | 60 MIN/SESSION
          H0004 | 1 AND 1/2 HRS
          H0004 | BILLED IN 15 MINUTE UNITS
          H0004 | 15 MIN INCREMENTS
          S9123 | 4 HRS X 2 VISITS
          T1019 | PCA 2 HRS/DAY X 4 DAYS
          T1019 | PCA 2 HRS DAILY
          T1019 | PCA 2 HRS 10/06 10/07
          A0425 | 12 MILES X 2
          A0425 | 2 TRIPS 12 MILES
          Q4186 | EPIFIX 4 X 4 CM QTY 2
          Q4186 | EPIFIX 4 X 4 CM QTY: 2
          Q4186 | EPIFIX 4 X 4 CM X 2
          Q4186 | TWO 4X4CM EPIFIX
          Q4186 | 2 EPIFIX 4 X 4 CM
          Q4101 | 2 APLIGRAF 44 SQ CM
          A6446 | CONFORM BANDAGE 4 IN
          A6446 | SELF ADHERENT BANDAGE 3 INCH
          A6446 | TUBULAR DRESSING SIZE 3 IN
          Q4186 | EPIFIX 4 X 4 CM, WOUND 3 X 3 CM
          Q4101 | ULCER AREA 12 SQ CM
          Q4101 | APLIGRAF TO ULCER 12 SQ CM
          Q4101 | VLU 4 X 3 CM
          Q4101 | PRESSURE INJURY 4 X 3 CM
          Q4101 | BURN 4 X 3 CM
          Q4101 | L HEEL 4 X 3 CM
          Q4101 | APLIGRAF FOR 4 X 3 CM DFU
          Q4101 | WOUND BED POSTOP MEASURES 4 X 3 CM
          A4253 | TEST STRIPS 50/BOX
          A4253 | TEST STRIPS 50/BOX 2
          A4253 | 2 BOXES 50
          V2500 | CONTACT LENSES 1 BOX 6
          J1569 | GAMMAGARD 30 GM + 5 GM VIALS
          J9271 | KEYTRUDA 100 MG AND 100 MG VIALS
          J9271 | KEYTRUDA 100 MG VIAL + 50 MG
          J1885 | KETOROLAC 30 MG, REPEATED ONCE
          J1885 | KETOROLAC 30 MG, REPEAT DOSE GIVEN
          J1885 | KETOROLAC 30 MG QTY: 2
          J1885 | KETOROLAC 30 MG THEN ANOTHER 30
          J1885 | KETOROLAC 30 MG R DELTOID, L DELTOID
          J1885 | KETOROLAC 30 MG DAY 1 AND DAY 2
          J1885 | KETOROLAC 30 MG 10/06 10/07
          J1885 | KETOROLAC 30 MG 10/06/25 AND 10/07/25
          J3301 | KENALOG 40 MG 2 JOINTS
          J3301 | KENALOG 40 MG 2 SITES
          J3301 | KENALOG 40 MG L+R KNEE
          J3301 | KENALOG 40 MG KNEE AND HIP
          J3301 | KENALOG 40 MG 3 TRIGGER POINTS
          J1200 | PREMED FOR TAXOL 300 MG
          J1200 | PREMED BENADRYL FOR RITUXAN 700 MG
          J1100 | DEXAMETHASONE PREMED BEFORE CARBOPLATIN 450 MG
          J1100 | DECADRON W/ KETOROLAC 30 MG
          J0585 | BOTOX 45 UNITS REMAINING
          J0585 | BOTOX LEFTOVER 45 UNITS
          J0585 | BOTOX 45 UNITS SPILLED
          J0585 | BOTOX AUTHORIZED 200 UNITS
          J0585 | BOTOX APPROVED FOR 200 UNITS
          J0585 | BOTOX PREV 200 UNITS
          J0585 | BOTOX MIN 100 UNITS
          J0585 | BOTOX NOT 200 UNITS
          """)
  void what_has_several_readings_is_not(String code, String narrative) {
    assertEquals(Optional.empty(), units(code, narrative));
  }

  @Test
  void the_quoted_words_hold_what_multiplies() {
    String narrative = "TORADOL 30 MG IM X2";
    assertEquals("30 MG IM X2", units("J1885", narrative).orElseThrow().span().of(narrative));
    String time = "COUNSELING 15 MIN X 4";
    assertEquals("15 MIN X 4", units("H0004", time).orElseThrow().span().of(time));
  }
}
