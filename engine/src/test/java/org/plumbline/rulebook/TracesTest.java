package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.rulebook.TinyRulebook.relation;
import static org.plumbline.rulebook.TinyRulebook.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.plan.Trace;
import org.plumbline.rulebook.plan.Trace.Accumulated;
import org.plumbline.rulebook.plan.Trace.Candidate;
import org.plumbline.rulebook.plan.Trace.Condition;
import org.plumbline.rulebook.plan.Trace.Conditions;
import org.plumbline.rulebook.plan.Trace.Part;
import org.plumbline.rulebook.plan.Trace.Pattern;
import org.plumbline.rulebook.plan.Trace.Quantified;
import org.plumbline.rulebook.plan.Trace.Seen;

/** What a look into a rule keeps of each construct. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TracesTest {

  /** Line 1: 99213, 2 units. Line 2: J1885 JZ, 3 units. Line 3: A4253, units that are no number. */
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
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      LX*1~
      SV1*HC:99213*50*UN*2***1~
      LX*2~
      SV1*HC:J1885:JZ*25*UN*3***1~
      LX*3~
      SV1*HC:A4253*25*UN*ONE***1~
      SE*18*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void what_follows_a_guard_that_does_not_hold_is_unknown_and_the_guard_says_why()
      throws Exception {
    String rule = rule("FMT-90-001", "@needs(\"units\")", "LineFacts(hasUnits, units > 2000)");
    assertEquals(
        List.of(
            "LineFacts 1: holds not",
            "  hasUnits true",
            "  units > 2000 false LineFacts.units=2000",
            "LineFacts 2: holds",
            "  hasUnits true",
            "  units > 2000 true LineFacts.units=3000",
            "LineFacts 3: holds not",
            "  hasUnits false (units unreadable) LineFacts.hasUnits=false",
            "  units > 2000 unknown (hasUnits is false)"),
        explained(rule));
  }

  @Test
  void conditions_after_a_plain_false_one_are_evaluated() throws Exception {
    String rule =
        rule(
            "FMT-90-001",
            "@needs(\"modifiers,units\")",
            "LineFacts(hasUnits, hasModifiers, units > 9000, hasModifier(\"JZ\"), code != \"X\")");
    assertEquals(
        List.of(
            "LineFacts 2: holds not",
            "  hasUnits true",
            "  hasModifiers true",
            "  units > 9000 false LineFacts.units=3000",
            "  hasModifier(\"JZ\") true LineFacts.hasModifier",
            "  code != \"X\" true LineFacts.code=J1885"),
        explained(rule).subList(6, 12));
  }

  @Test
  void a_guard_of_the_claim_gives_the_reason_of_the_claim() throws Exception {
    String rule =
        rule(
            "FMT-90-001",
            "@needs(\"serviceDates\")",
            "LineFacts(claim.hasServiceDates, claim.earliestFrom > 0)");
    assertEquals(
        List.of(
            "LineFacts 1: holds not",
            "  claim.hasServiceDates false (service dates absent)"
                + " ClaimFacts.hasServiceDates=false",
            "  claim.earliestFrom > 0 unknown (claim.hasServiceDates is false)"),
        explained(rule).subList(0, 3));
  }

  @Test
  void each_candidate_of_a_join_shows_which_conditions_hold() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "units",
            "$line : LineFacts(hasUnits, $units : units, lineNumber == 1)"
                + " $other : LineFacts(hasUnits, units > $units)",
            "");
    assertEquals(
        List.of(
            "LineFacts 1: holds",
            "  hasUnits true",
            "  lineNumber == 1 true LineFacts.lineNumber=1",
            "  pattern LineFacts, 1 matching",
            "    LineFacts 1 false",
            "      hasUnits true",
            "      units > $units false LineFacts.units=2000 LineFacts.units=2000",
            "    LineFacts 2 true",
            "      hasUnits true",
            "      units > $units true LineFacts.units=3000 LineFacts.units=2000",
            "    LineFacts 3 false",
            "      hasUnits false (units unreadable) LineFacts.hasUnits=false",
            "      units > $units unknown (hasUnits is false)"),
        explained(rule).subList(0, 13).stream().map(TracesTest::withoutVariable).toList());
  }

  @Test
  void not_and_exists_have_a_verdict_of_their_own_and_the_facts_they_looked_at() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "$line : LineFacts(hasCode, code == \"99213\")"
                + " not(LineFacts(hasCode, code == \"J1885\"))"
                + " exists(LineFacts(hasCode, code == \"A4253\"))",
            "");
    List<String> all = explained(rule);
    assertEquals("LineFacts 1: holds not", all.get(0));
    assertTrue(all.contains("  not false"), all.toString());
    assertTrue(all.contains("    pattern LineFacts, 1 matching"), all.toString());
    assertTrue(all.contains("  exists true"), all.toString());
  }

  @Test
  void an_accumulate_shows_its_results_and_what_is_asked_of_them() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "$line : LineFacts(hasCode, code == \"99213\")"
                + " accumulate(LineFacts(hasUnits, $u : units); $sum : sum($u); $sum > 4000)",
            "");
    List<String> all = explained(rule);
    assertEquals("LineFacts 1: holds", all.get(0));
    assertTrue(all.contains("  accumulate sum $sum: LineFacts.units=5000"), all.toString());
    assertTrue(all.contains("  $sum > 4000 true LineFacts.units=5000"), all.toString());
  }

  @Test
  void each_branch_of_an_or_is_a_way_of_its_own() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "($line : LineFacts(hasCode, code == \"99213\")"
                + " or $line : LineFacts(hasCode, code == \"J1885\"))",
            "");
    List<String> all = explained(rule);
    assertEquals(List.of("LineFacts 1: holds, holds not"), all.subList(0, 1));
    assertTrue(all.contains("LineFacts 2: holds not, holds"), all.toString());
  }

  @Test
  void what_follows_a_pattern_that_nothing_matches_is_unknown() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "$line : LineFacts(hasCode, code == \"99213\")"
                + " $other : LineFacts(hasCode, code == \"NONE\")"
                + " $third : LineFacts(hasCode, code != $other.code)",
            "");
    List<String> all = explained(rule);
    assertTrue(
        all.contains("  hasCode unknown (no fact matches what stands before)"), all.toString());
  }

  @Test
  void of_many_candidates_the_matching_ones_are_shown_and_the_others_counted() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 4; i <= 30; i++) {
      lines.append("LX*").append(i).append("~\nSV1*HC:99213*1*UN*").append(i).append("***1~\n");
    }
    String rule =
        relation(
            "FMT-90-001",
            "code",
            "$line : LineFacts(hasCode, code == \"J1885\")"
                + " $other : LineFacts(hasUnits, units == 29000)",
            "");
    Explained second =
        explain(rule, FILE.replace("SE*18", lines + "SE*18")).stream()
            .filter(one -> one.trace().first().lineNumber() == 2)
            .findFirst()
            .orElseThrow();
    Pattern pattern = (Pattern) second.trace().ways().get(0).parts().get(0);
    assertEquals(1, pattern.matching());
    assertEquals(10, pattern.candidates().size());
    assertEquals(20, pattern.more());
    assertEquals(29, pattern.candidates().get(9).fact().lineNumber());
    assertTrue(pattern.candidates().get(9).matches());
  }

  @Test
  void what_a_first_fact_leads_to_is_what_all_evaluation_finds() throws Exception {
    String rule =
        relation(
            "FMT-90-001",
            "units",
            "$other : LineFacts(hasUnits, $u : units) $line : LineFacts(hasUnits, units >= $u)",
            "");
    List<Explained> explained = explain(rule, FILE);
    assertEquals(List.of(2, 1, 0), explained.stream().map(one -> one.reports().size()).toList());
  }

  @Test
  void rules_of_readers_and_rules_that_are_not_there_have_no_conditions() throws Exception {
    Rulebook rulebook =
        TinyRulebook.of(rule("FMT-90-001", "@needs(\"\")", "LineFacts(codeAbsent)"));
    assertTrue(rulebook.explain("FMT-ENV-001", sheet(rulebook, FILE)).isEmpty());
    assertTrue(rulebook.explain("FMT-99-999", sheet(rulebook, FILE)).isEmpty());
  }

  private static List<Explained> explain(String rule, String file) throws Exception {
    Rulebook rulebook = TinyRulebook.of(rule);
    assertEquals("{}", rulebook.inSession().toString());
    return rulebook.explain("FMT-90-001", sheet(rulebook, file)).orElseThrow();
  }

  private static FactSheet sheet(Rulebook rulebook, String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(bytes), rulebook.readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          Claim claim = read.claim();
          return new FactSheet(claim, CodeSets.of(new HcpcsCodeSet(List.of())));
        }
      }
    }
    throw new IllegalStateException("no claim");
  }

  private static List<String> explained(String rule) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Explained one : explain(rule, FILE)) {
      Trace trace = one.trace();
      List<String> holds =
          trace.ways().stream().map(way -> way.holds() ? "holds" : "holds not").toList();
      lines.add(name(trace.first()) + ": " + String.join(", ", holds));
      for (Trace.Way way : trace.ways()) {
        way.conditions().forEach(condition -> lines.add("  " + of(condition)));
        parts(way.parts(), "  ", lines);
      }
      assertEquals(trace.ways().stream().anyMatch(Trace.Way::holds), !one.reports().isEmpty());
    }
    return lines;
  }

  private static void parts(List<Part> parts, String indent, List<String> lines) {
    for (Part part : parts) {
      if (part instanceof Conditions conditions) {
        conditions.conditions().forEach(condition -> lines.add(indent + of(condition)));
      } else if (part instanceof Quantified quantified) {
        String word = quantified.negated() ? "not " : "exists ";
        lines.add(indent + word + quantified.truth().name().toLowerCase(Locale.ROOT));
        parts(quantified.parts(), indent + "  ", lines);
      } else if (part instanceof Accumulated added) {
        added
            .results()
            .forEach(seen -> lines.add(indent + "accumulate " + seen.name() + ":" + of(seen)));
        parts(added.parts(), indent + "  ", lines);
      } else if (part instanceof Pattern pattern) {
        lines.add(indent + "pattern " + pattern.text() + ", " + pattern.matching() + " matching");
        for (Candidate candidate : pattern.candidates()) {
          lines.add(indent + "  " + name(candidate.fact()) + " " + candidate.matches());
          candidate.conditions().forEach(one -> lines.add(indent + "    " + of(one)));
          parts(candidate.parts(), indent + "    ", lines);
        }
      }
    }
  }

  /** Whether Drools keeps a variable that nothing uses is its own affair. */
  private static String withoutVariable(String line) {
    return line.replaceFirst("\\$\\w+ : ", "");
  }

  private static String name(Fact fact) {
    return fact.getClass().getSimpleName() + " " + fact.lineNumber();
  }

  private static String of(Condition condition) {
    StringBuilder line = new StringBuilder(condition.text());
    line.append(' ').append(condition.truth().name().toLowerCase(Locale.ROOT));
    line.append(condition.why().isEmpty() ? "" : " (" + condition.why() + ")");
    condition.seen().forEach(seen -> line.append(of(seen)));
    return line.toString();
  }

  private static String of(Seen seen) {
    return " "
        + String.join("|", seen.properties())
        + seen.value().map(value -> "=" + value).orElse("");
  }
}
