package org.plumbline.codeset.hcpcs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.code;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.release.Workbooks.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.Releases;

/** Releases in workbooks, CSV and zips of several files; all rows are invented. */
class ExportImportTest {

  private static final Optional<Release> OCTOBER = Optional.of(Release.parse("2020-10"));

  @TempDir Path directory;

  private ImportedRelease read(byte[] bytes) throws Exception {
    return new HcpcsImporter().read(Files.write(directory.resolve("file"), bytes), OCTOBER);
  }

  private ImportedRelease csv(String... lines) throws Exception {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] bytes) {
    String message = assertThrows(ImportException.class, () -> read(bytes)).getMessage();
    assertTrue(message.contains(directory.resolve("file").toString()), message);
    return message;
  }

  private static CodeRow row1(ImportedRelease imported, String code) {
    return imported.table().find(code).get(0);
  }

  private static List<Long> lines(List<ImportNote> notes) {
    return notes.stream().map(ImportNote::line).filter(line -> line > 0).toList();
  }

  // Workbooks

  @Test
  void aWorkbookIsReadBelowTheDisclaimersOfCms() throws Exception {
    List<String> ended = new ArrayList<>(row("C0002", "0010", "3", "Gone", "20100101", "20191231"));
    ended.set(25, "Q0001");
    ended.set(26, "99213");
    ended.set(30, "D");
    ImportedRelease imported =
        read(
            Workbooks.of(
                "A",
                List.of(
                    List.of("Note regarding coverage & payment indicators"),
                    List.of(),
                    Workbooks.COLUMNS,
                    row("   J5", "Furnished as part of a service "),
                    row("V4", "Demonstration"),
                    row("C0001", "Fluoro f18,  diagnostic,  1 mci"),
                    ended)));
    assertEquals("Fluoro f18, diagnostic, 1 mci", row1(imported, "C0001").longText());
    assertEquals(day("2019-12-31"), row1(imported, "C0002").ended());
    assertEquals(List.of("Q0001", "99213"), row1(imported, "C0002").crossReferences());
    assertEquals(2, imported.report().modifiers());
    assertTrue(imported.report().droppedColumns().contains("coverage (COV)"));
    assertTrue(imported.report().droppedColumns().contains("BETOS (BETOS)"));
    assertEquals("sheet A", imported.report().entryName());
  }

  @Test
  void aTextThatFillsASecondRowIsPutTogether() throws Exception {
    String first = "Words that are many ".repeat(55).strip();
    ImportedRelease imported =
        read(
            Workbooks.of(
                "A",
                List.of(
                    Workbooks.COLUMNS,
                    row("G0503", first),
                    row("G0503", "0020", "4", "and goals", "", ""),
                    row("G0504", "Other"))));
    assertEquals(first + " and goals", row1(imported, "G0503").longText());
    ImportedRelease two =
        csv("HCPCS,DESCRIPTION", "G0503," + first, "G0503,and goals", "G0504,Other");
    assertEquals(first + " and goals", row1(two, "G0503").longText());
    assertTrue(two.table().textVerified());
  }

  @Test
  void rowsAboveTheMissingLineOfATextAreNotTrusted() throws Exception {
    ImportedRelease imported =
        read(
            Workbooks.of(
                "A",
                List.of(
                    Workbooks.COLUMNS,
                    row("G0503", "Words"),
                    row("G0503", "0030", "4", "and goals", "", ""))));
    assertFalse(imported.table().textVerified());
    assertEquals(List.of(2L), lines(imported.report().notes()));
  }

  @Test
  void aCellThatCannotBeReadCostsItsRow() throws Exception {
    Map<String, String> parts =
        Workbooks.parts(
            "A",
            List.of(List.of("HCPCS", "DESC"), List.of("J0001", "Words"), List.of("J0002", "More")));
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml", (name, xml) -> xml.replace("<v>5</v>", "<v>77</v>"));
    ImportReport report = read(Workbooks.zip(parts)).report();
    assertEquals(1, report.codes());
    assertEquals(List.of(3L), lines(report.notes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE sst [<!ENTITY a \"b\">]>",
        "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE sst SYSTEM \"http://127.0.0.1:1/x.dtd\">"
      })
  void aDocumentTypeIsRefusedWithItsPart(String type) {
    Map<String, String> parts =
        Workbooks.parts("A", List.of(List.of("HCPCS", "DESC"), List.of("J0001", "Words")));
    parts.computeIfPresent("xl/sharedStrings.xml", (name, xml) -> type + xml);
    String message = refusal(Workbooks.zip(parts));
    assertTrue(message.contains("xl/sharedStrings.xml declares a document type"), message);
    assertTrue(message.contains("line 1"), message);
  }

  @Test
  void damagedXmlIsRefusedWithItsPartAndLine() {
    Map<String, String> parts =
        Workbooks.parts("A", List.of(List.of("HCPCS", "DESC"), List.of("J0001", "Words")));
    parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> xml.replace("</row>", ""));
    String message = refusal(Workbooks.zip(parts));
    assertTrue(message.contains("damaged workbook: xl/worksheets/sheet1.xml at line 1"), message);
  }

  @Test
  void aTextThatManyCellsShareCountsEachTime() {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("HCPCS", "DESC")));
    for (int i = 0; i < 5_000; i++) {
      rows.add(List.of("J" + (1000 + i), "x"));
    }
    Map<String, String> parts = Workbooks.parts("A", rows);
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) -> xml.replaceAll("(<c r=\"B\\d+\" t=\"s\"><v>)\\d+", "$13"));
    parts.computeIfPresent(
        "xl/sharedStrings.xml", (name, xml) -> xml.replace(">x<", ">" + "x".repeat(30_000) + "<"));
    parts.computeIfPresent(
        "xl/sharedStrings.xml", (name, xml) -> xml.substring(0, 200_000) + "</t></si></sst>");
    String message = refusal(Workbooks.zip(parts));
    assertTrue(message.contains("unpacks to more than") || message.contains("damaged"), message);
  }

  // Delimited text

  @ParameterizedTest
  @CsvSource({
    "'HCPCS,LONG_DESCRIPTION', ','",
    "'HCPCS_CODE;LONG DESCRIPTION', ';'",
    "'hcpc|Description', '|'",
    "'CODE\tLong Desc', '\t'"
  })
  void columnsAreToldByTheirNames(String header, String separator) throws Exception {
    ImportedRelease imported =
        csv(header, "J0001" + separator + "Words", "A1" + separator + "More");
    assertEquals("Words", row1(imported, "J0001").longText());
    assertEquals(1, imported.report().modifiers());
  }

  @Test
  void aListWithoutDatesSaysOnlyThatItListsTheCode() throws Exception {
    ImportedRelease imported = csv("HCPCS,DESCRIPTION", "J0001,Words");
    CodeRow row = row1(imported, "J0001");
    assertFalse(row.isDated());
    assertFalse(row.hasEnd());
    assertEquals(' ', row.actionCode());
    assertFalse(imported.report().dated());
    HcpcsCodeSet codes = new HcpcsCodeSet(List.of(imported.table()));
    assertEquals(CodeStatus.NOT_KNOWABLE, codes.lookup("J0001", day("2020-10-05")).status());
  }

  @Test
  void anAddedDateWithoutLastDaysIsNotTaken() throws Exception {
    ImportedRelease imported = csv("HCPCS,DESCRIPTION,ADD DATE", "J0001,Words,20200101");
    assertFalse(row1(imported, "J0001").isDated());
    assertTrue(imported.report().droppedColumns().contains("ADD DATE, as no column holds last"));
  }

  @ParameterizedTest
  @CsvSource({"20200229", "2020-02-29", "02/29/2020", "2/29/2020", "43890", "20200229.0"})
  void datesAreReadAsExportsWriteThem(String date) throws Exception {
    CodeRow row =
        row1(csv("CODE,DESC,ADD DT,TERM DT", "J0001,Words," + date + ",12/31/9999"), "J0001");
    assertEquals(day("2020-02-29"), row.added());
    assertFalse(row.hasEnd());
  }

  @Test
  void aDateThatIsNoneCostsItsRow() throws Exception {
    ImportReport report =
        csv(
                "CODE,DESC,ADD DT,TERM DT",
                "J0001,Words,20200230,",
                "J0002,Words,soon,",
                "J0003,Words,,",
                "J0004,Words,20200229,")
            .report();
    assertEquals(1, report.codes());
    assertEquals(List.of(2L, 3L, 4L), lines(report.notes()));
    assertTrue(report.notes().toString().contains("ADD DT holds no date but \"soon\""));
  }

  @Test
  void aQuotationMarkTooManyCostsARowAndNotTheRest() throws Exception {
    ImportedRelease imported =
        csv(
            "HCPCS,DESCRIPTION",
            "J0001,\"Words, quoted, of 3\"\" and",
            "J0002,\"Words\nin two lines\"",
            "J0003,Pad 3\" wide",
            "J0004,Unquoted, with a comma",
            "J0005,Words");
    assertEquals("Words in two lines", row1(imported, "J0002").longText());
    assertEquals("Pad 3\" wide", row1(imported, "J0003").longText());
    assertEquals("Words", row1(imported, "J0005").longText());
    assertEquals(3, imported.report().codes());
    assertEquals(List.of(2L, 6L), lines(imported.report().notes()));
  }

  @Test
  void rowsOfOtherCodeSetsAreRefusedAndCounted() throws Exception {
    ImportReport report =
        csv("HCPCS,DESCRIPTION", "99213,Theirs", "0001U,Theirs", "D1110,Theirs", "25,T", "J0001,W")
            .report();
    assertEquals(4, report.refused());
    assertEquals(1, report.codes());
    assertEquals(0, report.modifiers());
    assertTrue(
        refusal("HCPCS,DESC\n99213,x\n99214,y\n".getBytes()).contains("of other code sets: 2"));
  }

  @Test
  void encodingsThatSayWhatTheyAreAreRead() throws Exception {
    String text = "HCPCS,DESCRIPTION\nJ0001,Dressing \u2013 large\n";
    byte[] utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    for (byte[] bytes :
        List.of(
            utf16,
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(Charset.forName("windows-1252")))) {
      assertEquals("Dressing \u2013 large", row1(read(bytes), "J0001").longText());
    }
    assertTrue(
        refusal(text.getBytes(StandardCharsets.UTF_16LE)).contains("no text in UTF-8"), "UTF-16");
    refusal(text.getBytes(Charset.forName("IBM037")));
  }

  @Test
  void wordsThatWereEncodedTwiceAreNotTrusted() throws Exception {
    String twice =
        new String(
            "Wound\u2019s".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    ImportedRelease imported = csv("HCPCS,DESCRIPTION", "J0001," + twice, "J0002,Words");
    assertFalse(imported.table().textVerified());
    assertEquals(List.of(2L), lines(imported.report().notes()));
  }

  @Test
  void aListOfCodesOrOfShortDescriptorsIsNoRelease() {
    assertTrue(refusal("HCPCS,SHORT DESC\nJ0001,x\n".getBytes()).contains("long descriptors"));
    assertTrue(refusal("code,name\nJ0001,x\n".getBytes()).contains("holds no table of codes"));
    assertTrue(refusal("%PDF-1.4".getBytes()).contains("is a PDF"));
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
    assertTrue(refusal(old).contains("Excel's old format"));
  }

  @Test
  void diagnosesThatLookLikeCodesAreNotTakenForThem() {
    String list = "CODE,DESC\nA000,a\nA0100,b\nA0101,c\nA021,d\nB0081,e\nC50011,f\nS72001A,g\n";
    assertTrue(refusal(list.getBytes()).contains("the first of them: line 2"), "ICD-10-CM");
  }

  // Words

  private static String[] many(String... rows) {
    List<String> lines = new ArrayList<>(List.of("HCPCS,DESCRIPTION"));
    for (int i = 0; i < 60; i++) {
      lines.add("J" + (1000 + i) + ",\"" + rows[i % rows.length].replace("#", "" + i) + "\"");
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void wordsThatAreAlteredThroughoutAreNotTrusted() throws Exception {
    assertTrue(csv(many("Injection, thing #, per 10 mg")).table().textVerified());
    for (String altered : List.of("INJECTION, THING #, PER 10 MG", "injection, thing #, 10 mg")) {
      assertFalse(csv(many(altered)).table().textVerified(), altered);
    }
    String[] upper = many("INJECTION, THING #, PER 10 MG");
    upper[7] = upper[7].replace("INJ", "InJ");
    assertFalse(csv(upper).table().textVerified(), "one letter does not make it CMS's own");
    String cutOff = "Words of many letters that are cut where the narrow column ends";
    ImportedRelease cut = csv(many("Short #", cutOff));
    assertFalse(cut.table().textVerified());
    assertTrue(cut.report().notes().toString().contains("are cut at 63 characters"));
  }

  // Zips of several files

  private static Map<String, byte[]> release() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "HCPC2020_OCT_ANWEB.txt",
        String.join(
                "\r\n",
                Releases.record("   JW", "00100", '7', "Drug amount", "Drug", "20030101", ""),
                code("J0001", "20200101", "", "Short", "Words of one"),
                code("J0002", "20200101", "20200930", "Short", "Words of two"),
                code("J3490", "19900101", "", "Drugs unclassified", "Unclassified drugs"))
            .getBytes());
    return entries;
  }

  private static byte[] sheet(String title, String... rows) {
    List<List<String>> cells = new ArrayList<>();
    for (String row : rows) {
      cells.add(List.of(row.split(";", -1)));
    }
    return Workbooks.of(title, cells);
  }

  private static ImportedPart part(ImportedRelease imported, PartKind kind) {
    return imported.report().parts().stream()
        .filter(part -> part.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNocListIsTakenWithItsRelease() throws Exception {
    Map<String, byte[]> entries = release();
    entries.put(
        "list.xlsx",
        sheet(
            "x",
            ";NOC CODES - HCPCS 2020",
            "",
            "HCPCS;LONG DESCRIPTION;ADD DATE;TERM DATE",
            "J3490;Unclassified drugs;19900101",
            "J9999;Not in it;19900101",
            "_x001A_"));
    ImportedRelease imported = read(Workbooks.pack(entries));
    assertEquals(List.of("J3490", "J9999"), imported.nocCodes());
    assertEquals(OCTOBER, row1(imported, "J3490").nocRelease());
    assertEquals(Optional.empty(), row1(imported, "J0001").nocRelease());
    assertEquals(2, part(imported, PartKind.NOC_LIST).rows());
    assertEquals(
        "[line 5: J9999 is not in the release]",
        part(imported, PartKind.NOC_LIST).notes().toString());
  }

  @Test
  void aNocListOfAnotherYearIsNot() throws Exception {
    Map<String, byte[]> entries = release();
    entries.put(
        "noc.csv", "NOC CODES - HCPCS 2019,\nHCPCS,LONG DESCRIPTION\nJ3490,Drugs\n".getBytes());
    ImportedRelease imported = read(Workbooks.pack(entries));
    assertEquals(List.of(), imported.nocCodes());
    assertEquals("is the NOC list of another year", part(imported, PartKind.NOT_READ).remark());
    assertTrue(refusal(entries.get("noc.csv")).contains("NOC list, which is imported with its"));
  }

  @Test
  void aTransactionReportIsComparedLineByLine() throws Exception {
    Map<String, byte[]> entries = release();
    entries.put(
        "trans.xlsx",
        sheet(
            "Changes",
            "HCPC;ACTION CD;SHORT DESCRIPTION;LONG DESCRIPTION",
            "   JW;No Change;Drug;Drug amount",
            "J0001;ADD;Short;Words of one",
            "J0002;No Change;Short;Words of 2",
            "J0007;Discontinued;Short;Gone",
            "J3490;Rubbed out;Short;Unclassified drugs"));
    ImportedPart report = part(read(Workbooks.pack(entries)), PartKind.TRANSACTION_REPORT);
    assertEquals(5, report.rows());
    assertEquals(List.of(3L, 4L, 5L, 6L), lines(report.notes()));
    assertTrue(report.notes().get(0).text().contains("the report says A"), "the added code");
    assertEquals("4 differences", report.remark());
  }

  @Test
  void everyEntryOfAZipIsNamed() throws Exception {
    Map<String, byte[]> entries = release();
    entries.put("readme.txt", "Read me.".getBytes());
    entries.put("drugs.pdf", "%PDF-1.4".getBytes());
    entries.put("copy.csv", "HCPCS,DESC\nJ0001,Words of one\n".getBytes());
    entries.put("fix.txt", "CODE\tACTION\tEFF DATE\nJ0001\tADD\t01/01/2020\n".getBytes());
    entries.put("inner.zip", Workbooks.zip(Map.of("a.txt", "text")));
    ImportedRelease imported = read(Workbooks.pack(entries));
    assertEquals(
        List.of(
            PartKind.RELEASE,
            PartKind.NOT_READ,
            PartKind.NOT_READ,
            PartKind.RELEASE_AGAIN,
            PartKind.CORRECTIONS,
            PartKind.NOT_READ),
        imported.report().parts().stream().map(ImportedPart::kind).toList());
    assertEquals("HCPC2020_OCT_ANWEB.txt", imported.report().entryName());
    assertTrue(imported.report().parts().get(5).remark().contains("zip within the zip"));
    assertEquals(1, part(imported, PartKind.CORRECTIONS).rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x.txt", "a/../../x.txt", "/etc/x.txt", "..\\x.txt", "C:\\x.txt", ".."})
  void anEntryThatLeadsOutOfTheZipIsRefused(String name) {
    Map<String, byte[]> entries = release();
    entries.put(name, "x".getBytes());
    assertTrue(refusal(Workbooks.pack(entries)).contains(name + ", which leads out of the zip"));
  }

  @Test
  void anEntryThatIsNotWhatItsChecksumSaysIsNotRead() throws Exception {
    Map<String, byte[]> entries = release();
    byte[] zip = stored(entries);
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("Words of two");
    zip[at] ^= 1;
    assertTrue(refusal(zip).contains("HCPC2020_OCT_ANWEB.txt is damaged"));
  }

  private static byte[] stored(Map<String, byte[]> entries) throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aBombIsRefusedWhereverItLies() throws Exception {
    byte[] zeros = new byte[80 << 20];
    byte[] bomb = Workbooks.pack(Map.of("xl/workbook.xml", zeros));
    Map<String, byte[]> entries = release();
    entries.put("inner.xlsx", bomb);
    for (byte[] zip : List.of(bomb, Workbooks.pack(entries), Workbooks.pack(Map.of("a", zeros)))) {
      assertTrue(refusal(zip).contains("unpacks to more than 67108864 bytes"));
    }
  }

  @Test
  void linesWithoutEndAreRefused() {
    byte[] ends = new byte[1 << 20];
    java.util.Arrays.fill(ends, (byte) '\n');
    assertTrue(refusal(ends).contains("has more than 500000 lines"));
    String strings = "<si/>".repeat(1_000_001);
    Map<String, String> parts =
        Workbooks.parts("A", List.of(List.of("HCPCS", "DESC"), List.of("J0001", "Words")));
    parts.computeIfPresent(
        "xl/sharedStrings.xml", (name, xml) -> xml.replace("</sst>", strings + "</sst>"));
    assertTrue(refusal(Workbooks.zip(parts)).contains("has more than 1000000 strings"));
  }

  @Test
  void aNameOfAnEntryInAnotherCodePageIsNoFault() throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes, Charset.forName("windows-1252"))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("Alpha \u2013 Numeric.csv"));
      zip.write("HCPCS,DESC\nJ0001,Words\n".getBytes());
    }
    assertEquals(1, read(bytes.toByteArray()).report().codes());
  }

  // Lines of the fixed-width layout

  private ImportedRelease fixed(String... lines) throws Exception {
    return read(String.join("\r\n", lines).getBytes(Charset.forName("windows-1252")));
  }

  private static String more(String code, int sequence, String text) {
    return Releases.record(code, "%05d".formatted(sequence), '4', text, "", "", "");
  }

  @Test
  void linesOfATextAreDoubledOrSwappedWithoutHarm() throws Exception {
    String head = code("J0001", "20200101", "", "Short", "Words one");
    ImportedRelease imported =
        fixed(
            head,
            head,
            more("J0001", 300, "three"),
            more("J0001", 200, "two"),
            more("J0001", 200, "two"),
            code("J0002", "20200101", "", "Short", "Other"));
    assertEquals("Words one two three", row1(imported, "J0001").longText());
    assertTrue(imported.table().textVerified());
    assertEquals(List.of(2L, 4L, 5L), lines(imported.report().notes()));
  }

  @Test
  void linesThatContradictEachOtherAreNotTrusted() throws Exception {
    ImportedRelease imported =
        fixed(
            code("J0001", "20200101", "", "Short", "Words one"),
            more("J0001", 200, "two"),
            more("J0001", 200, "deux"),
            code("J0002", "20200101", "", "Short", "Other"),
            code("J0002", "20200101", "", "Short", "Others"));
    assertFalse(imported.table().textVerified());
    assertEquals("Words one two", row1(imported, "J0001").longText());
    assertEquals(List.of(3L, 5L), lines(imported.report().notes()));
  }

  @Test
  void aCodeOutOfOrderMayBeADamagedOne() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(code("J" + (1000 + i), "20200101", "", "Short", "Words of " + i));
    }
    lines.set(20, lines.get(20).replace("J1020", "J1000".replace("10", "02")));
    ImportReport report = fixed(lines.toArray(String[]::new)).report();
    assertEquals(List.of(21L), lines(report.notes()));
    assertFalse(report.complete());
  }

  @Test
  void aControlCharacterInTheWordsIsNotReadOver() throws Exception {
    ImportedRelease imported = fixed(code("J0001", "20200101", "", "Short", "Wor\u0007ds"));
    assertFalse(imported.table().textVerified());
    assertEquals(List.of(1L), lines(imported.report().notes()));
  }

  // Wholeness

  private static List<CodeRow> whole(boolean dated) {
    List<CodeRow> rows = new ArrayList<>();
    for (char letter : "ABCEGHJKLMPQRSTV".toCharArray()) {
      for (int i = 0; i < 340; i++) {
        String code = letter + String.valueOf(1000 + i);
        String added = i == 0 ? "2020-10-01" : "2010-01-01";
        rows.add(
            dated
                ? Releases.row(code, "2020-10", added, i == 1 ? "2019-12-31" : "")
                : Releases.listed(code, "2020-10"));
      }
    }
    for (String code : "A4466 A7011 A9544 B9000 C1300 G8126 V5364".split(" ")) {
      rows.add(
          dated
              ? Releases.row(code, "2020-10", "2010-01-01", "")
              : Releases.listed(code, "2020-10"));
    }
    return rows;
  }

  private static String doubts(List<CodeRow> rows) {
    return new Wholeness(OCTOBER.orElseThrow(), rows).doubts().toString();
  }

  @Test
  void aReleaseIsWholeWhenItReachesItsEnd() {
    for (boolean dated : new boolean[] {true, false}) {
      List<CodeRow> rows = whole(dated);
      assertEquals("[]", doubts(rows));
      assertTrue(doubts(rows.subList(0, rows.size() - 1)).contains("does not reach V5364"));
      assertTrue(doubts(rows.subList(0, 5_099)).contains("begins with V"));
      assertTrue(doubts(rows.subList(0, 200)).contains("ends after 200 codes"));
    }
  }

  @Test
  void aListOfActiveCodesOnlyIsAnExcerpt() {
    List<CodeRow> dated = whole(true).stream().filter(row -> !row.hasEnd()).toList();
    assertTrue(doubts(dated).contains("no code in it has a last day"));
    List<CodeRow> listed =
        whole(false).stream().filter(row -> !"A4466 A7011".contains(row.code())).toList();
    assertTrue(doubts(listed).contains("leaves out codes that ended"));
  }

  @Test
  void aReleaseThatAddsNothingInItsQuarterIsAnother() {
    List<CodeRow> rows =
        whole(true).stream().filter(row -> row.added() < day("2020-10-01")).toList();
    assertTrue(doubts(rows).contains("before the quarter of release 2020-10"));
  }

  // What is not read

  @Test
  void columnsThatAreNotReadChangeNoByte() throws Exception {
    Random random = new Random(20201001);
    List<List<String>> rows = new ArrayList<>(List.of(Workbooks.COLUMNS));
    List<List<String>> altered = new ArrayList<>(rows);
    ColumnNames names = ColumnNames.load();
    for (int i = 0; i < 300; i++) {
      List<String> row = row("J" + (1000 + i), "Words of " + i);
      List<String> other = new ArrayList<>(row);
      for (int column = 0; column < other.size(); column++) {
        if (names.column(Workbooks.COLUMNS.get(column)).isEmpty()) {
          other.set(column, String.valueOf((char) ('0' + random.nextInt(75))).repeat(3));
        }
      }
      rows.add(row);
      altered.add(other);
    }
    assertEquals(
        read(Workbooks.of("A", rows)).table().bytes(),
        read(Workbooks.of("A", altered)).table().bytes());
    assertEquals(
        csv("HCPCS,DESC,COV,TOS", "J0001,Words,C,1").table().bytes(),
        csv("HCPCS,DESC,COV,TOS", "J0001,Words,M,\"9,F\"").table().bytes());
    assertEquals(
        csv("HCPCS,DESC,FEE", "J0001,Words,12").table().bytes(),
        csv("HCPCS,DESC", "J0001,Words").table().bytes());
  }
}
