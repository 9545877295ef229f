package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
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
          "895011234",
          "almasampleworth");

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

  @Test
  void each_rule_of_these_readers_speaks_and_shows_no_identity() throws IOException {
    assertTrue(spoken().size() > 25, spoken().toString());
  }

  /** The rules that speak about claims broken in each way these readers know. */
  static Set<String> spoken() {
    Set<String> rules = new TreeSet<>();
    for (byte[] broken : broken()) {
      run(List.of(input(broken)), null).forEach(finding -> rules.add(finding.rule().name()));
    }
    run(List.of(input(text("office.csv").replace("claim_id", "person"))), Format.CSV)
        .forEach(finding -> rules.add(finding.rule().name()));
    return rules;
  }

  private static List<byte[]> broken() {
    String fhir = text("office-fhir.json");
    String item = "\"item\": [";
    String last = "\"total\": {\"value\": 100.00, \"currency\": \"USD\"}\n}";
    List<String> texts =
        new ArrayList<>(
            List.of(
                fhir.replace("\"status\": \"active\",\n  \"type\"", "\"type\""),
                fhir.replace(item, "\"house\": \"SAMPLEWORTH\"," + item),
                fhir.replace(item, "\"895011234\": 1, \"almasampleworth\": {\"x\": 2}," + item),
                fhir.replace(item, item + "{\"895011234\": 1, \"almasampleworth\": NaN},"),
                text("office.json")
                    .replaceFirst("\\{", "{\"895011234\": 1, \"almasampleworth\": [2],"),
                "{\"fields\": {\"895011234\": 1, \"almasampleworth\": \"x\"}}",
                fhir.replace(item, "\"modifierExtension\": [{\"url\": \"ALMA\"}]," + item),
                fhir.replace(item, "\"facility\": {\"reference\": \"ALMA\"}," + item),
                fhir.replace("\"99213\"", "\"" + "SAMPLEWORTH".repeat(2_000) + "\""),
                fhir.replace(item, "\"use\": \"SAMPLEWORTH\"," + item),
                fhir.replace(item, item + "\"SAMPLEWORTH\","),
                fhir.replace(last, last.substring(0, last.length() - 1)),
                fhir.replace(item, "\"x\": \"" + "ALMA".repeat(2 << 20) + "\"," + item),
                fhir + "SAMPLEWORTH",
                fhir.replace(item, "SAMPLEWORTH" + item),
                fhir.replace("\"Claim\"", "\"ClaimResponse\""),
                fhir.replace("professional", "institutional"),
                fhir.replace("2025-10-06", "2025-10"),
                fhir.replace("\"use\": \"claim\"", "\"use\": \"predetermination\"")));
    String table = text("office.csv");
    String row = table.split("\n")[1];
    texts.addAll(
        List.of(
            table.replace("rendering_npi", "SAMPLEWORTH"),
            table.replace("rendering_npi", "units"),
            table.replace("60.00,1,1999999984\nOFFICE1,100.00", "60.00,1,1999999984\nOFFICE1,7"),
            table.replace("99213", "SAMPLEWORTH".repeat(2_000)),
            table + row.replace("OFFICE1", "OFFICE2") + "\n" + row + "\n",
            table.replace("60.00,1", "60.00,SAMPLEWORTH,1"),
            table.replace("60.00,1,1999999984\nOFFICE1", "60.00,1,1999999984\n"),
            table.replace("99213", "ALMA".repeat(1 << 19)),
            table.replace("60.00,1,", "60.00,ALMA,"),
            table.replace("60.00,1,", "SAMPLEWORTH,1,"),
            table.replace("99213", "\"SAMPLEWORTH")));
    List<byte[]> all =
        new ArrayList<>(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    byte[] whole = zip("office.837", bytes("office.837"), "letter.txt", "SAMPLEWORTH".getBytes());
    all.add(whole);
    all.add(Arrays.copyOf(whole, whole.length / 4));
    all.add(zip("office.837", bytes("office.837"), "more.zip", whole));
    all.add(gzip(bytes("office.837"), "SAMPLEWORTH".getBytes()));
    all.add(zip("zeros.csv", new byte[64 << 20], "office.837", bytes("office.837")));
    return all;
  }

  private static byte[] gzip(byte[] claims, byte[] behind) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(claims);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    packed.writeBytes(behind);
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] member, String second, byte[] beside) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(member);
      out.putNextEntry(new ZipEntry(second));
      out.write(beside);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String name) {
    try {
      return base(name);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static InputFile input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputFile input(byte[] bytes) {
    return new InputFile("in", bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static void assertNoIdentity(byte[] whole, Format format) {
    Mutants mutants = new Mutants(51, TOKENS);
    List<InputFile> inputs = new ArrayList<>();
    for (int i = 0; i < Mutants.rounds(2_000); i++) {
      inputs.add(input(mutants.of(whole)));
    }
    int findings = run(inputs, format).size();
    assertTrue(findings > 500, "findings: " + findings);
  }

  /** The findings; none of them shows an identity. */
  private static List<Finding> run(List<InputFile> inputs, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NdjsonWriter writer = new NdjsonWriter(out);
    List<Finding> found = new ArrayList<>();
    new ScrubRun(
            Rulebook.shipped(),
            CodeSets.of(new HcpcsCodeSet(List.of())),
            new ScrubOptions(Set.of(), null, 2, format, false, Map.of()))
        .run(
            inputs,
            finding -> {
              found.add(finding);
              writer.found(finding);
            });
    // the claim's own number is shown, whatever was moved to where it stands
    String findings =
        out.toString(StandardCharsets.UTF_8).replaceAll("\"claim\":\\{\"id\":\"[^\"]*\"", "");
    for (String identity : IDENTITIES) {
      String shown =
          findings.lines().filter(line -> line.contains(identity)).findFirst().orElse("");
      assertFalse(shown.contains(identity), () -> identity + " in " + shown);
    }
    return found;
  }
}
