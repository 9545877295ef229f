package org.plumbline.codeset.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.KilledProcess;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.source.ImportOptions;

/** A process that imports ICD-10-CM is killed: the directory opens, with the old or the new one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledSetImportTest {

  private static final int KILLS = Integer.getInteger("plumbline.kills", 12);
  private static final int CODES = 70_200;
  private static final String STORED = "icd10cm-2025-10.bin";

  @TempDir private Path directory;

  /** Imports two files in turn, until it is killed. */
  static final class Imports {

    private Imports() {}

    public static void main(String[] files) throws Exception {
      SetLibrary library = new SetLibrary(Path.of(files[0]));
      for (int i = 0; true; i++) {
        library.importFile(Path.of(files[1 + i % 2]), ImportOptions.NONE).orElseThrow();
        if (i == 0) {
          System.out.println(KilledProcess.READY);
        }
      }
    }
  }

  @Test
  void the_directory_holds_the_old_release_or_the_new_one() throws Exception {
    Path first = release("first-2026.txt", "First words");
    Path second = release("second-2026.txt", "Second words");
    Map<String, byte[]> right =
        Map.of("first-2026.txt", stored(first), "second-2026.txt", stored(second));
    Path home = directory.resolve("store");
    Random random = new Random(13);
    for (int i = 0; i < KILLS; i++) {
      KilledProcess.run(random.nextInt(1_000), Imports.class, home, first, second);
      List<Snapshot> there = new SetLibrary(home).list();
      assertEquals(1, there.size());
      assertEquals(CodeSetKind.ICD10CM, there.get(0).kind());
      assertArrayEquals(
          right.get(there.get(0).origin().fileName()), Files.readAllBytes(home.resolve(STORED)));
    }
    new SetLibrary(home).importFile(first, ImportOptions.NONE);
    try (var files = Files.list(home)) {
      assertEquals(2, files.count(), "the release and the lock");
    }
  }

  /** As many codes as a fiscal year has, of all letters. */
  private Path release(String name, String words) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CODES; i++) {
      text.append("%c%02d%03d  %s %d\n".formatted('A' + i % 26, i / 26 % 90, i / 2_340, words, i));
    }
    return Files.writeString(directory.resolve(name), text, StandardCharsets.US_ASCII);
  }

  private byte[] stored(Path file) throws Exception {
    Path home = directory.resolve("only-" + file.getFileName());
    new SetLibrary(home).importFile(file, ImportOptions.NONE).orElseThrow();
    return Files.readAllBytes(home.resolve(STORED));
  }
}
