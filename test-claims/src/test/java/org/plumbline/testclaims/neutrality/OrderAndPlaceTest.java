package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.testclaims.NarrativeLine;
import org.plumbline.testclaims.Scrubbed;

/**
 * I12: the same claim with its lines in another order, on a machine of another language and time
 * zone, has the same findings. {@code LawsTest} shuffles generated claims of all kinds; here the
 * lines have narratives, twins and several amounts.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderAndPlaceTest {

  private static final int LINES = 6;

  @Test
  void lines_with_narratives_in_another_order_have_the_same_findings() {
    assertEquals(List.of(), different(OrderAndPlaceTest::scrubbed));
  }

  @Test
  void a_check_that_depends_on_the_order_is_noticed() {
    assertFalse(different(OrderAndPlaceTest::ofTheFirstLineAlone).isEmpty());
    assertFalse(different(OrderAndPlaceTest::ofTheFirstOfEqualFindings).isEmpty());
  }

  private static List<Finding> scrubbed(String file) {
    return Scrubbed.of(file.getBytes(StandardCharsets.ISO_8859_1)).findings().stream()
        .filter(finding -> finding.line() > 0)
        .toList();
  }

  private static List<Finding> ofTheFirstLineAlone(String file) {
    return scrubbed(file).stream().filter(finding -> finding.line() == 1).toList();
  }

  private static List<Finding> ofTheFirstOfEqualFindings(String file) {
    List<Finding> first = new ArrayList<>();
    for (Finding finding : scrubbed(file)) {
      boolean told =
          first.stream()
              .anyMatch(
                  other ->
                      other.claimIndex() == finding.claimIndex()
                          && other.rule().id().equals(finding.rule().id()));
      if (!told) {
        first.add(finding);
      }
    }
    return first;
  }

  /** The claims whose findings depend on the order of their lines, by the findings of a scrub. */
  private static List<Integer> different(Function<String, List<Finding>> scrub) {
    List<NarrativeLine> all = NarrativeLine.all();
    Random random = new Random(12);
    List<List<NarrativeLine>> claims = new ArrayList<>();
    List<List<NarrativeLine>> shuffled = new ArrayList<>();
    for (int from = 0; from + LINES <= all.size(); from += LINES) {
      List<NarrativeLine> claim = all.subList(from, from + LINES);
      List<NarrativeLine> other = new ArrayList<>(claim);
      Collections.shuffle(other, random);
      claims.add(claim);
      shuffled.add(other);
    }
    assertTrue(claims.size() > 60, claims.size() + " claims");
    List<List<String>> before = told(scrub.apply(file(claims)), claims);
    List<List<String>> after = told(scrub.apply(file(shuffled)), shuffled);
    assertTrue(before.stream().anyMatch(found -> !found.isEmpty()));
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        different.add(i + 1);
      }
    }
    return different;
  }

  /** A place in the file moves with the line. */
  private static String withoutPlace(String message) {
    return message.replaceAll("from byte [0-9]+", "from byte N");
  }

  /** What is told of each claim; a line goes by the name of its narrative. */
  private static List<List<String>> told(List<Finding> findings, List<List<NarrativeLine>> claims) {
    List<List<String>> told = new ArrayList<>();
    claims.forEach(claim -> told.add(new ArrayList<>()));
    for (Finding finding : findings) {
      NarrativeLine line = claims.get(finding.claimIndex() - 1).get(finding.line() - 1);
      told.get(finding.claimIndex() - 1)
          .add(line.id() + " " + finding.rule().name() + " " + withoutPlace(finding.message()));
    }
    told.forEach(Collections::sort);
    return told;
  }

  private static String file(List<List<NarrativeLine>> claims) {
    StringBuilder file =
        new StringBuilder(
            """
            ISA|00|          |00|          |ZZ|EXAMPLESENDER  |ZZ|EXAMPLECLEAR   |251215|0900|^|00501|000000004|0|T|\u001f~
            GS|HC|EXAMPLESENDER|EXAMPLECLEAR|20251215|0900|4|X|005010X222A1~
            ST|837|0004|005010X222A1~
            BHT|0019|00|LINES|20251215|0900|CH~
            HL|1||20|1~
            """);
    for (List<NarrativeLine> claim : claims) {
      file.append("HL|2|1|22|0~\nCLM|ORDER|600|||11\u001fB\u001f1|Y|A|Y|Y~\n");
      for (int i = 0; i < claim.size(); i++) {
        NarrativeLine line = claim.get(i);
        String day = line.from().toString().replace("-", "");
        String end = line.to().toString().replace("-", "");
        List<String> code = new ArrayList<>(List.of("HC", line.code()));
        code.addAll(line.modifiers());
        while (code.size() < 6) {
          code.add("");
        }
        code.add(line.narrative());
        file.append(
            "LX|%d~\nSV1|%s|100|UN|%s|||1~\nDTP|472|RD8|%s-%s~\n"
                .formatted(i + 1, String.join("\u001f", code), line.units(), day, end));
      }
    }
    return file.append("SE|20|0004~\nGE|1|4~\nIEA|1|000000004~\n").toString();
  }

  @Test
  void on_a_machine_of_another_language_and_time_zone_nothing_differs() throws Exception {
    assertEquals(elsewhere("scrub", "en-US", "UTC"), elsewhere("scrub", "tr-TR", "Asia/Tokyo"));
  }

  @Test
  void output_that_depends_on_the_machine_is_noticed() throws Exception {
    assertNotEquals(elsewhere("words", "en-US", "UTC"), elsewhere("words", "tr-TR", "UTC"));
    assertNotEquals(elsewhere("clock", "en-US", "UTC"), elsewhere("clock", "en-US", "Asia/Tokyo"));
  }

  private static String elsewhere(String what, String language, String zone) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.timezone=" + zone,
                OrderAndPlaceTest.class.getName(),
                what,
                language)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertFalse(output.isBlank());
    return output;
  }

  /** Runs in a process of its own; two of the three things it can do depend on the machine. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.forLanguageTag(arguments[1]));
    String output =
        switch (arguments[0]) {
          case "words" -> "Injection".toUpperCase();
          case "clock" ->
              LocalDateTime.of(2025, 10, 5, 0, 0)
                  .atZone(ZoneId.systemDefault())
                  .toInstant()
                  .toString();
          default -> Scrubbed.of(Line.file(Line.narratives())).everyOutput();
        };
    System.out.write(
        output.getBytes(StandardCharsets.UTF_8), 0, output.getBytes(StandardCharsets.UTF_8).length);
    System.out.flush();
  }
}
