package org.plumbline.descriptor.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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
}
