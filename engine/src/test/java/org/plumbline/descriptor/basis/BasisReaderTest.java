package org.plumbline.descriptor.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/** The descriptors are CMS's, of the release of October 2025. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasisReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Injection, artesunate, 1 mg | EXACT_DOSE 1 mg | 1 mg
          Injection, cetirizine hydrochloride, 0.5 mg | EXACT_DOSE 0.5 mg | 0.5 mg
          Injection, acetaminophen, not otherwise specified,10 mg | EXACT_DOSE 10 mg | 10 mg
          Becaplermin gel 0.01%, 0.5 gm | EXACT_DOSE 0.5 g | 0.5 gm
          Infusion, albumin (human), 5%, 50 ml | EXACT_DOSE 50 ml | 50 ml
          Ferric citrate, oral, 3 mg ferric iron, (for esrd on dialysis) | EXACT_DOSE 3 mg | 3 mg
          Injection, meropenem and vaborbactam, 10mg/10mg (20mg) | EXACT_DOSE 20 mg | 20mg
          Injection, piperacillin sodium/tazobactam sodium, 1 gram/0.125 grams (1.125 grams) | EXACT_DOSE 1.125 g | 1.125 grams
          Injection, aztreonam/avibactam, 7.5 mg/2.5 mg (10 mg) | EXACT_DOSE 10 mg | 10 mg
          Injection, rho d immune globulin, human, minidose, 50 micrograms (250 i.u.) | EXACT_DOSE 50 mcg | 50 micrograms
          Injection, thyrotropin alpha, 0.9 mg, provided in 1.1 mg vial | EXACT_DOSE 0.9 mg | 0.9 mg
          Injection, von willebrand factor complex (human), wilate, 1 i.u. vwf:rco | EXACT_DOSE 1 iu | 1 i.u.
          Phenylephrine 10.16 mg/ml and ketorolac 2.88 mg/ml ophthalmic irrigation solution, 1 ml | EXACT_DOSE 1 ml | 1 ml
          Injection, ketorolac tromethamine, per 15 mg | PER_UNIT 15 mg | per 15 mg
          Thallium tl-201 thallous chloride, diagnostic, per millicurie | PER_UNIT 1 mci | per millicurie
          Prednisolone oral, per 5 mg | PER_UNIT 5 mg | per 5 mg
          Injection, cefotaxime sodium, per gm | PER_UNIT 1 g | per gm
          Injection, factor viii (antihemophilic factor, recombinant) (xyntha), per i.u. | PER_UNIT 1 iu | per i.u.
          Injection, talimogene laherparepvec, per 1 million plaque forming units | PER_UNIT 1000000 pfu | per 1 million plaque forming units
          Injection, hyaluronidase, ovine, preservative free, per 1 usp unit (up to 999 usp units) | PER_UNIT 1 usp unit | per 1 usp unit
          High osmolar contrast material, up to 149 mg/ml iodine concentration, per ml | PER_UNIT 1 ml | per ml
          Injection, tetracycline, up to 250 mg | UP_TO 250 mg | up to 250 mg
          Injection, digoxin, up to 0.5 mg | UP_TO 0.5 mg | up to 0.5 mg
          Technetium tc-99m sestamibi, diagnostic, per study dose | STUDY_DOSE study dose | per study dose
          Technetium tc-99m mebrofenin, diagnostic, per study dose, up to 15 millicuries | STUDY_DOSE 15 mci study dose | per study dose
          Hyaluronan or derivative, euflexxa, for intra-articular injection, per dose | STUDY_DOSE dose | per dose
          Injection, onasemnogene abeparvovec-xioi, per treatment, up to 5x10^15 vector genomes | STUDY_DOSE treatment | per treatment
          Infusion, normal saline solution, sterile (500 ml = 1 unit) | EQUATED 500 ml | 500 ml = 1 unit
          Portable oxygen contents, gaseous, 1 month's supply = 1 unit | EQUATED 1 month | 1 month's supply = 1 unit
          Injection, betamethasone acetate 3 mg and betamethasone sodium phosphate 3 mg | SEVERAL_STRENGTHS 3 mg 3 mg | 3 mg and betamethasone sodium phosphate 3 mg
          Injection, nivolumab and relatlimab-rmbw, 3 mg/1 mg | SEVERAL_STRENGTHS 3 mg 1 mg | 3 mg/1 mg
          Capsaicin 8% patch, per square centimeter | AREA 1 sq cm | per square centimeter
          Injection, pegaspargase, per single dose vial | CONTAINER vial | per single dose vial
          Contact lens, hydrophilic, dual focus, per lens | CONTAINER lens | per lens
          Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips | COUNT 50 items strips | per 50 strips
          Gloves, non-sterile, per 100 | COUNT 100 items | per 100
          Rehabilitation program, per 1/2 day | TIME 0.5 day | per 1/2 day
          Therapeutic behavioral services, per diem | TIME 1 day | per diem
          Skills training and development, per 15 minutes | TIME 15 minute | per 15 minutes
          Residential care, not otherwise specified (nos), waiver; per month | TIME 1 month | per month
          Home health aide or certified nurse assistant, per visit | SESSION visit | per visit
          Ground mileage, per statute mile | DISTANCE 1 mile | per statute mile
          Collagen dressing wound filler, sterile, per 6 inches | LENGTH 6 inch | per 6 inches
          Gradient compression bandaging supply, padded textile, per linear yard, any width, each | LENGTH 1 yard | per linear yard
          Ostomy skin barrier, powder, per oz | VOLUME 1 oz | per oz
          Acetate concentrate solution, for hemodialysis, per gallon | VOLUME 1 gallon | per gallon
          Gloves, sterile, per pair | PAIR pair | per pair
          Crutches underarm, wood, adjustable or fixed, pair, with pads, tips and handgrips | PAIR pair | pair
          Crutch underarm, wood, adjustable or fixed, each, with pad, tip and handgrip | EACH | each
          Syringe with needle, sterile 3 cc, each | EACH | each
          Red blood cells, washed, each unit | EACH unit | each unit
          """)
  void a_unit_of_service_is_what_the_descriptor_says(String text, String basis, String words) {
    Said<BillingBasis> said = BasisReader.read(Wording.of(text)).orElseThrow();
    assertEquals(basis, shown(said.what()));
    String quote = said.span().of(text);
    assertTrue(quote.endsWith(words) && quote.length() <= words.length() + 4, quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a strength, a package, bounds, a vial
        "Injection, torsemide, 10 mg/ml",
        "Aminolevulinic acid hcl for topical administration, 20%, single unit dosage form (354 mg)",
        "Buprenorphine/naloxone, oral, greater than 6 mg, but less than or equal to 10 mg"
            + " buprenorphine",
        "Injection, gamma globulin, intramuscular, over 10 cc",
        "Palingen or promatrx, 0.36 mg per 0.25 cc",
        "Injection, pegylated interferon alfa-2a, 180 mcg per ml",
        // names with digits
        "Laetrile, amygdalin, vitamin b17",
        // a procedure, an add-on, a typical time, a daily dose
        "Application of low cost skin substitute graft to trunk, arms, legs, total wound surface"
            + " area up to 100 sq cm; each additional 25 sq cm wound surface area, or part thereof"
            + " (list separately in addition to code for primary procedure)",
        "Community health integration services, each additional 30 minutes per calendar month"
            + " (list separately in addition to g0019)",
        "Telehealth consultation, emergency department or initial inpatient, typically 50 minutes"
            + " communicating with the patient via telehealth",
        "Patient receiving >5 mg daily prednisone (or equivalent) for longer than 6 months, and"
            + " improvement or no change in disease activity",
        // a weight, a device
        "Hospital bed, extra heavy duty, extra wide, with weight capacity greater than 600 pounds,"
            + " with any type side rails, with mattress",
        "Syringe with needle for external insulin pump, sterile, 3 cc",
        "Unclassified drugs"
      })
  void what_is_no_unit_of_service_is_not_read(String text) {
    assertEquals(Optional.empty(), BasisReader.read(Wording.of(text)));
  }

  @Test
  void the_unit_of_J7311_changed_and_a_mere_spelling_does_not() {
    BillingBasis hundredth =
        read("Injection, fluocinolone acetonide, intravitreal implant (retisert), 0.01 mg");
    BillingBasis tens = read("Injection, x, 10 mg");
    assertFalse(hundredth.saysTheSameAs(tens));
    assertTrue(hundredth.saysTheSameAs(read("Injection, x, 10 mcg")));
  }

  @Test
  void a_cap_is_no_amount_of_a_unit() {
    BillingBasis study =
        read("Technetium tc-99m sulfur colloid, diagnostic, per study dose, up to 20 millicuries");
    assertEquals(Optional.empty(), study.amount());
    assertEquals("20 mci", study.cap().orElseThrow().toString());
  }

  private static BillingBasis read(String text) {
    return BasisReader.read(Wording.of(text)).orElseThrow().what();
  }

  private static String shown(BillingBasis basis) {
    String amounts =
        basis.amounts().stream().map(Amount::toString).collect(Collectors.joining(" "));
    return (basis.kind() + " " + amounts + " " + basis.noun()).strip().replaceAll(" +", " ");
  }
}
