package org.plumbline.descriptor.addon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Sentences as the descriptors of CMS's release of October 2025 have them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddOnTest {

  @Test
  void a_named_code_is_read_with_its_words() {
    String text =
        "Community health integration services, each additional 30 minutes per calendar month"
            + " (list separately in addition to g0019)";
    AddOn addOn = AddOn.of(text).orElseThrow();
    assertEquals(List.of("G0019"), addOn.bases());
    assertEquals("list separately in addition to g0019", addOn.span().of(text));
  }

  @Test
  void several_codes_of_level_one_are_read_to_the_end_of_the_bracket() {
    assertEquals(
        List.of("99223", "99233", "99236"),
        AddOn.of(
                "Prolonged evaluation (list separately in addition to cpt codes 99223, 99233, and"
                    + " 99236 for hospital care) (do not report on the same date as 99358)")
            .orElseThrow()
            .bases());
  }

  @Test
  void without_a_code_or_with_a_range_nothing_is_read() {
    assertEquals(
        Optional.empty(),
        AddOn.of("Each 30 minutes (list separately in addition to code for primary procedure)"));
    assertEquals(
        Optional.empty(), AddOn.of("Visit (list separately in addition to codes 99202-99205)"));
    assertEquals(Optional.empty(), AddOn.of("Knee orthosis, billed separately"));
  }
}
