package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.ExampleResult;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;

class UserFolderTest {

  private static final String BOTH_SIDES =
      "base dme.837\nflagged: both sides\n2400[2]/SV1/SV101 = HC:E0143:NU:RT:LT\n";

  @TempDir Path folder;

  @Test
  void aRuleOfTheFolderTakesThePlaceOfTheShippedOne() throws Exception {
    write("own.drl", drl(rule("FMT-MOD-010", "info", "hasModifier(\"RT\"), hasModifier(\"LT\")")));
    Rulebook rulebook = Rulebook.withFolder(folder);
    assertEquals(Severity.INFO, rulebook.rule("FMT-MOD-010").orElseThrow().severity());
    assertEquals(names(Shipped.RULEBOOK), names(rulebook));
    ExampleResult result = run(rulebook, "FMT-MOD-010", BOTH_SIDES);
    assertTrue(result.holds(), result::toString);
    assertEquals(List.of(Severity.INFO), severities(result));
    ExampleResult shipped = run(Shipped.RULEBOOK, "FMT-MOD-010", BOTH_SIDES);
    assertEquals(List.of(Severity.WARNING), severities(shipped));
  }

  @Test
  void aNewRuleOfTheFolderSpeaksBesideTheShippedOnes() throws Exception {
    write("own.drl", drl(rule("US-001", "warning", "hasModifier(\"KX\")")));
    write("templates.csv", "rule,template\nUS-001,KX stands on the line.\n");
    Rulebook rulebook = Rulebook.withFolder(folder);
    assertEquals(Shipped.RULEBOOK.rules().size() + 1, rulebook.rules().size());
    ExampleResult result =
        run(
            rulebook,
            "US-001",
            """
            base dme.837
            flagged: KX on line 2 alone
            2400[1]/SV1/SV101 = HC:K0001:RR:KH
            """);
    assertTrue(result.holds(), result::toString);
    assertEquals("KX stands on the line.", result.findings().get(0).message());
  }

  @Test
  void theShippedExamplesStillHoldWithARuleThatNeverSpeaks() throws Exception {
    write("own.drl", drl(rule("US-001", "warning", "hasModifier(\"~~\")")));
    write("templates.csv", "rule,template\nUS-001,Never.\n");
    Rulebook rulebook = Rulebook.withFolder(folder);
    var runner = Shipped.runner(rulebook);
    List<ExampleResult> failed =
        Shipped.examples().examples().stream()
            .map(runner::run)
            .filter(result -> !result.holds())
            .toList();
    assertEquals(List.of(), failed);
  }

  @Test
  void aRefusedFolderCompilesNothingAndSaysWhatIsWrongAndWhere() throws Exception {
    write(
        "own.drl",
        drl(
            rule("FMT-MOD-010", "info", "hasModifier(\"RT\")"),
            rule("US-001", "warning", "eval(System.getenv() != null)")));
    write("templates.csv", "rule,template\nUS-001,KX stands on the line.\n");
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    assertTrue(refused.getMessage().contains("own.drl:"), refused::getMessage);
    assertTrue(refused.getMessage().contains("eval"), refused::getMessage);
    assertTrue(run(Shipped.RULEBOOK, "FMT-MOD-010", BOTH_SIDES).holds());
  }

  @Test
  void aRuleOfTheReaderIsNotReplaced() throws Exception {
    write("own.drl", drl(rule("FMT-24E-003", "info", "hasModifier(\"RT\")")));
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    assertTrue(refused.getMessage().contains("FMT-24E-003"), refused::getMessage);
    assertTrue(refused.getMessage().contains("is built in"), refused::getMessage);
  }

