package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.LineFacts;

/** What the plan does not know it refuses by name, and such a rule is evaluated in a session. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedConstructsTest {

  private static final String SAYS = "// The plan does not know: ";

  /** Rules with these attributes run only where somebody sets a clock, a group or a calendar. */
  private static final Set<String> NEVER_SPEAK =
      Set.of(
          "attribute agenda-group",
          "attribute date-expires",
          "attribute duration",
          "attribute enabled",
          "attribute ruleflow-group",
          "attribute timer");

  /** Drools' sessions that are as we make them throw at these. */
  private static final Set<String> ALWAYS_FAIL =
      Set.of("attribute auto-focus", "attribute calendars");

  static Stream<Path> refused() throws IOException {
    Path folder = Path.of("src/test/resources/org/plumbline/rulebook/zoo/refused");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_construct_is_refused_by_name_and_its_rule_finds_in_a_session_what_it_finds(Path file)
      throws IOException {
    String drl = Files.readString(file);
    String construct = drl.lines().filter(line -> line.startsWith(SAYS)).findFirst().orElseThrow();
    construct = construct.substring(SAYS.length());
    EvaluableRules rules =
        EvaluableRules.of(Zoo.compile(drl), RefusedConstructsTest.class.getClassLoader());
    assertEquals(Map.of("RE-1", construct), rules.inSession());
    boolean speaks = false;
    try (RuleSession session = rules.newSession();
        RuleEvaluator evaluator = rules.newEvaluator()) {
      for (long seed = 1; seed <= 40; seed++) {
        FactSheet sheet = RandomClaims.of(seed);
        List<Object> found = new ArrayList<>();
        List<String> failed =
            evaluator.evaluate(sheet, (rule, fact, field, slots) -> found.add(fact));
        if (ALWAYS_FAIL.contains(construct)) {
          assertEquals(sheet.lines().length > 0 && !failed.isEmpty(), !failed.isEmpty());
          continue;
        }
        assertEquals(List.of(), failed);
        List<Object> expected = new ArrayList<>();
        session.evaluate(sheet, (rule, fact, field, slots) -> expected.add(fact));
        assertEquals(expected, found, "random " + seed);
        speaks |= !found.isEmpty();
      }
    }
    assertEquals(
        !NEVER_SPEAK.contains(construct) && !ALWAYS_FAIL.contains(construct), speaks, construct);
  }

  @Test
  void each_attribute_of_rules_is_among_the_refused() throws IOException {
    Set<String> files = new TreeSet<>();
    refused().forEach(file -> files.add(file.getFileName().toString()));
    for (String attribute :
        List.of(
            "no-loop",
            "lock-on-active",
            "enabled",
            "auto-focus",
            "salience",
            "agenda-group",
            "activation-group",
            "ruleflow-group",
            "duration",
            "timer",
            "calendars",
            "date-effective",
            "date-expires")) {
      assertEquals(true, files.contains("attribute-" + attribute + ".drl"), attribute);
    }
  }

  /** Drools changes a model as it builds a rule base of it, and forall shows that. */
  @Test
  void evaluators_of_several_threads_find_the_same() throws Exception {
    EvaluableRules rules =
        EvaluableRules.of(
            Zoo.compile(Zoo.text("refused/forall")), RefusedConstructsTest.class.getClassLoader());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Integer>> work = () -> forallFindings(rules);
      List<Integer> expected = new ArrayList<>();
      for (long seed = 1; seed <= 40; seed++) {
        expected.add(rightForall(RandomClaims.of(seed)));
      }
      assertFalse(expected.stream().allMatch(count -> count == 0));
      for (Future<List<Integer>> found : threads.invokeAll(List.of(work, work, work, work))) {
        assertEquals(expected, found.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Integer> forallFindings(EvaluableRules rules) {
    List<Integer> counts = new ArrayList<>();
    try (RuleEvaluator evaluator = rules.newEvaluator()) {
      for (long seed = 1; seed <= 40; seed++) {
        List<Object> found = new ArrayList<>();
        evaluator.evaluate(RandomClaims.of(seed), (rule, fact, field, slots) -> found.add(fact));
        counts.add(found.size());
      }
    }
    return counts;
  }

  /** Lines with 99213 where each line of the claim has units. */
  private static int rightForall(FactSheet sheet) {
    int lines = 0;
    for (LineFacts line : sheet.lines()) {
      if (!line.hasUnits()) {
        return 0;
      }
      lines += line.code().equals("99213") ? 1 : 0;
    }
    return lines;
  }
}
