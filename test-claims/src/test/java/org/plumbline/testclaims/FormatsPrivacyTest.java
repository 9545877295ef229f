package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.intake.Format;
import org.plumbline.intake.Mutants;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/** No finding about damaged FHIR input or a damaged table shows an identity that stands in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsPrivacyTest {

  private static final List<String> IDENTITIES =
      List.of(
          "SAMPLEWORTH",
          "ALMA",
          "EXM100001",
          "33 OAK HILL",
          "1234567893",
          "1999999984",
          "010199601",
          "EXAMPLE FAMILY CLINIC",
          "1980-01-02",
          "19800102",
          "895011234");

  private static final List<String> TOKENS =
      List.of("{", "}", "[", "]", "\"", ",", ":", "\n", ";", "\"x\":", "units", "null", "1");

  private static byte[] base(String name) throws IOException {
    return Files.readAllBytes(
        Path.of(System.getProperty("plumbline.checkout", ".."), "rules", "base-claims", name));
  }

  @Test
  void damaged_FHIR_claims_show_no_identity() throws IOException {
    assertNoIdentity(base("office-fhir.json"), Format.FHIR);
  }

  @Test
  void damaged_tables_show_no_identity() throws IOException {
    assertNoIdentity(base("office.csv"), Format.CSV);
  }

  private static void assertNoIdentity(byte[] whole, Format format) {
    Mutants mutants = new Mutants(51, TOKENS);
    List<InputFile> inputs = new ArrayList<>();
    for (int i = 0; i < Mutants.rounds(2_000); i++) {
      byte[] bytes = mutants.of(whole);
      inputs.add(new InputFile("in", bytes.length, () -> new ByteArrayInputStream(bytes)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NdjsonWriter writer = new NdjsonWriter(out);
    new ScrubRun(
            Rulebook.shipped(),
            CodeSets.of(new HcpcsCodeSet(List.of())),
            new ScrubOptions(Set.of(), null, 2, format, false, Map.of()))
        .run(inputs, writer::found);
    // the claim's own number is shown, whatever was moved to where it stands
    String findings =
        out.toString(StandardCharsets.UTF_8).replaceAll("\"claim\":\\{\"id\":\"[^\"]*\"", "");
    long lines = findings.lines().count();
    assertTrue(lines > 500, "findings: " + lines);
    for (String identity : IDENTITIES) {
      String shown =
          findings.lines().filter(line -> line.contains(identity)).findFirst().orElse("");
      assertFalse(shown.contains(identity), () -> identity + " in " + shown);
    }
  }
}
