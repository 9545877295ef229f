package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import org.plumbline.testclaims.RealFiles.Sample;

/** Every public sample goes through the whole job; claims and lines are those of its manifest. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealFilesTest {

  /** Claims and lines that we read where that is not what the manifest counts, and why. */
  private record Deviation(int claims, int lines, String because) {}

  private static final Map<String, Deviation> DEVIATIONS = deviations();

  private static Map<String, Deviation> deviations() {
    Map<String, Deviation> known = new TreeMap<>();
    known.put("837p-empty-optionals.edi", new Deviation(1, 2, "the second LX has no SV1"));
    known.put(
        "005010x222-example-10a-drug-administered-physician-office.edi",
        new Deviation(1, 2, "one CLM; the manifest counts the account number CLMNO12345 too"));
    known.put(
        "005010x222-example-10c-home-infusion-therapy-pharmacy-adjudicated-hcpcs-loop-2400-or-ndc.edi",
        new Deviation(1, 6, "one CLM; the manifest counts the account number CLMNO12345 too"));
    known.put("multi_group.edi", new Deviation(2, 0, "its second group is an 837P"));
    known.put("invalid_837p_missing_clm.edi", new Deviation(1, 1, "no CLM: begun by its line"));
    known.put("invalid_837.edi", new Deviation(1, 1, "no CLM: begun by its line"));
    known.put(
        "sample-837P-complex.masked-from-canonical.x12",
        new Deviation(5, 14, "no readable CLM: begun by their lines"));
    return known;
  }

  /** What one file gave. */
  private record Row(Sample sample, long claims, long lines, Map<String, Long> byRule) {}

  @Test
  void every_sample_is_scrubbed_without_an_exception_or_a_lost_claim() throws IOException {
    List<Sample> samples = RealFiles.samples();
    ScrubRun run =
        new ScrubRun(Rulebook.shipped(), starterCodes(), new ScrubOptions(Set.of(), null, 2));
    List<Row> rows = new ArrayList<>();
    for (Sample sample : samples) {
      rows.add(scrub(run, sample));
    }
    write(rows);
    List<String> wrong =
        rows.stream().map(RealFilesTest::difference).filter(d -> !d.isEmpty()).toList();
    assertEquals(List.of(), wrong);
    assertFalse(rows.isEmpty());
  }

  private static HcpcsCodeSet starterCodes() throws IOException {
    try (InputStream csv =
        RealFilesTest.class.getResourceAsStream("/plumbline-rules/code-sets/hcpcs-starter.csv")) {
      return new HcpcsCodeSet(List.of(StarterCodes.read(csv)));
    }
  }

  private static Row scrub(ScrubRun run, Sample sample) throws IOException {
    List<Finding> findings = new ArrayList<>();
    InputFile input =
        new InputFile(
            sample.file(), Files.size(sample.path()), () -> Files.newInputStream(sample.path()));
    Outcome outcome = run.run(List.of(input), findings::add);
    Map<String, Long> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().name(), TreeMap::new, Collectors.counting()));
    assertEquals(List.of(), outcome.problems(), sample.file());
    return new Row(sample, outcome.summary().claims(), outcome.summary().lines(), byRule);
  }

  private static String difference(Row row) {
    Sample sample = row.sample;
    boolean professional = sample.kind().equals("837P-5010");
    Deviation known = DEVIATIONS.get(sample.path().getFileName().toString());
    long claims = known != null ? known.claims : professional ? sample.claims() : 0;
    long lines = known != null ? known.lines : professional ? sample.lines() : 0;
    return row.claims == claims && row.lines == lines
        ? ""
        : sample.file() + ": " + row.claims + "/" + row.lines + " for " + claims + "/" + lines;
  }

  private static void write(List<Row> rows) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| file | claims (manifest) | lines (manifest) | findings | expected |\n");
    table.append("|---|---|---|---|---|\n");
    for (Row row : rows) {
      Sample sample = row.sample;
      String findings =
          row.byRule.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      table.append(
          "| %s | %d (%d) | %d (%d) | %s | %s |%n"
              .formatted(
                  sample.file(),
                  row.claims,
                  sample.claims(),
                  row.lines,
                  sample.lines(),
                  findings.isEmpty() ? "-" : findings,
                  sample.expected().isEmpty() ? "-" : sample.expected()));
    }
    Path target = Path.of("target");
    Files.createDirectories(target);
    Files.writeString(target.resolve("real-files.md"), table);
  }
}
