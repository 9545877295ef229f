package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Finding;
import org.plumbline.testclaims.SingleFaults.Fault;

/**
 * One cause, one finding: whatever single thing goes wrong in a base claim, each segment lost, cut
 * at each element, each element and component emptied, it is told once, by the reader or by a rule.
 * SE01 stays what the sender counted: it says that a segment is lost, and the other finding which
 * one. What is told more often is listed with the reason.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SingleFaultsTest {

  private static final String COUNT = "FMT-ENV-003/count";

  /**
   * Faults with several findings, and how many: the segment, what was done to it, why.
   *
   * <ul>
   *   <li>HI: each pointer that names no diagnosis any more is told where it stands, for the fault
   *       may be the pointer's.
   *   <li>SBR of 2320: without it nobody knows that what follows is another insurance, and what the
   *       claim says of its payers elsewhere does not agree.
   *   <li>SVD: the sums of another payer's decision do not come out; no rule can know that the
   *       segment is missing of which what follows it tells.
   * </ul>
   */
  private static final Map<String, Integer> SEVERAL =
      Map.of(
          "drug cut 22 HI*ABK:Z5111 before 2", 2,
          "dependant cut 30 HI*ABK:H6691 before 2", 2,
          "dependant lost 36 SBR*P", 4,
          "dependant lost 46 SVD*EX8005", 2,
          "dependant lost 52 SVD*EX8005", 2);

  @ParameterizedTest
  @ValueSource(strings = {"office", "drug", "dme", "dependant"})
  void each_single_fault_is_told_once(String base) {
    Map<String, List<String>> several = new TreeMap<>();
    for (Fault fault : SingleFaults.of(base(base))) {
      List<String> found = found(fault);
      if (found.size() != SEVERAL.getOrDefault(base + " " + fault, Math.min(1, found.size()))) {
        several.put(fault.toString(), found);
      }
    }
    assertEquals(Map.of(), several);
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "drug", "dme", "dependant"})
  void the_count_tells_of_each_lost_segment(String base) {
    for (Fault fault : SingleFaults.of(base(base))) {
      boolean counted =
          fault.kind().equals("lost")
              && !fault.place().matches("[0-9]+ (ISA|GS|ST|SE|GE|IEA)\\b.*");
      assertTrue(!counted || rules(fault).contains(COUNT), fault::toString);
    }
  }

  @Test
  void each_exception_is_a_fault_of_a_base_claim() {
    for (String exception : SEVERAL.keySet()) {
      String base = exception.substring(0, exception.indexOf(' '));
      List<String> faults =
          SingleFaults.of(base(base)).stream().map(fault -> base + " " + fault).toList();
      assertTrue(faults.contains(exception), exception);
    }
  }

  /** What says more of a fault than that a segment is lost. */
  private static List<String> found(Fault fault) {
    List<String> rules = rules(fault);
    return fault.kind().equals("lost") && rules.size() > 1
        ? rules.stream().filter(rule -> !rule.equals(COUNT)).toList()
        : rules;
  }

  private static List<String> rules(Fault fault) {
    return Scrubbed.of(fault.text()).findings().stream()
        .map(Finding::rule)
        .map(rule -> rule.name())
        .toList();
  }

  private static String base(String name) {
    String path = "/plumbline-rules/base-claims/" + name + ".837";
    try (InputStream in = SingleFaultsTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
