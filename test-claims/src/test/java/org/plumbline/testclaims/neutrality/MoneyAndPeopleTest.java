package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.Need;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.ScrubOptions;
import org.plumbline.testclaims.ClaimGenerator;
import org.plumbline.testclaims.Scrubbed;
import org.plumbline.testclaims.Segments;

/**
 * I9: no money. Other charges, another payer, other diagnoses and other providers change no finding
 * about a descriptor, on the sample batches and on generated claims with faults.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyAndPeopleTest {

  private static final Map<String, UnaryOperator<String[]>> CHANGES =
      Map.of(
          "charges", MoneyAndPeopleTest::otherCharge,
          "payer", MoneyAndPeopleTest::otherPayer,
          "diagnoses", MoneyAndPeopleTest::otherDiagnosis,
          "providers", MoneyAndPeopleTest::otherProvider);

  /** What a rule about descriptors has no need of. */
  private static final Set<Need> FOREIGN =
      Set.of(
          Need.TOTAL_CHARGE,
          Need.LINE_CHARGES,
          Need.DIAGNOSIS_CODE,
          Need.DIAGNOSIS_RELEASE,
          Need.DIAGNOSIS_TABLE,
          Need.POINTERS,
          Need.NPI,
          Need.TAXONOMY,
          Need.PROVIDER_ZIP);

  @TempDir Path folder;

  static Stream<String> changes() {
    return CHANGES.keySet().stream().sorted();
  }

  private static String[] otherCharge(String[] segment) {
    if (segment[0].equals("SV1") || segment[0].equals("CLM")) {
      segment[2] = new BigDecimal(segment[2]).multiply(BigDecimal.valueOf(3)).toPlainString();
    }
    return segment;
  }

  private static String[] otherPayer(String[] segment) {
    if (isName(segment, "PR")) {
      segment[3] = "ANOTHER HEALTH PLAN";
      segment[9] = "EX1";
    } else if (segment[0].equals("SBR")) {
      segment[9] = "OF";
    }
    return segment;
  }

  private static String[] otherDiagnosis(String[] segment) {
    return segment[0].equals("HI") ? new String[] {"HI", "ABK:Z0000"} : segment;
  }

  private static String[] otherProvider(String[] segment) {
    if (isName(segment, "85") || isName(segment, "82") || isName(segment, "DK")) {
      segment[3] = "ANYBODY";
      if (segment.length > 9) {
        segment[9] = "1993999999";
      }
    } else if (segment[0].equals("PRV")) {
      segment[3] = "207Q00000X";
    }
    return segment;
  }

  private static boolean isName(String[] segment, String entity) {
    return segment[0].equals("NM1") && segment[1].equals(entity) && segment.length > 3;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void the_samples_have_the_same_findings_about_descriptors(String change) throws IOException {
    int findings = 0;
    for (Segments sample : samples()) {
      findings += assertSame(change, sample, Scrubbed.SHIPPED).size();
    }
    assertTrue(findings > 10, findings + " findings");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void generated_claims_have_the_same_findings_about_descriptors(String change) {
    Segments claims = Segments.of(new ClaimGenerator(2_026, 1_500).withFaultShare(0.8));
    assertFalse(assertSame(change, claims, Scrubbed.SHIPPED).isEmpty());
  }

  /** A line for each narrative of E11: nearly every rule about words speaks here. */
  @ParameterizedTest
  @MethodSource("changes")
  void narratives_have_the_same_findings_about_descriptors(String change) {
    String file = new String(Line.file(Line.narratives()), StandardCharsets.ISO_8859_1);
    Segments claims = Segments.of(file.replace('*', ' ').replace('|', '*'));
    assertTrue(assertSame(change, claims, Scrubbed.SHIPPED).size() > 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charges", "diagnoses", "providers"})
  void a_rule_about_descriptors_that_looks_there_is_noticed(String change) throws Exception {
    Rulebook planted = looking(change);
    List<Integer> changed = new ArrayList<>();
    for (Segments sample : samples()) {
      List<String> before = told(sample, planted);
      List<String> after = told(sample.changed(s -> CHANGES.get(change).apply(s)), planted);
      changed.add(before.equals(after) ? 0 : 1);
    }
    assertTrue(changed.contains(1), change);
  }

  @Test
  void no_rule_about_descriptors_asks_for_what_is_foreign_to_them() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      if (rule.id().startsWith("DA-")) {
        assertFalse(rule.needs().stream().anyMatch(FOREIGN::contains), rule.name());
        assertFalse(
            Set.of("DiagnosisFacts", "ProviderFacts", "PersonFacts").contains(rule.fact()),
            rule.name());
      }
    }
  }

  private static List<String> assertSame(String change, Segments file, Rulebook rulebook) {
    Segments changed = file.changed(segment -> CHANGES.get(change).apply(segment));
    assertNotEquals(file.text(), changed.text());
    List<String> before = told(file, rulebook);
    assertEquals(before, told(changed, rulebook));
    return before;
  }

  private static List<String> told(Segments file, Rulebook rulebook) {
    return Scrubbed.of(
            file.text().getBytes(StandardCharsets.ISO_8859_1),
            rulebook,
            CodeSets.of(Scrubbed.STARTER),
            new ScrubOptions(Set.of("medicare-b"), null, 2))
        .findings()
        .stream()
        .filter(finding -> finding.rule().id().startsWith("DA-"))
        .map(MoneyAndPeopleTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return "claim %d line %d %s %s %s"
        .formatted(
            finding.claimIndex(),
            finding.line(),
            finding.rule().name(),
            finding.message(),
            finding.evidence());
  }

  private static List<Segments> samples() throws IOException {
    List<Segments> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".837")).sorted().toList()) {
        samples.add(Segments.of(Files.readString(file, StandardCharsets.US_ASCII)));
      }
    }
    return samples;
  }

  /** No fact tells of the payer: a rule that names it is refused. */
  @ParameterizedTest
  @ValueSource(strings = {"claim.payer", "claim.payerName", "claim.source.payer", "payer"})
  void a_rule_cannot_look_at_the_payer(String property) throws Exception {
    String refusal =
        new PlantedFolder(folder)
            .drl(
                "DA-X09",
                "@title(\"A line\") @basis(\"authority\") @authority(\"CMS-HCPCS-QU\")",
                "LineFacts(hasFromDate, " + property + " == \"EX\")",
                "")
            .template("DA-X09", "A line.")
            .refusal();
    assertTrue(refusal.contains("planted.drl:"), refusal);
  }

  /** A rule under the name of one about descriptors that fires by what is changed. */
  private Rulebook looking(String change) throws Exception {
    String[] rule =
        switch (change) {
          case "charges" ->
              new String[] {
                "totalCharge", "ClaimFacts(hasTotalCharge, totalCharge > 50000)", "TOTAL_CHARGE"
              };
          case "diagnoses" ->
              new String[] {
                "diagnosisCode",
                "DiagnosisFacts(hasDiagnosisCode, code != \"Z0000\")",
                "DIAGNOSIS_CODE"
              };
          default -> new String[] {"npi", "ProviderFacts(hasNpi, !npiCheckDigitHolds)", "NPI"};
        };
    String metadata =
        "@title(\"A line\") @basis(\"authority\") @authority(\"CMS-HCPCS-QU\") @needs(\"%s\")"
            .formatted(rule[0]);
    return new PlantedFolder(folder)
        .drl("DA-X09", metadata, rule[1], rule[2], "")
        .template("DA-X09", "A line.")
        .taken();
  }
}
