package org.plumbline.descriptor.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.text.Said;

/**
 * Words of CMS's descriptors of October 2025, some shortened, and some that only look like them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Knee orthosis, adjustable knee joints (unicentric or polycentric), positional orthosis, rigid support, prefabricated item that has been trimmed, bent, molded, assembled, or otherwise customized to fit a specific patient by an individual with expertise | CUSTOMIZED_TO_FIT
          Knee orthosis, adjustable knee joints (unicentric or polycentric), positional orthosis, rigid support, prefabricated, off-the shelf | OFF_THE_SHELF
          Hip orthosis, bilateral thigh cuffs with adjustable abductor spreader bar, adult size, prefabricated, includes fitting and adjustment | PREFABRICATED
          Shoulder orthosis, shoulder joint design, without joints, custom fabricated, includes fitting and adjustment | CUSTOM_FABRICATED
          For diabetics only, fitting (including follow-up), custom preparation and supply of off-the-shelf depth-inlay shoe, per shoe | none
          For diabetics only, modification (including fitting) of off-the-shelf depth-inlay shoe or custom-molded shoe with wedge(s), per shoe | none
          Addition to lower extremity, non-molded lacer, for custom fabricated orthosis only | none
          Addition to lower extremity, below knee/above knee, custom fabricated from existing mold or prefabricated, socket insert | none
          """)
  void making_is_the_thing_s_own_and_one(String text, String making) {
    assertEquals(Optional.ofNullable(making), read(text).making().map(said -> said.what().name()));
  }

  @Test
  void fitting_alone_says_nothing_of_making() {
    ItemFacets item =
        read(
            "Shoulder orthosis, without joints, custom fabricated, includes fitting and adjustment");
    assertTrue(item.says(Scope.INCLUDES_FITTING));
    assertEquals(Making.CUSTOM_FABRICATED, item.making().orElseThrow().what());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Insertion tray without drainage bag and without catheter (accessories only) | -drainage bag, -catheter
          Insertion tray without drainage bag with indwelling catheter, foley type, two-way, all silicone | -drainage bag, +indwelling catheter
          Hospital bed, semi-electric, without side rails, without mattress | -side rails, -mattress
          Ostomy pouch, drainable, with built-in convexity, with filter, each | +built in convexity, +filter
          Lumbar orthosis, sagittal control, with rigid anterior and posterior panels, prefabricated | +posterior panels
          Knee orthosis, without knee joint, custom fabricated | -knee joint
          Patellar support w/0 joint | -joint
          Nebulizer w/ compressor | +compressor
          Gauze, sterile, pad size 16 sq. in. or less, with any size adhesive border, each dressing | +adhesive border
          Male external catheter, with or without adhesive, disposable, each | none
          Magnetic resonance imaging without contrast followed by with contrast, breast; bilateral | none
          Battery for use with electric ventricular assist device, replacement only | none
          Infusion controller used with catheters | none
          """)
  void features_are_had_or_not_had(String text, String features) {
    String read =
        read(text).features().stream()
            .map(said -> (said.what().present() ? "+" : "-") + said.what().noun())
            .collect(Collectors.joining(", "));
    assertEquals(features == null ? "" : features, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Auditory osseointegrated device, external sound processor, excludes transducer/actuator, replacement only, each | transducer/actuator
          Wheelchair accessory, no. 2 footplates, except for elevating leg rest | elevating leg rest
          Environmental lead investigation, not including laboratory analysis, per dwelling | laboratory analysis
          Magnetic resonance angiography with contrast, chest (excluding myocardium) | myocardium
          """)
  void an_exclusion_ends_at_the_next_mark(String text, String noun) {
    assertEquals(List.of(noun), read(text).excluded().stream().map(Said::what).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gauze, sterile, pad size 16 sq. in. or less, each dressing | .. 16 sq in] | 16 sq. in. or less
          Foam dressing, pad size more than 16 sq. in. but less than or equal to 48 sq. in., each dressing | (16 sq in .. 48 sq in] | more than 16 sq. in. but less than or equal to 48 sq. in.
          Contact layer, sterile, more than 48 sq. in., each dressing | (48 sq in .. | more than 48 sq. in.
          Hospital bed, with weight capacity greater than 350 pounds, but less than or equal to 600 pounds, with mattress | (350 lb .. 600 lb] | greater than 350 pounds, but less than or equal to 600 pounds
          Power wheelchair, patient weight capacity 301 to 450 pounds | [301 lb .. 450 lb] | 301 to 450 pounds
          Power wheelchair, patient weight capacity up to and including 300 pounds | .. 300 lb] | up to and including 300 pounds
          Power wheelchair, captains chair, patient weight 601 pounds or more | [601 lb .. | 601 pounds or more
          Wheelchair seat cushion, width less than 22 inches, any depth | .. 22 inch) | less than 22 inches
          Wheelchair accessory, nonstandard seat frame width, 24-27 inches | [24 inch .. 27 inch] | 24-27 inches
          Syringe with needle, sterile, 1 cc or less, each | .. 1 ml] | 1 cc or less
          """)
  void a_size_lies_between_its_bounds(String text, String interval, String words) {
    Said<SizeInterval> only = read(text).sizes().get(0);
    assertEquals(1, read(text).sizes().size());
    assertEquals(interval, shown(only.what()));
    assertEquals(words, only.span().of(text));
  }

  @Test
  void a_pad_of_5_by_5_inches_is_too_large_for_16_square_inches() {
    SizeInterval small = read("Gauze, pad size 16 sq. in. or less").sizes().get(0).what();
    Amount five = Amount.of(5, MeasureUnit.INCH);
    Amount four = Amount.of(4, MeasureUnit.INCH);
    assertFalse(small.holds(Amount.area(five, five)));
    assertTrue(small.holds(Amount.area(four, four)));
    assertFalse(small.measures(five));
  }

  @Test
  void two_lengths_bound_no_area() {
    assertEquals(
        List.of(),
        read("Ostomy skin barrier, without built-in convexity, 4 x 4 inches or smaller, each")
            .sizes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Gauze, non-impregnated, non-sterile, pad size 16 sq. in. or less | NON_IMPREGNATED NON_STERILE
          Gauze, impregnated, water or normal saline, sterile, pad size 16 sq. in. or less | IMPREGNATED STERILE
          Magnetic resonance imaging with contrast, breast; unilateral | UNILATERAL
          Breast prosthesis, mastectomy bra, with integrated form, bilateral, any size | BILATERAL
          Open treatment of iliac wing fracture, unilateral or bilateral | none
          Hip knee ankle foot orthosis, torsion control, bilateral rotation straps | none
          Spring-powered device for lancet, each | none
          Pump, portable or stationary, electric | none
          """)
  void a_trait_is_one_of_two(String text, String traits) {
    String read =
        read(text).traits().stream()
            .map(said -> said.what().name())
            .collect(Collectors.joining(" "));
    assertEquals(traits == null ? "" : traits, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Portable oxygen concentrator, rental | RENTAL
          Elevating leg rests, pair (for use with capped rental wheelchair base) | none
          Home visit, phototherapy services (e.g., bili-lite), including equipment rental, per diem | none
          Emergency response system; purchase only | PURCHASE
          Power wheelchair component, motor, replacement only | REPLACEMENT_ONLY
          Insertion of new or replacement pacemaker | none
          Ostomy filter, any type, any size, each | ANY_TYPE ANY_SIZE
          Gauze, sterile, with any size adhesive border, each dressing | none
          Urinal; male, jug-type, any material | ANY_MATERIAL
          """)
  void scope_is_read_in_fixed_words(String text, String scopes) {
    String read =
        read(text).scopes().stream()
            .map(said -> said.what().name())
            .collect(Collectors.joining(" "));
    assertEquals(scopes == null ? "" : scopes, read);
  }

  private static ItemFacets read(String text) {
    return Descriptor.of(text).item();
  }

  private static String shown(SizeInterval size) {
    String from = size.from().map(a -> (size.fromIncluded() ? "[" : "(") + a + " ").orElse("");
    String to = size.to().map(a -> " " + a + (size.toIncluded() ? "]" : ")")).orElse("");
    return from + ".." + to;
  }
}
