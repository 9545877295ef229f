package org.plumbline.codeset.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.drug.DiscardStatus;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;

/** Invented and damaged files: each is taken right, or refused with its place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedFilesTest {

  private static final String TITLES =
      "October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs,,,,,,,\n"
          + "\"Effective October 1, 2025 through December 31, 2025\",,,,,,,\n";
  private static final String HEADER =
      "_2025_CODE,NDC2,Drug Name,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG,Payment Limit\n";
  private static final String ROWS =
      "J9999,00001-0001-01,Inventumab,1,1,10,10,1.00\n"
          + "Q9999,00001-0001-02,Inventumab,2.5,1,25,25,2.00\n";
  private static final String DISCARDS =
      "code,first_day,last_day,issuer,document,release,Payment Allowance\n"
          + "J9999,2023-07-01,,CMS,JW and JZ modifier policy HCPCS codes,2025-10,1\n"
          + "J8888,2025-10-15,2025-11-30,CMS,JW and JZ modifier policy HCPCS codes,2025-10,2\n";

  @TempDir private Path directory;

  @Test
  void columns_about_payment_change_nothing() throws Exception {
    ImportedSet one = take("a.csv", TITLES + HEADER + ROWS);
    ImportedSet other =
        take("a.csv", TITLES + HEADER + ROWS.replace(",1.00", ",free").replace(",2.00", ",9"));
    assertEquals(List.of("Payment Limit"), one.droppedColumns());
    assertEquals(one.snapshot().digest(), other.snapshot().digest());
  }

  @Test
  void rows_of_CPT_and_CDT_codes_are_counted_and_not_taken() throws Exception {
    ImportedSet imported =
        take(
            "a.csv",
            TITLES
                + HEADER
                + ROWS
                + "90371,00001-0001-03,Inventum,1,1,1,1,1\nD0120,00001-0001-04,In,1,1,1,1,1\n");
    assertEquals(2, imported.refused());
    assertEquals(2, imported.snapshot().rows());
  }

  @ParameterizedTest
  @CsvSource({
    "October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs, , document",
    "Medicare, Somebody, release"
  })
  void a_crosswalk_without_its_origin_is_refused(String gone, String instead, String missing)
      throws Exception {
    String titles = missing.equals("release") ? "A crosswalk for Medicare,,,,,,,\n" : "";
    if (missing.equals("document")) {
      titles = TITLES.replace(gone, "About Medicare");
    }
    String text = titles + HEADER + ROWS;
    assertTrue(refused("a.csv", text).contains("does not say its " + missing));
  }

  @Test
  void two_quarters_above_a_table_are_refused() throws Exception {
    String text = TITLES.replace("October 2025", "July 2025") + HEADER + ROWS;
    assertTrue(refused("a.csv", text).contains("two quarters"));
  }

  @Test
  void swapped_columns_are_refused_with_the_line() throws Exception {
    String text = TITLES + HEADER.replace("_2025_CODE,NDC2", "NDC2,_2025_CODE") + ROWS;
    assertTrue(refused("a.csv", text).contains("line 4 has no HCPCS code"));
    String sizes = TITLES + HEADER.replace("Drug Name,PKG SIZE", "PKG SIZE,Drug Name") + ROWS;
    assertTrue(refused("a.csv", sizes).contains("line 4 has no number"));
  }

  @Test
  void a_row_that_is_cut_off_is_refused_with_the_line() throws Exception {
    String text = TITLES + HEADER + ROWS;
    assertTrue(refused("a.csv", text.substring(0, text.length() - 12)).contains("line 5"));
  }

  @Test
  void a_row_that_stands_twice_is_taken_once() throws Exception {
    ImportedSet imported = take("a.csv", TITLES + HEADER + ROWS + ROWS);
    assertEquals(2, imported.snapshot().rows());
    assertEquals(2, imported.notes().size());
    assertEquals(6, imported.notes().get(0).line());
  }

  @Test
  void a_sheet_of_fewer_rows_does_not_take_the_place_of_one_with_more() throws Exception {
    String digest = take("a.csv", TITLES + HEADER + ROWS).snapshot().digest();
    String one = TITLES + HEADER + ROWS.lines().findFirst().orElseThrow() + "\n";
    Path fewer = Files.writeString(directory.resolve("b.csv"), one);
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(fewer, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("--replace"), refused.getMessage());
    assertEquals(digest, library().list().get(0).digest());
    library().importFile(fewer, new ImportOptions(Optional.empty(), "", "", true));
    assertEquals(1, library().list().get(0).rows());
  }

  @Test
  void a_text_in_UTF_8_with_a_damaged_byte_is_refused_and_one_in_Windows_1252_is_read()
      throws Exception {
    String text = TITLES + HEADER + ROWS.replace("Inventumab,2.5", "Inventumab\u2122,2.5");
    Path file = directory.resolve("mixed.csv");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[text.indexOf("Inventumab")] = (byte) 0x99;
    Files.write(file, bytes);
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(file, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("a byte in line 4"), refused.getMessage());
    Files.write(file, text.getBytes(java.nio.charset.Charset.forName("windows-1252")));
    library().importFile(file, ImportOptions.NONE);
    assertEquals(
        "Inventumab\u2122",
        library().ndcCrosswalk().rows("00001000102", day("2025-11-05")).get(0).drugName());
  }

  @Test
  void UTF_16_and_control_characters_are_refused() throws Exception {
    Path utf16 = directory.resolve("utf16.csv");
    Files.write(utf16, ("\ufeff" + TITLES + HEADER + ROWS).getBytes(StandardCharsets.UTF_16LE));
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(utf16, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("UTF-16"), refused.getMessage());
    assertTrue(
        refused("a.csv", TITLES + HEADER + ROWS.replace("Inventumab,2.5", "In\u0000,2.5"))
            .contains("line 5 holds a control character"));
  }

  @Test
  void a_list_of_the_JW_policy_is_judged_on_the_day() throws Exception {
    ImportedSet imported = take("list.csv", DISCARDS);
    assertEquals(List.of("Payment Allowance"), imported.droppedColumns());
    DiscardList list = library().discardList();
    assertEquals(DiscardStatus.LISTED, list.lookup("J9999", day("2025-10-01")));
    assertEquals(DiscardStatus.NOT_LISTED, list.lookup("J8888", day("2025-10-14")));
    assertEquals(DiscardStatus.LISTED, list.lookup("J8888", day("2025-11-30")));
    assertEquals(DiscardStatus.NOT_LISTED, list.lookup("J8888", day("2025-12-01")));
    assertEquals(DiscardStatus.NOT_LISTED, list.lookup("J7777", day("2025-10-14")));
    assertEquals(DiscardStatus.NOT_COVERED, list.lookup("J9999", day("2026-01-01")));
    assertEquals(Optional.of(new Release(2026, 1)), list.missingRelease(day("2026-01-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "'30,CMS,', '30,,', line 3 does not say its issuer",
    "',,CMS,JW and JZ modifier policy HCPCS codes', ',,CMS,', line 2 does not say its document",
    "'2025-10,2', ',2', line 3 does not say its release",
    "'2025-10,2', '2025-07,2', line 3 differs in its release",
    "2025-10-15, 15/10/2025, line 3 has no day as its first_day",
    "J8888, JX888, line 3 has no HCPCS code"
  })
  void a_row_of_the_list_without_its_origin_is_refused(
      String there, String instead, String complaint) throws Exception {
    String text = DISCARDS.replace(there, instead);
    String message = refused("list.csv", text);
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void a_zip_may_hold_the_sheet_among_others() throws Exception {
    Path zip = directory.resolve("asp.zip");
    zip(zip, "../../readme.txt", "nothing", "../crosswalk.csv", TITLES + HEADER + ROWS);
    ImportedSet imported = library().importFile(zip, ImportOptions.NONE).orElseThrow();
    assertEquals("../crosswalk.csv", imported.snapshot().origin().entryName());
    assertEquals(List.of("ndc-crosswalk-2025-10.bin"), stored());
  }

  @Test
  void a_zip_bomb_is_refused() throws Exception {
    Path zip = directory.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("crosswalk.csv"));
      out.write((TITLES + HEADER).getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) '\n');
      for (int i = 0; i < 220; i++) {
        out.write(zeros);
      }
    }
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(zip, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("more than"), refused.getMessage());
    assertEquals(List.of(), stored());
  }

  @Test
  void a_file_with_too_many_entries_is_refused() throws Exception {
    Path zip = directory.resolve("many.zip");
    zip(
        zip,
        IntStream.range(0, 2_002)
            .mapToObj(i -> i % 2 == 0 ? i + ".txt" : "x")
            .toArray(String[]::new));
    assertThrows(ImportException.class, () -> library().importFile(zip, ImportOptions.NONE));
  }

  @Test
  void a_damaged_zip_is_refused_or_left_to_others_and_changes_nothing() throws Exception {
    Path whole = directory.resolve("whole.zip");
    zip(whole, "crosswalk.csv", TITLES + HEADER + ROWS.repeat(1));
    byte[] bytes = Files.readAllBytes(whole);
    String digest =
        library().importFile(whole, ImportOptions.NONE).orElseThrow().snapshot().digest();
    Path stored = directory.resolve("store/ndc-crosswalk-2025-10.bin");
    byte[] before = Files.readAllBytes(stored);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = bytes.clone();
      if (i % 3 == 0) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      } else {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = Files.write(directory.resolve("damaged.zip"), damaged);
      try {
        Optional<ImportedSet> imported = library().importFile(file, ImportOptions.NONE);
        imported.ifPresent(set -> assertEquals(digest, set.snapshot().digest()));
        Files.write(stored, before);
      } catch (ImportException | IOException refused) {
        assertArrayEquals(before, Files.readAllBytes(stored));
      }
    }
    assertEquals(List.of("ndc-crosswalk-2025-10.bin"), stored());
  }

  @Test
  void a_damaged_snapshot_is_not_opened() throws Exception {
    take("a.csv", TITLES + HEADER + ROWS);
    Path file = directory.resolve("store/ndc-crosswalk-2025-10.bin");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      Files.write(file, damaged);
      assertThrows(CodeSetException.class, () -> library().list());
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThrows(CodeSetException.class, () -> library().list());
    Files.write(file, bytes);
    Files.move(file, file.resolveSibling("ndc-crosswalk-2026-01.bin"));
    assertThrows(CodeSetException.class, () -> library().list());
  }

  private String refused(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(file, ImportOptions.NONE));
    assertEquals(List.of(), stored());
    return refused.getMessage();
  }

  private ImportedSet take(String name, String text) throws Exception {
    Path file = Files.writeString(directory.resolve(name), text);
    return library().importFile(file, ImportOptions.NONE).orElseThrow();
  }

  private static void zip(Path file, String... namesAndContents) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private List<String> stored() throws IOException {
    List<String> names = new ArrayList<>();
    Path store = directory.resolve("store");
    if (Files.exists(store)) {
      try (var files = Files.list(store)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals(".lock"))
            .forEach(names::add);
      }
    }
    return names;
  }

  private SetLibrary library() {
    return new SetLibrary(directory.resolve("store"));
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
