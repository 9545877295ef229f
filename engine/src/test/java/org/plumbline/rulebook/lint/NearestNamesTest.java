package org.plumbline.rulebook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearestNamesTest {

  private static final List<String> NAMES =
      List.of("UNITS", "UNIT_BASIS", "CHARGE", "MODIFIER_1", "MODIFIER_2", "hasUnits", "unitsRaw");

  @Test
  void a_slip_of_a_letter_or_of_the_case_is_near() {
    assertEquals(List.of("CHARGE"), NearestNames.of("CHARGES", NAMES));
    assertEquals(List.of("CHARGE"), NearestNames.of("charge", NAMES));
    assertEquals(List.of("hasUnits"), NearestNames.of("hasUnit", NAMES));
  }

  @Test
  void so_is_a_name_of_the_same_words_and_one_more() {
    assertEquals(List.of("UNITS"), NearestNames.of("LINE_UNITS", NAMES));
    assertEquals(List.of("unitsRaw"), NearestNames.of("rawUnitsText", List.of("unitsRaw", "code")));
  }

  @Test
  void what_is_equally_near_is_named_together() {
    assertEquals(List.of("MODIFIER_1", "MODIFIER_2"), NearestNames.of("MODIFIER_3", NAMES));
    assertEquals(
        "; do you mean 'MODIFIER_1' or 'MODIFIER_2'?", NearestNames.ask("MODIFIER_3", NAMES));
  }

  @Test
  void of_what_is_far_nothing_is_said() {
    assertEquals("", NearestNames.ask("PAYER", NAMES));
  }
}
