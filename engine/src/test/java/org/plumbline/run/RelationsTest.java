package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.rulebook.TinyRulebook.relation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.finding.Summary;
import org.plumbline.rulebook.TinyRulebook;

/** What relations between facts find, each on one claim of four lines. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RelationsTest {

  /** Units 1, 3 and 2; the fourth line has none that can be read. */
  private static final String CLAIM =
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
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      LX*1~
      SV1*HC:99213*50*UN*1***1~
      DTP*472*D8*20251021~
      LX*2~
      SV1*HC:J1885:JZ*25*UN*3***1~
      DTP*472*D8*20251021~
      LX*3~
      SV1*HC:J1885*25*UN*2***1~
      DTP*472*D8*20251022~
      LX*4~
      SV1*HC:A4253*25*UN*ONE***1~
      SE*20*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  private Summary.Checks checks;

  @Test
  void alternatives_speak_for_each_branch_that_is_there() throws Exception {
    assertEquals(
        List.of("line 1", "line 2"),
        found(
            """
            $line : LineFacts(hasUnits)
            ( LineFacts(lineNumber > $line.lineNumber, code == $line.code)
              or ( LineFacts(lineNumber == 4) and not LineFacts(lineNumber < $line.lineNumber) ) )
            """,
            ""));
  }

  @Test
  void a_variable_of_all_branches_is_known_after_them() throws Exception {
    assertEquals(
        List.of("line 1: It counts 2000.", "line 1: It counts 3000."),
        found(
            """
            $line : LineFacts(hasUnits, code == "99213")
            ( LineFacts(hasModifiers, $units : units)
              or LineFacts(code == "J1885", modifierCount == 0, $units : units) )
            """,
            "$units"));
  }

  @Test
  void a_head_of_alternatives_is_applied_where_a_fact_has_what_all_of_them_guard()
      throws Exception {
    assertEquals(
        List.of("line 1", "line 2"),
        found(
            """
            ( $line : LineFacts(hasUnits, hasModifiers)
              or ( $line : LineFacts(hasUnits, units < 2000) and ClaimFacts(hasTotalCharge) ) )
            """,
            ""));
    assertEquals(3, checks.applied());
  }

  @Test
  void results_are_known_after_an_accumulate() throws Exception {
    assertEquals(
        List.of("line 2: It counts 5000."),
        found(
            """
            $line : LineFacts(hasUnits, $code : code)
            accumulate( $same : LineFacts(hasUnits, code == $code) ;
                $sum : sum($same.units), $n : count($same) ; $n > 1, $sum > $line.units )
            not LineFacts(code == $code, lineNumber < $line.lineNumber)
            """,
            "$sum"));
  }

  @Test
  void rules_that_sum_different_things_of_one_source_share_no_sum() throws Exception {
    String source =
        "$line : LineFacts(hasUnits, lineNumber == 1) accumulate( $l : LineFacts(hasUnits) ; ";
    assertEquals(
        List.of("line 1: It counts 1.", "line 1: It counts 6.", "line 1: It counts 6000."),
        found(
            List.of(
                relation("FMT-90-001", "units", source + "$n : sum($l.units) )", "$n"),
                relation("FMT-90-002", "units", source + "$n : sum($l.lineNumber()) )", "$n"),
                relation("FMT-90-003", "units", source + "$n : sum($l.modifierCount) )", "$n"))));
  }

  @Test
  void an_accumulate_goes_over_pairs() throws Exception {
    assertEquals(
        List.of("line 1: It counts 7000."),
        found(
            """
            $line : LineFacts(hasUnits, lineNumber == 1)
            accumulate( ( $a : LineFacts(hasUnits, $u : units)
                  and $b : LineFacts(hasUnits, lineNumber > $a.lineNumber, $v : units) ) ;
                $n : sum($v) ; $n >= 7000 && $n < 7001 )
            """,
            "$n"));
  }

  @Test
  void over_nothing_a_count_is_none_and_a_least_does_not_speak() throws Exception {
    String head =
        "$line : LineFacts(hasUnits, lineNumber == 1) accumulate( $l : LineFacts(units > 9999) ; ";
    assertEquals(
        List.of("line 1: It counts 0.", "line 1: It counts 0."),
        found(
            List.of(
                relation("FMT-90-001", "units", head + "$n : count() )", "$n"),
                relation("FMT-90-002", "units", head + "$n : sum($l.units) )", "$n"),
                relation("FMT-90-003", "units", head + "$n : min($l.units) )", "$n"),
                relation("FMT-90-004", "units", head + "$n : max($l.units) ; $n != 3 )", "$n"))));
  }

  @Test
  void least_and_most_can_be_compared_with_each_other() throws Exception {
    assertEquals(
        List.of("line 3: It counts 3."),
        found(
            """
            $line : LineFacts(hasUnits)
            accumulate( LineFacts(hasUnits, $first : lineNumber) ; $least : min($first) )
            accumulate( $l : LineFacts(hasUnits) ; $most : max($l.lineNumber) ; $most > $least )
            LineFacts(lineNumber == $most, lineNumber == $line.lineNumber)
            """,
            "$most"));
  }

  @Test
  void forall_asks_all_that_the_first_pattern_matches() throws Exception {
    assertEquals(
        List.of("line 2", "line 3"),
        found(
            """
            $line : LineFacts(hasUnits)
            forall( $o : LineFacts(code == $line.code, lineNumber != $line.lineNumber)
                LineFacts(lineNumber == $o.lineNumber, hasUnits, fromDate != $line.fromDate)
                LineFacts(lineNumber != $o.lineNumber, code == $o.code) )
            exists LineFacts(code == $line.code, lineNumber != $line.lineNumber)
            """,
            ""));
    assertEquals(
        List.of("line 2"),
        found(
            """
            $line : LineFacts(hasUnits)
            forall( LineFacts(unitsUnreadable || units <= $line.units) )
            """,
            ""));
  }

  @Test
  void not_and_exists_nest() throws Exception {
    assertEquals(
        List.of("line 2", "line 3"),
        found(
            """
            $line : LineFacts(hasUnits)
            not ( $o : LineFacts(hasUnits, lineNumber > $line.lineNumber)
                and not LineFacts(hasUnits, lineNumber < $o.lineNumber, code == $o.code) )
            """,
            ""));
  }

  @Test
  void the_conditions_that_the_readme_shows_compile_and_find() throws Exception {
    assertEquals(
        List.of("line 2: It counts 5000."),
        found(
            """
            $line : LineFacts(hasUnits, $code : code)
            not LineFacts(code == $code, lineNumber < $line.lineNumber)
            exists ( $o : LineFacts(hasModifiers) and not LineFacts(lineNumber < $o.lineNumber, units > $o.units) )
            forall( $p : LineFacts(code == $code) LineFacts(lineNumber == $p.lineNumber, hasUnits) )
            accumulate( $same : LineFacts(code == $code) ; $sum : sum($same.units), $n : count() ; $n > 1, $sum >= 5000 )
            """,
            "$sum"));
  }

  private List<String> found(String conditions, String count) throws Exception {
    return found(List.of(relation("FMT-90-001", "units", conditions, count)));
  }

  private List<String> found(List<String> relations) throws Exception {
    byte[] bytes = CLAIM.getBytes(StandardCharsets.US_ASCII);
    List<String> found = new ArrayList<>();
    Outcome outcome =
        new ScrubRun(
                TinyRulebook.of(relations.toArray(String[]::new)),
                new HcpcsCodeSet(List.of()),
                new ScrubOptions(Set.of(), null, 1))
            .run(
                List.of(
                    new InputFile("tiny.837", bytes.length, () -> new ByteArrayInputStream(bytes))),
                finding -> {
                  if (finding.rule().id().startsWith("FMT-90-")) {
                    String message = finding.message();
                    found.add(
                        "line "
                            + finding.line()
                            + (message.equals("It speaks.") ? "" : ": " + message));
                  }
                });
    assertEquals(List.of(), outcome.problems());
    checks = outcome.summary().checks().get("authority");
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
