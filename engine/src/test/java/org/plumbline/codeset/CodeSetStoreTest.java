package org.plumbline.codeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.Releases.code;
import static org.plumbline.codeset.Releases.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertEquals(List.of("hcpcs-2025-10.bin", "hcpcs-2025-10.properties"), names());
    assertEquals("Corrected words", store.open().get(0).find("J1885").get(0).longText());
    assertEquals("HCPC2025_OCT_ANWEB_v2.txt", store.list().get(0).sourceName());
  }

  @Test
  void theSameFileGivesTheSameBytes() throws Exception {
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    byte[] table = Files.readAllBytes(home.resolve("hcpcs-2025-10.bin"));
    byte[] note = Files.readAllBytes(home.resolve("hcpcs-2025-10.properties"));
    importText("HCPC2025_OCT_ANWEB.txt", "Words");
    assertArrayEquals(table, Files.readAllBytes(home.resolve("hcpcs-2025-10.bin")));
    assertArrayEquals(note, Files.readAllBytes(home.resolve("hcpcs-2025-10.properties")));
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
    Files.delete(home.resolve("hcpcs-2025-10.properties"));
    assertEquals("", store.list().get(0).sourceName());
    assertEquals(1, store.list().get(0).codes());
  }
}
