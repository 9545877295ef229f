package org.plumbline.codeset.hcpcs.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.shared;
import static org.plumbline.codeset.hcpcs.history.Rows.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;

/**
 * What CMS's releases of 2017 to 2026 tell; skipped where the shared data is not there. The numbers
 * were counted on CMS's files apart from Plumbline.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealHistoryTest {

  @TempDir private static Path directory;
  private static ReleaseTables all;
  private static HcpcsCodeSet codes;

  @BeforeAll
  static void importAll() throws Exception {
    CodeSetStore store = new CodeSetStore(directory);
    for (String zip :
        List.of(
            "2017-JAN.zip",
            "2019-JAN.zip",
            "2020-JAN.zip",
            "2020-OCT.zip",
            "2024-OCT-uppercased.zip",
            "2025-JUL.zip",
            "2025-OCT-rebuilt.zip",
            "2026-JAN.zip")) {
      store.importRelease(shared(zip), Optional.empty());
    }
    all = new ReleaseTables(store.open());
    codes = store.codeSet();
  }

  private static ReleaseDiff since2020() {
    return all.difference(release("2020-10"), release("2025-10"));
  }

  private static int codes(ReleaseDiff diff, ChangeKind kind) {
    return diff.codes().get(kind).size();
  }

  private static int modifiers(ReleaseDiff diff, ChangeKind kind) {
    return diff.modifiers().get(kind).size();
  }

  @Test
  void between_October_2020_and_October_2025_308_codes_were_reworded() {
    ReleaseDiff diff = since2020();
    assertEquals(308, codes(diff, ChangeKind.REWORDED));
    // 8463 codes less 6825, and none was dropped; J1440 had a life before
    assertEquals(1638, codes(diff, ChangeKind.ADDED) + codes(diff, ChangeKind.REUSED));
    assertEquals(0, codes(diff, ChangeKind.DROPPED));
    assertEquals("J1440", diff.codes().get(ChangeKind.REUSED).get(0).code());
    assertEquals(419, codes(diff, ChangeKind.ENDED));
    assertEquals(
        167,
        diff.codes().get(ChangeKind.ADDED).stream()
            .filter(change -> change.after().orElseThrow().hasEnd())
            .count());
    assertEquals(12, modifiers(diff, ChangeKind.ADDED));
    assertEquals(10, modifiers(diff, ChangeKind.ENDED));
    assertEquals(5, modifiers(diff, ChangeKind.REWORDED));
  }

  @Test
  void the_106_codes_that_newer_files_lack_had_ended_in_2013() {
    ReleaseDiff diff = all.difference(release("2017-01"), release("2025-10"));
    assertEquals(106, codes(diff, ChangeKind.DROPPED));
    for (CodeChange change : diff.codes().get(ChangeKind.DROPPED)) {
      int ended = change.before().orElseThrow().ended();
      assertTrue(day("2013-01-01") <= ended && ended <= day("2013-12-31"), change.code());
    }
  }

  @Test
  void the_implant_J7311_was_reworded_between_2019_and_2020_and_acted_on_in_October_2019() {
    CodeLife life = all.lives("J7311").orElseThrow().lives().get(0);
    List<LifeEvent.Worded> worded = worded(life);
    assertEquals("Fluocinolone acetonide, intravitreal implant", worded.get(0).longText());
    assertEquals(release("2020-01"), worded.get(1).release());
    assertEquals(release("2019-01"), worded.get(1).change().orElseThrow().after());
    assertEquals(2, worded.size());
    assertTrue(
        life.events().contains(new LifeEvent.Acted(release("2020-01"), day("2019-10-01"), 'C')),
        life.events().toString());
  }

  @Test
  void filgrastim_and_fecal_microbiota_are_two_lives_of_J1440() {
    List<CodeLife> lives = all.lives("J1440").orElseThrow().lives();
    assertEquals(2, lives.size());
    assertEquals(day("2013-12-31"), lives.get(0).ended());
    assertEquals("Injection, filgrastim (g-csf), 300 mcg", worded(lives.get(0)).get(0).longText());
    assertEquals(day("2023-07-01"), lives.get(1).added());
    assertEquals("Fecal microbiota, live - jslm, 1 ml", worded(lives.get(1)).get(0).longText());
  }

  @Test
  void cross_references_lead_as_CMS_published_them() {
    assertEquals(List.of("C9136>Q9975", "Q9975>J7205"), steps("C9136"));
    assertEquals(List.of("C9448>Q9978", "Q9978>J8655"), steps("C9448"));
    assertEquals(List.of("C9487>Q9989", "Q9989>J3358"), steps("C9487"));
    assertEquals(List.of("C9069>J9037"), steps("C9069"));
    CodeLife dead = all.lives("C9069").orElseThrow().lives().get(0);
    assertEquals(day("2025-03-31"), dead.crossReferences().get(0).ended());
    assertEquals(List.of(), steps("J0171"));
    assertEquals(List.of("J3358>Q9989"), steps("J3358"), "in force: its predecessor");
  }

  private static List<String> steps(String code) {
    CodeLife life = all.lives(code).orElseThrow().lives().get(0);
    return life.crossReferences().stream().map(step -> step.from() + ">" + step.to()).toList();
  }

  private static List<LifeEvent.Worded> worded(CodeLife life) {
    return life.events().stream()
        .filter(LifeEvent.Worded.class::isInstance)
        .map(LifeEvent.Worded.class::cast)
        .toList();
  }

  @Test
  void the_lives_are_those_that_claims_are_judged_by() {
    List<String> listed =
        all.releases().stream()
            .flatMap(release -> all.table(release).orElseThrow().codes().map(CodeRow::code))
            .distinct()
            .toList();
    assertTrue(listed.size() > 8_623, "codes: " + listed.size());
    for (String code : listed) {
      CodeLives told = all.lives(code).orElseThrow();
      assertEquals(days(codes.lives(code).stream()), dated(told), code);
      NocListing noc = codes.lookup(code, day("2025-10-01")).nocListing();
      assertTrue(noc == NocListing.UNKNOWN || noc == told.noc().listing(), code);
    }
  }

  private static List<String> days(Stream<CodeRow> lives) {
    return lives.filter(CodeRow::isDated).map(row -> row.added() + " " + row.ended()).toList();
  }

  private static List<String> dated(CodeLives lives) {
    return lives.lives().stream()
        .filter(life -> life.added() != CodeRow.NO_DAY)
        .map(life -> life.added() + " " + life.ended())
        .toList();
  }
}
