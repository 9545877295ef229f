package org.plumbline.codeset.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Origin;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaxonomyReleasesTest {

  private static final Release OLD = Release.parse("2025-04");
  private static final Release YOUNG = Release.parse("2025-10");
  private static final Origin ORIGIN = new Origin("NUCC", "Provider taxonomy", "a.csv", "", "");

  private static final TaxonomyCodeSet CODES =
      new TaxonomyCodeSet(
          List.of(
              TaxonomyCodeSet.snapshot(OLD, ORIGIN, List.of("207Q00000X", "101Y00000X")),
              TaxonomyCodeSet.snapshot(YOUNG, ORIGIN, List.of("207Q00000X"))));

  @Test
  void the_newest_release_that_lists_a_code_is_named() {
    assertEquals(Optional.of(YOUNG), CODES.newestWith("207Q00000X"));
    assertEquals(Optional.of(OLD), CODES.newestWith("101Y00000X"));
    assertEquals(Optional.empty(), CODES.newestWith("999Y00000X"));
  }

  @Test
  void on_a_day_only_the_release_of_the_day_lists_a_code() {
    int may = (int) LocalDate.of(2025, 5, 1).toEpochDay();
    int november = (int) LocalDate.of(2025, 11, 1).toEpochDay();
    assertEquals(Optional.of(OLD), CODES.listedOn("101Y00000X", may));
    assertEquals(Optional.empty(), CODES.listedOn("101Y00000X", november));
    assertEquals(Optional.of(YOUNG), CODES.listedOn("207Q00000X", november));
  }
}
