package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Finding;

/** What holds for every claim, whatever the rules are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LawsTest {

  private static final Segments CLAIMS =
      Segments.of(new ClaimGenerator(4_711, 1_500).withFaultShare(0.8));

  @Test
  void lines_in_another_order_have_the_same_findings() {
    List<List<Integer>> orders = new ArrayList<>();
    String shuffled = shuffled(orders);
    assertFalse(shuffled.equals(CLAIMS.text()));
    List<String> before =
        Scrubbed.of(CLAIMS.text()).findings().stream()
            .map(f -> said(f, f.line()))
            .sorted()
            .toList();
    List<String> after =
        Scrubbed.of(shuffled).findings().stream()
            .map(f -> said(f, lineBefore(f, orders)))
            .sorted()
            .toList();
    assertEquals(String.join("\n", before), String.join("\n", after));
  }

  @Test
  void doubled_charges_change_no_descriptor_finding() {
    assertSameDescriptorFindings(
        segment -> {
          if (segment[0].equals("SV1") || segment[0].equals("CLM")) {
            segment[2] = new BigDecimal(segment[2]).multiply(BigDecimal.valueOf(2)).toPlainString();
          }
          return segment;
        });
  }

  @Test
  void another_payer_changes_no_descriptor_finding() {
    assertSameDescriptorFindings(
        segment -> {
          if (isName(segment, "PR")) {
            segment[3] = "ANOTHER HEALTH PLAN";
            segment[9] = "EX1";
          } else if (segment[0].equals("SBR")) {
            segment[9] = "OF";
          }
          return segment;
        });
  }

  @Test
  void another_patient_changes_no_descriptor_finding() {
    assertSameDescriptorFindings(
        segment -> {
          if (isName(segment, "IL") || isName(segment, "QC")) {
            segment[3] = "OTHERWISE";
            segment[4] = "SOMEBODY";
          } else if (segment[0].equals("DMG")) {
            segment[2] = "19600229";
            segment[3] = "U";
          } else if (segment[0].equals("N3")) {
            segment[1] = "1 SOMEWHERE";
          }
          return segment;
        });
  }

  @Test
  void another_provider_or_diagnosis_changes_no_descriptor_finding() {
    assertSameDescriptorFindings(
        segment -> {
          if (isName(segment, "85") || isName(segment, "82")) {
            segment[3] = "ANYBODY";
          } else if (segment[0].equals("HI")) {
            segment[1] = "ABK:Z0000";
          }
          return segment;
        });
  }

  @Test
  void scrubbing_leaves_the_bytes_of_the_input_as_they_are() {
    byte[] file = Canaries.FILE.getBytes(StandardCharsets.US_ASCII);
    byte[] before = file.clone();
    Scrubbed.of(file);
    assertArrayEquals(before, file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
  void language_and_time_zone_of_the_machine_change_no_byte(String language) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("-Duser.timezone=Pacific/Kiritimati");
    command.addAll(List.of(LawsTest.class.getName(), language));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(Scrubbed.of(Canaries.FILE).everyOutput(), output);
  }

  /** Scrubs in a process of its own, in the language that is named, before any class is loaded. */
  public static void main(String[] arguments) throws IOException {
    java.util.Locale.setDefault(java.util.Locale.forLanguageTag(arguments[0]));
    PrintStream out = System.out;
    out.write(Scrubbed.of(Canaries.FILE).everyOutput().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void assertSameDescriptorFindings(Function<String[], String[]> change) {
    String changed = CLAIMS.changed(change).text();
    assertFalse(changed.equals(CLAIMS.text()));
    List<String> before = descriptorFindings(CLAIMS.text());
    assertFalse(before.isEmpty());
    assertEquals(before, descriptorFindings(changed));
  }

  private static List<String> descriptorFindings(String file) {
    return Scrubbed.of(file).findings().stream()
        .filter(finding -> finding.rule().id().startsWith("DA-"))
        .map(finding -> said(finding, finding.line()))
        .toList();
  }

  private static String said(Finding finding, int line) {
    return "%05d line %d %s %s"
        .formatted(finding.claimIndex(), line, finding.rule().name(), finding.message());
  }

  private static boolean isName(String[] segment, String entity) {
    return segment[0].equals("NM1") && segment[1].equals(entity);
  }

  private static int lineBefore(Finding finding, List<List<Integer>> orders) {
    return finding.line() == 0 ? 0 : orders.get(finding.claimIndex() - 1).get(finding.line() - 1);
  }

  /**
   * The file with the lines of each claim in another order, numbered anew.
   *
   * @param orders takes, for each claim, the lines in their new order by their old ordinals
   */
  private static String shuffled(List<List<Integer>> orders) {
    Random random = new Random(17);
    List<String[]> segments = new ArrayList<>();
    List<List<String[]>> lines = new ArrayList<>();
    for (List<String[]> stretch : CLAIMS.stretches()) {
      if (stretch.get(0)[0].equals("LX")) {
        lines.add(stretch);
      } else {
        addShuffled(lines, segments, orders, random);
        segments.addAll(stretch);
      }
    }
    return new Segments(segments).text();
  }

  private static void addShuffled(
      List<List<String[]>> lines, List<String[]> to, List<List<Integer>> orders, Random random) {
    if (lines.isEmpty()) {
      return;
    }
    List<Integer> order = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      order.add(line);
    }
    Collections.shuffle(order, random);
    for (int place = 1; place <= order.size(); place++) {
      List<String[]> line = lines.get(order.get(place - 1) - 1);
      to.add(new String[] {"LX", Integer.toString(place)});
      to.addAll(line.subList(1, line.size()));
    }
    orders.add(order);
    lines.clear();
  }
}
