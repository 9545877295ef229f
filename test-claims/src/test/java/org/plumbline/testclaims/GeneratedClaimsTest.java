package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedClaimsTest {

  @Test
  void of_20000_claims_each_planted_fault_is_found_where_it_is_and_nothing_else()
      throws IOException {
    assertFoundExactly(new ClaimGenerator(2_025, 20_000));
  }

  @Test
  void of_5000_faulty_claims_each_fault_is_found_where_it_is_and_nothing_else() throws IOException {
    assertFoundExactly(new ClaimGenerator(2_026, 5_000).withFaultShare(1));
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() throws IOException {
    byte[] file = bytes(new ClaimGenerator(2_027, 3_000).withFaultShare(0.5), new ArrayList<>());
    Scrubbed one = Scrubbed.of(file, Scrubbed.SHIPPED, Scrubbed.STARTER, 1);
    assertFalse(one.findings().isEmpty());
    for (int threads : new int[] {2, 5}) {
      Scrubbed several = Scrubbed.of(file, Scrubbed.SHIPPED, Scrubbed.STARTER, threads);
      assertEquals(one.ndjson(), several.ndjson(), threads + " threads");
      assertEquals(one.summary(), several.summary(), threads + " threads");
    }
  }

  private static void assertFoundExactly(ClaimGenerator generator) throws IOException {
    List<PlantedFault> planted = new ArrayList<>();
    List<Finding> findings = Scrubbed.of(bytes(generator, planted)).findings();
    List<String> expected = new ArrayList<>(planted.stream().map(PlantedFault::toString).toList());
    List<String> unexpected = new ArrayList<>();
    for (Finding finding : findings) {
      PlantedFault found =
          new PlantedFault(finding.claimIndex(), finding.line(), finding.rule().id());
      if (!expected.remove(found.toString())) {
        unexpected.add(found + " " + finding.message());
      }
    }
    assertEquals("", lines(expected), "planted and not found");
    assertEquals("", lines(unexpected), "found and not planted");
  }

  private static String lines(List<String> some) {
    return some.stream().limit(20).collect(Collectors.joining("\n"))
        + (some.size() > 20 ? "\nand " + (some.size() - 20) + " more" : "");
  }

  private static byte[] bytes(ClaimGenerator generator, List<PlantedFault> planted)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    generator.writeTo(out, planted::add);
    return out.toByteArray();
  }
}
