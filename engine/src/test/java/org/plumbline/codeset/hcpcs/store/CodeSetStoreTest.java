package org.plumbline.codeset.hcpcs.store;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.code;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.record;
import static org.plumbline.codeset.hcpcs.Releases.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.Releases;
import org.plumbline.codeset.hcpcs.TableLayout;
import org.plumbline.codeset.hcpcs.release.ImportReport;

class CodeSetStoreTest {

  @TempDir Path directory;
  private Path home;
  private CodeSetStore store;

  @BeforeEach
  void aStoreThatIsNotThereYet() {
    home = directory.resolve("home/codesets");
    store = new CodeSetStore(home);
  }

  private ImportReport importText(String name, String words) throws Exception {
    String line = code("J1885", "19930101", "", "Ketorolac", words);
    return store.importRelease(text(directory, name, List.of(line)), Optional.empty());
  }

  private Path note() throws IOException {
    String digest = store.open().get(0).digest();
    return home.resolve("hcpcs-2025-10-" + digest.substring(0, 16) + ".properties");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aStoreThatIsNotThereHoldsNothing() throws Exception {
    assertEquals(List.of(), store.list());
    assertEquals(List.of(), store.open());
  }

  @Test
  void anImportedReleaseIsListedWithItsOrigin() throws Exception {
    importText("HCPC17_CONTR_ANWEB.txt", "Old words");
    ImportReport report = importText("HCPC2025_OCT_ANWEB.txt", "New words");
    List<StoredRelease> listed = store.list();
    assertEquals(
        List.of("2025-10", "2017-01"),
        listed.stream().map(stored -> stored.release().toString()).toList());
    assertEquals("HCPC2025_OCT_ANWEB.txt", listed.get(0).sourceName());
    assertEquals(report.sourceSha256(), listed.get(0).sourceSha256());
    assertEquals("New words", store.open().get(0).find("J1885").get(0).longText());
  }

  @Test
  void importingAReleaseAgainReplacesItAndLeavesNothingAside() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    importText("HCPC2025_OCT_ANWEB_v2.txt", "Corrected words");
    assertEquals(
        List.of(".lock", note().getFileName().toString(), "hcpcs-2025-10.bin", "hcpcs.snapshot"),
        names());
    assertEquals("Corrected words", store.open().get(0).find("J1885").get(0).longText());
    assertEquals("HCPC2025_OCT_ANWEB_v2.txt", store.list().get(0).sourceName());
  }

