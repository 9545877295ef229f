package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the reader of narratives makes of E11, against what was written by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NarrativesAreReadTest {

  private static final List<NarrativeLine> LINES = NarrativeLine.all();

  @Test
  void half_of_the_set_is_blind_by_its_ids_and_most_lines_are_silent() {
    assertTrue(LINES.size() >= 250, LINES.size() + " lines");
    for (NarrativeLine line : LINES) {
      assertEquals(Integer.parseInt(line.id()) % 2 == 0, line.blind(), line.id());
    }
    long silent = LINES.stream().filter(line -> line.findings().isEmpty()).count();
    assertTrue(silent * 2 >= LINES.size(), silent + " silent lines");
  }

  @Test
  void dev_lines_are_read_as_written_by_hand() {
    assertEquals(List.of(), differences(false).toList());
  }

  @Test
  void blind_lines_are_read_as_written_by_hand() {
    assertEquals(0, differences(true).count(), "blind lines that are read otherwise");
  }

  private static Stream<String> differences(boolean blind) {
    return LINES.stream()
        .filter(line -> line.blind() == blind)
        .map(
            line ->
                line.id() + " " + line.narrative() + " " + new ReadNarrative(line).differences())
        .filter(text -> !text.endsWith("[]"));
  }
}
