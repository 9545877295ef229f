package org.plumbline.codeset.hcpcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.CodeStatus.ENDED;
import static org.plumbline.codeset.hcpcs.CodeStatus.IN_FORCE;
import static org.plumbline.codeset.hcpcs.CodeStatus.LEVEL_ONE;
import static org.plumbline.codeset.hcpcs.CodeStatus.NOT_KNOWABLE;
import static org.plumbline.codeset.hcpcs.CodeStatus.NOT_YET_ADDED;
import static org.plumbline.codeset.hcpcs.CodeStatus.UNKNOWN;
import static org.plumbline.codeset.hcpcs.Releases.complete;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.listed;
import static org.plumbline.codeset.hcpcs.Releases.row;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;

class HcpcsCodeSetTest {

  private static HcpcsCodeSet of(HcpcsTable... tables) {
    return new HcpcsCodeSet(List.of(tables));
  }

  private static CodeStatus status(HcpcsCodeSet codes, String code, String date) {
    return codes.lookup(code, day(date)).status();
  }

  @Test
  void aCodeIsInForceFromItsFirstToItsLastDay() {
    HcpcsCodeSet codes =
        of(complete("2025-10", row("J0171", "2025-10", "2011-01-01", "2025-06-30")));
    assertEquals(NOT_YET_ADDED, status(codes, "J0171", "2010-12-31"));
    assertEquals(IN_FORCE, status(codes, "J0171", "2011-01-01"));
    assertEquals(IN_FORCE, status(codes, "J0171", "2025-06-30"));
    assertEquals(ENDED, status(codes, "J0171", "2025-07-01"));
  }

