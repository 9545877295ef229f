package org.plumbline.codeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.Releases.day;
import static org.plumbline.codeset.Releases.shared;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The releases of the shared data folder; skipped where it is not there. */
class RealReleasesTest {

  private static ImportedRelease read(String zip) throws Exception {
    return new HcpcsImporter().read(shared(zip), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2017-JAN.zip, 2017-01, 6155, 343, 526, true",
    "2019-JAN.zip, 2019-01, 6440, 360, 506, true",
    "2020-JAN.zip, 2020-01, 6710, 369, 605, true",
    "2024-OCT-uppercased.zip, 2024-10, 8091, 383, 1064, false",
    "2025-OCT-rebuilt.zip, 2025-10, 8463, 383, 1205, true"
  })
  void everyRowOfAReleaseIsTaken(
      String zip, String release, int codes, int modifiers, int terminated, boolean verified)
      throws Exception {
    ImportReport report = read(zip).report();
    assertEquals(Release.parse(release), report.release());
    assertEquals(codes, report.codes());
    assertEquals(modifiers, report.modifiers());
    assertEquals(terminated, report.terminated());
    assertEquals(List.of(), report.notes());
    assertEquals(0, report.refused());
    assertTrue(report.complete());
    assertEquals(verified, report.textVerified());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-OCT.zip", "2025-JUL.zip", "2026-JAN.zip"})
  void workbooksAndListsAreRefused(String zip) throws Exception {
    var file = shared(zip);
    HcpcsImporter importer = new HcpcsImporter();
    String message =
        assertThrows(ImportException.class, () -> importer.read(file, Optional.empty()))
            .getMessage();
    assertTrue(message.contains("fixed-width"), message);
  }

  @Test
  void longTextsAreWholeAndTheShortRecordOf2019IsRead() throws Exception {
    HcpcsTable october = read("2025-OCT-rebuilt.zip").table();
    assertEquals(4492, october.find("G0556").get(0).longText().length());
    assertEquals(
        "Injection, ketorolac tromethamine, per 15 mg", october.find("J1885").get(0).longText());
    HcpcsTable old = read("2019-JAN.zip").table();
    String words = old.find("G8891").get(0).longText();
    assertEquals(read("2020-JAN.zip").table().find("G8891").get(0).longText(), words);
    assertTrue(old.findModifier("JW").isPresent());
  }

  @Test
  void wordsThatDidNotChangeAreEqualInEveryRelease() throws Exception {
    HcpcsTable old = read("2017-JAN.zip").table();
    HcpcsTable young = read("2025-OCT-rebuilt.zip").table();
    long equal =
        old.codes()
            .filter(
                row ->
                    young.find(row.code()).stream()
                        .anyMatch(now -> now.longText().equals(row.longText())))
            .count();
    assertTrue(equal > 5_600, "equal texts: " + equal);
  }

  @Test
  void codesAreLookedUpOverAllReleases() throws Exception {
    HcpcsTable january = read("2017-JAN.zip").table();
    HcpcsTable october = read("2025-OCT-rebuilt.zip").table();
    HcpcsCodeSet codes = new HcpcsCodeSet(List.of(january, october, Releases.starter()));
    assertEquals(List.of("Q9975", "J7205"), chain(codes, "C9136"));
    assertEquals(List.of("J9037"), chain(codes, "C9069"));
    assertEquals(List.of(), chain(codes, "J0171"));
    assertEquals(CodeStatus.IN_FORCE, codes.lookup("J0171", day("2025-06-30")).status());
    assertEquals(CodeStatus.ENDED, codes.lookup("J0171", day("2025-08-01")).status());
    assertEquals(CodeStatus.NOT_YET_ADDED, codes.lookup("J0165", day("2025-06-15")).status());
    assertEquals(CodeStatus.UNKNOWN, codes.lookup("J0999", day("2025-10-05")).status());
    assertEquals(CodeStatus.IN_FORCE, codes.lookup("J1440", day("2010-01-01")).status());
    assertEquals(CodeStatus.ENDED, codes.lookup("J1440", day("2020-01-01")).status());
    assertEquals(CodeStatus.IN_FORCE, codes.lookup("J1440", day("2025-10-01")).status());
    assertEquals(NocListing.LISTED, codes.lookup("E1399", day("2025-10-01")).nocListing());
  }

  private static List<String> chain(HcpcsCodeSet codes, String code) {
    return codes.lookup(code, day("2025-10-05")).crossReferences().stream()
        .map(CodeDescriptor::code)
        .toList();
  }

  @Test
  void theStarterSetSaysWhatTheReleasesSay() throws Exception {
    HcpcsTable starter = Releases.starter();
    for (String zip :
        List.of("2017-JAN.zip", "2019-JAN.zip", "2020-JAN.zip", "2025-OCT-rebuilt.zip")) {
      HcpcsTable table = read(zip).table();
      Release release = table.release().orElseThrow();
      starter
          .codes()
          .filter(row -> row.wordedIn(release))
          .forEach(
              row -> {
                CodeRow real = table.find(row.code()).get(0);
                assertEquals(real.longText(), row.longText(), zip + " " + row.code());
                assertEquals(real.added(), row.added(), zip + " " + row.code());
              });
    }
  }
}