  @Test
  void aFolderAddsNoRulesOfTheReader() throws Exception {
    write("own.drl", drl(rule("FMT-MOD-010", "info", "hasModifier(\"RT\")")));
    write("reader-rules.csv", "rule,title\nFMT-SEG-999,Mine\n");
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    assertTrue(refused.getMessage().contains("reader-rules.csv:1: "), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KX stands on {thing}.", "KX stands on } the line.", "{field} {value}", ""})
  void aTemplateThatCannotBeReadIsToldWithItsLine(String template) throws Exception {
    write("own.drl", drl(rule("US-001", "warning", "hasModifier(\"KX\")")));
    write("templates.csv", "rule,template\nUS-001," + template + "\n");
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    assertTrue(refused.getMessage().contains("templates.csv:2: US-001: "), refused::getMessage);
  }

  @Test
  void aRuleOfBasisPracticeIsNoError() throws Exception {
    write("own.drl", drl(rule("FMT-MOD-010", "error", "hasModifier(\"RT\")")));
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    assertTrue(refused.getMessage().contains("at most a warning"), refused::getMessage);
  }

  @Test
  void anEmptyFolderIsRefused() {
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    assertTrue(refused.getMessage().contains("holds no *.drl"), refused::getMessage);
  }

  @Test
  void aRuleWithoutAPageHasOneOfItsTextsAndItsExamples() throws Exception {
    write("own.drl", drl(rule("US-001", "warning", "hasModifier(\"KX\")")));
    write("templates.csv", "rule,template\nUS-001,KX stands on the line.\n");
    write("page-texts.csv", "about,title,why,correct\nUS-001,KX is rare,,Ask the house.\n");
    Files.createDirectory(folder.resolve("examples"));
    write(
        "examples/US-001.txt",
        """
        base dme.837
        flagged: KX on line 2
        2400[2]/SV1/SV101 = HC:E0143:NU:KX
        silent: as is
        """);
    assertEquals(
        """
        # US-001 KX is rare

        ## What it checks

        - A rule of a user (warning)

        CMS-1500 item 24D.

        ## Why

        No document asks for it; claims of this kind are mostly slips.

        ## Flagged

        The claim `base-claims/dme.837`, which has no finding, changed as shown; all edits stand \
        in `examples/US-001.txt`:

        - KX on line 2: `2400[2]/SV1/SV101 = HC:E0143:NU:KX`

        ## Not flagged

        - as is

        ## How to correct the claim

        Ask the house.

        ## Sources

        Practice: no document states this; it is never an error.
        """,
        Rulebook.withFolder(folder).page("US-001").orElseThrow());
  }

  @Test
  void pagesTheirTextsAndExamplesAreNoPartOfTheDigest() throws Exception {
    write("own.drl", drl(rule("US-001", "warning", "hasModifier(\"KX\")")));
    write("templates.csv", "rule,template\nUS-001,KX stands on the line.\n");
    String digest = Rulebook.withFolder(folder).digest();
    write("page-texts.csv", "about,title,why,correct\nUS-001,,Why not.,\n");
    Files.createDirectory(folder.resolve("examples"));
    write("examples/US-001.txt", "base dme.837\nsilent: as is\n");
    assertEquals(digest, Rulebook.withFolder(folder).digest());
  }

  private static ExampleResult run(Rulebook rulebook, String rule, String text) throws Exception {
    Example example = ExampleFile.parse(rule, rule + ".txt", text).examples().get(0);
    return Shipped.runner(rulebook).run(example);
  }

  private static List<Severity> severities(ExampleResult result) {
    return result.findings().stream().map(Finding::rule).map(RuleInfo::severity).toList();
  }

  private static Set<String> names(Rulebook rulebook) {
    return rulebook.rules().stream().map(RuleInfo::name).collect(Collectors.toSet());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String drl(String... rules) {
    return """
        package org.plumbline.rules

        import org.plumbline.claim.ClaimField
        import org.plumbline.facts.LineFacts

        global org.plumbline.rulebook.Findings findings

        """
        + String.join("\n", rules);
  }

  private static String rule(String name, String severity, String constraints) {
    return """
        rule "%s"
          @title("A rule of a user") @severity("%s") @family("consistency") @item("24D")
          @profile("base") @basis("practice") @needs("modifiers")
        when
          $line : LineFacts(hasModifiers, %s)
        then
          findings.report("%s", $line, ClaimField.MODIFIER_1);
        end
        """
        .formatted(name, severity, constraints, name);
  }
}
