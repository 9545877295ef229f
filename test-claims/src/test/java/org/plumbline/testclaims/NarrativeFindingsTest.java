package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * E11: each hand-written narrative on a claim of its own, and whether exactly the rules speak that
 * its author named. Only rules that are shipped are judged; the table says what is not.
 */
class NarrativeFindingsTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** As the head of the narratives says. */
  private static final Set<String> NOT_JUDGED = Set.of("DA-W11", "DA-W22", "DA-N05");

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
    List<NarrativeLine> lines = NarrativeLine.all();
    List<Set<String>> found = scrub(lines, rulebook, codes(shared));

    Map<String, Count> byRule = new TreeMap<>();
    Map<String, Count> bySet = new HashMap<>(Map.of("dev", new Count(), "blind", new Count()));
    Set<String> absent = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NarrativeLine line = lines.get(i);
      Set<String> expected = new TreeSet<>(line.findings());
      expected.stream().filter(rule -> !shipped.contains(rule)).forEach(absent::add);
      expected.retainAll(shipped);
      Set<String> all = new TreeSet<>(expected);
      all.addAll(found.get(i));
      for (String rule : all) {
        Count ofRule = byRule.computeIfAbsent(rule, name -> new Count());
        count(ofRule, expected.contains(rule), found.get(i).contains(rule));
        Count ofSet = bySet.get(line.blind() ? "blind" : "dev");
        count(ofSet, expected.contains(rule), found.get(i).contains(rule));
      }
      if (!expected.equals(found.get(i)) && !line.blind()) {
        differences.add(
            line.id() + " " + line.narrative() + ": " + found.get(i) + ", expected " + expected);
      }
    }
    String table = table(byRule, bySet, absent, differences);
    Files.writeString(Path.of("target/narrative-findings.txt"), table);
    for (Count count : bySet.values()) {
      assertTrue(count.recall() >= LEAST_RECALL, table);
      assertTrue(count.precision() >= LEAST_PRECISION, table);
    }
  }

  private static void count(Count count, boolean expected, boolean found) {
    count.right += expected && found ? 1 : 0;
    count.wrong += !expected && found ? 1 : 0;
    count.missed += expected && !found ? 1 : 0;
  }

  private static String table(
      Map<String, Count> byRule,
      Map<String, Count> bySet,
      Set<String> absent,
      List<String> differences) {
    StringBuilder table = new StringBuilder("E11            right  wrong missed\n");
    byRule.forEach((rule, count) -> row(table, rule, count));
    bySet.forEach(
        (set, count) -> {
          row(table, set, count);
          table.append(
              "recall %.3f, precision %.3f%n".formatted(count.recall(), count.precision()));
        });
    table.append("not shipped: ").append(absent).append('\n');
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
      List<NarrativeLine> lines, Rulebook rulebook, CodeSets codes) {
    byte[] bytes = claims(lines).getBytes(StandardCharsets.ISO_8859_1);
    List<Set<String>> found = new ArrayList<>();
    lines.forEach(line -> found.add(new TreeSet<>()));
    ScrubRun run = new ScrubRun(rulebook, codes, new ScrubOptions(Set.of("medicare-b"), null, 1));
    Outcome outcome =
        run.run(
            List.of(new InputFile("e11", bytes.length, () -> new ByteArrayInputStream(bytes))),
            finding -> add(finding, found));
    assertEquals(lines.size(), outcome.summary().claims());
    return found;
  }

  private static void add(Finding finding, List<Set<String>> found) {
    String rule = finding.rule().id();
    if (rule.startsWith("DA-") && !NOT_JUDGED.contains(rule)) {
      found.get(finding.claimIndex() - 1).add(rule);
    }
  }

  /** Separators that no narrative has. */
  private static String claims(List<NarrativeLine> lines) {
    StringBuilder claims = new StringBuilder();
    claims.append(
        """
        ISA|00|          |00|          |ZZ|EXAMPLESENDER  |ZZ|EXAMPLECLEAR   |251215|0900|^|00501|000000003|0|T|\u001f~
        GS|HC|EXAMPLESENDER|EXAMPLECLEAR|20251215|0900|3|X|005010X222A1~
        ST|837|0003|005010X222A1~
        BHT|0019|00|E11|20251215|0900|CH~
        HL|1||20|1~
        NM1|85|2|EXAMPLE INFUSION CENTER|||||XX|1234567893~
        """);
    for (int i = 0; i < lines.size(); i++) {
      claims.append(claim(lines.get(i), i + 2));
    }
    return claims.append("SE|20|0003~\nGE|1|3~\nIEA|1|000000003~\n").toString();
  }

  private static String claim(NarrativeLine line, int level) {
    boolean described = line.field().equals("SV101-7");
    List<String> code = new ArrayList<>(List.of("HC", line.code()));
    code.addAll(line.modifiers());
    if (described) {
      while (code.size() < 6) {
        code.add("");
      }
      code.add(line.narrative());
    }
    String days = line.from().format(DAY);
    String dates =
        line.to().equals(line.from()) ? "D8|" + days : "RD8|" + days + "-" + line.to().format(DAY);
    String note = described ? "" : "NTE|ADD|" + line.narrative() + "~\n";
    return """
        HL|%d|1|22|0~
        SBR|P|18|||||||MB~
        NM1|IL|1|SAMPLEBROOK|EDITH||||MI|9XX9XX9XX02~
        CLM|E%s|100|||11\u001fB\u001f1|Y|A|Y|Y~
        HI|ABK\u001fI10~
        LX|1~
        SV1|%s|100|UN|%s|||1~
        DTP|472|%s~
        """
            .formatted(level, line.id(), String.join("\u001f", code), line.units(), dates)
        + note;
  }
}
