package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The public forms of {@code shared/data/cms-1500}, as a form filler writes them, through the whole
 * job. What is expected was counted by hand in the files; they are not part of the checkout.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormFilesTest {

  /**
   * @param dotted diagnosis codes with a point
   * @param born 1 where the birth date is after the services (10 September 2044)
   */
  @ParameterizedTest
  @CsvSource({
    "00000.json, 4, 2, 0",
    "00001.json, 6, 3, 0",
    "00002.json, 4, 1, 1",
    "00003.json, 3, 3, 0",
    "00004.json, 3, 2, 0",
    "00005.json, 5, 2, 0"
  })
  void each_form_is_read_whole_and_what_is_found_is_there(
      String file, int lines, int dotted, int born) throws IOException {
    Scrubbed scrubbed = Scrubbed.of(Files.readString(folder().resolve(file)));
    assertEquals(1, scrubbed.summary().claims());
    assertEquals(lines, scrubbed.summary().lines());
    Map<String, Long> found = byRule(scrubbed);
    assertEquals((long) dotted, found.get("FMT-21-006"));
    assertEquals(born, found.getOrDefault("FMT-03-002", 0L));
    // item 11b of the form before 02/12 is all that has no place
    found.keySet().removeIf(rule -> !rule.startsWith("FMT-ELE") && !rule.startsWith("FMT-SEG"));
    assertEquals(Map.of("FMT-ELE-040", 1L), found);
  }

  @Test
  void fields_and_boxes_alone_lead_to_the_same_findings() throws IOException {
    for (int i = 0; i < 6; i++) {
      String json = Files.readString(folder().resolve("0000" + i + ".json"));
      Map<String, Long> fields = byRule(Scrubbed.of(json.replace("\"logical\"", "\"meta\"")));
      Map<String, Long> boxes = byRule(Scrubbed.of(json.replace("\"fields\"", "\"sample\"")));
      List.of(fields, boxes)
          .forEach(found -> found.keySet().removeIf(rule -> rule.startsWith("FMT-ELE")));
      // the fields have two digits of the year of birth, which cannot be 2044
      boxes.remove("FMT-03-002");
      assertEquals(boxes, fields, "file " + i);
    }
  }

  private static Map<String, Long> byRule(Scrubbed scrubbed) {
    return scrubbed.findings().stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
  }

  private static Path folder() {
    String shared = System.getenv("PLUMBLINE_SHARED");
    Path folder = Path.of(shared == null ? "../../shared" : shared, "data/cms-1500");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "no forms at " + folder + "; PLUMBLINE_SHARED names the folder");
    return folder;
  }
}
