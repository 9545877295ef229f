package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.rulebook.TinyRulebook.relation;
import static org.plumbline.rulebook.TinyRulebook.rule;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.TinyRulebook;
import org.plumbline.run.ExplainRun.Answered;
import org.plumbline.run.ExplainRun.Question;
import org.plumbline.run.Explanation.Answer;
import org.plumbline.run.Explanation.Block;
import org.plumbline.run.Explanation.Entry;
import org.plumbline.run.Explanation.Value;

/** Which verdict a rule gets for a fact, and what is shown of what its conditions saw. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainRunTest {

  /** Two claims of one number; line 2 has no date, and units that are a word. */
  private static final String FILE =
      """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *251231*1545*^*00501*000000001*0*T*:~
      GS*HC*SENDER*RECEIVER*20251231*1545*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20251231*1545*CH~
      HL*1**20*1~
      NM1*85*2*QUILLBROOK CLINIC*****XX*1981827987~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*PENHALLOWE*MARTHA****MI*1XX2XX3XX10~
      N3*4 ELM ST~
      N4*ELMFIELD*OH*44*~
      DMG*D8*19500203*F~
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      LX*1~
      SV1*HC:99213:25*50*UN*2***1~
      DTP*472*D8*20251021~
      LX*2~
      SV1*HC:J1885*50*UN*QUILLBROOK***1~
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      LX*1~
      SV1*HC:99213*100*UN*2***1~
      DTP*472*D8*19500203~
      SE*22*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  private static final HcpcsCodeSet CODES = new HcpcsCodeSet(List.of());

  @Test
  void each_first_fact_has_a_verdict_with_its_reason() throws Exception {
    String rule = rule("FMT-90-001", "@needs(\"units\")", "LineFacts(hasUnits, units > 1000)");
    List<Block> blocks = explain(rule).explanations().get(0).blocks();
    assertEquals(
        List.of("line 1: finding", "line 2: abstained: units unreadable"), verdicts(blocks));
    assertEquals("It speaks.", blocks.get(0).findings().get(0).message());
    assertEquals(
        new Value("units", "2 (2000 thousandths)", Value.Kind.PLAIN),
        blocks.get(0).conditions().get(1).values().get(0));
  }

  @Test
  void a_rule_outside_of_its_dates_is_not_asked_and_without_a_date_it_abstains() throws Exception {
    String rule =
        rule("FMT-90-001", "@needs(\"\") @from(\"2026-01-01\")", "LineFacts(code != \"\")");
    assertEquals(
        List.of(
            "line 1: not asked: the rule speaks from 2026-01-01",
            "line 2: abstained: no date of service"),
        verdicts(explain(rule).explanations().get(0).blocks()));
  }

  @Test
  void a_rule_whose_profile_is_off_is_not_asked() throws Exception {
    String rule =
        rule("FMT-90-001", "@needs(\"\")", "ClaimFacts(place == \"11\")")
            .replace("@profile(\"base\")", "@profile(\"medicare-b\")");
    assertEquals(
        List.of("claim: not asked: profile medicare-b is off"),
        verdicts(explain(rule).explanations().get(0).blocks()));
    Answered asked = run(FILE, TinyRulebook.of(rule), "ONE", 0, Set.of("medicare-b"), "FMT-90-001");
    assertEquals(List.of("claim: finding"), verdicts(asked.explanations().get(0).blocks()));
  }

  @Test
  void a_rule_that_is_off_with_a_profile_is_not_asked_where_that_is_on() throws Exception {
    String rule =
        rule("FMT-90-001", "@needs(\"\")", "ClaimFacts(place == \"11\")")
            .replace("@profile(\"base\")", "@profile(\"base,!medicare-b\")");
    assertEquals(List.of("claim: finding"), verdicts(explain(rule).explanations().get(0).blocks()));
    Answered asked = run(FILE, TinyRulebook.of(rule), "ONE", 0, Set.of("medicare-b"), "FMT-90-001");
    assertEquals(
        List.of("claim: not asked: the rule is off with profile medicare-b"),
        verdicts(asked.explanations().get(0).blocks()));
  }

  @Test
  void a_finding_that_another_rule_supersedes_names_that_rule() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(
            rule("FMT-90-001", "@needs(\"code\")", "LineFacts(hasCode, code == \"99213\")"),
            rule(
                "FMT-90-002",
                "@needs(\"code\") @supersedes(\"FMT-90-001\")",
                "LineFacts(hasCode, code == \"99213\")"));
    List<Block> blocks =
        run(FILE, rulebook, "#1", 1, Set.of(), "FMT-90-001").explanations().get(0).blocks();
    assertEquals(List.of("line 1: found, but superseded by FMT-90-002"), verdicts(blocks));
  }

  @Test
  void first_facts_of_a_relation_that_lead_to_a_finding_have_it() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "$other : LineFacts(hasCode, code == \"J1885\")"
                + " $line : LineFacts(hasCode, code == \"99213\", $c : code)",
            "");
    List<Block> blocks = explain(rule).explanations().get(0).blocks();
    assertEquals(List.of("line 1: no finding", "line 2: finding"), verdicts(blocks));
    Entry pattern = blocks.get(1).conditions().get(2);
    assertEquals("true", pattern.truth());
    assertEquals(
        List.of("line 1 true", "line 2 false"),
        pattern.inside().stream().map(entry -> entry.text() + " " + entry.truth()).toList());
  }

  @Test
  void several_claims_of_one_number_are_explained_in_order_and_an_ordinal_means_one()
      throws Exception {
    String rule = rule("FMT-90-001", "@needs(\"\")", "ClaimFacts(place == \"11\")");
    assertEquals(
        List.of(1, 2), explain(rule).explanations().stream().map(Explanation::claimIndex).toList());
    Rulebook rulebook = TinyRulebook.of(rule);
    Answered second = run(FILE, rulebook, "#2", 0, Set.of(), "FMT-90-001");
    assertEquals(2, second.explanations().get(0).claimIndex());
    Answered none = run(FILE, rulebook, "TWO", 0, Set.of(), "FMT-90-001");
    assertEquals(List.of(), none.explanations());
    assertEquals(2, none.claims());
    assertEquals(List.of("ONE", "ONE"), none.numbers());
  }

  @Test
  void a_line_is_shown_with_what_belongs_to_the_claim() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(
            rule("FMT-90-001", "@needs(\"\")", "LineFacts(codeAbsent)"),
            rule("FMT-90-002", "@needs(\"\")", "DiagnosisFacts(icd10)"));
    List<Block> blocks =
        run(FILE, rulebook, "#1", 2, Set.of(), "FMT-90-001", "FMT-90-002")
            .explanations()
            .get(0)
            .blocks();
    assertEquals(List.of("line 2: no finding", "diagnosis 1: finding"), verdicts(blocks));
  }

  @Test
  void a_claim_that_is_cut_is_explained_as_such() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(rule("FMT-90-001", "@needs(\"\")", "LineFacts(code != \"\")"));
    String cut = FILE.substring(0, FILE.indexOf("DTP*472*D8*19500203") + 5);
    Explanation second = run(cut, rulebook, "#2", 0, Set.of(), "FMT-90-001").explanations().get(0);
    assertFalse(second.whole());
    assertEquals(List.of("claim: abstained: claim not read whole"), verdicts(second.blocks()));
  }

  @Test
  void a_rule_of_the_reader_lists_what_the_reader_found() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(rule("FMT-90-001", "@needs(\"\")", "LineFacts(codeAbsent)"));
    String wrong = FILE.replace("LX*2~", "LX*2~\nZZZ*1~");
    List<Block> blocks =
        run(wrong, rulebook, "#1", 0, Set.of(), "FMT-SEG-001", "FMT-33-002")
            .explanations()
            .get(0)
            .blocks();
    assertTrue(blocks.stream().allMatch(block -> block.note().contains("the reader checks")));
    assertTrue(blocks.stream().anyMatch(block -> block.verdict().answer() == Answer.FINDING));
    assertTrue(blocks.stream().anyMatch(block -> block.verdict().answer() == Answer.NO_FINDING));
  }

  @Test
  void a_rule_that_is_evaluated_in_a_session_shows_its_verdict_and_says_why_nothing_else()
      throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "$line : LineFacts(hasCode, code == \"99213\")"
                + " forall(LineFacts(hasCode, code != \"ZZZZZ\"))",
            "");
    List<Block> blocks = explain(rule).explanations().get(0).blocks();
    assertEquals(List.of("line 1: finding", "line 2: no finding"), verdicts(blocks));
    assertTrue(blocks.get(0).note().startsWith("the rule is evaluated in a session (forall)"));
    assertEquals(List.of(), blocks.get(0).conditions());
  }

  @Test
  void a_rule_without_a_fact_on_the_claim_says_so() throws Exception {
    String rule = rule("FMT-90-001", "@needs(\"\")", "LineFacts(codeAbsent)");
    String without = FILE.replaceAll("(?s)LX\\*1.*?CLM", "CLM");
    Explanation first =
        run(without, TinyRulebook.of(rule), "#1", 0, Set.of(), "FMT-90-001").explanations().get(0);
    assertEquals(
        List.of("claim: not asked: the claim has no service line"), verdicts(first.blocks()));
  }

  @Test
  void an_identity_is_shown_as_its_shape_wherever_it_stands() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(
            rule("FMT-90-001", "@needs(\"personZip\")", "PersonFacts(hasPersonZip, zip != \"1\")"),
            rule(
                "FMT-90-002",
                "@needs(\"personZip\")",
                "PersonFacts(hasPersonZip, $z : zip, zip == $z)"),
            rule("FMT-90-003", "@needs(\"\")", "LineFacts(unitsRaw != \"1\")"),
            rule("FMT-90-004", "@needs(\"fromDate\")", "LineFacts(hasFromDate, fromDate > 0)"));
    Answered answered =
        run(
            FILE,
            rulebook,
            "ONE",
            0,
            Set.of(),
            "FMT-90-001",
            "FMT-90-002",
            "FMT-90-003",
            "FMT-90-004");
    List<String> values =
        answered.explanations().stream()
            .flatMap(one -> one.blocks().stream())
            .flatMap(block -> block.conditions().stream())
            .flatMap(entry -> entry.values().stream())
            .map(value -> value.name() + " " + value.kind() + " " + value.text())
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "zip SHAPE 2 digits",
            "$z SHAPE 2 digits",
            "unitsRaw TEXT 2",
            "unitsRaw SHAPE 10 letters",
            "fromDate PLAIN 2025-10-21",
            "fromDate SHAPE another date of the claim"),
        values);
  }

  private static Answered explain(String rule) throws Exception {
    return run(FILE, TinyRulebook.of(rule), "ONE", 0, Set.of(), "FMT-90-001");
  }

  private static Answered run(
      String file,
      Rulebook rulebook,
      String claim,
      int line,
      Set<String> profiles,
      String... rules) {
    byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
    InputFile input =
        new InputFile("batch.837", bytes.length, () -> new ByteArrayInputStream(bytes));
    Question question =
        new Question(
            claim,
            line,
            List.of(rules).stream().map(name -> rulebook.rule(name).orElseThrow()).toList());
    return new ExplainRun(rulebook, CODES, new ScrubOptions(profiles, null, 1))
        .run(List.of(input), question);
  }

  private static List<String> verdicts(List<Block> blocks) {
    return blocks.stream().map(block -> block.fact() + ": " + block.verdict().words()).toList();
  }
}
