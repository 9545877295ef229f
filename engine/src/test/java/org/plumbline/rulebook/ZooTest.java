package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.rulebook.plan.Mutants;
import org.plumbline.rulebook.plan.PlanWriter;
import org.plumbline.rulebook.plan.RulePlan;

/** Rules of every construct find the same, whatever evaluates them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ZooTest {

  /** Rules that no claim can make speak; all others speak, or the comparison shows nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "AC-39", "JO-23", "KE-03", "OP-B36", "OP-B37", "OP-B46", "OP-H03", "OP-N41", "OP-P05",
          "OP-T21", "OP-T29", "OP-T31", "OP-T53", "OP-T54", "OP-T55", "OP-T56", "OP-T59", "OP-T60");

  private static final int CLAIMS = Integer.getInteger("plumbline.differential.zoo", 300);

  @Test
  void rules_of_every_construct_find_the_same_in_a_session_and_in_each_kind_of_plan() {
    CompiledRules zoo = Zoo.compiled();
    try (Differential differential = Differential.of(zoo)) {
      RandomClaims.each(1, CLAIMS, (seed, sheet) -> differential.hold("random " + seed, sheet));
      Set<String> silent = new TreeSet<>(Zoo.names());
      silent.removeAll(differential.reporting());
      assertEquals(new TreeSet<>(SILENT), silent);
    }
    assertEquals(
        Map.of(
            "AC-28", "binding of several variables",
            "AC-31", "from accumulate",
            "AC-32", "from accumulate",
            "AC-33", "from accumulate",
            "AC-34", "from accumulate"),
        EvaluableRules.of(zoo, ZooTest.class.getClassLoader()).inSession());
  }

  @ParameterizedTest
  @CsvSource({
    "NEGATED_QUANTIFIER, quantifiers, QU-05",
    "OTHER_TOTAL, accumulate, AC-13",
    "OTHER_TOTAL, accumulate, AC-38",
    "LOST_OWN_TEST, keys, KE-01",
    "LOST_JOIN, joins, JO-04",
    "LOST_STEP, joins, JO-07",
    "LOST_BRANCH, or, OR-03"
  })
  void a_plan_that_is_wrong_in_one_thing_is_told(Mutants mutant, String family, String rule) {
    CompiledRules code = Zoo.compile(Zoo.only(family, rule));
    ClassLoader loader = new ModelLoader(code.classes(), ZooTest.class.getClassLoader());
    List<RulePlan> right =
        new RuleModels(() -> ModelLoader.instances(loader, code.models())).read().plans();
    List<RulePlan> wrong = right.stream().map(mutant::of).toList();
    try (Differential differential = Differential.of(code, loader, wrong)) {
      AssertionError told =
          assertThrows(
              AssertionError.class,
              () ->
                  RandomClaims.each(
                      1, 200, (seed, sheet) -> differential.hold("random " + seed, sheet)));
      assertTrue(told.getMessage().contains("rule " + rule + ":"), told.getMessage());
      assertTrue(told.getMessage().startsWith("random "), told.getMessage());
      assertTrue(told.getMessage().contains("the compiled rule by rule found"));
    }
  }

  @Test
  void a_hundred_codes_and_dozens_of_guards_are_told_apart_over_several_classes() {
    String rules =
        IntStream.range(0, 100)
                .mapToObj(i -> rule("C" + i, "code == \"C%04d\", units > %d".formatted(i, i)))
                .collect(Collectors.joining())
            + IntStream.range(0, 40)
                .mapToObj(i -> rule("G" + i, "units > %d, code != \"C0001\"".formatted(i * 50)))
                .collect(Collectors.joining())
            + IntStream.range(0, 20)
                .mapToObj(i -> rule("I" + i, "code in (\"C%04d\", \"C%04d\")".formatted(i, 2 * i)))
                .collect(Collectors.joining());
    CompiledRules code = Zoo.compile(Zoo.HEAD + rules);
    ClassLoader loader = new ModelLoader(code.classes(), ZooTest.class.getClassLoader());
    List<RulePlan> plans =
        new RuleModels(() -> ModelLoader.instances(loader, code.models())).read().plans();
    Set<String> classes = PlanWriter.write("some", plans).keySet();
    assertTrue(classes.containsAll(List.of("some.Together1", "some.Alone1")), classes.toString());
    try (Differential differential = Differential.of(code)) {
      for (int i = 0; i < 100; i += 4) {
        String[] codes = new String[6];
        for (int line = 0; line < codes.length; line++) {
          codes[line] = "C%04d".formatted(i + line);
        }
        differential.hold("codes from " + i + " on", RandomClaims.withCodes(codes));
      }
      assertEquals(160, differential.reporting().size());
    }
  }

  private static String rule(String name, String constraints) {
    return "rule \"%s\" when $l : LineFacts(%s) then findings.report(\"%s\", $l, ClaimField.CODE); end\n"
        .formatted(name, constraints, name);
  }
}
