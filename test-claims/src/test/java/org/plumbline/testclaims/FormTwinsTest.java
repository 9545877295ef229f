package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * The same claims as 837P, as CMS-1500 forms, as FHIR and as a table have the same findings of the
 * base profile.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormTwinsTest {

  private static final int CLAIMS = 5_000;

  private final Rulebook rulebook = Rulebook.shipped();

  @Test
  void five_thousand_faulty_claims_have_the_same_findings_as_their_837P_twins() throws IOException {
    assertSameFindings(FormTwin::of);
  }

  @Test
  void drugs_and_narratives_in_the_shaded_area_lead_to_the_same_findings_too() throws IOException {
    assertSameFindings(FormTwin::shaded);
  }

  private void assertSameFindings(Function<Claim, String> twin) throws IOException {
    ByteArrayOutputStream x12 = new ByteArrayOutputStream();
    new ClaimGenerator(20, CLAIMS).withFaultShare(1.0).writeTo(x12);
    Map<Integer, Integer> lines = new HashMap<>();
    byte[] forms = twins(x12.toByteArray(), lines, twin);

    Map<Integer, Set<String>> ofX12 = findings(x12.toByteArray(), lines);
    Map<Integer, Set<String>> ofForms = findings(forms, Map.of());

    assertEquals(CLAIMS, lines.size());
    assertTrue(ofX12.size() > CLAIMS / 2, "claims with findings: " + ofX12.size());
    for (int claim = 1; claim <= CLAIMS; claim++) {
      assertEquals(ofX12.get(claim), ofForms.get(claim), "claim " + claim);
    }
  }

  @Test
  void two_thousand_faulty_claims_have_the_same_findings_in_FHIR() throws IOException {
    List<Claim> claims = generated(2_000);
    String bundle = claims.stream().map(FhirTwin::of).collect(Collectors.joining("\n"));
    Map<Integer, Set<String>> ofX12 = ofX12(2_000, Map.of());
    Map<Integer, Set<String>> ofFhir = findings(bundle.getBytes(StandardCharsets.UTF_8), Map.of());
    // a point in the code is how FHIR writes ICD-10-CM: there it is no fault
    ofX12.values().forEach(of -> of.removeIf(finding -> finding.startsWith("FMT-21-006 ")));
    same(claims, ofX12, ofFhir);
  }

  @Test
  void two_thousand_faulty_claims_have_the_same_findings_in_a_table() throws IOException {
    List<Claim> claims = generated(2_000);
    String table =
        CsvTwin.header() + claims.stream().map(CsvTwin::rows).collect(Collectors.joining());
    Map<Integer, Integer> lines = new HashMap<>();
    claims.forEach(claim -> lines.put(claim.index(), claim.lines().size()));
    Map<Integer, Set<String>> ofTable = findings(table.getBytes(StandardCharsets.UTF_8), Map.of());
    same(claims, ofX12(2_000, lines), ofTable);
  }

  private static void same(
      List<Claim> claims, Map<Integer, Set<String>> ofX12, Map<Integer, Set<String>> others) {
    long withFindings = ofX12.values().stream().filter(of -> !of.isEmpty()).count();
    assertTrue(withFindings > claims.size() / 2, "claims with findings: " + withFindings);
    for (int claim = 1; claim <= claims.size(); claim++) {
      assertEquals(
          ofX12.getOrDefault(claim, Set.of()),
          others.getOrDefault(claim, Set.of()),
          "claim " + claim);
    }
  }

  private List<Claim> generated(int count) throws IOException {
    ByteArrayOutputStream x12 = new ByteArrayOutputStream();
    new ClaimGenerator(26, count).withFaultShare(1.0).writeTo(x12);
    List<Claim> claims = new ArrayList<>();
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(x12.toByteArray()), rulebook.readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          claims.add(read.claim());
        }
      }
    }
    return claims;
  }

  private Map<Integer, Set<String>> ofX12(int count, Map<Integer, Integer> lines)
      throws IOException {
    ByteArrayOutputStream x12 = new ByteArrayOutputStream();
    new ClaimGenerator(26, count).withFaultShare(1.0).writeTo(x12);
    return findings(x12.toByteArray(), lines);
  }

  private byte[] twins(byte[] x12, Map<Integer, Integer> lines, Function<Claim, String> twin)
      throws IOException {
    StringBuilder json = new StringBuilder("[");
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(x12), rulebook.readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          Claim claim = read.claim();
          lines.put(claim.index(), claim.lines().size());
          json.append(json.length() == 1 ? "" : ",\n").append(twin.apply(claim));
        }
      }
    }
    return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Rule and line of each finding of the base profile, by claim.
   *
   * @param lines how many lines each claim has: the rendering provider of a claim stands on each
   */
  private Map<Integer, Set<String>> findings(byte[] bytes, Map<Integer, Integer> lines)
      throws IOException {
    List<Finding> found = new ArrayList<>();
    HcpcsCodeSet codes = codes();
    new ScrubRun(rulebook, codes, new ScrubOptions(Set.of(), null, 2))
        .run(
            List.of(new InputFile("batch", bytes.length, () -> new ByteArrayInputStream(bytes))),
            found::add);
    Map<Integer, Set<String>> byClaim = new TreeMap<>();
    for (Finding finding : found) {
      if (!finding.rule().profile().equals("base")) {
        continue;
      }
      assertEquals(Evaluator.RULEBOOK, finding.rule().evaluator(), finding.message());
      Set<String> ofClaim = byClaim.computeIfAbsent(finding.claimIndex(), index -> new TreeSet<>());
      boolean ofEachLine =
          finding.item().equals("24J")
              && finding.line() == 0
              && lines.containsKey(finding.claimIndex());
      int last = ofEachLine ? lines.get(finding.claimIndex()) : finding.line();
      for (int line = ofEachLine ? 1 : finding.line(); line <= last; line++) {
        ofClaim.add(finding.rule().name() + " " + line);
      }
    }
    return byClaim;
  }

  private static HcpcsCodeSet codes() throws IOException {
    try (InputStream csv =
        Rulebook.class.getResourceAsStream("/plumbline-rules/code-sets/hcpcs-starter.csv")) {
      return new HcpcsCodeSet(List.of(StarterCodes.read(csv)));
    }
  }
}
