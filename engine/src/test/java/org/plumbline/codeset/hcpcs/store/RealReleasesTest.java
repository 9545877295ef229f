package org.plumbline.codeset.hcpcs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.shared;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.Releases;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ImportedPart;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;
import org.plumbline.codeset.hcpcs.release.PartKind;

/** The releases of the shared data folder; skipped where it is not there. */
class RealReleasesTest {

  private static ImportedRelease read(String zip) throws Exception {
    return new HcpcsImporter().read(shared(zip), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2017-JAN.zip, 2017-01, 6155, 343, 526, true, true, 139",
    "2019-JAN.zip, 2019-01, 6440, 360, 506, true, true, 139",
    "2020-JAN.zip, 2020-01, 6710, 369, 605, true, true, 0",
    "2020-OCT.zip, 2020-10, 6825, 371, 619, true, true, 0",
    "2024-OCT-uppercased.zip, 2024-10, 8091, 383, 1064, false, true, 0",
    "2025-JUL.zip, 2025-07, 8387, 383, 0, true, false, 163",
    "2025-OCT-rebuilt.zip, 2025-10, 8463, 383, 1205, true, true, 0",
    "2026-JAN.zip, 2026-01, 8623, 383, 0, true, false, 0"
  })
  void everyRowOfAReleaseIsTaken(
      String zip,
      String release,
      int codes,
      int modifiers,
      int terminated,
      boolean verified,
      boolean dated,
      int nocCodes)
      throws Exception {
    ImportedRelease imported = read(zip);
    ImportReport report = imported.report();
    assertEquals(Release.parse(release), report.release());
    assertEquals(codes, report.codes());
    assertEquals(modifiers, report.modifiers());
    assertEquals(terminated, report.terminated());
    assertEquals(dated, report.dated());
    assertEquals(nocCodes, imported.nocCodes().size());
    assertEquals(0, report.refused());
    assertEquals(verified, report.textVerified(), report.notes().toString());
    assertEquals(verified ? 0 : 1, report.notes().size(), report.notes().toString());
    assertTrue(report.complete());
  }

  @ParameterizedTest
  @CsvSource({
    "2017-JAN.zip, 2, 6498, 0, 1",
    "2019-JAN.zip, 2, 6800, 1, 0",
    "2020-JAN.zip, 2, 7079, 0, 0",
    "2020-OCT.zip, 2, 7196, 0, 0"
  })
  void transactionReportsAgreeWithTheirRelease(
      String zip, int sheets, int rows, int differences, int again) throws Exception {
    List<ImportedPart> parts = read(zip).report().parts();
    List<ImportedPart> reports =
        parts.stream().filter(part -> part.kind() == PartKind.TRANSACTION_REPORT).toList();
    assertEquals(sheets, reports.size());
    for (ImportedPart report : reports) {
      assertEquals(rows, report.rows());
      // CMS's report of 2019 cuts the text of G0503 off.
      assertEquals(differences, report.notes().size(), report.notes().toString());
    }
    assertEquals(
        again, parts.stream().filter(part -> part.kind() == PartKind.RELEASE_AGAIN).count());
  }

  @Test
  void theWorkbookOf2017SaysWhatTheTextSays(@TempDir Path directory) throws Exception {
    Path workbook = directory.resolve("HCPC17_CONTR_ANWEB.xlsx");
    try (ZipFile zip = new ZipFile(shared("2017-JAN.zip").toFile());
        InputStream in = zip.getInputStream(zip.getEntry("HCPC17_CONTR_ANWEB.xlsx"))) {
      Files.copy(in, workbook);
    }
    HcpcsTable text = read("2017-JAN.zip").table();
    HcpcsTable cells = new HcpcsImporter().read(workbook, Optional.empty()).table();
    // CMS made the workbook a week before the text: three action dates differ between the two.
    assertEquals(
        List.of("L5638", "L5640", "L5643"),
        cells
            .codes()
            .filter(row -> !same(text.find(row.code()).get(0), row))
            .map(CodeRow::code)
            .toList());
    assertEquals(text.codeCount(), cells.codeCount());
    assertEquals(text.modifiers().toList(), cells.modifiers().toList());
  }

  /** The text came with a NOC list, the workbook alone does not. */
  private static boolean same(CodeRow text, CodeRow cells) {
    return text.longText().equals(cells.longText())
        && text.shortText().equals(cells.shortText())
        && text.added() == cells.added()
        && text.actionDate() == cells.actionDate()
        && text.ended() == cells.ended()
        && text.actionCode() == cells.actionCode()
        && text.crossReferences().equals(cells.crossReferences());
  }

  @Test
  void theTextThatFillsASecondRowIsWhole() throws Exception {
    String words = read("2020-OCT.zip").table().find("G0503").get(0).longText();
    assertEquals(read("2020-JAN.zip").table().find("G0503").get(0).longText(), words);
  }

  @Test
  void codesOfTheNocListCarryItsRelease() throws Exception {
    ImportedRelease imported = read("2025-JUL.zip");
    assertTrue(imported.nocCodes().contains("E1399"));
    assertEquals(
        imported.nocCodes(),
        imported
            .table()
            .codes()
            .filter(row -> row.nocRelease().isPresent())
            .map(CodeRow::code)
            .toList());
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
        .map(CrossReference::to)
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
