package org.plumbline.descriptor.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;

/** Descriptors are CMS's own; what a narrative contradicts in them was written by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FacetComparisonTest {

  private static FacetComparison compare(String official, String narrative) {
    return new FacetComparison(
        "A0000", Descriptor.of(official), Telling.of(narrative), NamedProducts.NONE);
  }

  /** Each facet with the words of both sides: {@code ROUTE injection/PO}. */
  private static String contradictions(String official, String narrative) {
    FacetComparison comparison = compare(official, narrative);
    return Arrays.stream(Facet.values())
        .filter(facet -> comparison.on(facet).isPresent())
        .map(
            facet -> {
              Contradiction found = comparison.on(facet).orElseThrow();
              return facet + " " + found.official().of(official) + "/" + found.said().of(narrative);
            })
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Injection, dexamethasone sodium phosphate, 1 mg | DEXAMETHASONE 4 MG PO"
            + " | ROUTE Injection/PO",
        "Dexamethasone, oral, 0.25 mg | DEXAMETHASONE 4 MG IM | ROUTE oral/IM",
        "Ustekinumab, for subcutaneous injection, 1 mg | USTEKINUMAB 90 MG IV"
            + " | INJECTION_SITE subcutaneous/IV",
        "Injection, interferon beta-1a, 1 mcg for intramuscular use | AVONEX 30 MCG SQ"
            + " | INJECTION_SITE intramuscular/SQ",
        "Adult sized disposable incontinence product, brief/diaper, small, each | PEDIATRIC BRIEF"
            + " | AGE_WORD Adult/PEDIATRIC",
        "Cast supplies, gauntlet cast, pediatric (0-10 years), plaster | CAST, PT AGE 34 YEARS"
            + " | AGE 0-10 years/34 YEARS",
        "Injection, epoetin alfa, (for non-esrd use), 1000 units | EPO ON DIALYSIS"
            + " | RENAL non-esrd/ON DIALYSIS",
        "Magnetic resonance imaging with contrast, breast; unilateral | BILATERAL BREAST MRI"
            + " | SIDES unilateral/BILATERAL",
        "Gloves, non-sterile, per 100 | STERILE GLOVES | TRAIT non-sterile/STERILE",
        "Humidifier, heated, used with positive airway pressure device | NON-HEATED HUMIDIFIER"
            + " | TRAIT heated/NON-HEATED",
        "General use wheelchair seat cushion, width less than 22 inches, any depth"
            + " | SEAT CUSHION 24 IN WIDE | SIZE less than 22 inches/24 IN",
        "Syringe with needle, sterile, 1 cc or less, each | SYRINGE 3 CC | SIZE 1 cc or less/3 CC",
        "Syringe with needle, sterile, 1 cc or less, each | 3 CC SYRINGE WITH NEEDLE"
            + " | SIZE 1 cc or less/3 CC",
        "Hospital bed, with weight capacity greater than 350 pounds, but less than or equal to 600"
            + " pounds, with mattress | BARIATRIC BED CAPACITY 250 LBS"
            + " | SIZE greater than 350 pounds, but less than or equal to 600 pounds/250 LBS",
        "Tape, waterproof, per 18 square inches | TAPE NOT WATERPROOF"
            + " | TRAIT waterproof/NOT WATERPROOF",
        "Tape, non-waterproof, per 18 square inches | TAPE FOR DRESSING, WATERPROOF"
            + " | TRAIT non-waterproof/WATERPROOF",
        "Gloves, non-sterile, per 100 | GLOVES FOR DRESSING STERILE"
            + " | TRAIT non-sterile/STERILE",
        "Knee orthosis, prefabricated, off-the-shelf | KNEE BRACE CUSTOM FABRICATED REPLACES OLD"
            + " | MAKING off-the-shelf/CUSTOM FABRICATED",
        "Injection, octreotide, depot form for intramuscular injection, 1 mg"
            + " | LAST DOSE 9/1, NOW SC | INJECTION_SITE intramuscular/SC",
        "Gauze, sterile, pad size 16 sq. in. or less, each dressing | FOAM FOR HEEL, 5 X 5 IN"
            + " | SIZE 16 sq. in. or less/5 X 5 IN",
        "Wrist hand orthosis, without joints, custom fabricated | OTS WRIST ORTHOSIS"
            + " | MAKING custom fabricated/OTS",
        "Gauze, sterile, with any size adhesive border, each dressing | GAUZE W/O BORDER"
            + " | FEATURE with any size adhesive border/W/O BORDER",
        "Gauze, sterile, with any size adhesive border, each dressing | GAUZE W/O ADH BORDER"
            + " | FEATURE with any size adhesive border/W/O ADH BORDER",
        "Respiratory assist device, with back-up rate feature | RAD WITHOUT BACKUP RATE RENTAL"
            + " | FEATURE with back-up rate feature/WITHOUT BACKUP RATE RENTAL",
        "Insertion tray with drainage bag but without catheter | TRAY WITH FOLEY CATH"
            + " | FEATURE without catheter/WITH FOLEY CATH",
        "Filter, non disposable, used with positive airway pressure device | DISPOSABLE FILTER"
            + " | TRAIT non disposable/DISPOSABLE",
        "Tape, non-waterproof, per 18 square inches | WATERPROOF TAPE"
            + " | TRAIT non-waterproof/WATERPROOF",
        "Hospital bed, semi-electric (head and foot adjustment), with mattress | FULL ELECTRIC BED"
            + " | TRAIT semi-electric/FULL ELECTRIC",
        "Gauze, sterile, pad size 16 sq. in. or less, each dressing | GAUZE 5 X 5 IN"
            + " | SIZE 16 sq. in. or less/5 X 5 IN",
        "Injection, pegfilgrastim-jmdb (fulphila), biosimilar, 0.5 mg | PEGFILGRASTIM-CBQV 6 MG"
            + " | SUFFIX pegfilgrastim-jmdb/PEGFILGRASTIM-CBQV",
        "Injection, trastuzumab, excludes biosimilar, 10 mg | TRASTUZUMAB-DKST 420 MG"
            + " | BIOSIMILAR excludes biosimilar/TRASTUZUMAB-DKST",
        "Power wheelchair component, actuator, replacement only | INITIAL ISSUE"
            + " | ISSUE replacement only/INITIAL ISSUE",
        "Nursing care, in the home; by registered nurse, per hour | LPN VISIT"
            + " | PROVIDER registered nurse/LPN",
      })
  void words_that_cannot_both_be_true_contradict_each_other(
      String official, String narrative, String expected) {
    assertEquals(expected, contradictions(official, narrative));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Injection, dexamethasone sodium phosphate, 1 mg | DEXAMETHASONE 4 MG",
        "Unclassified drugs | DEXAMETHASONE 4 MG PO",
        "Injection, goserelin acetate implant, per 3.6 mg | GOSERELIN 3.6 MG SC",
        "Injection, mitomycin, 5 mg | MITOMYCIN 40 MG INTRAVESICAL INSTILLATION",
        "Injection, casirivimab, intravenous infusion or subcutaneous injection | 600 MG IV",
        "Repositioning chair, any size including pediatric | ADULT CHAIR",
        "Open treatment of iliac spine, unilateral or bilateral | BILATERAL",
        "Male external catheter, with or without adhesive, disposable, each | WITHOUT ADHESIVE",
        "Gauze, sterile, with any size adhesive border, each dressing | WITH OR WITHOUT BORDER",
        "Gauze, sterile, pad size 16 sq. in. or less, each dressing | GAUZE 4 X 4 IN",
        "Gauze, sterile, pad size more than 48 sq. in., each dressing | GAUZE >48 SQ IN",
        "Gauze, sterile, pad size 16 sq. in. or less, each dressing | WOUND 5 X 5 IN",
        "Wrist hand orthosis, without joints, custom fabricated | CUSTOM FIT ORTHOSIS",
        "Knee orthosis, custom fabricated or prefabricated | OTS KNEE ORTHOSIS",
        "Knee orthosis, prefabricated item that has been trimmed, bent, molded, assembled, or"
            + " otherwise customized to fit a specific patient | CUSTOM FIT, MOLDED TO PT",
        "Insertion tray with drainage bag | TRAY WITHOUT LEG BAG",
        "Hospital bed, without mattress | BED WITH MATTRESS PAD",
        "Hygienic item or device, disposable or non-disposable | DISPOSABLE",
        "Injection, pegfilgrastim-jmdb (fulphila), biosimilar, 0.5 mg | PEGFILGRASTIM-JMDD 6 MG",
        "Tape, non-waterproof, per 18 square inches | TAPE NOT WATERPROOF",
        "General use wheelchair seat cushion, width less than 22 inches, any depth"
            + " | SEAT CUSHION FOR 24 IN WIDE CHAIR",
        "General use wheelchair seat cushion, width less than 22 inches, any depth"
            + " | SEAT CUSHION 20 IN WIDE 24 IN DEEP",
        "Syringe with needle, sterile, 1 cc or less, each | SYRINGE 3 CC SALINE",
        "Hospital bed, with weight capacity greater than 350 pounds, but less than or equal to 600"
            + " pounds, with mattress | BED, PT WEIGHS 250 LBS",
        "Hospital bed, with weight capacity greater than 600 pounds, with mattress"
            + " | BED OVER 600 LBS CAPACITY",
        "Hospital bed, with weight capacity greater than 600 pounds, with mattress"
            + " | BED CAPACITY 600 LBS OR MORE",
        "Hospital bed, with weight capacity greater than 600 pounds, with mattress"
            + " | BED >600 LB CAPACITY",
        "Tape, non-waterproof, per 18 square inches | TAPE TO SECURE WATERPROOF DRESSING",
        "Gloves, non-sterile, per 100 | GLOVES FOR STERILE CATH",
        "Knee orthosis, prefabricated, off-the-shelf | KNEE BRACE REPLACES CUSTOM FABRICATED BRACE",
        "Injection, octreotide, depot form for intramuscular injection, 1 mg"
            + " | SANDOSTATIN LAR, LAST SC DOSE 9/1",
        "Injection, pegfilgrastim-jmdb (fulphila), biosimilar, 0.5 mg | FAILED PEGFILGRASTIM-CBQV",
        "Gauze, sterile, pad size 16 sq. in. or less, each dressing"
            + " | GAUZE FOR 5 X 6 IN ABD INCISION",
        "Foam dressing, pad size 16 sq. in. or less, any size border | FOAM BORDER 6X6 IN (4X4 PAD)",
        "Foam dressing, pad size 16 sq. in. or less, any size border | FOAM BORDER OVERALL 6X6 IN",
        "Nursing care, in the home; by registered nurse, per hour | LPN SUPERVISED BY RN",
        "Nurse or other qualified health care professional | LPN",
      })
  void silence_alternatives_and_loose_words_contradict_nothing(String official, String narrative) {
    assertEquals("", contradictions(official, narrative));
  }

  @Test
  void a_modifier_speaks_of_dialysate_and_of_nurses_only() {
    String solution = "Albuterol, inhalation solution, unit dose, 1 mg";
    assertEquals(
        "inhalation solution/dialysate", onModifier(solution, "Administered via dialysate"));
    assertEquals("", onModifier("Injection, epoetin alfa, 1 unit", "Administered via dialysate"));
    assertEquals(
        "licensed practical nurse/Rn",
        onModifier("Nursing care, in the home; by licensed practical nurse, per hour", "Rn"));
    assertEquals(
        "",
        onModifier(
            "Injection, epoetin alfa, (for non-esrd use), 1000 units",
            "Item or service furnished to an esrd patient"));
  }

  private static String onModifier(String official, String text) {
    return compare(official, text)
        .onModifier()
        .map(found -> found.official().of(official) + "/" + found.said().of(text))
        .orElse("");
  }
}
