package org.plumbline.descriptor.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** CMS's own descriptors of 2017, 2020 and 2025. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnitChangeTest {

  @Test
  void another_amount_is_another_unit() {
    String before = "Injection, sacituzumab govitecan-hziy, 10 mg";
    String after = "Injection, sacituzumab govitecan-hziy, 2.5 mg";
    UnitChange change = UnitChange.between(before, after).orElseThrow();
    assertEquals("10 mg", change.before().orElseThrow().span().of(before));
    assertEquals("2.5 mg", change.after().orElseThrow().span().of(after));
  }

  @Test
  void a_dose_where_there_was_none_is_another_unit() {
    UnitChange change =
        UnitChange.between(
                "Fluocinolone acetonide, intravitreal implant",
                "Injection, fluocinolone acetonide, intravitreal implant (retisert), 0.01 mg")
            .orElseThrow();
    assertEquals(Optional.empty(), change.before());
    assertTrue(change.after().orElseThrow().what().kind().isDose());
  }

  @Test
  void the_same_amount_in_other_words_is_the_same_unit() {
    assertEquals(
        Optional.empty(),
        UnitChange.between(
            "Factor viia (antihemophilic factor, recombinant), per 1 microgram",
            "Factor viia (antihemophilic factor, recombinant), (novoseven rt), 1 microgram"));
  }

  @Test
  void a_time_in_a_sentence_about_reporting_is_no_unit() {
    assertEquals(
        Optional.empty(),
        UnitChange.between(
            "Patient had at least one medical visit in each 6 month period of the 24 month"
                + " measurement period, with a minimum of 60 days between medical visits",
            "Patient had two eligible encounters at least 90 days apart or one eligible encounter"
                + " and one hiv viral load test at least 90 days apart"));
  }
}
