package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * Each hand-written narrative on a claim of its own, and whether exactly the rules speak that its
 * author named: both halves of E11, and two sets that the readers were not written from.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NarrativeFindingsTest {

  private static final String ALL = "all rules";
  private static final Set<String> SETS = Set.of("dev", "blind", "third", "fourth");

  private static final double LEAST_RECALL = 0.85;
  private static final double LEAST_PRECISION = 0.95;

  @TempDir Path store;

  /** Right, wrong and missed findings. */
  private static final class Count {
    int right;
    int wrong;
    int missed;

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
  }

  @Test
  void the_rules_say_what_the_authors_of_the_narratives_expect() throws Exception {
    Path shared = RealFiles.folder().getParent();
    Rulebook rulebook = Rulebook.shipped();
    Set<String> shipped =
        rulebook.rules().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
    List<NarrativeClaim> claims = NarrativeClaim.all();
    List<Set<String>> found = scrub(claims, rulebook, codes(shared));

    Map<String, Map<String, Count>> sets = new TreeMap<>();
    Set<String> unknown = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      NarrativeClaim claim = claims.get(i);
      Set<String> expected = claim.findings();
      Stream.of(expected, claim.besides()).forEach(unknown::addAll);
      Set<String> spoke = found.get(i);
      spoke.removeIf(rule -> claim.besides().contains(rule) && !expected.contains(rule));
      count(sets.computeIfAbsent(claim.set(), set -> new TreeMap<>()), expected, spoke);
      if (!expected.equals(spoke) && !claim.set().equals("blind")) {
        differences.add(
            "%s %s-%s %s %s: %s, expected %s"
                .formatted(
                    claim.id(),
                    claim.service().code(),
                    claim.service().modifiers(),
                    claim.service().units(),
                    claim.narrative(),
                    spoke,
                    expected));
      }
    }
    unknown.removeAll(shipped);
    assertEquals(Set.of(), unknown, "rules that nobody ships");
    assertEquals(SETS, sets.keySet());
    String table = table(sets, differences);
    Files.writeString(Path.of("target/narrative-findings.txt"), table);
    for (Map<String, Count> rules : sets.values()) {
      assertTrue(rules.get(ALL).recall() >= LEAST_RECALL, table);
      assertTrue(rules.get(ALL).precision() >= LEAST_PRECISION, table);
    }
  }

  private static void count(Map<String, Count> rules, Set<String> expected, Set<String> spoke) {
    Set<String> named = new TreeSet<>(expected);
    named.addAll(spoke);
    rules.putIfAbsent(ALL, new Count());
    for (String rule : named) {
      count(rules.computeIfAbsent(rule, name -> new Count()), expected, spoke, rule);
      count(rules.get(ALL), expected, spoke, rule);
    }
  }

  private static void count(Count count, Set<String> expected, Set<String> spoke, String rule) {
    count.right += expected.contains(rule) && spoke.contains(rule) ? 1 : 0;
    count.wrong += !expected.contains(rule) && spoke.contains(rule) ? 1 : 0;
    count.missed += expected.contains(rule) && !spoke.contains(rule) ? 1 : 0;
  }

  private static String table(Map<String, Map<String, Count>> sets, List<String> differences) {
    StringBuilder table = new StringBuilder();
    sets.forEach(
        (set, rules) -> {
          table.append("%-14s right  wrong missed%n".formatted(set));
          rules.forEach((rule, count) -> row(table, rule, count));
          Count all = rules.get(ALL);
          table.append(
              "%s: recall %.3f, precision %.3f%n%n".formatted(set, all.recall(), all.precision()));
        });
    differences.forEach(line -> table.append(line).append('\n'));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Count count) {
    table.append("%-14s %5d  %5d  %5d%n".formatted(name, count.right, count.wrong, count.missed));
  }

  private CodeSets codes(Path shared) throws Exception {
    CodeSetStore imported = new CodeSetStore(store);
    imported.importRelease(shared.resolve("hcpcs/2020-OCT.zip"), Optional.empty());
    imported.importRelease(shared.resolve("hcpcs/2025-OCT-rebuilt.zip"), Optional.empty());
    return CodeSets.of(new HcpcsCodeSet(imported.open()));
  }

  private static List<Set<String>> scrub(
      List<NarrativeClaim> claims, Rulebook rulebook, CodeSets codes) {
    byte[] bytes = text(claims).getBytes(StandardCharsets.ISO_8859_1);
    List<Set<String>> found = new ArrayList<>();
    claims.forEach(claim -> found.add(new TreeSet<>()));
    ScrubRun run = new ScrubRun(rulebook, codes, new ScrubOptions(Set.of("medicare-b"), null, 1));
    Outcome outcome =
        run.run(
            List.of(
                new InputFile("narratives", bytes.length, () -> new ByteArrayInputStream(bytes))),
            finding -> add(finding, found));
    assertEquals(claims.size(), outcome.summary().claims());
    return found;
  }

  private static void add(Finding finding, List<Set<String>> found) {
    String rule = finding.rule().id();
    if (rule.startsWith("DA-")) {
      found.get(finding.claimIndex() - 1).add(rule);
    }
  }

  /** Separators that no narrative has. */
  private static String text(List<NarrativeClaim> claims) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        ISA|00|          |00|          |ZZ|EXAMPLESENDER  |ZZ|EXAMPLECLEAR   |251215|0900|^|00501|000000003|0|T|\u001f~
        GS|HC|EXAMPLESENDER|EXAMPLECLEAR|20251215|0900|3|X|005010X222A1~
        ST|837|0003|005010X222A1~
        BHT|0019|00|E11|20251215|0900|CH~
        HL|1||20|1~
        NM1|85|2|EXAMPLE INFUSION CENTER|||||XX|1234567893~
        """);
    for (int i = 0; i < claims.size(); i++) {
      text.append(claims.get(i).segments(i + 2));
    }
    return text.append("SE|20|0003~\nGE|1|3~\nIEA|1|000000003~\n").toString();
  }
}
