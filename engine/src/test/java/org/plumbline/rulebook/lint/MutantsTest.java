package org.plumbline.rulebook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutantsTest {

  private static final String HEADER =
      "package org.plumbline.rules\n\nimport org.plumbline.claim.ClaimField\n"
          + "global org.plumbline.rulebook.Findings findings\n\n";

  @Test
  void eachConditionIsLeftOutAndTurnedIntoItsOpposite() {
    assertEquals(
        List.of(
            "without hasUnits",
            "hasUnits becomes !hasUnits",
            "without units > 1000",
            "units > 1000 becomes units <= 1000",
            "without code not matches \"J[0-9]\"",
            "code not matches \"J[0-9]\" becomes code matches \"J[0-9]\""),
        changes("$line : LineFacts(hasUnits, units > 1000, code not matches \"J[0-9]\")"));
  }

  @Test
  void aSideOfAndAndOrIsLeftOutAndEachIsTurnedIntoItsOpposite() {
    assertEquals(
        List.of(
            "without !paid || (code in (\"A\", \"B\"))",
            "!paid || (code in (\"A\", \"B\")) becomes code in (\"A\", \"B\")",
            "!paid || (code in (\"A\", \"B\")) becomes !paid",
            "!paid || (code in (\"A\", \"B\")) becomes paid || (code in (\"A\", \"B\"))",
            "!paid || (code in (\"A\", \"B\")) becomes !paid || (code not in (\"A\", \"B\"))"),
        changes("$line : LineFacts(!paid || code in (\"A\", \"B\"))"));
  }

  @Test
  void aBoundValueStaysBoundAndAThingThatMustNotBeThereMust() {
    assertEquals(
        List.of(
            "pattern 2: without code == $code",
            "pattern 2: code == $code becomes code != $code",
            "not 1 becomes exists"),
        changes("$line : LineFacts($code : code) not LineFacts(code == $code)"));
  }

  @Test
  void theRestOfTheRuleStaysAsItIs() {
    Mutant mutant = mutants("$line : LineFacts(hasUnits, units > 1000)").get(0);
    assertEquals("hasUnits", mutant.guard());
    assertEquals(
        "rule \"US-001\" when $line : LineFacts(units > 1000) then"
            + " findings.report(\"US-001\", $line, ClaimField.UNITS); end",
        mutant.drl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a && !(b || c == 2L)",
        "text matches \"[.]\\\\d\\\"\"",
        "claim.has(ClaimField.UNITS) == -1",
        "$x.y() not in (1, 2)",
        "name str[startsWith] \"A\" || (x + 1) * 2 >= y"
      })
  void whatIsWrittenReadsAsTheSame(String text) {
    Expression expression = Expression.read(text).orElseThrow();
    String written = WrittenExpression.of(expression);
    assertEquals(expression, Expression.read(written).orElseThrow(), written);
    ChangedExpressions.of(expression)
        .forEach(changed -> assertTrue(Expression.read(WrittenExpression.of(changed)).isPresent()));
  }

  private static List<String> changes(String conditions) {
    return mutants(conditions).stream().map(Mutant::change).toList();
  }

  private static List<Mutant> mutants(String conditions) {
    String rule =
        "rule \"US-001\" when "
            + conditions
            + " then findings.report(\"US-001\", $line, ClaimField.UNITS); end";
    Mutants.OfFile file = Mutants.of(HEADER + rule + "\n");
    assertEquals(HEADER, file.header());
    return file.mutants();
  }
}
