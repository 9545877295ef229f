package org.plumbline.codeset.drug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Origin;

/** NDC are compared in eleven digits, and only those that CMS lists as NDC. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NdcTest {

  private static final Release QUARTER = Release.parse("2025-10");

  @ParameterizedTest
  @CsvSource({
    "00409733201, 00409733201",
    "00409-7332-01, 00409733201",
    "0409-7332-01, 00409733201",
    "50242-132-01, 50242013201",
    "50242-0132-1, 50242013201"
  })
  void eleven_digits_are_told(String written, String digits) {
    assertEquals(digits, Ndc.elevenDigits(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0409733201",
        "409-7332-01",
        "0409-733-01",
        "0409-7332-1",
        "00409 7332 01",
        "50016-091605",
        "004097332011",
        "0040973320A"
      })
  void what_has_more_than_one_reading_or_none_is_not_told(String written) {
    assertEquals("", Ndc.elevenDigits(written));
  }

  @Test
  void other_numbers_of_eleven_digits_are_no_ndc() {
    NdcCrosswalk crosswalk =
        new NdcCrosswalk(
            List.of(
                NdcCrosswalk.snapshot(
                    QUARTER,
                    new Origin("CMS", "a crosswalk", "", "", ""),
                    List.of(row("50016-091605", "Q4205"), row("00409-7332-01", "J0696")))));
    int day = QUARTER.firstDay();
    assertTrue(crosswalk.has("50016091605", day));
    assertEquals(List.of(), crosswalk.rowsOfNdc("50016091605", day));
    assertEquals(
        List.of("J0696"),
        crosswalk.rowsOfNdc("00409733201", day).stream().map(CrosswalkRow::code).toList());
    assertTrue(crosswalk.covers(QUARTER.lastDay()));
    assertFalse(crosswalk.covers(QUARTER.lastDay() + 1));
    assertEquals(List.of(), crosswalk.rowsOfNdc("00409733201", QUARTER.lastDay() + 1));
  }

  private static CrosswalkRow row(String ndc, String code) {
    BigDecimal one = BigDecimal.ONE;
    return new CrosswalkRow(
        ndc, code, "a labeler", "a drug", "250 MG", one, one, one, one, "", "", QUARTER, 1);
  }
}
