package org.plumbline.codeset.icd10;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SourceFile;

/** A few invented rows in CMS's layouts, whole and damaged. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Icd10ImporterTest {

  private static final List<String> ORDER =
      List.of(
          order(1, "A00", 0, "First", "First heading"),
          order(2, "A000", 1, "First, kind 0", "First, kind 0"),
          order(3, "A001", 1, "First, kind 1", "First, of kind 1, M\u00e9ni\u00e8re"),
          order(4, "B99", 0, "Other", "Other"),
          order(5, "B999", 0, "Other", "Other, heading"),
          order(6, "B9990XA", 1, "Other, initial", "Other, initial encounter"));

  @TempDir private Path directory;

  @Test
  void a_beginning_of_a_longer_code_is_a_header_and_anything_else_unknown() throws Exception {
    Icd10CodeSet codes = codes("icd10cm_order_2026.txt", ORDER);
    int day = day("2025-10-01");
    assertEquals(Icd10Status.CODE, codes.lookup("A001", day));
    assertEquals(Icd10Status.CODE, codes.lookup("B9990XA", day));
    for (String header : List.of("A00", "B99", "B999", "B9990", "B9990X")) {
      assertEquals(Icd10Status.HEADER, codes.lookup(header, day), header);
    }
    for (String unknown :
        List.of("", "B", "B9", "B98", "B9990XB", "B9991", "A0000", "B9990XA1", "b999", "A00 ")) {
      assertEquals(Icd10Status.UNKNOWN, codes.lookup(unknown, day), unknown);
    }
    assertEquals("First, of kind 1, M\u00e9ni\u00e8re", codes.find("A001", day).get().longText());
  }

  @Test
  void a_fiscal_year_covers_October_to_September() throws Exception {
    Icd10CodeSet codes = codes("icd10cm_order_2026.txt", ORDER);
    assertEquals(Icd10Status.NOT_COVERED, codes.lookup("A001", day("2025-09-30")));
    assertEquals(Icd10Status.CODE, codes.lookup("A001", day("2026-09-30")));
    assertEquals(Icd10Status.NOT_COVERED, codes.lookup("A001", day("2026-10-01")));
    assertEquals(Optional.of(new Release(2024, 10)), codes.missingRelease(day("2025-09-30")));
    assertEquals(Optional.of(new Release(2026, 10)), codes.missingRelease(day("2026-10-01")));
    assertEquals(Optional.empty(), codes.missingRelease(day("2026-01-01")));
    assertFalse(codes.updateMissing(day("2026-03-31")));
    assertTrue(codes.updateMissing(day("2026-04-01")));
  }

  @Test
  void an_update_covers_the_rest_of_its_fiscal_year() throws Exception {
    List<String> more = new ArrayList<>(ORDER);
    more.add(order(7, "C001", 1, "Added", "Added in April"));
    Icd10Year first = read("icd10cm_order_2026.txt", ORDER);
    Icd10Year update = read("icd10cm-order-April-2026.txt", more);
    assertEquals(new Release(2026, 4), update.release());
    Icd10CodeSet codes = new Icd10CodeSet(List.of(update, first));
    assertEquals(Icd10Status.UNKNOWN, codes.lookup("C001", day("2026-03-31")));
    assertEquals(Icd10Status.CODE, codes.lookup("C001", day("2026-04-01")));
    assertFalse(codes.updateMissing(day("2026-04-01")));
    assertEquals(Icd10Status.NOT_COVERED, codes.lookup("C001", day("2026-10-01")));
  }

  @Test
  void lines_in_another_order_give_the_same_snapshot() throws Exception {
    List<String> shuffled = new ArrayList<>(ORDER);
    Collections.reverse(shuffled);
    assertEquals(
        read("icd10cm_order_2026.txt", ORDER).snapshot().digest(),
        read("icd10cm_order_2026.txt", shuffled).snapshot().digest());
  }

  @Test
  void a_doubled_line_is_taken_once_and_told() throws Exception {
    List<String> doubled = new ArrayList<>(ORDER);
    doubled.add(ORDER.get(2));
    ImportedSet imported = importer("icd10cm_order_2026.txt", doubled);
    assertEquals("3 codes, 3 headers", imported.holds());
    assertEquals(7, imported.notes().get(0).line());
  }

  @Test
  void addenda_that_differ_are_told() throws Exception {
    List<String> addenda =
        List.of(
            added("Delete:", order(0, "A000", 1, "First, kind 0", "First, kind 0")),
            added("Add:", order(0, "A000", 0, "First, kind 0", "First, kind 0")),
            added("Add:", order(0, "A002", 1, "Second", "Second")),
            added("Revise from:", order(0, "B99", 0, "Another", "Another")),
            added("Revise to:", order(0, "B99", 0, "Other", "Other")),
            added("Revise to:", order(0, "B999", 0, "Other", "Other heading")),
            added("Add:", order(0, "B9990XA", 1, "Other, initial", "Other, initial encounter")),
            "Add:         1 B9990XA",
            "",
            "  4 codes in icd10cm_order_2025.txt",
            "  3 codes in icd10cm_order_2026.txt",
            "  9 headers in icd10cm_order_2026.txt");
    Path zip = directory.resolve("cms_2026_dx.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      write(out, "icd10cm_order_2026.txt", ORDER);
      write(out, "icd10cm_order_addenda_2026.txt", addenda);
    }
    ImportedSet imported =
        new Icd10Importer(1, 1)
            .read(SourceFile.open(zip, SourceFile.MAX_BYTES), ImportOptions.NONE);
    assertEquals("3 codes, 3 headers", imported.holds());
    String name = "icd10cm_order_addenda_2026.txt: ";
    assertEquals(
        List.of(
            "line 1: " + name + "A000 is deleted, the release still has it",
            "line 2: " + name + "A000 is added, the release has no such header",
            "line 3: " + name + "A002 is added, the release has no such code",
            "line 6: " + name + "B999 is reworded, the release has other words",
            "line 8: " + name + "is no line of addenda",
            name + "counts 9 headers, the release has 3"),
        imported.notes().stream().map(Object::toString).toList());
  }

  private static String added(String action, String line) {
    return "%-13s%s %s%s"
        .formatted(action, line.charAt(14), line.substring(6, 14), line.substring(16));
  }

  private static void write(ZipOutputStream out, String name, List<String> lines)
      throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(String.join("\r\n", lines).getBytes(Charset.forName("windows-1252")));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 00002 A000    2 First, line 3",
    "2, 00003 A00     1 First heading again, line 3",
    "1, , order number 2",
    "3, '00004 B99     0 Other', line 4"
  })
  void a_damaged_line_is_refused_with_its_place(int index, String line, String place)
      throws Exception {
    List<String> damaged = new ArrayList<>(ORDER);
    damaged.addAll(padding());
    damaged.set(index, line == null ? "" : line.length() > 20 ? line + " ".repeat(80) : line);
    ImportException refused =
        assertThrows(ImportException.class, () -> importer("icd10cm_order_2026.txt", damaged));
    assertTrue(refused.getMessage().contains(place), refused.getMessage());
  }

  @Test
  void an_excerpt_is_no_fiscal_year() throws Exception {
    Path file = Files.write(directory.resolve("icd10cm_order_2026.txt"), ORDER);
    ImportException refused =
        assertThrows(
            ImportException.class,
            () ->
                new Icd10Importer()
                    .read(SourceFile.open(file, SourceFile.MAX_BYTES), ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("cut off"), refused.getMessage());
  }

  @Test
  void a_name_without_a_year_needs_the_release() throws Exception {
    Path file = Files.write(directory.resolve("codes.txt"), ORDER);
    SourceFile source = SourceFile.open(file, SourceFile.MAX_BYTES);
    Icd10Importer importer = new Icd10Importer(1, 1);
    ImportException refused =
        assertThrows(ImportException.class, () -> importer.read(source, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("--as"), refused.getMessage());
    ImportOptions as = new ImportOptions(Optional.of(new Release(2024, 10)), "", "", false);
    assertEquals(new Release(2024, 10), importer.read(source, as).snapshot().release());
  }

  private static List<String> padding() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(order(7 + i, "D" + (10 + i) + "1", 1, "Padding", "Padding " + i));
    }
    return lines;
  }

  private Icd10CodeSet codes(String name, List<String> lines) throws Exception {
    return new Icd10CodeSet(List.of(read(name, lines)));
  }

  private Icd10Year read(String name, List<String> lines) throws Exception {
    return new Icd10Year(importer(name, lines).snapshot());
  }

  private ImportedSet importer(String name, List<String> lines) throws Exception {
    Path file = Files.write(directory.resolve(name), lines, Charset.forName("windows-1252"));
    return new Icd10Importer(1, 1)
        .read(SourceFile.open(file, SourceFile.MAX_BYTES), ImportOptions.NONE);
  }

  private static String order(int number, String code, int flag, String brief, String full) {
    return "%05d %-7s %d %-60s %s".formatted(number, code, flag, brief, full);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
