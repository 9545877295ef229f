package org.plumbline.codeset.hcpcs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.code;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.put;
import static org.plumbline.codeset.hcpcs.Releases.record;
import static org.plumbline.codeset.hcpcs.Releases.text;
import static org.plumbline.codeset.hcpcs.Releases.zip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.ModifierRow;

class HcpcsImporterTest {

  private static final String KETOROLAC =
      code(
          "J1885", "19930101", "", "Ketorolac tromethamine inj", "Injection, ketorolac, per 15 mg");
  private static final Optional<Release> OCTOBER = Optional.of(Release.parse("2025-10"));

  @TempDir Path directory;

  private ImportedRelease read(String... lines) throws Exception {
    return new HcpcsImporter().read(text(directory, "anweb.txt", List.of(lines)), OCTOBER);
  }

  private String refusal(Path file, Optional<Release> as) {
    return assertThrows(ImportException.class, () -> new HcpcsImporter().read(file, as))
        .getMessage();
  }

  @Test
  void aRowKeepsItsTextsDatesAndCrossReferences() throws Exception {
    String ended =
        put(
            code("C9136", "20150101", "20150331", "Factor viii", "Factor viii"),
            205,
            "Q9975",
            "99213");
    CodeRow row = read(ended).table().find("C9136").get(0);
    assertEquals(day("2015-01-01"), row.added());
    assertEquals(day("2015-03-31"), row.ended());
    assertEquals(List.of("Q9975", "99213"), row.crossReferences());
    assertEquals('N', row.actionCode());
    assertEquals(Release.parse("2025-10"), row.release());
  }

  @Test
  void continuationsMakeOneTextHoweverLongTheirLinesAre() throws Exception {
    String first = code("G0001", "20200101", "", "Short", "Words that end well before the slice");
    String narrow = record("G0001", "00200", '4', "does and go", "", "", "").substring(0, 91);
    String stripped = record("G0001", "00300", '4', "on", "", "", "").stripTrailing();
    ImportedRelease imported = read(first, narrow, stripped, KETOROLAC.stripTrailing());
    assertEquals(
        "Words that end well before the slice does and go on",
        imported.table().find("G0001").get(0).longText());
    assertEquals(day("1993-01-01"), imported.table().find("J1885").get(0).added());
    assertTrue(imported.table().textVerified());
  }

  @Test
  void disclaimersAboveTheRecordsAreNoFaultAndCp1252IsRead() throws Exception {
    ImportedRelease imported =
        read(
            "Note regarding indicators for codes in CMS\u2019 2020 Update",
            "",
            code("A0001", "20200101", "", "Short", "Dressing \u2013 \u00a0 large"),
            KETOROLAC,
            code("A0002", "20200101", "", "Short", "Words"));
    assertEquals("Dressing \u2013 large", imported.table().find("A0001").get(0).longText());
    assertEquals(1, imported.report().notes().size(), imported.report().notes().toString());
  }

  @Test
  void modifiersAreASectionOfTheirOwn() throws Exception {
    String modifier =
        record("   JW", "00100", '7', "Drug amount", "Discarded drug", "20030101", "");
    String more = record("   JW", "00200", '8', "discarded", "", "", "");
    String levelOne = record("   25", "00100", '7', "Not ours", "Not ours", "20030101", "");
    ImportedRelease imported = read(modifier, more, levelOne, KETOROLAC);
    ModifierRow row = imported.table().findModifier("JW").orElseThrow();
    assertEquals("Drug amount discarded", row.longText());
    assertEquals(CodeRow.NO_DAY, row.ended());
    assertEquals(Optional.empty(), imported.table().findModifier("25"));
    assertEquals(1, imported.report().modifiers());
  }

  @Test
  void rowsOfOtherCodeSetsAreRefusedWithTheirTextAndCounted() throws Exception {
    ImportedRelease imported =
        read(
            code("99213", "20200101", "", "Theirs", "Not to be stored"),
            record("99213", "00200", '4', "nor this", "", "", ""),
            code("D1110", "20200101", "", "Theirs", "Not to be stored"),
            KETOROLAC);
    assertEquals(2, imported.report().refused());
    assertEquals(1, imported.report().codes());
  }