  @Test
  void aCodeWithoutARowIsUnknownOnlyWhereACompleteReleaseCoversTheDay() {
    HcpcsCodeSet codes = of(complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")));
    assertEquals(UNKNOWN, status(codes, "J0999", "2025-10-05"));
    CodeLookup before = codes.lookup("J0999", day("2025-09-30"));
    assertEquals(NOT_KNOWABLE, before.status());
    assertEquals(Optional.of(Release.parse("2025-07")), before.missingRelease());
    assertFalse(before.covered());
  }

  @Test
  void anIncompleteReleaseMakesNoCodeUnknown() {
    HcpcsTable excerpt =
        HcpcsTable.of(
            Optional.of(Release.parse("2025-10")),
            false,
            true,
            List.of(row("J1885", "2025-10", "1993-01-01", "")),
            List.of());
    assertEquals(NOT_KNOWABLE, status(of(excerpt), "J0999", "2025-10-05"));
  }

  @Test
  void theNewestRowSpeaksForItsLife() {
    HcpcsCodeSet codes =
        of(
            complete("2020-04", row("C9058", "2020-04", "2020-04-01", "")),
            complete("2020-10", row("C9058", "2020-10", "2019-11-15", "2020-09-30")));
    assertEquals(IN_FORCE, status(codes, "C9058", "2019-12-01"));
    assertEquals(ENDED, status(codes, "C9058", "2020-10-01"));
    assertEquals(
        "long C9058 of 2020-04",
        codes.lookup("C9058", day("2020-05-01")).descriptor().orElseThrow().longText());
  }

  @Test
  void aReusedCodeHasTwoLives() {
    HcpcsCodeSet codes =
        of(
            complete("2017-01", row("J1440", "2017-01", "1994-01-01", "2013-12-31")),
            complete("2025-10", row("J1440", "2025-10", "2023-07-01", "")));
    assertEquals(NOT_YET_ADDED, status(codes, "J1440", "1993-12-31"));
    assertEquals(IN_FORCE, status(codes, "J1440", "2000-01-01"));
    assertEquals(ENDED, status(codes, "J1440", "2020-01-01"));
    assertEquals(IN_FORCE, status(codes, "J1440", "2023-07-01"));
    CodeLookup between = codes.lookup("J1440", day("2020-01-01"));
    assertEquals(Release.parse("2017-01"), between.row().orElseThrow().release());
  }

  @Test
  void aRowWithoutEndThatANewerReleaseDroppedIsUnknownThere() {
    HcpcsCodeSet codes =
        of(
            complete("2017-01", row("A0001", "2017-01", "2000-01-01", "")),
            complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")));
    assertEquals(IN_FORCE, status(codes, "A0001", "2017-03-31"));
    assertEquals(IN_FORCE, status(codes, "A0001", "2010-01-01"));
    assertEquals(NOT_KNOWABLE, status(codes, "A0001", "2020-01-01"));
    assertEquals(UNKNOWN, status(codes, "A0001", "2025-10-01"));
  }

  @Test
  void wordsAreInForceOnlyInTheQuarterOfTheirRelease() {
    HcpcsCodeSet codes = of(complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")));
    assertTrue(codes.lookup("J1885", day("2025-12-31")).descriptor().isPresent());
    CodeLookup later = codes.lookup("J1885", day("2026-01-01"));
    assertEquals(IN_FORCE, later.status());
    assertEquals(Optional.empty(), later.descriptor());
    assertEquals(Optional.of(Release.parse("2026-01")), later.missingRelease());
  }

  @Test
  void crossReferencesOfEndedRowsAreFollowedAndCyclesEnd() {
    HcpcsCodeSet codes =
        of(
            complete(
                "2025-10",
                row("C0001", "2025-10", "2015-01-01", "2015-03-31", "C0002", "Q0009"),
                row("C0002", "2025-10", "2015-04-01", "2015-12-31", "C0001", "J0003"),
                row("J0003", "2025-10", "2016-01-01", "", "J0004"),
                row("J0004", "2025-10", "2016-01-01", "")));
    List<String> chain =
        codes.lookup("C0001", day("2025-10-01")).crossReferences().stream()
            .map(step -> step.from() + ">" + step.to())
            .toList();
    assertEquals(List.of("C0001>C0002", "C0002>J0003"), chain);
    assertEquals(List.of(), codes.lookup("J0003", day("2025-10-01")).crossReferences());
  }

  @Test
  void noMoreThanEightCrossReferencesAreFollowed() {
    CodeRow[] rows = new CodeRow[20];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row("C00" + (10 + i), "2025-10", "2015-01-01", "2015-12-31", "C00" + (11 + i));
    }
    CodeLookup lookup = of(complete("2025-10", rows)).lookup("C0010", day("2025-10-01"));
    assertEquals(8, lookup.crossReferences().size());
  }

  @Test
  void ofCodesOfOthersNothingIsSaid() {
    HcpcsCodeSet codes = of(complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")));
    CodeLookup levelOne = codes.lookup("99213", day("2025-10-05"));
    assertEquals(LEVEL_ONE, levelOne.status());
    assertEquals(Optional.empty(), levelOne.row());
    assertEquals(Optional.empty(), levelOne.missingRelease());
    assertEquals(NOT_KNOWABLE, status(codes, "D1110", "2025-10-05"));
  }

  @Test
  void theDigestDependsOnTheTablesAndNotOnTheirOrder() {
    HcpcsTable old = complete("2017-01", row("J1440", "2017-01", "1994-01-01", "2013-12-31"));
    HcpcsTable young = complete("2025-10", row("J1440", "2025-10", "2023-07-01", ""));
    assertEquals(of(old, young).digest(), of(young, old).digest());
    assertNotEquals(of(old).digest(), of(old, young).digest());
    assertEquals(
        List.of(Release.parse("2025-10"), Release.parse("2017-01")), of(old, young).releases());
  }

  @Test
  void twoTablesOfOneReleaseAreRefused() {
    HcpcsTable table = complete("2025-10", row("J1885", "2025-10", "1993-01-01", ""));
    assertThrows(IllegalArgumentException.class, () -> of(table, table));
  }

  @Test
  void aCodeUsedAnewFromTheDayAfterItsLastHasTwoLives() {
    HcpcsCodeSet codes =
        of(
            complete("2018-01", row("G9890", "2018-01", "2018-01-01", "2018-03-31")),
            complete("2018-04", row("G9890", "2018-04", "2018-04-01", "")));
    assertEquals(2, codes.lives("G9890").size());
    assertEquals(
        "long G9890 of 2018-01",
        codes.lookup("G9890", day("2018-03-31")).row().orElseThrow().longText());
    assertEquals(
        "long G9890 of 2018-04",
        codes.lookup("G9890", day("2018-04-01")).row().orElseThrow().longText());
  }

  @Test
  void aReleaseWithoutDatesStillGivesTheWordsOfItsQuarter() {
    HcpcsCodeSet codes =
        of(
            complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")),
            complete("2026-01", listed("J1885", "2026-01"), listed("J0001", "2026-01")));
    CodeLookup listed = codes.lookup("J1885", day("2026-01-05"));
    assertEquals("long J1885 of 2026-01", listed.descriptor().orElseThrow().longText());
    assertEquals("J1885", listed.descriptor().orElseThrow().code());
    assertEquals(Optional.empty(), listed.row());
    assertEquals("2026-01", codes.newestWords("J1885").orElseThrow().release().toString());
    assertEquals(NOT_KNOWABLE, status(codes, "J0001", "2026-01-05"));
    assertEquals(UNKNOWN, status(codes, "J0001", "2025-10-05"));
    assertEquals(NOT_KNOWABLE, status(codes, "J0001", "2026-04-01"));
  }

  @Test
  void theNocListOfTheNewestReleaseThatHasOneDecides() {
    HcpcsTable compared =
        complete(
            "2025-10",
            onNocList("J3490", "2025-10", "1993-01-01"),
            row("J1885", "2025-10", "1993-01-01", ""));
    HcpcsTable other =
        complete(
            "2026-01",
            row("J3490", "2026-01", "1993-01-01", ""),
            row("J0001", "2026-01", "2026-01-01", ""));
    HcpcsCodeSet codes = of(compared, other);
    int day = day("2026-01-05");
    assertEquals(NocListing.LISTED, codes.lookup("J3490", day).nocListing());
    assertEquals(NocListing.NOT_LISTED, codes.lookup("J1885", day).nocListing());
    assertEquals(NocListing.UNKNOWN, codes.lookup("J0001", day).nocListing());
  }

  @Test
  void anOlderNocListThatDiffersBoundsWhatTheNewestOneSays() {
    String added = "1993-01-01";
    HcpcsTable first =
        complete(
            "2019-01",
            onNocList("J3490", "2019-01", added),
            row("J9201", "2019-01", added, ""),
            onNocList("V5264", "2019-01", added));
    HcpcsTable notCompared =
        complete(
            "2020-10",
            row("J3490", "2020-10", added, ""),
            row("J9201", "2020-10", added, ""),
            row("V5264", "2020-10", added, ""));
    HcpcsTable last =
        complete(
            "2025-07",
            onNocList("J3490", "2025-07", added),
            onNocList("J9201", "2025-07", added),
            onNocList("J0165", "2025-07", "2025-01-01"),
            row("V5264", "2025-07", added, ""));
    HcpcsCodeSet codes = of(first, notCompared, last);
    assertEquals(NocListing.LISTED, listing(codes, "J3490", "2019-02-10"));
    assertEquals(NocListing.LISTED, listing(codes, "J3490", "2020-10-20"));
    assertEquals(NocListing.UNKNOWN, listing(codes, "J9201", "2019-02-10"));
    assertEquals(NocListing.UNKNOWN, listing(codes, "J9201", "2020-10-20"));
    assertEquals(NocListing.LISTED, listing(codes, "J9201", "2025-07-01"));
    assertEquals(NocListing.LISTED, listing(codes, "J9201", "2025-10-01"));
    assertEquals(NocListing.UNKNOWN, listing(codes, "V5264", "2019-02-10"));
    assertEquals(NocListing.NOT_LISTED, listing(codes, "V5264", "2025-07-01"));
    assertEquals(NocListing.LISTED, listing(codes, "J0165", "2025-02-10"));
  }

  private static NocListing listing(HcpcsCodeSet codes, String code, String on) {
    return codes.nocListing(codes.find(code, day(on)));
  }

  private static CodeRow onNocList(String code, String release, String added) {
    CodeRow row = row(code, release, added, "");
    return new CodeRow(
        code,
        row.added(),
        row.actionDate(),
        row.ended(),
        'N',
        row.shortText(),
        row.longText(),
        List.of(),
        Optional.of(Release.parse(release)),
        row.wordingFrom(),
        row.wordingTo());
  }

  @Test
  void modifiersHaveLivesAndWordsAsCodesDo() {
    Release april = Release.parse("2025-04");
    Release july = Release.parse("2025-07");
    int added = day("2018-01-01");
    int ended = day("2025-04-30");
    HcpcsCodeSet codes =
        of(
            modifiers(april, new ModifierRow("JG", added, ended, "Old", "Old words", april)),
            modifiers(july, new ModifierRow("JG", added, ended, "New", "New words", july)));
    long april30 = codes.findModifier("JG", day("2025-04-30"));
    assertTrue(Found.is(april30, IN_FORCE));
    assertEquals("Old words", codes.descriptor(april30).orElseThrow().longText());
    assertTrue(Found.is(codes.findModifier("JG", day("2025-05-01")), ENDED));
    assertTrue(Found.is(codes.findModifier("JG", day("2017-12-31")), NOT_YET_ADDED));
    assertTrue(Found.is(codes.findModifier("ZZ", day("2025-05-01")), UNKNOWN));
    assertTrue(Found.is(codes.findModifier("ZZ", day("2025-10-01")), NOT_KNOWABLE));
    assertTrue(Found.is(codes.findModifier("25", day("2025-05-01")), LEVEL_ONE));
    assertEquals(
        new ModifierRow("JG", added, ended, "Old", "Old words", april),
        codes.modifier("JG", day("2025-04-30")).orElseThrow());
    assertEquals(
        new ModifierRow("JG", added, ended, "New", "New words", july),
        codes.modifier("JG", day("2025-10-01")).orElseThrow());
    assertEquals(Optional.empty(), codes.modifier("ZZ", day("2025-05-01")));
    assertEquals(2, codes.wordings("JG").size());
  }

  @Test
  void aModifierThatIsUsedAnewAnswersWithTheLifeOfTheDay() {
    Release old = Release.parse("2017-01");
    Release recent = Release.parse("2025-10");
    int firstEnd = day("2013-12-31");
    int secondStart = day("2023-07-01");
    ModifierRow first =
        new ModifierRow("QX", day("1994-01-01"), firstEnd, "First", "First words", old);
    ModifierRow second =
        new ModifierRow("QX", secondStart, CodeRow.NO_DAY, "Second", "Second words", recent);
    HcpcsCodeSet codes = of(modifiers(old, first), modifiers(recent, second));
    assertTrue(Found.is(codes.findModifier("QX", firstEnd), IN_FORCE));
    assertTrue(Found.is(codes.findModifier("QX", firstEnd + 1), ENDED));
    assertTrue(Found.is(codes.findModifier("QX", secondStart - 1), ENDED));
    assertTrue(Found.is(codes.findModifier("QX", secondStart), IN_FORCE));
    assertEquals(first, codes.modifier("QX", day("2017-01-05")).orElseThrow());
    assertEquals(second, codes.modifier("QX", day("2025-10-05")).orElseThrow());
  }

  @Test
  void modifiersAreListedWhereTheReleaseOfTheDayHasThem() {
    Release april = Release.parse("2025-04");
    HcpcsCodeSet codes =
        of(
            modifiers(
                april, new ModifierRow("RT", 0, CodeRow.NO_DAY, "Right", "Right side", april)),
            complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")));
    assertTrue(codes.listsModifiers(day("2025-04-01")));
    assertFalse(codes.listsModifiers(day("2025-07-01")));
    assertFalse(codes.listsModifiers(day("2025-10-01")), "its modifiers were not read");
  }

  private static HcpcsTable modifiers(Release release, ModifierRow row) {
    return HcpcsTable.of(Optional.of(release), true, true, List.of(), List.of(row));
  }

  @Test
  void whatIsReadOutOfWordsIsReadOncePerWording() {
    int[] count = {0};
    WordsReading<Integer> length =
        new WordsReading<>(
            words -> {
              count[0]++;
              return words.length();
            });
    HcpcsCodeSet codes = of(complete("2025-10", row("J1885", "2025-10", "1993-01-01", "")));
    for (String day : List.of("2025-10-05", "2025-10-06", "2025-12-31")) {
      long found = codes.find("J1885", day(day));
      assertEquals("long J1885 of 2025-10".length(), codes.read(found, length));
    }
    assertEquals(1, count[0]);
  }

  @Test
  void alteredWordsYieldToTheStarterSet() throws Exception {
    HcpcsTable upper =
        HcpcsTable.of(
            Optional.of(Release.parse("2024-10")),
            true,
            false,
            List.of(row("J1885", "2024-10", "1993-01-01", "")),
            List.of());
    CodeLookup lookup = of(upper, Releases.starter()).lookup("J1885", day("2024-10-05"));
    assertTrue(lookup.covered());
    assertTrue(lookup.descriptor().orElseThrow().textVerified());
    assertFalse(
        of(upper).lookup("J1885", day("2024-10-05")).descriptor().orElseThrow().textVerified());
  }

  @Test
  void aReleaseWithoutDatesSaysOfNoCodeThatItIsInForceEndedOrNotYetAdded() {
    HcpcsCodeSet codes = of(complete("2026-01", listed("J0171", "2026-01")));
    for (String date : List.of("2010-01-01", "2026-01-05", "2026-07-01")) {
      assertEquals(NOT_KNOWABLE, status(codes, "J0171", date), date);
    }
    assertEquals(UNKNOWN, status(codes, "J0999", "2026-01-05"));
  }

  @Test
  void aReleaseWithoutDatesTakesNothingFromWhatDatedOnesTell() {
    HcpcsCodeSet codes =
        of(
            complete("2026-01", listed("J0171", "2026-01"), listed("J1885", "2026-01")),
            complete(
                "2025-07",
                row("J0171", "2025-07", "2011-01-01", "2025-06-30"),
                row("J1885", "2025-07", "1993-01-01", "")));
    assertEquals(ENDED, status(codes, "J0171", "2026-01-05"));
    assertEquals(IN_FORCE, status(codes, "J1885", "2025-08-01"));
    assertEquals(NOT_KNOWABLE, status(codes, "J1885", "2026-01-05"));
  }

  @Test
  void aCodeListedBeforeItWasAddedHadALifeThatNoRowTellsOf() {
    HcpcsCodeSet codes =
        of(
            complete("2012-01", listed("J1440", "2012-01")),
            complete("2025-10", row("J1440", "2025-10", "2023-07-01", "")));
    assertEquals(NOT_KNOWABLE, status(codes, "J1440", "2012-02-01"));
    assertEquals(IN_FORCE, status(codes, "J1440", "2025-10-01"));
  }
}
