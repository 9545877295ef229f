package org.plumbline.facts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.TinyRulebook;

/**
 * A rule reports numbers, dates and quotes, and never text. So what facts about persons and
 * providers give as a number or a date must not be made of an identity.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityFactsTest {

  /** Yes or no, text that no slot takes, and the claim the fact is on. */
  private static final Set<Class<?>> HARMLESS =
      Set.of(boolean.class, String.class, ClaimFacts.class);

  /** Numbers that say nothing of the identity but its shape. Read each before adding it here. */
  private static final Set<String> NUMBERS =
      Set.of(
          "Fact.lineNumber", // where the fact stands on the claim
          "ProviderFacts.npiLength"); // how many characters, which the shape says as well

  /** Nothing at all of these is shown, so what text is there can be an identity. */
  private static final Set<String> TEXT =
      Set.of(
          "PartyFacts.country",
          "PartyFacts.entityType",
          "PartyFacts.phone",
          "PartyFacts.phoneDigits",
          "PartyFacts.secondStreet",
          "PartyFacts.street",
          "PartyFacts.zip",
          "PersonFacts.memberId",
          "ProviderFacts.employerNumber",
          "ProviderFacts.npi",
          "ProviderFacts.otherIdQualifier",
          "ProviderFacts.role",
          "ProviderFacts.socialSecurityNumber",
          "ProviderFacts.taxonomy",
          "ProviderFacts.untypedTaxId",
          "ProviderFacts.upin");

  /** Questions whose arguments are codes of service lines. */
  private static final Set<String> ABOUT_CODES = Set.of("ProviderFacts.renderingAbsentOn");

  @Test
  void no_number_and_no_date_is_made_of_an_identity() {
    Set<String> others = new TreeSet<>();
    publicMethods()
        .filter(method -> !HARMLESS.contains(method.getReturnType()))
        .map(IdentityFactsTest::name)
        .forEach(others::add);
    assertEquals(new TreeSet<>(NUMBERS), others);
  }

  @Test
  void each_text_is_known() {
    Set<String> texts = new TreeSet<>();
    publicMethods()
        .filter(method -> method.getReturnType() == String.class)
        .map(IdentityFactsTest::name)
        .forEach(texts::add);
    assertEquals(new TreeSet<>(TEXT), texts);
  }

  @Test
  void yes_or_no_takes_no_argument_that_could_ask_for_a_value() {
    assertEquals(
        ABOUT_CODES,
        new TreeSet<>(
            publicMethods()
                .filter(method -> method.getParameterCount() > 0)
                .map(IdentityFactsTest::name)
                .toList()));
  }

  @Test
  void the_lint_lets_no_rule_make_a_number_of_a_text() {
    String rule = TinyRulebook.rule("FMT-03-900", "@needs(\"\")", "PersonFacts(patient)");
    assertDoesNotThrow(() -> TinyRulebook.of(rule));
    for (String number :
        new String[] {"zip().charAt(0)", "zip().hashCode()", "zip().indexOf(\"1\")"}) {
      String leaking =
          rule.replace("ClaimField.SEX)", "ClaimField.SEX, count(\"x\", $fact." + number + "))");
      assertTrue(leaking.contains(number));
      assertThrows(RuleFolderException.class, () -> TinyRulebook.of(leaking), number);
    }
  }

  private static Stream<Method> publicMethods() {
    return Stream.of(PersonFacts.class, ProviderFacts.class)
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .filter(method -> !Modifier.isStatic(method.getModifiers())));
  }

  private static String name(Method method) {
    Class<?> type = method.getDeclaringClass();
    return (type == Fact.class ? "Fact" : type.getSimpleName()) + "." + method.getName();
  }
}