  @Test
  void whatIsWrongWithALineIsReportedWithItsNumber() throws Exception {
    ImportReport report =
        read(
                KETOROLAC,
                code("J0001", "20201301", "", "Short", "Words"),
                "J0002001009",
                record("J0003", "00200", '4', "stray", "", "", ""),
                code("J0004", "20200101", "", "Short", "Words"),
                record("J0004", "00300", '4', "with a hole", "", "", ""),
                KETOROLAC,
                code("J0005", "", "", "Short", "Words"),
                "End of file")
            .report();
    List<Long> lines = report.notes().stream().map(ImportNote::line).sorted().toList();
    assertEquals(List.of(0L, 2L, 3L, 4L, 5L, 7L, 8L, 9L), lines, report.notes().toString());
    assertFalse(report.complete());
    assertFalse(report.textVerified());
    assertEquals(2, report.codes());
  }

  @Test
  void upperCasedTextIsTakenAndSaidNotToBeCmsOwn() throws Exception {
    assertFalse(read(KETOROLAC.toUpperCase(Locale.ROOT)).table().textVerified());
  }

  @Test
  void columnsThatAreNotReadChangeNothing() throws Exception {
    Random random = new Random(20251001);
    List<String> lines = new ArrayList<>();
    List<String> altered = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String line = code("J" + (1000 + i), "20200101", "", "Short " + i, "Words of " + i);
      lines.add(line);
      for (int[] span : new int[][] {{120, 204}, {230, 268}, {294, 320}}) {
        for (int column = span[0]; column <= span[1]; column++) {
          line = put(line, column, String.valueOf((char) ('0' + random.nextInt(75))));
        }
      }
      altered.add(line);
    }
    assertEquals(
        read(lines.toArray(String[]::new)).table().bytes(),
        read(altered.toArray(String[]::new)).table().bytes());
  }

  @Test
  void theEntryOfAZipIsFoundByWhatIsInIt() throws Exception {
    Path file =
        zip(
            directory.resolve("october-2025.zip"),
            "HCPC2025_README.txt",
            "J1885 is a code\n".repeat(500),
            "folder/misnamed.dat",
            KETOROLAC + "\r\n");
    ImportReport report = new HcpcsImporter().read(file, Optional.empty()).report();
    assertEquals("folder/misnamed.dat", report.entryName());
    assertEquals(Release.parse("2025-10"), report.release());
    assertEquals(64, report.sourceSha256().length());
  }

  @Test
  void anExcerptIsNotTakenForAWholeRelease() throws Exception {
    assertFalse(read(KETOROLAC).report().complete());
  }

  @Test
  void aReleaseThatListsALaterCodeIsDoubted() throws Exception {
    ImportReport report = read(code("J0001", "20260101", "", "Short", "Words")).report();
    assertTrue(report.notes().toString().contains("--as"), report.notes().toString());
  }

  @Test
  void whatIsNoReleaseIsRefusedWithWhatToDo() throws Exception {
    Path other = zip(directory.resolve("other.zip"), "a.txt", "hello\n");
    Path workbook = zip(directory.resolve("anweb.xlsx"), "[Content_Types].xml", "<Types/>");
    Path prose = Files.writeString(directory.resolve("prose.txt"), "ISA*00*  *00*  \n");
    Path empty = Files.write(directory.resolve("empty.txt"), new byte[0]);
    Path damaged =
        Files.write(directory.resolve("damaged.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
    assertTrue(refusal(other, OCTOBER).contains("a.txt holds no table of codes; codesets import"));
    assertTrue(refusal(workbook, OCTOBER).contains("[Content_Types].xml holds no table of codes"));
    assertTrue(refusal(prose, OCTOBER).contains("holds no code set that is known: it holds no"));
    assertTrue(refusal(empty, OCTOBER).contains("holds no code set that is known: it holds no"));
    assertTrue(refusal(damaged, OCTOBER).contains("download it again"));
  }

  @Test
  void aReleaseThatCannotBeWorkedOutHasToBeNamed() throws Exception {
    String message = refusal(text(directory, "anweb.txt", List.of(KETOROLAC)), Optional.empty());
    assertTrue(message.contains("--as") && message.contains("1993-01-01"), message);
  }

  @Test
  void aFileThatUnpacksToTooMuchIsRefused() throws Exception {
    Path bomb = zip(directory.resolve("2025-oct.zip"), "a.txt", (KETOROLAC + "\n").repeat(9_000));
    HcpcsImporter importer = new HcpcsImporter(1 << 20);
    String message =
        assertThrows(ImportException.class, () -> importer.read(bomb, OCTOBER)).getMessage();
    assertTrue(message.contains("1048576 bytes"), message);
    Path plain = text(directory, "big.txt", Collections.nCopies(9_000, KETOROLAC));
    assertThrows(ImportException.class, () -> importer.read(plain, OCTOBER));
  }
}
