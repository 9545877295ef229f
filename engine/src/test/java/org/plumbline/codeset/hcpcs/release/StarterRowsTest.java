package org.plumbline.codeset.hcpcs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.codeset.hcpcs.Releases.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.Releases;

/**
 * The starter set row by row against CMS's releases of the shared data folder; skipped where it is
 * not there. Differences that are right stand in the tests with their reason.
 */
class StarterRowsTest {

  private static final List<String> ZIPS =
      List.of(
          "2017-JAN.zip",
          "2019-JAN.zip",
          "2020-JAN.zip",
          "2020-OCT.zip",
          "2024-OCT-uppercased.zip",
          "2025-JUL.zip",
          "2025-OCT-rebuilt.zip",
          "2026-JAN.zip");

  private static final Map<Release, ImportedRelease> RELEASES = new LinkedHashMap<>();
  private static HcpcsTable starter;

  @BeforeAll
  static void read() throws Exception {
    for (String zip : ZIPS) {
      ImportedRelease release = new HcpcsImporter().read(shared(zip), Optional.empty());
      RELEASES.put(release.report().release(), release);
    }
    starter = Releases.starter();
  }

  @Test
  void eachCodeIsWordedAsInEachReleaseAndInNoReleaseThatLacksIt() {
    List<String> differences = new ArrayList<>();
    for (String code : codes()) {
      RELEASES.forEach(
          (release, imported) -> {
            List<String> ours = words(starter.find(code), imported);
            List<String> theirs = words(imported.table().find(code), imported);
            // what is known in capitals alone does not begin a span, and must not break one
            boolean inCapitals = !imported.report().textVerified() && ours.isEmpty();
            if (!ours.equals(theirs) && !inCapitals) {
              differences.add(code + " in " + release + ": " + ours + ", CMS: " + theirs);
            }
          });
    }
    // CMS mistyped this short descriptor in 2017; no rule reads it
    assertEquals(
        List.of(
            "J3010 in 2017-01: [Fentanyl citrate injection | Injection, fentanyl citrate, 0.1 mg],"
                + " CMS: [Fentanyl citrate injeciton | Injection, fentanyl citrate, 0.1 mg]"),
        differences);
  }

  /** The release of July 2025 has no short descriptors, and that of October 2024 only capitals. */
  private static List<String> words(List<CodeRow> rows, ImportedRelease in) {
    Release release = in.report().release();
    boolean withoutShort = release.equals(Release.parse("2025-07"));
    return rows.stream()
        .filter(row -> row.wordedIn(release))
        .map(row -> withoutShort ? row.longText() : row.shortText() + " | " + row.longText())
        .map(words -> in.report().textVerified() ? words : words.toUpperCase(Locale.ROOT))
        .toList();
  }

  @Test
  void eachCodeHasTheDaysAndCrossReferencesOfTheNewestReleaseThatTellsThem() {
    List<String> differences = new ArrayList<>();
    for (String code : codes()) {
      for (CodeRow ours : starter.find(code)) {
        CodeRow theirs = newestDated(ours);
        if (theirs != null && !life(ours).equals(life(theirs))) {
          differences.add(code + ": " + life(ours) + ", CMS: " + life(theirs));
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  /** The newest row with dates of the life that a starter row belongs to; a life has one start. */
  private static CodeRow newestDated(CodeRow ours) {
    CodeRow newest = null;
    for (ImportedRelease release : RELEASES.values()) {
      for (CodeRow row : release.table().find(ours.code())) {
        boolean anew = newest != null && newest.hasEnd() && newest.ended() < row.added();
        if (row.isDated() && !(anew && ours.hasEnd() && ours.ended() == newest.ended())) {
          newest = row;
        }
      }
    }
    return newest;
  }

  /**
   * CMS's references on rows that have not ended lead to predecessors (J3358), and are left out.
   */
  private static String life(CodeRow row) {
    return row.added() + " to " + row.ended() + (row.hasEnd() ? " " + row.crossReferences() : "");
  }

  @Test
  void eachCodeIsOnTheNocListThatTheRowNamesAndOnNoOther() {
    List<String> differences = new ArrayList<>();
    ImportedRelease july = RELEASES.get(Release.parse("2025-07"));
    for (String code : codes()) {
      CodeRow newest = starter.find(code).get(0);
      boolean listed = newest.nocRelease().equals(Optional.of(Release.parse("2025-07")));
      if (listed != july.nocCodes().contains(code) || newest.nocRelease().isPresent() && !listed) {
        differences.add(code + ": " + newest.nocRelease());
      }
    }
    assertEquals(List.of(), differences);
  }

  private static TreeSet<String> codes() {
    TreeSet<String> codes = new TreeSet<>();
    starter.codes().forEach(row -> codes.add(row.code()));
    return codes;
  }
}
