package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.PartKind;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.ReportedFields;
import org.plumbline.rulebook.lint.ListedFact;

/** The lint knows by a fact's type what the fact itself knows by the part it stands for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportedFieldsTest {

  @Test
  void every_fact_that_rules_match_has_fields() {
    List<ListedFact> facts = RulebookCompiler.facts();
    assertEquals(16, facts.size());
    facts.forEach(fact -> assertFalse(fact.fields().isEmpty(), fact.name()));
  }

  @Test
  void a_line_has_its_fields_and_no_other() {
    assertEquals(ClaimField.of(PartKind.LINE), ReportedFields.of(LineFacts.class));
    assertEquals(ClaimField.of(PartKind.CLAIM), ReportedFields.of(ClaimFacts.class));
  }

  @Test
  void what_facts_of_a_claim_have_their_types_say() {
    Set<Class<?>> seen = new HashSet<>();
    RandomClaims.each(
        1,
        40,
        (seed, sheet) -> {
          for (Fact fact : sheet.facts()) {
            seen.add(fact.getClass());
            List<ClaimField> own =
                Arrays.stream(ClaimField.values()).filter(field -> has(fact, field)).toList();
            assertFalse(own.isEmpty(), fact.getClass()::getSimpleName);
            assertTrue(
                ReportedFields.of(fact.getClass()).containsAll(own),
                fact.getClass()::getSimpleName);
          }
        });
    assertTrue(seen.size() >= 8, seen::toString);
  }

  @Test
  void a_field_of_another_part_is_refused() {
    FactSheet sheet = RandomClaims.withCodes("99213");
    assertThrows(
        IllegalArgumentException.class,
        () -> ReportedFields.require(sheet.lines()[0], ClaimField.NPI));
    assertThrows(IllegalArgumentException.class, () -> ReportedFields.of(String.class));
  }

  private static boolean has(Fact fact, ClaimField field) {
    try {
      ReportedFields.require(fact, field);
      return true;
    } catch (IllegalArgumentException another) {
      return false;
    }
  }
}
