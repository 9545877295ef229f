package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.facts.FactSheet;

/**
 * Rules that throw on a claim are named, nothing of them is reported on it, and all else is found
 * as if they were not there. Those that throw begin with T, at BOOM, or with D, at DEEP.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThrowingRulesTest {

  private static final List<String> RULES =
      List.of(
          rule("A-1", "$l : LineFacts(hasCode)"),
          rule("A-2", "$l : LineFacts(hasCode, code == \"99213\")"),
          rule("A-3", "$l : LineFacts(hasUnits) not LineFacts(code == \"J1885\")"),
          rule("A-4", "$l : LineFacts(code == \"99213\") forall(LineFacts(hasUnits))"),
          rule("A-5", "$l : LineFacts(hasUnits, !pointerEmpty(1))"),
          rule("T-GUARD", "$l : LineFacts(hasCode, Traps.safe(code))"),
          rule("T-SHARED", "$l : LineFacts(hasCode, Traps.safe(code), units > 0)"),
          rule("T-MEMBER", "$l : LineFacts(code == \"BOOM\", pointerEmpty(9))"),
          rule("T-NOT", "$l : LineFacts() not LineFacts(!Traps.safe(code))"),
          rule("T-EXISTS", "$l : LineFacts() exists LineFacts(lineNumber > 2, Traps.safe(code))"),
          rule(
              "T-JOIN",
              "$l : LineFacts() $m : LineFacts(Traps.safe(code), lineNumber > $l.lineNumber)"),
          rule("T-BIND", "$l : LineFacts($n : Traps.number(code), $n > 0)"),
          rule(
              "T-SUM",
              "$l : LineFacts() accumulate(LineFacts($n : Traps.number(code)); $s : sum($n); $s > 0)"),
          rule(
              "T-OR",
              "$l : LineFacts() (LineFacts(this == $l, hasCode) or LineFacts(this == $l, Traps.safe(code)))"),
          rule("T-KEY", "$l : LineFacts(code in (\"BOOM\", \"99213\"), Traps.safe(code))"),
          rule("T-FORALL", "$l : LineFacts(code == \"99213\") forall(LineFacts(Traps.safe(code)))"),
          rule("T-EVAL", "$l : LineFacts(hasCode) eval(Traps.safe($l.code()))"),
          rule("T-SLOT", "$l : LineFacts(hasCode)", ", count(\"n\", Traps.number($l.code()))"),
          rule(
              "T-SESSION-SLOT",
              "$l : LineFacts(hasCode) forall(LineFacts(lineNumber > 0))",
              ", count(\"n\", Traps.number($l.code()))"),
          rule("T-FIELD", "$l : LineFacts(code == \"BOOM\")").replace(".CODE", ".TOTAL_CHARGE"),
          rule(
                  "T-SESSION-FIELD",
                  "$l : LineFacts(code == \"BOOM\") forall(LineFacts(lineNumber > 0))")
              .replace(".CODE", ".NPI"),
          rule(
              "T-SLOT-FIELD",
              "$l : LineFacts(code == \"BOOM\")",
              ", field(\"f\", $l, ClaimField.LAST_NAME)"),
          rule("D-PLAN", "$l : LineFacts(Traps.shallow(code))"),
          rule(
              "D-SESSION",
              "$l : LineFacts(Traps.shallow(code)) forall(LineFacts(lineNumber > 0))"));

  private static final Map<String, EvaluableRules> ALONE = new HashMap<>();

  private static EvaluableRules interpreted;
  private static EvaluableRules compiled;
  private static List<RuleEvaluator> evaluators;

  @BeforeAll
  static void compile() {
    interpreted = rules(RULES);
    compiled = rules(RULES);
    compiled.newTimer().close();
    evaluators = List.of(interpreted.newEvaluator(), compiled.newEvaluator());
  }

  @AfterAll
  static void close() {
    evaluators.forEach(RuleEvaluator::close);
  }

  private static EvaluableRules rules(List<String> rules) {
    String head =
        Zoo.HEAD.replace(
            "import org.plumbline.facts.ClaimFacts",
            "import org.plumbline.rulebook.Traps\nimport org.plumbline.facts.ClaimFacts");
    return EvaluableRules.of(
        Zoo.compile(head + String.join("\n", rules)), ThrowingRulesTest.class.getClassLoader());
  }

  private static String rule(String name, String conditions) {
    return rule(name, conditions, "");
  }

  private static String rule(String name, String conditions, String slots) {
    return "rule \"%s\" when\n  %s\nthen\n  findings.report(\"%s\", $l, ClaimField.CODE%s);\nend\n"
        .formatted(name, conditions, name, slots);
  }

  @Test
  void where_nothing_throws_no_rule_is_named() {
    assertFailing(new String[] {"99213", "J1885", "A4253"});
  }

  @Test
  void exactly_the_rules_that_throw_are_named_and_the_others_find_what_they_find() {
    // the rules have reported on lines 1 and 2 before they throw on line 3
    assertFailing(new String[] {"99213", "A4253", "BOOM"}, names("T-"));
    assertFailing(new String[] {"BOOM", "99213", "A4253"}, "T-", "T-EXISTS");
    assertFailing(new String[] {"99213", "99213", "DEEP"}, names("D-"));
  }

  @Test
  void rules_that_are_looked_up_by_a_code_throw_on_that_code_only_whatever_else_throws() {
    List<String> two =
        List.of(
            rule("T-LATE", "$l : LineFacts(Traps.safe(code), code == \"99213\")"),
            rule("T-A", "$l : LineFacts(code == \"99214\")"),
            rule("T-B", "$l : LineFacts(code == \"99215\")"),
            rule("T-C", "$l : LineFacts(code in (\"99211\", \"99212\"))"),
            rule("T-OTHER", "$l : LineFacts(hasUnits, Traps.safe(code))"));
    try (RuleEvaluator evaluator = rules(two).newEvaluator()) {
      assertEquals(
          List.of("T-OTHER"),
          evaluator.evaluate(
              RandomClaims.withCodes("99213", "BOOM"), (rule, fact, field, slots) -> {}));
    }
  }

  @Test
  void the_claims_after_one_that_failed_are_not_touched() {
    for (int i = 0; i < 3; i++) {
      assertFailing(new String[] {"99213", "A4253", "BOOM"}, names("T-"));
      assertFailing(new String[] {"99213", "J1885", "A4253"});
      assertFailing(new String[] {"99213", "DEEP"}, names("D-"));
      assertFailing(new String[] {"A4253", "99213"});
    }
  }

  private static String[] names(String prefix) {
    return RULES.stream()
        .map(rule -> rule.split("\"")[1])
        .filter(name -> name.startsWith(prefix))
        .toArray(String[]::new);
  }

  /** Rules with a prefix throw, some of them aside. */
  private static void assertFailing(String[] codes, String prefix, String... aside) {
    assertFailing(
        codes,
        Stream.of(names(prefix))
            .filter(name -> !Arrays.asList(aside).contains(name))
            .toArray(String[]::new));
  }

  private static void assertFailing(String[] codes, String[] failing) {
    FactSheet sheet = RandomClaims.withCodes(codes);
    List<String> expected = expected(sheet, failing);
    for (RuleEvaluator evaluator : evaluators) {
      List<String> found = new ArrayList<>();
      List<String> failed =
          evaluator.evaluate(
              sheet, (rule, fact, field, slots) -> found.add(rule + " " + fact.lineNumber()));
      assertEquals(new TreeSet<>(List.of(failing)), new TreeSet<>(failed), String.join(" ", codes));
      assertEquals(failing.length, failed.size(), "named once");
      assertEquals(expected, found.stream().sorted().toList(), String.join(" ", codes));
    }
  }

  private static void assertFailing(String[] codes) {
    assertFailing(codes, new String[0]);
  }

  /** What each rule that does not throw finds in a session of its own. */
  private static List<String> expected(FactSheet sheet, String[] failing) {
    List<String> found = new ArrayList<>();
    for (String rule : RULES) {
      String name = rule.split("\"")[1];
      if (!Arrays.asList(failing).contains(name)) {
        try (RuleSession session =
            ALONE.computeIfAbsent(name, n -> rules(List.of(rule))).newSession()) {
          session.evaluate(
              sheet, (by, fact, field, slots) -> found.add(by + " " + fact.lineNumber()));
        }
      }
    }
    return found.stream().sorted().toList();
  }
}
