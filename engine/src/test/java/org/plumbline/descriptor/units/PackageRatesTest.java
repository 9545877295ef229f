package org.plumbline.descriptor.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;

/** Rows of CMS's crosswalk of October 2025, and what a quantity comes to by them by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackageRatesTest {

  private static final String CEFTRIAXONE = "Injection, ceftriaxone sodium, per 250 mg";
  private static final String PEMBROLIZUMAB = "Injection, pembrolizumab, 1 mg";
  private static final String DALTEPARIN = "Injection, dalteparin sodium, per 2500 iu";

  /** Dosage, size, units for it, units for the package; unit, quantity, units expected. */
  @ParameterizedTest
  @CsvSource({
    CEFTRIAXONE_ROW + ", UN, 1000, 8000",
    CEFTRIAXONE_ROW + ", UN, 2500, 20000",
    PEMBROLIZUMAB_ROW + ", ML, 4000, 100000",
    PEMBROLIZUMAB_ROW + ", ML, 2020, 51000",
    DALTEPARIN_ROW + ", ML, 720, 8000",
    "'Injection, gadopiclenol, 1 ml', 1 ML, 30, 25, 30, 750, ML, 10000, 10000"
  })
  void a_row_tells_units(
      String descriptor,
      String dosage,
      String size,
      String items,
      String units,
      String all,
      String unit,
      long quantity,
      long expected) {
    assertEquals(expected, told(descriptor, row(dosage, size, items, units, all), unit, quantity));
  }

  private static final String CEFTRIAXONE_ROW = "'" + CEFTRIAXONE + "', 250 MG, 1, 25, 8, 200";
  private static final String PEMBROLIZUMAB_ROW = "'" + PEMBROLIZUMAB + "', 1 MG, 4, 1, 100, 100";
  private static final String DALTEPARIN_ROW = "'" + DALTEPARIN + "', 2500 IU, 0.72, 10, 7.2, 72";

  /**
   * A vial in millilitres, millilitres in vials, grams; tablets; another dose than the
   * descriptor's; a size in the units that are billed, twice; a row that contradicts itself; none
   * or two doses.
   */
  @ParameterizedTest
  @CsvSource({
    CEFTRIAXONE_ROW + ", ML",
    PEMBROLIZUMAB_ROW + ", UN",
    PEMBROLIZUMAB_ROW + ", GR",
    PEMBROLIZUMAB_ROW + ", F2",
    "'Tacrolimus, immediate release, oral, 1 mg', 1 MG, 100, 1, 500, 500, ML",
    "'Tacrolimus, immediate release, oral, 1 mg', 1 MG, 100, 1, 500, 500, UN",
    "'" + CEFTRIAXONE + "', 500 MG, 1, 25, 8, 200, UN",
    "'Injection, factor viii fc fusion protein (recombinant), per iu', 1 IU, 1, 1, 1, 1, UN",
    "'Injection, alpha 1-proteinase inhibitor (human), 10 mg', 10 MG, 1, 1, 0.1, 0.1, UN",
    "'Injection, estradiol valerate, up to 10 mg', 10 MG, 5, 1, 5, 20, ML",
    "'" + CEFTRIAXONE + "', VIAL, 1, 25, 8, 200, UN",
    "'" + CEFTRIAXONE + "', 250 MG/5 MG, 1, 25, 8, 200, UN"
  })
  void a_row_that_may_be_read_otherwise_tells_nothing(
      String descriptor,
      String dosage,
      String size,
      String items,
      String units,
      String all,
      String unit) {
    assertEquals(0, told(descriptor, row(dosage, size, items, units, all), unit, 1000));
  }

  private static long told(String descriptor, DrugPackage row, String unit, long quantity) {
    return PackageRates.of(row, Descriptor.of(descriptor), unit)
        .map(rate -> rate.unitsOf(quantity).orElseThrow())
        .orElse(0L);
  }

  private static DrugPackage row(
      String dosage, String size, String items, String units, String all) {
    return new DrugPackage(
        dosage,
        new BigDecimal(size),
        new BigDecimal(items),
        new BigDecimal(units),
        new BigDecimal(all));
  }
}
