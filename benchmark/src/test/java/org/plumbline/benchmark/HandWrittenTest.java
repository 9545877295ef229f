package org.plumbline.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.RuleEvaluator;
import org.plumbline.rulebook.RuleSession;
import org.plumbline.rulebook.Rulebook;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandWrittenTest {

  private static final List<FactSheet> SHEETS = new ArrayList<>();
  private static final Rulebook RULES;

  static {
    SHEETS.addAll(Sheets.generated(60, 2_000, 0.5));
    SHEETS.addAll(Sheets.mutated(61, 3_000));
    try {
      RULES = RuleFolders.of(RuleFolders.SIXTY);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Test
  void sixty_rules_stand_in_the_folder_and_each_finds_something() {
    assertEquals(60, RULES.rules().size());
    try (RuleSession session = RULES.newSession()) {
      SameHits same = SameHits.of(SHEETS, session::evaluate, session::evaluate);
      List<String> silent =
          RULES.rules().stream()
              .map(RuleInfo::name)
              .filter(name -> !same.found().containsKey(name))
              .toList();
      assertEquals(List.of(), silent);
    }
  }

  @Test
  void java_by_hand_finds_on_5000_claims_what_a_session_finds() {
    try (RuleSession session = RULES.newSession()) {
      assertSame(SameHits.of(SHEETS, session::evaluate, HandWritten::evaluate));
    }
  }

  @Test
  void java_by_hand_rule_by_rule_finds_on_5000_claims_what_a_session_finds() {
    try (RuleSession session = RULES.newSession()) {
      assertSame(SameHits.of(SHEETS, session::evaluate, HandWrittenPlain::evaluate));
    }
  }

  @Test
  void the_evaluator_finds_on_5000_claims_what_a_session_finds() {
    try (RuleSession session = RULES.newSession();
        RuleEvaluator evaluator = RULES.newEvaluator()) {
      assertSame(SameHits.of(SHEETS, session::evaluate, evaluator::evaluate));
    }
  }

  private static void assertSame(SameHits same) {
    assertEquals("", String.join("\n", same.differences().stream().limit(20).toList()));
  }
}
