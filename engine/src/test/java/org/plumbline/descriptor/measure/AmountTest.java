package org.plumbline.descriptor.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmountTest {

  private static final Amount PER_15_MG = Amount.of(15, MeasureUnit.MILLIGRAM);

  @Test
  void sixty_mg_are_four_times_15_mg_and_one_more_mg_needs_a_fifth() {
    assertEquals(
        OptionalLong.of(4), Amount.of(60, MeasureUnit.MILLIGRAM).dividedRoundingUp(PER_15_MG));
    assertEquals(
        OptionalLong.of(5), Amount.of(61, MeasureUnit.MILLIGRAM).dividedRoundingUp(PER_15_MG));
    assertTrue(Amount.of(60, MeasureUnit.MILLIGRAM).isMultipleOf(PER_15_MG));
    assertFalse(Amount.of(61, MeasureUnit.MILLIGRAM).isMultipleOf(PER_15_MG));
  }

  @Test
  void a_gram_is_a_thousand_milligrams_exactly() {
    Amount gram = Amount.of(1, MeasureUnit.GRAM);
    assertTrue(gram.isSameAs(Amount.of(1_000_000, MeasureUnit.MICROGRAM)));
    assertEquals(Amount.of(1000, MeasureUnit.MILLIGRAM), gram.in(MeasureUnit.MILLIGRAM));
    assertEquals(
        OptionalLong.of(59),
        new Amount(new Ratio(59, 100), MeasureUnit.MILLIGRAM)
            .dividedRoundingUp(new Amount(new Ratio(1, 100), MeasureUnit.MILLIGRAM)));
  }

  @Test
  void units_of_different_names_are_never_compared() {
    Amount international = Amount.of(1, MeasureUnit.INTERNATIONAL_UNIT);
    assertFalse(international.isSameAs(Amount.of(1, MeasureUnit.UNIT)));
    assertFalse(Amount.of(1, MeasureUnit.USP_UNIT).isComparableTo(international));
    assertEquals(
        OptionalLong.empty(), international.dividedRoundingUp(Amount.of(1, MeasureUnit.UNIT)));
    assertThrows(
        IllegalArgumentException.class,
        () -> international.compareQuantity(Amount.of(1, MeasureUnit.UNIT)));
  }

  @Test
  void an_inch_a_foot_a_yard_and_a_gallon_are_exact() {
    assertTrue(Amount.of(36, MeasureUnit.INCH).isSameAs(Amount.of(1, MeasureUnit.YARD)));
    assertTrue(Amount.of(12, MeasureUnit.INCH).isSameAs(Amount.of(1, MeasureUnit.FOOT)));
    assertTrue(Amount.of(128, MeasureUnit.FLUID_OUNCE).isSameAs(Amount.of(1, MeasureUnit.GALLON)));
    assertTrue(Amount.of(37, MeasureUnit.MEGABECQUEREL).isSameAs(mci(1)));
    assertEquals("6 sq mm", Amount.area(mm(2), mm(3)).in(MeasureUnit.SQUARE_MILLIMETER).toString());
    assertTrue(
        Amount.area(Amount.of(5, MeasureUnit.INCH), Amount.of(5, MeasureUnit.INCH))
            .isSameAs(Amount.of(25, MeasureUnit.SQUARE_INCH)));
  }

  @Test
  void what_does_not_fit_is_no_number_of_units() {
    Amount huge = Amount.of(Long.MAX_VALUE, MeasureUnit.KILOGRAM);
    assertEquals(OptionalLong.empty(), huge.dividedRoundingUp(Amount.of(1, MeasureUnit.NANOGRAM)));
    assertEquals(OptionalLong.empty(), huge.dividedRoundingUp(Amount.of(0, MeasureUnit.GRAM)));
  }

  @Test
  void numbers_are_compared_without_rounding() {
    assertTrue(new Ratio(Long.MAX_VALUE, 3).compareTo(new Ratio(Long.MAX_VALUE, 2)) < 0);
    assertTrue(new Ratio(1, 3).compareTo(new Ratio(333_333_333, 1_000_000_000)) > 0);
    assertEquals(new Ratio(1, 2), new Ratio(50, 100));
  }

  private static Amount mm(long value) {
    return Amount.of(value, MeasureUnit.MILLIMETER);
  }

  private static Amount mci(long value) {
    return Amount.of(value, MeasureUnit.MILLICURIE);
  }
}
