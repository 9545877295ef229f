package org.plumbline.descriptor.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmountReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          injection, x, 10mg              | 10 mg
          injection, x, 10 MG             | 10 mg
          1,000 units                     | 1000 unit
          .5 mg                           | 0.5 mg
          0.25 micrograms                 | 0.25 mcg
          per 1/2 day                     | 0.5 day
          250 i.u.                        | 250 iu
          250 i.u. vwf:rco                | 250 iu
          10 usp units                    | 10 usp unit
          1.2 million units               | 1200000 unit
          16 sq. in. or less              | 16 sq in
          per 25 square cenitmeter        | 25 sq cm
          15-minute session               | 15 minute
          500 ml per bag                  | 500 ml
          40 cc                           | 40 ml
          1 million plaque forming units  | 1000000 pfu
          2 fl. oz.                       | 2 fl oz
          3 statute miles                 | 3 mile
          up to 600 million car-positive viable t cells | 600000000 cells
          not otherwise specified,10 mg   | 10 mg
          4 inches                        | 4 inch
          5 in. wide                      | 5 inch
          2.5%                            | 2.5 %
          """)
  void an_amount_is_a_number_and_the_unit_after_it(String text, String amount) {
    List<WrittenAmount> found = AmountReader.all(text);
    assertEquals(List.of(amount), found.stream().map(a -> a.amount().toString()).toList());
    assertTrue(found.get(0).isPlain(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "technetium tc-99m sestamibi",
        "j0131 units",
        "b17 mg",
        "3 in 1 commode",
        "2 in the home",
        "2 unit dose vials",
        "per milligram",
        "1234567890123 mg",
        "5x10^15 vg",
        "6,10 mg",
        "1/3 mg",
        "cd54+ cells",
        ""
      })
  void a_name_is_no_amount(String text) {
    assertEquals(List.of(), AmountReader.all(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10 mg/ml", "10 mg/5 ml", "3 mg per 2 ml", "5 mg/kg", "0.7 kcal/ml", "10 mg / hr"})
  void so_much_in_something_else_is_a_strength(String text) {
    WrittenAmount only = AmountReader.all(text).get(0);
    assertEquals(WrittenAmount.Role.STRENGTH, only.role());
    assertEquals(text.length(), only.end());
  }

  @Test
  void two_strengths_with_a_stroke_are_two_amounts() {
    assertEquals(
        List.of("3 mg", "1 mg"),
        AmountReader.all("olanzapine 3 mg/1 mg").stream().map(a -> a.amount().toString()).toList());
  }

  @Test
  void the_upper_end_of_a_range_is_marked() {
    WrittenAmount only = AmountReader.all("0-10 years").get(0);
    assertEquals(WrittenAmount.Role.UPPER_END, only.role());
    assertEquals("10 year", only.amount().toString());
  }

  @Test
  void places_are_places_in_the_text() {
    String text = "Injection, ketorolac tromethamine, per 15 mg";
    WrittenAmount only = AmountReader.all(text).get(0);
    assertEquals("15 mg", text.substring(only.start(), only.end()));
  }

  @Test
  void each_spelling_of_each_unit_is_read_as_that_unit() {
    for (MeasureUnit unit : MeasureUnit.values()) {
      for (String spelling : unit.spellings()) {
        List<WrittenAmount> found = AmountReader.all("7 " + spelling);
        assertEquals(1, found.size(), spelling);
        assertEquals(Amount.of(7, unit), found.get(0).amount(), spelling);
      }
    }
  }
}
