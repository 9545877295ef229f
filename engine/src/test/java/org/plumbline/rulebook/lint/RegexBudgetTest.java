package org.plumbline.rulebook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexBudgetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "J1885", "[A-Z]\\d{4}", "[A-CEGJ-MP-V]\\d{4}", "(?:J|Q)\\d{4}", ".*\\bJW\\b.*",
            ".*a.*b.*", "(ab)*", "a?b?",
        "([A-Z]|\\d){3}", "a{2,}", "[^\\]\\-x]+", "^a$", "\\.\\*\\(", "A|B|C", "(a+)?", "a|", "[-a]"
      })
  void plainExpressionsAreSafe(String regex) {
    assertEquals("", RegexBudget.problem(regex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*",
        "(a|a)*",
        "(a|aa)+",
        "(.*)*",
        "(a?)+",
        "((a|b)+)+",
        "(a{1,3})*",
        "a**",
        "a+?",
        "a++",
        ".*.*.*.*",
        "(a)\\1",
        "\\k<x>",
        "(?<x>a)",
        "(?=a)",
        "(?!a)",
        "(?<=a)",
        "(?i)a",
        "(?>a)",
        "a)",
        "(a",
        "[a",
        "[]",
        "[a&&b]",
        "[[a]b]",
        "*a",
        "a{",
        "a{,3}",
        "a{3,2}",
        "a{201}",
        "a{99999999999}",
        "\\Qa",
        "\\p{L}",
        "\\",
        "(a|b){40}",
        "[z-a]",
        "(a{0,99}){9}",
        "((((((((((((a))))))))))))"
      })
  void explosiveOrUnknownExpressionsAreRefused(String regex) {
    assertNotEquals("", RegexBudget.problem(regex));
  }

  /** The law behind the budget: what is accepted ends quickly, whatever text it meets. */
  @Test
  void acceptedExpressionsEndQuickly() {
    String[] pieces = {
      "a", "a", "b", ".", "[ab]", "(", "(", ")", ")", "|", "*", "+", "?", "{2}", "{1,3}", "{0,9}"
    };
    Random random = new Random(7);
    int accepted = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder regex = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        regex.append(pieces[random.nextInt(pieces.length)]);
      }
      if (RegexBudget.problem(regex.toString()).isEmpty()) {
        accepted++;
        Pattern pattern = Pattern.compile(regex.toString());
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> pattern.matcher("a".repeat(80) + "!").matches(),
            regex::toString);
      }
    }
    assertEquals(true, accepted > 1_000, "accepted " + accepted);
  }
}
