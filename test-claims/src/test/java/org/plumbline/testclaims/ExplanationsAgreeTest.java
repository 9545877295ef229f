package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import org.plumbline.run.Explanation;
import org.plumbline.run.Explanation.Answer;
import org.plumbline.run.Explanation.Block;
import org.plumbline.run.Explanation.Entry;

/** What is explained of each sample and each shipped rule is what a scrub says of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplanationsAgreeTest {

  static Stream<String> batches() throws IOException {
    return SampleBatchesTest.batches();
  }

  @ParameterizedTest
  @MethodSource("batches")
  void findings_and_abstentions_are_those_of_a_scrub(String name) throws IOException {
    byte[] file = Files.readAllBytes(Path.of("samples").resolve(name));
    agree(file, name.endsWith(".837"));
  }

  static Stream<String> broken() {
    return Stream.concat(
        Stream.of(Canaries.FILE, Canaries.FILE.substring(0, Canaries.FILE.lastIndexOf("DTP"))),
        FormCanaries.brokenForms().stream().limit(4));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void findings_of_faulty_claims_are_those_of_a_scrub(String file) {
    agree(file.getBytes(StandardCharsets.UTF_8), false);
  }

  /** Of printed forms the abstentions about other items are told in one block. */
  private static void agree(byte[] file, boolean abstentions) {
    Scrubbed scrubbed = Scrubbed.of(file);
    List<Explanation> explanations = Explanations.of(file, Scrubbed.STARTER);
    assertEquals(
        scrubbed.findings().stream()
            .filter(finding -> finding.claimIndex() > 0)
            .map(finding -> row(finding.claimIndex(), finding))
            .sorted()
            .toList(),
        explanations.stream().flatMap(ExplanationsAgreeTest::found).sorted().toList());
    for (Explanation explanation : explanations) {
      explanation.blocks().forEach(ExplanationsAgreeTest::conditionsSayWhatTheVerdictSays);
    }
    if (abstentions) {
      assertEquals(abstained(scrubbed.summary()), abstained(explanations));
    }
  }

  private static Stream<String> found(Explanation explanation) {
    return explanation.blocks().stream()
        .filter(block -> block.verdict().answer() == Answer.FINDING)
        .flatMap(block -> block.findings().stream())
        .map(finding -> row(explanation.claimIndex(), finding));
  }

  private static String row(int claim, Finding finding) {
    return claim + " " + finding.line() + " " + finding.rule().name() + " " + finding.message();
  }

  private static void conditionsSayWhatTheVerdictSays(Block block) {
    if (block.conditions().isEmpty()) {
      boolean found = !block.findings().isEmpty();
      assertTrue(!found || block.rule().evaluator() == Evaluator.READER, block.toString());
      return;
    }
    boolean all = block.conditions().stream().map(Entry::truth).allMatch("true"::equals);
    switch (block.verdict().answer()) {
      case FINDING, SUPERSEDED -> assertTrue(all, block.toString());
      case NO_FINDING, ABSTAINED -> assertTrue(!all, block.toString());
      default -> assertTrue(block.findings().isEmpty(), block.toString());
    }
  }

  private static Map<String, Long> abstained(Summary summary) {
    Map<String, Long> counts = new TreeMap<>();
    summary
        .checks()
        .forEach(
            (family, checks) ->
                checks.abstained().forEach((why, n) -> counts.put(family + ": " + why, n)));
    return counts;
  }

  private static Map<String, Long> abstained(List<Explanation> explanations) {
    List<Block> blocks = new ArrayList<>();
    explanations.forEach(explanation -> blocks.addAll(explanation.blocks()));
    return blocks.stream()
        .filter(block -> block.verdict().answer() == Answer.ABSTAINED)
        .collect(
            Collectors.groupingBy(
                block -> block.rule().family().key() + ": " + block.verdict().reason(),
                TreeMap::new,
                Collectors.counting()));
  }
}
