package org.plumbline.descriptor.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.measure.Ratio;

/** What an NDC quantity comes to by CMS's own descriptors, worked out by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NdcRatesTest {

  @ParameterizedTest
  @CsvSource({
    "'Injection, ceftriaxone sodium, per 250 mg', GR, 1000, 4000",
    "'Injection, ceftriaxone sodium, per 250 mg', GR, 1001, 5000",
    "'Injection, ceftriaxone sodium, per 250 mg', ME, 250000, 1000",
    "'Injection, ceftriaxone sodium, per 250 mg', ME, 1, 1000",
    "'Injection, atropine sulfate, 0.01 mg', ME, 400, 40000",
    "'Injection, fentanyl citrate, 0.1 mg', ME, 250, 3000",
    "'Injection, calcitriol, 0.1 mcg', ME, 1, 10000",
    "'Injection, penicillin g procaine, aqueous, up to 600,000 units', UN, 1000, 0",
    "'Low osmolar contrast material, 300-399 mg/ml iodine concentration, per ml', ML, 100000, 100000",
    "'Infusion, normal saline solution, sterile (500 ml = 1 unit)', ML, 750000, 2000",
    "'Injection, factor viii fc fusion protein (recombinant), per iu', F2, 1512000, 1512000",
    "'Injection, dalteparin sodium, per 2500 iu', F2, 18000000, 8000"
  })
  void a_quantity_in_the_measure_of_the_descriptor_comes_to_units(
      String descriptor, String unit, long quantity, long units) {
    long told =
        NdcRates.of(Descriptor.of(descriptor), unit)
            .map(rate -> rate.unitsOf(quantity).orElseThrow())
            .orElse(0L);
    assertEquals(units, told);
  }

  /** In each the unit measures something else than the descriptor, or may. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Injection, ceftriaxone sodium, per 250 mg | UN",
        "Injection, ceftriaxone sodium, per 250 mg | ML",
        "Injection, ceftriaxone sodium, per 250 mg | F2",
        "Injection, ceftriaxone sodium, per 250 mg | gr",
        "Injection, ceftriaxone sodium, per 250 mg | MG",
        "Injection, epoetin alfa, (for non-esrd use), 1000 units | F2",
        "Injection, urofollitropin, 75 iu | UN",
        "Low osmolar contrast material, 300-399 mg/ml iodine concentration, per ml | GR",
        "Aminolevulinic acid hcl for topical administration, 10% gel, 10 mg | GR",
        "Tacrolimus, immediate release, oral, 1 mg | GR",
        "Injection, lidocaine hcl in 5% dextrose, 1 mg | GR",
        "Injection, dexamethasone 9 percent, intraocular, 1 microgram | GR",
        "INJECTION, DEXAMETHASONE 9 PERCENT, INTRAOCULAR, 1 MICROGRAM | GR",
        "Injection, betamethasone acetate 3 mg and betamethasone sodium phosphate 3 mg | ME",
        "Injection, von willebrand factor complex (human), wilate, 1 i.u. vwf:rco | F2",
        "Injection, antihemophilic factor viii/von willebrand factor complex (human), per factor viii i.u. | F2",
        "Technetium tc-99m sestamibi, diagnostic, per study dose | ME",
        "Wheelchair accessory, tray, each | ME"
      })
  void what_measures_something_else_comes_to_nothing(String descriptor, String unit) {
    assertTrue(NdcRates.of(Descriptor.of(descriptor), unit).isEmpty());
  }

  @Test
  void what_is_no_quantity_comes_to_nothing() {
    UnitRate rate = new UnitRate(Ratio.of(4));
    for (long none : new long[] {0, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertTrue(rate.unitsOf(none).isEmpty());
    }
    UnitRate tooMany = new UnitRate(Ratio.of(Long.MAX_VALUE));
    assertTrue(tooMany.exactly(1_000_000).isEmpty());
    assertTrue(tooMany.unitsOf(1_000_000).isEmpty());
  }

  /** 16.67 ml of 100 units in 16.7 ml are 99.8 units, and 16.7 of 100 in 16.67 are 100.2. */
  @Test
  void a_rounded_package_is_near() {
    UnitRate rate = new UnitRate(new Ratio(10_000, 1_667));
    assertEquals(OptionalLong.of(101_000), rate.unitsOf(16_700));
    assertTrue(rate.isNear(16_700, 100_000));
    assertTrue(rate.isNear(16_700, 102_000));
    assertFalse(rate.isNear(16_700, 99_000));
    assertFalse(rate.isNear(16_700, 103_000));
    assertFalse(rate.isNear(0, 1_000));
  }
}
