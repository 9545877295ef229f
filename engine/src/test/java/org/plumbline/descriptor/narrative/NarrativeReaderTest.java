package org.plumbline.descriptor.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.AmountReader;
import org.plumbline.descriptor.text.Said;

/** What is read of narratives, and what is left unread because it has two readings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NarrativeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZZORAMINE 60 MG                        | 60 mg
          zzoramine 60mg                         | 60 mg
          60 MG                                  | 60 mg
          ZZORAMINE 1,000 MG                     | 1000 mg
          ZZORAMINE .5 MG                        | 0.5 mg
          ZZORAMINE 2.4 MU                       | 2.4 mu
          10 MG/ML 50 MG                         | 50 mg
          5% 50 MG                               | 50 mg
          50 MG X 1                              | 50 mg
          50 MG X 2                              | 100 mg
          50MG X2                                | 100 mg
          50 MG*2                                | 100 mg
          50 MG IM X 2                           | 100 mg
          50 MG VIAL X 2                         | 100 mg
          50 MG/VIAL X 2                         | 100 mg
          2 X 50 MG                              | 100 mg
          2X50MG VIALS                           | 100 mg
          2 VIALS OF 50 MG                       | 100 mg
          1 VIAL OF 50 MG                        | 50 mg
          50 MG TABS #2                          | 100 mg
          100 MG (50 MG X 2)                     | 100 mg
          100 MG, 2 X 50 MG VIALS                | 100 mg
          1 G (1000 MG)                          | 1 g
          60 MG (2 ML)                           | 60 mg
          2 ML (60 MG)                           | 60 mg
          5 MG/KG = 400 MG                       | 400 mg
          20 MG + 30 MG = 50 MG                  | 50 mg
          20 MG EACH KNEE, TOTAL 40 MG           | 40 mg
          100 MG DRAWN UP, 60 MG GIVEN           | 60 mg
          100 MG VIAL 60 MG GIVEN                | 60 mg
          60 MG IM REMAINDER DISCARDED           | 60 mg
          60 MG IM X 2 GLUTES                    | 120 mg
          60 MG/IM                               | 60 mg
          60 MG GIVEN, 40 MG WASTED, 100 MG VIAL | 60 mg
          50 MG IN 100 ML NS                     | 50 mg
          50 MG OVER 30 MIN                      | 50 mg
          50 MG WT 80 KG                         | 50 mg
          50 MG 22G NEEDLE                       | 50 mg
          50 MG = 5 UNITS                        | 50 mg
          50 MG LOT 4X789                        | 50 mg
          30 GM                                  | 30 g
          1G                                     | 1 g
          """)
  void a_dose_with_one_reading_is_the_total(String text, String expected) {
    Narrative read = NarrativeReader.read(text);
    assertEquals(expected, read.total().map(NarrativeReaderTest::amount).orElse("none"));
    assertTrue(read.noTotal().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZZORAMINE IM                    | NO_AMOUNT
          ZZORAMINE 60                    | NO_AMOUNT
          KENALOG-40 INJ                  | NO_AMOUNT
          TC-99M                          | NO_AMOUNT
          1,5 MG                          | NO_AMOUNT
          5K UNITS                        | NO_AMOUNT
          300MGX2                         | NO_AMOUNT
          NDC 12345-6789-01               | NO_AMOUNT
          WT 80 KG                        | NO_AMOUNT
          60 MG/2 ML                      | STRENGTH_ONLY
          60 MG PER 2 ML                  | STRENGTH_ONLY
          60MG/ML                         | STRENGTH_ONLY
          60 MG VIAL                      | STRENGTH_ONLY
          60 MG SDV                       | STRENGTH_ONLY
          60 MG LYOPHILIZED VIAL          | STRENGTH_ONLY
          VIAL 60 MG                      | STRENGTH_ONLY
          60 MG ORDERED                   | STRENGTH_ONLY
          5%                              | STRENGTH_ONLY
          10 MG/HR                        | STRENGTH_ONLY
          PER 15 MG                       | STRENGTH_ONLY
          5 MG/KG                         | PER_WEIGHT
          5 MG PER KG                     | PER_WEIGHT
          75 MG/M2                        | PER_WEIGHT
          30-60 MG                        | RANGE
          30 TO 60 MG                     | RANGE
          30 MG - 60 MG                   | RANGE
          UP TO 60 MG                     | RANGE
          <60 MG                          | RANGE
          60 MG AND 4 MG                  | SEVERAL
          60 MG, 2 ML                     | SEVERAL
          60 MG WASTED 40 MG              | SEVERAL
          60 MG DAILY                     | MULTIPLIER
          60 MG Q6H                       | MULTIPLIER
          60 MG B.I.D.                    | MULTIPLIER
          60 MG X 3 DAYS                  | MULTIPLIER
          60 MG ZZORAMINE X 2             | MULTIPLIER
          2 ZZORAMINE 60 MG               | MULTIPLIER
          60 MG X TWO                     | MULTIPLIER
          60 MG 2X                        | MULTIPLIER
          60 MG (2)                       | MULTIPLIER
          60 MG QTY 2                     | MULTIPLIER
          60 MG #2                        | MULTIPLIER
          60 MG 2 VIALS                   | MULTIPLIER
          60 MG TWO VIALS                 | MULTIPLIER
          60 MG X2VIALS                   | MULTIPLIER
          2 VIALS 60 MG                   | MULTIPLIER
          TWO VIALS OF 50 MG              | MULTIPLIER
          2 60 MG                         | MULTIPLIER
          2@60 MG                         | MULTIPLIER
          30+30 MG                        | MULTIPLIER
          10 PELLETS 75 MG                | MULTIPLIER
          10 ZZDISKS 75 MG                | MULTIPLIER
          60 MG EACH KNEE                 | MULTIPLIER
          60 MG PER KNEE                  | MULTIPLIER
          60 MG BOTH EYES                 | MULTIPLIER
          60 MG RT AND LT KNEE            | MULTIPLIER
          60 MG KNEES                     | MULTIPLIER
          60 MG B/L                       | MULTIPLIER
          60 MG PER SITE                  | MULTIPLIER
          60 MG X 5 D                     | MULTIPLIER
          60 MG FOR 5 DAYS                | MULTIPLIER
          60 MG AM AND PM                 | MULTIPLIER
          60 MG QMONTH                    | MULTIPLIER
          1/2 OF 60 MG                    | MULTIPLIER
          HALF 60 MG                      | MULTIPLIER
          155 OF 200 UNITS                | MULTIPLIER
          60 MG NOT GIVEN                 | OTHER_DOSE
          HOLD 60 MG                      | OTHER_DOSE
          TOOK 60 MG AT HOME              | OTHER_DOSE
          45 MG ZZORAMINE WASTED          | SEVERAL
          60 MG WASTED 10 OF 60           | SEVERAL
          USED 1 VIAL (60 MG), WASTED 5 MG | SEVERAL
          15 MG = 1 UNIT                  | STRENGTH_ONLY
          UNIT: 15 MG                     | STRENGTH_ONLY
          30G                             | UNREADABLE_UNIT
          """)
  void what_is_not_certain_has_no_total_and_a_reason(String text, NoTotal expected) {
    Narrative read = NarrativeReader.read(text);
    assertEquals(expected, read.noTotal().orElse(null));
    assertTrue(read.total().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          60 MG GIVEN 40 MG WASTED      | AMOUNT     | 40 mg
          60 MG, WASTED 40 MG           | AMOUNT     | 40 mg
          WASTED 40 MG                  | AMOUNT     | 40 mg
          40 MG WASTE                   | AMOUNT     | 40 mg
          40 MG OF DRUG DISCARDED       | AMOUNT     | 40 mg
          WASTE: 40 MG                  | AMOUNT     | 40 mg
          DISC 40MG                     | AMOUNT     | 40 mg
          JW 40 MG                      | AMOUNT     | 40 mg
          AMOUNT DISCARDED = 40 MG      | AMOUNT     | 40 mg
          100 MG VIAL 40 MG WASTED      | AMOUNT     | 40 mg
          40 MG WASTED 60 MG GIVEN      | AMOUNT     | 40 mg
          40 MG WASTED FROM 100 MG VIAL | AMOUNT     | 40 mg
          4 SQ CM WASTED                | AMOUNT     | 4 sq cm
          NO REACTION WASTED 40 MG      | AMOUNT     | 40 mg
          40 MG WASTED NO COMPLICATIONS | AMOUNT     | 40 mg
          60 MG WASTED: NONE            | NONE       | -
          NO WASTE                      | NONE       | -
          NO WASTE 60 MG GIVEN          | NONE       | -
          NO DRUG WASTED                | NONE       | -
          WASTE NONE                    | NONE       | -
          0 WASTE                       | NONE       | -
          WASTED 0 MG                   | NONE       | -
          60 MG JZ                      | NONE       | -
          REMAINDER DISCARDED           | UNREADABLE | -
          WASTED 40                     | UNREADABLE | -
          60 MG WASTED 40 MG            | UNREADABLE | -
          WASTED 20MG/200MG             | UNREADABLE | -
          L4-5 DISC SPACE               | UNSAID     | -
          60 MG                         | UNSAID     | -
          """)
  void what_was_discarded_stands_beside_the_word(String text, Waste.State state, String amount) {
    Waste waste = NarrativeReader.read(text).waste();
    assertEquals(state, waste.state());
    assertEquals(amount, waste.amount().map(NarrativeReaderTest::amount).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          60 MG IV                        | INTRAVENOUS
          60 MG I.V.                      | INTRAVENOUS
          60 MG IVPB                      | INTRAVENOUS
          60 MG IV PUSH                   | INTRAVENOUS
          60 MG SUB-Q                     | SUBCUTANEOUS
          60 MG S.C. ABD                  | SUBCUTANEOUS
          60 MG SQ                        | SUBCUTANEOUS
          60 MG IM/IV                     | INTRAMUSCULAR,INTRAVENOUS
          INJ 60 MG IM                    | INTRAMUSCULAR
          INJECTION 60 MG                 | INJECTION
          60 MG P.O.                      | ORAL
          25 MG SUPP PR                   | RECTAL
          NEB TX 2.5 MG                   | INHALED
          INTRA-ARTICULAR 40 MG           | INTRA_ARTICULAR
          SWITCHED FROM PO TO IV          | INTRAVENOUS
          60 MG IV, UNABLE TO TAKE PO     | INTRAVENOUS
          FAILED ORAL STEROID             | -
          ORAL ZZORAMINE FAILED           | -
          XYZMAB 400 MG IV, PREMED APAP PO | INTRAVENOUS
          XYZMAB 400 MG; PREMED APAP PO    | -
          PREMED BENADRYL 50 MG PO         | ORAL
          BENADRYL 50 MG PO PREMED         | ORAL
          STAGE IV                        | -
          CKD IV                          | -
          PO BOX 12                       | -
          PO # 123                        | -
          SPO2 95, PO2 80                 | -
          ER/PR POSITIVE                  | -
          1 PR CRUTCHES                   | -
          NASAL MASK                      | -
          IV POLE                         | -
          ORAL SURGERY                    | -
          TOPICAL ANESTHETIC              | -
          COLUMBIA SC 29201               | -
          2 SQ CM                         | -
          IVF, HIVE, PRIVATE, RESCIND     | -
          """)
  void routes_are_those_that_are_affirmed(String text, String expected) {
    String routes =
        NarrativeReader.read(text).routes().stream()
            .map(route -> route.what().name())
            .sorted()
            .collect(Collectors.joining(","));
    assertEquals(expected == null ? "" : expected, routes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          100 TEST STRIPS       | 100
          100 CT                | 100
          BG STRIPS #50         | 50
          TEST STRIPS 100       | 100
          LANCETS 30            | -
          2 BX STRIPS 100       | -
          CATHS #16             | -
          STRIPS #A50           | -
          1 BOX OF 100 GLOVES   | 100
          2 BXS OF 50           | 100
          BOX OF 100            | 100
          BX 100                | 100
          10 PAIRS              | 10 pairs
          1 PR CRUTCHES         | 1 pairs
          2 BOXES               | unknown
          4X4 GAUZE PADS        | -
          SIZE 7 GLOVES         | -
          14FR CATH             | -
          120 PER MONTH         | -
          2 PAIRS AND 100 PADS  | -
          2 UNITS               | -
          50 STRIPS X 3 BOXES   | -
          30 PADS/MONTH         | -
          100 STRIPS TEST TID   | -
          """)
  void counts_name_what_they_count(String text, String expected) {
    String supply =
        NarrativeReader.read(text)
            .supply()
            .map(
                found ->
                    found.number().isEmpty()
                        ? "unknown"
                        : found.number().getAsLong() + (found.pairs() ? " pairs" : ""))
            .orElse(null);
    assertEquals(expected, supply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          2 X 3 CM             | 6 sq cm
          2X3CM                | 6 sq cm
          2 CM X 3 CM          | 6 sq cm
          6 SQ CM              | 6 sq cm
          6 CM2                | 6 sq cm
          4 X 4 IN             | 16 sq in
          4" X 4"              | 16 sq in
          4"x4"                | 16 sq in
          4 X 4 1/2 IN         | 18 sq in
          2 1/2 X 2 IN         | 5 sq in
          3/8 X 8 IN           | 3 sq in
          4X4                  | -
          2 CM X 3             | -
          2X3X1 CM             | -
          2 IN X 6 YD          | -
          2 X 3 CM, 1 X 2 CM   | -
          2 PIECES 2X3 CM      | -
          75 MG/M2             | -
          2 X 3 CM DRSG X 3    | -
          """)
  void an_area_needs_a_unit(String text, String expected) {
    assertSame(expected, NarrativeReader.read(text).area().map(Said::what).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          60 MIN                 | 60
          1.5 HR                 | 90
          1 HR 30 MIN            | 90
          10:00-11:30            | 90
          10:00 AM TO 1:30 PM    | 210
          23:30-00:30            | 60
          11:00-1:30             | -
          10:00                  | -
          1:1000                 | -
          30 MIN AND 15 MIN      | -
          2-5 MIN                | -
          Q 6 HR                 | -
          10 MG/HR               | -
          10:00-25:00            | -
          > 60 MIN               | -
          """)
  void a_time_is_read_in_minutes(String text, String expected) {
    String time =
        NarrativeReader.read(text)
            .time()
            .map(found -> found.what().value().toString())
            .orElse(null);
    assertEquals(expected, time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          12 MILES           | 12 miles
          12.4 MI            | 12.4 miles
          12 LOADED MILES    | 12 miles
          LOADED MILES 12    | -
          5 MILES, 7 MILES   | -
          12 MILES EACH WAY  | -
          """)
  void miles_follow_their_number(String text, String expected) {
    assertSame(expected, NarrativeReader.read(text).distance().map(Said::what).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          34 Y/O          | 34 years
          34YO            | 34 years
          AGE 34          | 34 years
          6 MONTHS OLD    | 6 months
          6 MONTH SUPPLY  | -
          FOR 2 YEARS     | -
          """)
  void an_age_says_that_it_is_one(String text, String expected) {
    assertSame(expected, NarrativeReader.read(text).age().map(Said::what).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          BILAT KNEES                   | BILATERAL
          OU                            | BILATERAL
          RT KNEE                       | RIGHT
          KNEE, RT                      | -
          RT AND LT LEG                 | RIGHT,LEFT
          PT LEFT, RIGHT AWAY           | -
          RT VISIT                      | -
          34 YO FEMALE                  | FEMALE
          MALE CATHETER                 | -
          NON-STERILE GAUZE             | NON_STERILE
          STERILE TECHNIQUE             | -
          ADULT BRIEF                   | ADULT
          ADULT DAUGHTER                | -
          PEDIATRICIAN                  | -
          CHILD PUGH                    | -
          OFF-THE-SHELF                 | OFF_THE_SHELF
          NOT CUSTOM FABRICATED         | -
          CUSTOM-FABRICATED             | CUSTOM_FABRICATED
          POWER WHEELCHAIR              | POWERED
          OWNERS MANUAL                 | -
          HIP REPLACEMENT               | -
          REPLACEMENT CUSHION           | REPLACEMENT
          CAP RENTAL                    | RENTAL
          PARENTERAL                    | -
          GRACE PERIOD                  | GRACE_PERIOD
          NOT ON DIALYSIS               | -
          NON ESRD                      | NON_ESRD
          PER MFR                       | MAKER_ADVICE
          """)
  void other_words_count_where_they_mean_just_that(String text, String expected) {
    String remarks =
        NarrativeReader.read(text).remarks().stream()
            .map(remark -> remark.what().name())
            .collect(Collectors.joining(","));
    assertEquals(expected == null ? "" : expected, remarks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          PEGFILGRASTIM-JMDB 6 MG   | pegfilgrastim jmdb
          epoetin alfa-epbx         | alfa epbx
          BEVACIZUMAB-DOSE          | -
          REAL-TIME, LONG-TERM      | -
          INFLIXIMAB-DYYBX          | -
          INFLIXIMAB-DY1B           | -
          """)
  void a_suffix_follows_the_stem_of_a_biological(String text, String expected) {
    List<String> found =
        NarrativeReader.read(text).suffixes().stream()
            .map(suffix -> suffix.stem() + " " + suffix.letters())
            .toList();
    assertEquals(expected == null ? List.of() : List.of(expected), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GAUZE W/O ADHESIVE BORDER   | without ADHESIVE BORDER
          GAUZE W/OUT BORDER          | without BORDER
          GAUZE WITHOUT BORDER, 4X4   | without BORDER
          GAUZE W/ BORDER             | with BORDER
          GAUZE W/BORDER              | with BORDER
          TANK W/OXYGEN               | with OXYGEN
          WITH OR WITHOUT BORDER      | -
          W/ OR W/O BORDER            | -
          W/C TRAY                    | -
          W/O2                        | -
          """)
  void with_and_without_join_the_words_after_them(String text, String expected) {
    String joined =
        NarrativeReader.read(text).joined().stream()
            .map(found -> (found.with() ? "with " : "without ") + found.span().of(text))
            .collect(Collectors.joining(","));
    assertEquals(expected == null ? "" : expected, joined);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", ".", "X", "W/", "/", "#", "=", "X2", "2X", "(", "1:", "0"})
  void nothing_is_read_of_next_to_nothing(String text) {
    Narrative read = NarrativeReader.read(text);
    assertEquals(NoTotal.NO_AMOUNT, read.noTotal().orElseThrow());
    assertEquals(List.of(), read.amounts());
    assertEquals(List.of(), read.routes());
    assertEquals(Waste.State.UNSAID, read.waste().state());
  }

  @Test
  void places_are_those_of_the_narrative_as_given() {
    String text = "  Zzoramine  60 Mg i.m., wasted 40mg";
    Narrative read = NarrativeReader.read(text);
    assertEquals("60 Mg", read.total().orElseThrow().span().of(text));
    assertEquals("i.m.", read.routes().get(0).span().of(text));
    assertEquals("wasted", read.waste().span().of(text));
    assertEquals("40mg", read.waste().amount().orElseThrow().span().of(text));
  }

  @Test
  void every_amount_has_a_role() {
    List<AmountRole> roles =
        NarrativeReader.read("10 MG/ML, 40 MG VIAL, 5 MG/KG, 30 MG X 2, WASTED 4 MG IN 10 ML")
            .amounts()
            .stream()
            .map(NarrativeAmount::role)
            .toList();
    assertEquals(
        List.of(
            AmountRole.STRENGTH,
            AmountRole.CONTAINED,
            AmountRole.PER_WEIGHT,
            AmountRole.PRODUCT,
            AmountRole.WASTED,
            AmountRole.DILUENT),
        roles);
  }

  private static String amount(NarrativeAmount amount) {
    return amount.amount().value() + " " + amount.amount().unit().spellings().get(0);
  }

  private static void assertSame(String expected, Amount found) {
    if (expected == null || found == null) {
      assertEquals(expected, found == null ? null : found.toString());
      return;
    }
    Amount amount = AmountReader.at(expected, 0).orElseThrow().amount();
    assertTrue(amount.isSameAs(found), expected + " expected, " + found + " read");
  }
}