  @Test
  void theSameFileGivesTheSameBytes() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    byte[] table = Files.readAllBytes(home.resolve("hcpcs-2025-10.bin"));
    byte[] note = Files.readAllBytes(note());
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    assertArrayEquals(table, Files.readAllBytes(home.resolve("hcpcs-2025-10.bin")));
    assertArrayEquals(note, Files.readAllBytes(note()));
  }

  @Test
  void aTableInMemoryHasTheBytesOfTheTableOnDisk() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    HcpcsTable onDisk = store.open().get(0);
    HcpcsTable inMemory =
        HcpcsTable.of(
            onDisk.release(), false, true, onDisk.codes().toList(), onDisk.modifiers().toList());
    assertEquals(inMemory.bytes(), onDisk.bytes());
  }

  @Test
  void aFileThatIsNoReleaseLeavesTheStoreAsItWas() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    Path prose = Files.writeString(directory.resolve("prose-oct-2025.txt"), "no codes here");
    assertThrows(ImportException.class, () -> store.importRelease(prose, Optional.empty()));
    assertEquals(1, store.list().size());
  }

  @Test
  void everyDamagedByteIsFoundAndTheFileIsNamed() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    Path table = home.resolve("hcpcs-2025-10.bin");
    byte[] whole = Files.readAllBytes(table);
    for (int i = 0; i <= whole.length; i++) {
      byte[] damaged = i == whole.length ? Arrays.copyOf(whole, i - 1) : whole.clone();
      if (i < whole.length) {
        damaged[i] ^= 0x10;
      }
      Files.write(table, damaged);
      String message = assertThrows(CodeSetException.class, store::open, "byte " + i).getMessage();
      assertTrue(message.contains("hcpcs-2025-10.bin"), message);
    }
  }

  @Test
  void aTableUnderAnotherReleasesNameIsRefused() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    Files.move(home.resolve("hcpcs-2025-10.bin"), home.resolve("hcpcs-2025-07.bin"));
    String message = assertThrows(CodeSetException.class, store::open).getMessage();
    assertTrue(message.contains("hcpcs-2025-07.bin") && message.contains("2025-10"), message);
  }

  @Test
  void aLostNoteLosesOnlyTheOrigin() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    Files.delete(note());
    assertEquals("", store.list().get(0).sourceName());
    assertEquals(1, store.list().get(0).codes());
  }

  private Path snapshot() {
    return home.resolve("hcpcs.snapshot");
  }

  private String words() throws IOException {
    return store.codeSet().lookup("J1885", day("2025-10-05")).descriptor().orElseThrow().longText();
  }

  @Test
  void theSnapshotIsOpenedWithoutTheTables() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    try (var table = Files.newByteChannel(home.resolve("hcpcs-2025-10.bin"), WRITE)) {
      table.truncate(TableLayout.HEADER);
    }
    assertEquals("Words", words());
    assertThrows(CodeSetException.class, store::open);
  }

  @Test
  void aSnapshotThatIsLostIsMadeAnewAndIsTheSame() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    byte[] first = Files.readAllBytes(snapshot());
    Files.delete(snapshot());
    assertEquals("Words", words());
    assertArrayEquals(first, Files.readAllBytes(snapshot()));
  }

  @Test
  void aSnapshotThatIsDamagedInAnyByteIsMadeAnew() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    byte[] whole = Files.readAllBytes(snapshot());
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      // the header and the end, which holds the rows, then anywhere
      int at = i < 100 ? i : i < 200 ? whole.length - i + 99 : random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(snapshot(), damaged);
      assertNotEquals(List.of(), store.verify(), "byte " + at);
      assertEquals("Words", words(), "byte " + at);
      assertArrayEquals(whole, Files.readAllBytes(snapshot()), "byte " + at);
      assertEquals(List.of(), store.verify());
    }
  }

  @Test
  void aKillBeforeTheSnapshotIsInPlaceLosesNothing() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Old words");
    byte[] old = Files.readAllBytes(snapshot());
    importText("HCPC2025_OCT_ANWEB_v2.txt", "New words");
    byte[] young = Files.readAllBytes(snapshot());
    Files.write(snapshot(), old);
    assertNotEquals(List.of(), store.verify());
    assertEquals("New words", words());
    assertArrayEquals(young, Files.readAllBytes(snapshot()));
  }

  @Test
  void whatAReaderHasOpenStaysAsItIsThroughAnImport() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Old words");
    HcpcsCodeSet open = store.codeSet();
    importText("HCPC2025_OCT_ANWEB_v2.txt", "New words");
    assertEquals("Old words", open.newestWords("J1885").orElseThrow().longText());
    assertEquals("New words", words());
  }

  @Test
  void theStarterSetLiesBeneathAndANewOneMakesTheSnapshotAnew() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    byte[] without = Files.readAllBytes(snapshot());
    CodeSetStore over = new CodeSetStore(home, Optional.of(Releases.starter()));
    assertEquals("Words", words());
    assertTrue(over.codeSet().newestWords("A0425").isPresent());
    assertFalse(Arrays.equals(without, Files.readAllBytes(snapshot())));
    assertEquals(List.of(), over.verify());
    assertTrue(store.codeSet().newestWords("A0425").isEmpty());
    assertArrayEquals(without, Files.readAllBytes(snapshot()));
  }

  @Test
  void releasesInAnyOrderGiveTheSameSnapshot() throws Exception {
    importText("HCPC17_CONTR_ANWEB.txt", "Words");
    importText("HCPC2024_OCT_ANWEB.txt", "Words");
    importText("HCPC2025_OCT_ANWEB.txt", "Other words");
    byte[] first = Files.readAllBytes(snapshot());
    home = directory.resolve("other");
    store = new CodeSetStore(home);
    importText("HCPC2025_OCT_ANWEB.txt", "Other words");
    importText("HCPC2024_OCT_ANWEB.txt", "Words");
    importText("HCPC17_CONTR_ANWEB.txt", "Words");
    assertArrayEquals(first, Files.readAllBytes(snapshot()));
    importText("HCPC2024_OCT_ANWEB.txt", "Words");
    assertArrayEquals(first, Files.readAllBytes(snapshot()));
  }

  @Test
  void whatAKilledImportLeftAsideIsClearedByTheNext() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    List<String> names = names();
    Files.writeString(home.resolve(".hcpcs-2025-10.bin-" + new UUID(1, 2)), "half");
    Files.writeString(home.resolve("hcpcs-2025-10-0123456789abcdef.properties"), "never there");
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    assertEquals(names, names());
  }

  private static List<String> whole() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5_200; i++) {
      String code = "ABCEGHJKLMPQRSTV".charAt(i % 16) + "%04d".formatted(i / 16);
      lines.add(code(code, "20250101", i % 9 == 0 ? "20250331" : "", "Short", "Words " + i));
    }
    lines.add(code("V5362", "20251001", "", "Short", "Speech screening"));
    return lines;
  }

  @Test
  void anExcerptDoesNotTakeThePlaceOfAWholeRelease() throws Exception {
    Path file = text(directory, "HCPC2025_OCT_ANWEB.txt", whole());
    assertTrue(store.importRelease(file, Optional.empty()).complete());
    byte[] before = Files.readAllBytes(snapshot());
    Path excerpt = text(directory, "HCPC2025_OCT_part.txt", whole().subList(0, 600));
    String message =
        assertThrows(ImportException.class, () -> store.importRelease(excerpt, Optional.empty()))
            .getMessage();
    assertTrue(message.contains("whole with 5201 codes, the file an excerpt of 600"), message);
    assertTrue(message.contains("--replace"), message);
    assertArrayEquals(before, Files.readAllBytes(snapshot()));
    assertFalse(store.importRelease(excerpt, Optional.empty(), true).complete());
    assertEquals(600, store.open().get(0).codeCount());
    assertTrue(store.importRelease(file, Optional.empty()).complete());
    assertArrayEquals(before, Files.readAllBytes(snapshot()));
  }

  @Test
  void aFileWithoutModifiersDoesNotTakeThePlaceOfOneWithModifiers() throws Exception {
    String code = code("J1885", "19930101", "", "Ketorolac", "Words");
    String modifier = record("   JZ", "00100", '7', "Zero drug discarded", "", "20230101", "");
    Path both = text(directory, "HCPC2025_OCT_ANWEB.txt", List.of(code, modifier));
    assertEquals(1, store.importRelease(both, Optional.empty()).modifiers());
    Path codes = text(directory, "HCPC2025_OCT_ANWEB_v2.txt", List.of(code));
    String message =
        assertThrows(ImportException.class, () -> store.importRelease(codes, Optional.empty()))
            .getMessage();
    assertTrue(message.contains("it has modifiers, the file has none"), message);
    assertEquals(0, store.importRelease(codes, Optional.empty(), true).modifiers());
  }

  @Test
  void aListWithoutDaysDoesNotTakeThePlaceOfOneWithDays() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    Path list = Files.writeString(directory.resolve("2025-10.csv"), "HCPCS,DESC\nJ1885,Words\n");
    String message =
        assertThrows(ImportException.class, () -> store.importRelease(list, Optional.empty()))
            .getMessage();
    assertTrue(message.contains("when codes were in force"), message);
    assertFalse(store.importRelease(list, Optional.empty(), true).dated());
  }

  @Test
  void anyFileTakesThePlaceOfADamagedTable() throws Exception {
    Path file = text(directory, "HCPC2025_OCT_ANWEB.txt", whole());
    store.importRelease(file, Optional.empty());
    Files.write(home.resolve("hcpcs-2025-10.bin"), new byte[] {1, 2, 3});
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    assertEquals("Words", words());
  }
}
