package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimGeneratorTest {

  @Test
  void the_same_seed_gives_the_same_bytes_and_the_same_faults() throws IOException {
    ClaimGenerator generator = new ClaimGenerator(11, 500);
    assertArrayEquals(bytes(generator), bytes(generator));
    assertArrayEquals(bytes(generator), bytes(new ClaimGenerator(11, 500)));
    assertEquals(faults(generator), faults(new ClaimGenerator(11, 500)));
  }

  @Test
  void another_seed_gives_other_bytes() throws IOException {
    assertFalse(
        Arrays.equals(bytes(new ClaimGenerator(11, 50)), bytes(new ClaimGenerator(12, 50))));
  }

  @Test
  void the_interchange_header_is_106_bytes_long() throws IOException {
    byte[] file = bytes(new ClaimGenerator(1, 1));
    assertEquals('~', file[105]);
    assertEquals('\n', file[106]);
  }

  @Test
  void trailers_count_what_stands_between_them_and_their_headers() throws IOException {
    List<String[]> segments = segments(new ClaimGenerator(3, 12_000));
    int transactionSets = 0;
    int start = -1;
    int claims = 0;
    for (int i = 0; i < segments.size(); i++) {
      String[] segment = segments.get(i);
      switch (segment[0]) {
        case "ST" -> {
          start = i;
          claims = 0;
          transactionSets++;
        }
        case "CLM" -> claims++;
        case "SE" -> {
          assertEquals(i - start + 1, Integer.parseInt(segment[1]));
          assertEquals(segments.get(start)[2], segment[2]);
          assertTrue(claims >= 1 && claims <= 5_000);
        }
        default -> {}
      }
    }
    String[] groupEnd = segments.get(segments.size() - 2);
    String[] interchangeEnd = segments.get(segments.size() - 1);
    assertEquals(3, transactionSets);
    assertArrayEquals(new String[] {"GE", "3", segments.get(1)[6]}, groupEnd);
    assertArrayEquals(new String[] {"IEA", "1", segments.get(0)[13]}, interchangeEnd);
  }

  @Test
  void a_file_holds_as_many_claims_as_were_asked_for_each_with_1_to_50_lines() throws IOException {
    List<Integer> lines = lineCounts(segments(new ClaimGenerator(4, 4_000)));
    assertEquals(4_000, lines.size());
    assertTrue(lines.stream().allMatch(count -> count >= 1 && count <= 50));
    assertTrue(lines.stream().anyMatch(count -> count >= 30));
    double mean = lines.stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertEquals(3.5, mean, 0.3);
  }

  @Test
  void every_npi_of_a_fault_free_file_has_its_check_digit() throws IOException {
    int found = 0;
    for (String[] segment : segments(new ClaimGenerator(5, 3_000).withFaultShare(0))) {
      if (segment[0].equals("NM1") && segment.length > 9 && segment[8].equals("XX")) {
        assertTrue(segment[9].matches("1[0-9]{9}"), segment[9]);
        assertEquals(0, luhn("80840" + segment[9]) % 10, segment[9]);
        found++;
      }
    }
    assertTrue(found > 3_000);
  }

  @Test
  void the_total_of_a_claim_is_the_sum_of_its_lines_unless_the_total_is_the_planted_fault()
      throws IOException {
    ClaimGenerator generator = new ClaimGenerator(6, 5_000);
    Set<Integer> offByOne =
        faults(generator).stream()
            .filter(fault -> fault.rule().equals("FMT-28-001"))
            .map(PlantedFault::claim)
            .collect(Collectors.toSet());
    assertFalse(offByOne.isEmpty());
    int claim = 0;
    BigDecimal open = BigDecimal.ZERO;
    for (String[] segment : segments(generator)) {
      if (segment[0].equals("CLM") || segment[0].equals("SE")) {
        assertDifference(offByOne.contains(claim), open, claim);
        open = segment[0].equals("CLM") ? new BigDecimal(segment[2]) : BigDecimal.ZERO;
        claim += segment[0].equals("CLM") ? 1 : 0;
      } else if (segment[0].equals("SV1")) {
        open = open.subtract(new BigDecimal(segment[2]));
      }
    }
  }

  @Test
  void about_one_claim_in_twenty_holds_a_fault_and_none_holds_two() throws IOException {
    List<PlantedFault> faults = faults(new ClaimGenerator(7, 20_000));
    assertEquals(1_000, faults.size(), 150);
    assertEquals(faults.size(), faults.stream().map(PlantedFault::claim).distinct().count());
    // two of the 25 kinds, an NPI of nine digits and one of a wrong check digit, have one rule
    assertEquals(24, faults.stream().map(PlantedFault::rule).distinct().count());
  }

  @Test
  void the_share_of_faulty_claims_can_be_chosen() throws IOException {
    assertTrue(faults(new ClaimGenerator(8, 300).withFaultShare(0)).isEmpty());
    assertEquals(300, faults(new ClaimGenerator(8, 300).withFaultShare(1)).size());
    assertThrows(
        IllegalArgumentException.class, () -> new ClaimGenerator(8, 300).withFaultShare(1.1));
  }

  @Test
  void a_fault_names_a_line_that_its_claim_has() throws IOException {
    ClaimGenerator generator = new ClaimGenerator(9, 3_000).withFaultShare(1);
    List<Integer> lines = lineCounts(segments(generator));
    for (PlantedFault fault : faults(generator)) {
      assertTrue(
          fault.line() >= 0 && fault.line() <= lines.get(fault.claim() - 1), fault.toString());
    }
  }

  @Test
  void a_file_without_claims_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new ClaimGenerator(1, 0));
  }

  private static void assertDifference(boolean planted, BigDecimal difference, int claim) {
    BigDecimal expected = planted ? BigDecimal.ONE : BigDecimal.ZERO;
    assertEquals(
        0,
        expected.compareTo(difference.abs()),
        () -> "claim " + claim + " differs by " + difference);
  }

  private static byte[] bytes(ClaimGenerator generator) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    generator.writeTo(out);
    return out.toByteArray();
  }

  private static List<PlantedFault> faults(ClaimGenerator generator) throws IOException {
    List<PlantedFault> faults = new ArrayList<>();
    generator.writeTo(new ByteArrayOutputStream(), faults::add);
    return faults;
  }

  private static List<String[]> segments(ClaimGenerator generator) throws IOException {
    String file = new String(bytes(generator), StandardCharsets.US_ASCII);
    assertTrue(file.endsWith("~\n"));
    return Arrays.stream(file.split("~\n")).map(segment -> segment.split("\\*", -1)).toList();
  }

  private static List<Integer> lineCounts(List<String[]> segments) {
    List<Integer> counts = new ArrayList<>();
    for (String[] segment : segments) {
      if (segment[0].equals("CLM")) {
        counts.add(0);
      } else if (segment[0].equals("LX")) {
        counts.set(counts.size() - 1, counts.get(counts.size() - 1) + 1);
      }
    }
    return counts;
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 1 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }
}
