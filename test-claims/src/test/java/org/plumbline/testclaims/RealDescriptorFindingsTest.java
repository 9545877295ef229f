package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import org.plumbline.testclaims.RealFiles.Sample;

/**
 * The public 837P samples beside CMS's releases, on their own dates and moved to days that the
 * releases cover. Each finding about a descriptor was read by hand and stands with its verdict in
 * {@code real-descriptor-findings.csv}; one that does not stand there has to be read first.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealDescriptorFindingsTest {

  private static final List<String> RELEASES =
      List.of("2019-JAN", "2020-OCT", "2025-JUL", "2025-OCT-rebuilt", "2026-JAN");

  /** Lines of the samples that bill E1392, a portable oxygen concentrator, counted in the files. */
  private static final int CONCENTRATORS = 61;

  @TempDir static Path store;
  private static HcpcsCodeSet codes;
  private static ScrubRun run;
  private static List<RedatedFile> files;

  /** A finding as the table has it. */
  private record Judged(String day, String finding, String verdict) {}

  @BeforeAll
  static void importReleases() throws Exception {
    Path releases = RealFiles.folder().resolveSibling("hcpcs");
    CodeSetStore imported = new CodeSetStore(store);
    for (String release : RELEASES) {
      imported.importRelease(releases.resolve(release + ".zip"), Optional.empty());
    }
    codes = new HcpcsCodeSet(imported.open());
    run = new ScrubRun(Rulebook.shipped(), codes, new ScrubOptions(Set.of("medicare-b"), null, 2));
    files = new ArrayList<>();
    for (Sample sample : RealFiles.samples()) {
      if (sample.kind().equals("837P-5010")) {
        files.add(RedatedFile.of(sample));
      }
    }
  }

  @Test
  void each_finding_on_days_that_releases_cover_was_judged_right_by_hand() throws IOException {
    Set<String> days = new TreeSet<>();
    List<Judged> judged = judged();
    judged.forEach(row -> days.add(row.day()));
    assertEquals(Set.of("2019-02-10", "2020-10-20", "2025-10-15"), days);
    for (String day : days) {
      Set<String> expected = new TreeSet<>();
      for (Judged row : judged) {
        assertEquals("right", row.verdict(), row.finding());
        if (row.day().equals(day)) {
          expected.add(row.finding());
        }
      }
      LocalDate to = LocalDate.parse(day);
      assertEquals(expected, found(file -> file.on(to)), day);
      assertEquals(
          expected, found(file -> file.on(to).withDescriptionsInTheirPlace()), "moved, " + day);
    }
  }

  @Test
  void on_their_own_dates_releases_are_missing_or_lines_have_no_words() throws IOException {
    assertEquals(Set.of(), found(file -> file));
    assertEquals(Set.of(), found(RedatedFile::withDescriptionsInTheirPlace));
  }

  @Test
  void words_behind_SV101_7_are_no_narrative_and_in_it_they_are_held_against_the_descriptor()
      throws IOException {
    LocalDate day = LocalDate.parse("2025-10-15");
    UnaryOperator<RedatedFile> otherCode = file -> file.on(day).withCode("E1392", "E0601");
    assertEquals(0, nearer(otherCode));
    assertEquals(
        CONCENTRATORS, nearer(file -> otherCode.apply(file).withDescriptionsInTheirPlace()));
  }

  private static long nearer(UnaryOperator<RedatedFile> change) throws IOException {
    return found(change).stream().filter(finding -> finding.endsWith(": DA-W22")).count();
  }

  @Test
  void a_code_that_CMS_put_on_its_NOC_list_later_is_not_held_to_be_on_it_before() {
    // the list of 2019 has J3301 and V5264, that of July 2025 J3301 and J9201
    assertEquals(NocListing.LISTED, listing("J3301", "2019-02-10"));
    assertEquals(NocListing.LISTED, listing("J3301", "2025-10-15"));
    assertEquals(NocListing.UNKNOWN, listing("J9201", "2019-02-10"));
    assertEquals(NocListing.UNKNOWN, listing("J9201", "2020-10-20"));
    assertEquals(NocListing.LISTED, listing("J9201", "2025-10-15"));
    assertEquals(NocListing.UNKNOWN, listing("V5264", "2019-02-10"));
    assertEquals(NocListing.NOT_LISTED, listing("V5264", "2025-10-15"));
  }

  private static NocListing listing(String code, String day) {
    return codes.nocListing(codes.find(code, (int) LocalDate.parse(day).toEpochDay()));
  }

  /** Findings about descriptors: file, claim, line, rule. */
  private static Set<String> found(UnaryOperator<RedatedFile> change) throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    for (RedatedFile file : files) {
      byte[] bytes = change.apply(file).text().getBytes(StandardCharsets.ISO_8859_1);
      inputs.add(new InputFile(file.file(), bytes.length, () -> new ByteArrayInputStream(bytes)));
    }
    Set<String> found = new TreeSet<>();
    run.run(
        inputs,
        finding -> {
          if (finding.rule().id().startsWith("DA-")) {
            found.add(
                place(finding.file(), finding.claimIndex(), finding.line(), finding.rule().name()));
          }
        });
    return found;
  }

  private static String place(String file, int claim, int line, String rule) {
    return "%s, claim %d, line %d: %s".formatted(file, claim, line, rule);
  }

  private static List<Judged> judged() throws IOException {
    try (InputStream in =
            RealDescriptorFindingsTest.class.getResourceAsStream("real-descriptor-findings.csv");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream()
          .map(
              row ->
                  new Judged(
                      row.getField("day"),
                      place(
                          row.getField("file"),
                          Integer.parseInt(row.getField("claim")),
                          Integer.parseInt(row.getField("line")),
                          row.getField("rule")),
                      row.getField("verdict")))
          .toList();
    }
  }
}
