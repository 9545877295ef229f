package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.rulebook.TinyRulebook.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.Releases;
import org.plumbline.finding.Summary;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.TinyRulebook;

/** What a run counts and what it keeps back. The rules are of this test's own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScrubRunTest {

  private static final String HEAD =
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
      """;

  /** One claim, one diagnosis, three lines: no modifier, no date, units that are no number. */
  private static final String CLAIM =
      """
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      LX*1~
      SV1*HC:99213*50*UN*1***1~
      DTP*472*D8*20251021~
      LX*2~
      SV1*HC:J1885:JZ*25*UN*1***1~
      LX*3~
      SV1*HC:A4253*25*UN*ONE***1~
      DTP*472*D8*20250101~
      """;

  private static final String TAIL =
      """
      SE*20*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  private final List<String> found = new ArrayList<>();

  @Test
  void each_rule_was_applied_to_a_fact_or_abstained_from_it_with_the_reason() throws Exception {
    Summary.Checks checks =
        checks(
            HEAD + CLAIM + TAIL,
            rule("FMT-90-001", needs(""), "LineFacts(code == \"99213\")"),
            rule("FMT-90-002", needs("modifiers"), "LineFacts(hasModifiers, modifier1 == \"XX\")"),
            rule("FMT-90-003", needs("units"), "LineFacts(hasUnits, units > 5000)"),
            rule("FMT-90-004", needs("fromDate"), "LineFacts(hasFromDate, fromDate < 0)"),
            rule(
                "FMT-90-005",
                needs("fromDate,levelTwoCode,descriptor"),
                "LineFacts(hasFromDate, hasLevelTwoCode, hasDescriptor, unclassified)"),
            rule("FMT-90-006", needs("totalCharge"), "ClaimFacts(hasTotalCharge, totalCharge < 0)"),
            rule("FMT-90-007", needs("birthDate"), "PersonFacts(hasBirthDate, bornAfterService)"),
            rule(
                "FMT-90-008", needs("diagnosisCode"), "DiagnosisFacts(hasDiagnosisCode, repeats)"));
    // five rules about three lines, three rules about one thing each
    assertEquals(5 * 3 + 3, checks.applied() + total(checks));
    assertEquals(
        Map.of(
            "modifiers absent", 2L, // lines 1 and 3
            "units unreadable", 1L, // line 3
            "from date absent", 2L, // line 2, of 004 and of 005
            "no HCPCS Level II code", 1L, // line 1
            "HCPCS release 2025-01 not loaded", 1L, // line 3
            "birth date absent", 1L),
        checks.abstained());
    assertEquals(10, checks.applied());
    assertEquals(1, checks.found());
    assertEquals(List.of("FMT-90-001 line 1"), found);
  }

  @Test
  void a_rule_with_dates_is_silent_and_uncounted_outside_of_them_and_abstains_without_a_date()
      throws Exception {
    String dated = needs("") + " @from(\"2025-10-01\") @to(\"2025-12-31\")";
    Summary.Checks checks =
        checks(HEAD + CLAIM + TAIL, rule("FMT-90-001", dated, "LineFacts(unitsRaw != \"\")"));
    assertEquals(List.of("FMT-90-001 line 1"), found);
    assertEquals(1, checks.applied());
    assertEquals(Map.of("no date of service", 1L), checks.abstained());
  }

  @Test
  void a_claim_that_is_cut_gets_nothing_from_the_rulebook_and_is_counted_as_withheld()
      throws Exception {
    String second = CLAIM.replace("CLM*ONE", "CLM*TWO");
    Summary.Checks checks =
        checks(
            HEAD + CLAIM + second.substring(0, second.length() - 12),
            rule("FMT-90-001", needs(""), "LineFacts(unitsRaw != \"9\")"));
    assertEquals(List.of("FMT-90-001 line 1", "FMT-90-001 line 2", "FMT-90-001 line 3"), found);
    assertEquals(3, checks.applied());
    assertEquals(Map.of("claim not read whole", 3L), checks.abstained());
  }

  @Test
  void a_rule_that_throws_abstains_from_its_claim_by_name_and_costs_no_other_rule_or_claim()
      throws Exception {
    String broken = CLAIM.replace("CLM*ONE", "CLM*TWO").replace("99213", "99999");
    Summary.Checks checks =
        checks(
            HEAD + broken + CLAIM + TAIL,
            rule("FMT-90-001", needs(""), "LineFacts(code == \"A4253\")"),
            rule("FMT-90-002", needs(""), "LineFacts(code == \"99999\", pointerEmpty(9))"));
    assertEquals(List.of("FMT-90-001 line 3", "FMT-90-001 line 3"), found);
    assertEquals(Map.of("rule FMT-90-002 failed", 3L), checks.abstained());
    assertEquals(9, checks.applied());
    assertEquals(2, checks.found());
  }

  @Test
  void rules_that_throw_late_or_in_a_session_abstain_from_the_whole_claim_by_name()
      throws Exception {
    String broken = CLAIM.replace("CLM*ONE", "CLM*TWO").replace("J1885:JZ", "99999");
    Summary.Checks checks =
        checks(
            HEAD + broken + CLAIM + broken + TAIL,
            rule("FMT-90-001", needs(""), "LineFacts(unitsRaw != \"9\")"),
            // on line 1 it reports, on line 2 it throws
            rule("FMT-90-002", needs(""), "LineFacts(code != \"99999\" || pointerEmpty(9))"),
            rule(
                "FMT-90-003",
                needs(""),
                "LineFacts(code != \"99999\" || pointerEmpty(9)) forall(LineFacts(hasUnits || unitsRaw != \"9\"))"),
            rule("FMT-90-004", needs(""), "ClaimFacts(totalCharge > 0)"));
    assertEquals(
        Map.of("rule FMT-90-002 failed", 6L, "rule FMT-90-003 failed", 6L), checks.abstained());
    // of the first rule on all claims, of the second and third on the whole one, of the fourth
    assertEquals(9 + 3 + 3 + 3, checks.applied());
    assertEquals(9 + 3 + 3 + 3, checks.found());
    assertEquals(18, found.size());
  }

  @Test
  void a_code_with_a_date_before_all_releases_is_an_abstention() throws Exception {
    Summary.Checks checks =
        checks(
            HEAD + CLAIM.replace("D8*20250101", "D8*19250101") + TAIL,
            rule(
                "FMT-90-001",
                needs("fromDate,levelTwoCode,release"),
                "LineFacts(hasFromDate, hasLevelTwoCode, hasRelease, codeUnknown)"));
    assertEquals(1L, checks.abstained().get("HCPCS release 1980-01 not loaded"));
  }

  @Test
  void words_of_a_line_abstain_with_the_release_that_the_line_lacks() throws Exception {
    Summary.Checks checks =
        checks(
            HEAD + CLAIM + TAIL,
            rule(
                "FMT-90-001",
                needs("fromDate,levelTwoCode,descriptor"),
                "WordingFacts(hasFromDate, hasLevelTwoCode, hasDescriptor)"));
    assertEquals(1L, checks.abstained().get("HCPCS release 2025-01 not loaded"));
  }

  @Test
  void each_kind_of_facts_about_the_words_of_a_line_is_applied_or_abstains_by_itself()
      throws Exception {
    String claim = CLAIM.replace("HC:99213*", "HC:99213:::::SEEN AGAIN*");
    Summary.Checks checks =
        checks(
            HEAD + claim + TAIL,
            rule("FMT-90-001", needs("narrative"), "UnitsFacts(hasNarrative)"),
            rule("FMT-90-002", needs("narrative"), "WordingFacts(hasNarrative)"),
            rule("FMT-90-003", needs("narrative"), "NarrativeFacts(hasNarrative)"),
            rule("FMT-90-004", needs("amount"), "UnitsFacts(hasAmount)"),
            rule("FMT-90-005", needs("patientSex"), "WordingFacts(hasPatientSex)"));
    assertEquals(3, checks.applied());
    assertEquals(
        Map.of("narrative absent", 6L, "amount absent", 3L, "patient sex absent", 3L),
        checks.abstained());
    Collections.sort(found);
    assertEquals(List.of("FMT-90-001 line 1", "FMT-90-002 line 1", "FMT-90-003 line 1"), found);
  }

  @Test
  void a_question_about_a_later_day_abstains_with_the_release_of_that_day() throws Exception {
    HcpcsTable autumn =
        Releases.complete(
            "2025-10",
            Releases.row("J1885", "2025-10", "1993-01-01", "2025-03-31"),
            Releases.row("A4253", "2025-10", "1986-01-01", ""));
    String claim =
        CLAIM
            .replace("UN*1***1~\nLX*3", "UN*1***1~\nDTP*472*D8*20251021~\nLX*3")
            .replace("D8*20250101", "RD8*20251220-20260105");
    Summary.Checks checks =
        checks(
            new HcpcsCodeSet(List.of(autumn)),
            HEAD + claim + TAIL,
            rule(
                "FMT-90-001",
                needs("fromDate,levelTwoCode,codeRow,nextRelease"),
                "LineFacts(hasFromDate, hasLevelTwoCode, hasCodeRow, hasNextRelease, codeEnded)"),
            rule(
                "FMT-90-002",
                needs("fromDate,toDate,levelTwoCode,descriptor,descriptorOnToDate"),
                "LineFacts(hasFromDate, hasToDate, hasLevelTwoCode, hasDescriptor,"
                    + " hasDescriptorOnToDate, rewordedWithinSpan)"));
    assertEquals(1L, checks.abstained().get("HCPCS release 2025-04 not loaded"), "J1885");
    assertEquals(1L, checks.abstained().get("HCPCS release 2026-01 not loaded"), "A4253");
  }

  @Test
  void an_input_that_breaks_off_is_a_problem_and_what_was_read_before_is_told() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(rule("FMT-90-001", needs(""), "LineFacts(code == \"A4253\")"));
    byte[] whole = (HEAD + CLAIM.repeat(30)).getBytes(StandardCharsets.US_ASCII);
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(whole),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }
            });
    Outcome outcome =
        new ScrubRun(rulebook, new HcpcsCodeSet(List.of()), new ScrubOptions(Set.of(), null, 2))
            .run(
                List.of(new InputFile("tiny.837", -1, () -> broken)),
                finding -> {
                  if (finding.rule().id().equals("FMT-90-001")) {
                    found.add("line " + finding.line());
                  }
                });
    assertEquals(List.of("tiny.837: cannot be read: IOException"), outcome.problems());
    // nobody knows where the last one would have ended
    assertEquals(29, outcome.summary().claims());
    assertEquals(Collections.nCopies(29, "line 3"), found);
  }

  private static String needs(String keys) {
    return "@needs(\"" + keys + "\")";
  }

  private Summary.Checks checks(String file, String... rules) throws Exception {
    return checks(new HcpcsCodeSet(List.of()), file, rules);
  }

  private Summary.Checks checks(HcpcsCodeSet codes, String file, String... rules) throws Exception {
    Rulebook rulebook = TinyRulebook.of(rules);
    byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
    ScrubRun run = new ScrubRun(rulebook, codes, new ScrubOptions(Set.of(), null, 2));
    InputFile input =
        new InputFile("tiny.837", bytes.length, () -> new ByteArrayInputStream(bytes));
    Outcome outcome =
        run.run(
            List.of(input),
            finding -> {
              if (finding.rule().id().startsWith("FMT-90-")) {
                found.add(finding.rule().id() + " line " + finding.line());
              }
            });
    assertEquals(List.of(), outcome.problems());
    return outcome.summary().checks().get("authority");
  }

  private static long total(Summary.Checks checks) {
    return checks.abstained().values().stream().mapToLong(Long::longValue).sum();
  }
}
