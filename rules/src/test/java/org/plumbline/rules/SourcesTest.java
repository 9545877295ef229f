package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;

/**
 * What was compiled is what stands in the sources, read here without the compiler's own readers.
 */
class SourcesTest {

  private static final String GROUPS = "code-sets/procedure-groups.csv";
  private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"]+)\"");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\"?((?:FMT|DA)-[A-Z0-9]+(?:-\\d{3})?(?:/[a-z0-9-]+)?)\"?,");

  @Test
  void theCompiledRulesAreTheOnesInTheDrlAndTheTables() throws IOException {
    Set<String> written = new TreeSet<>();
    for (Path file : files(".drl")) {
      Matcher rule = RULE.matcher(Files.readString(file));
      while (rule.find()) {
        written.add(rule.group(1));
      }
    }
    for (Path file : files(".drl.csv")) {
      written.addAll(firstColumn(file));
    }
    assertFalse(written.isEmpty());
    assertEquals(written, names(Evaluator.RULEBOOK));
  }

  @Test
  void theReadersRulesAreTheOnesInTheirTable() throws IOException {
    assertEquals(firstColumn(Shipped.FOLDER.resolve("reader-rules.csv")), names(Evaluator.READER));
  }

  @Test
  void theRunsRulesAreTheOnesInTheirTable() throws IOException {
    assertEquals(firstColumn(Shipped.FOLDER.resolve("run-rules.csv")), names(Evaluator.RUN));
  }

  @Test
  void everyRuleHasATemplateAndEveryTemplateARule() throws IOException {
    Set<String> all = new TreeSet<>(names(Evaluator.RULEBOOK));
    all.addAll(names(Evaluator.READER));
    all.addAll(names(Evaluator.RUN));
    assertEquals(all, firstColumn(Shipped.FOLDER.resolve("templates.csv")));
  }

  @Test
  void everyGroupOfProcedureCodesIsNamedByARuleOrByTheFactsOfRules() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String ending : List.of(".drl", ".drl.csv")) {
      for (Path file : files(ending)) {
        sources.append(Files.readString(file));
      }
    }
    Path facts = Shipped.FOLDER.resolve("../engine/src/main/java/org/plumbline/facts");
    try (Stream<Path> all = Files.list(facts)) {
      for (Path file : all.toList()) {
        sources.append(Files.readString(file));
      }
    }
    Set<String> unnamed = new TreeSet<>();
    List<String> rows = Files.readAllLines(Shipped.FOLDER.resolve(GROUPS));
    for (String row : rows.subList(1, rows.size())) {
      String group = row.substring(0, row.indexOf(','));
      if (!Pattern.compile("[\",]" + group + "[\",]").matcher(sources).find()) {
        unnamed.add(group);
      }
    }
    assertEquals(Set.of(), unnamed);
  }

  private static Set<String> firstColumn(Path table) throws IOException {
    return ROW.matcher(Files.readString(table))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Evaluator evaluator) {
    return Shipped.RULEBOOK.rules().stream()
        .filter(rule -> rule.evaluator() == evaluator)
        .map(RuleInfo::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Shipped.ruleFiles()) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
