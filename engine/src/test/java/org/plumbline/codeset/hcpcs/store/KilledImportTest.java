package org.plumbline.codeset.hcpcs.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.codeset.hcpcs.Releases.code;
import static org.plumbline.codeset.hcpcs.Releases.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.KilledProcess;
import org.plumbline.codeset.Release;

/** A process that imports is killed: the store opens, and is the old one or the new one. */
class KilledImportTest {

  /** In each build a few; {@code -Dplumbline.kills=50} for as many as one has time for. */
  private static final int KILLS = Integer.getInteger("plumbline.kills", 5);

  @TempDir Path directory;

  /** Imports two files in turn, until it is killed. */
  static final class Imports {

    private Imports() {}

    public static void main(String[] args) throws Exception {
      CodeSetStore store = new CodeSetStore(Path.of(args[0]));
      for (int i = 0; true; i++) {
        store.importRelease(Path.of(args[1 + i % 2]), Optional.of(Release.parse("2025-10")));
        if (i == 0) {
          System.out.println(KilledProcess.READY);
        }
      }
    }
  }

  @Test
  void theStoreIsTheOldOneOrTheNewOne() throws Exception {
    Path first = release("first.txt", "First words");
    Path second = release("second.txt", "Second words");
    Map<String, byte[]> snapshots =
        Map.of("first.txt", snapshot(first), "second.txt", snapshot(second));
    Path home = directory.resolve("store");
    Random random = new Random(11);
    for (int i = 0; i < KILLS; i++) {
      KilledProcess.run(random.nextInt(120), Imports.class, home, first, second);
      CodeSetStore store = new CodeSetStore(home);
      store.codeSet();
      List<StoredRelease> listed = store.list();
      assertEquals(1, listed.size());
      byte[] expected = snapshots.get(listed.get(0).sourceName());
      assertArrayEquals(expected, Files.readAllBytes(home.resolve("hcpcs.snapshot")));
      assertEquals(List.of(), store.verify());
    }
    new CodeSetStore(home).importRelease(first, Optional.of(Release.parse("2025-10")));
    try (var files = Files.list(home)) {
      assertEquals(4, files.count(), "table, note, snapshot, lock");
    }
  }

  private Path release(String name, String words) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(code("J%04d".formatted(i), "20100101", "", "Short", words + " " + i));
    }
    return text(directory, name, lines);
  }

  private byte[] snapshot(Path file) throws Exception {
    Path home = directory.resolve("only-" + file.getFileName());
    new CodeSetStore(home).importRelease(file, Optional.of(Release.parse("2025-10")));
    return Files.readAllBytes(home.resolve("hcpcs.snapshot"));
  }
}
