package org.plumbline.codeset.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.codeset.Damage;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.release.Workbooks;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SetImporter;

/**
 * Damages a file of a code set in many ways and imports it: it is taken right or refused with a
 * place. Right means: every row that no touched line tells of is as it was, and none is lost. The
 * seed of a case is its number, which a failure names.
 */
public final class Corruptions {

  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long LEAST_LIMIT = 4 << 20;

  private final Path directory;
  private final Path input;
  private final SetImporter importer;
  private final ImportOptions options;
  private final Function<Snapshot, Map<String, String>> rows;
  private SetLibrary library;

  /**
   * @param directory empty; the store is put into it
   * @param importer of the code set
   * @param options with which its files are imported
   * @param rows the rows of a release, each with a text of it that stands in its line
   */
  public Corruptions(
      Path directory,
      SetImporter importer,
      ImportOptions options,
      Function<Snapshot, Map<String, String>> rows)
      throws IOException {
    this.directory = directory;
    this.input = Files.createDirectory(directory.resolve("in")).resolve("file");
    this.importer = importer;
    this.options = new ImportOptions(options.as(), options.issuer(), options.document(), true);
    this.rows = rows;
  }

  /** Damages the text, and the zip of it, and judges each. */
  public void hold(byte[] text, int seed, int cases) throws Exception {
    long most = Math.max(LEAST_LIMIT, 3L * text.length);
    library =
        new SetLibrary(directory.resolve("home/codesets"), Optional.of(List.of(importer)), most);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("readme.txt", "Read me.\n".getBytes(CP1252));
    entries.put("file.txt", text);
    byte[] zip = Workbooks.pack(entries);
    Files.write(input, text);
    Map<String, String> right = rows.apply(imported().orElseThrow());
    assertTrue(right.size() > 250, right.size() + " rows");
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < cases; i++) {
      boolean packed = i % 4 == 0;
      byte[] sound = packed ? zip : text;
      byte[] damaged = Damage.of(seed + i, sound, packed, most).made();
      boolean taken = judge("case " + (seed + i), sound, damaged, packed, right);
      outcomes.merge(
          (packed ? "zip" : "text") + (taken ? " imported" : " refused"), 1, Integer::sum);
    }
    // both answers are met for both, so that neither branch is empty
    assertEquals(4, outcomes.size(), outcomes.toString());
  }

  private boolean judge(
      String label, byte[] sound, byte[] damaged, boolean packed, Map<String, String> right)
      throws Exception {
    Files.write(input, damaged);
    Map<Path, byte[]> before = files();
    Optional<Snapshot> taken = assertTimeoutPreemptively(LIMIT, this::imported, label);
    Map<Path, byte[]> after = files();
    assertEquals(before.keySet(), after.keySet(), label);
    if (taken.isEmpty()) {
      before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), label));
      return false;
    }
    Map<String, String> found = rows.apply(stored());
    String gone = packed ? "" : lines(sound, damaged);
    String come = packed ? "" : lines(damaged, sound);
    found.forEach(
        (row, key) ->
            assertTrue(right.containsKey(row) || come.contains(key), () -> label + ": has " + row));
    right.forEach(
        (row, key) ->
            assertTrue(
                found.containsKey(row) || gone.contains(key), () -> label + ": lost " + row));
    return true;
  }

  /** What an import takes; none where it is refused, or left to that of HCPCS, which refuses it. */
  private Optional<Snapshot> imported() throws IOException {
    ImportException refused;
    try {
      Optional<ImportedSet> taken = library.importFile(input, options);
      if (taken.isPresent()) {
        return Optional.of(taken.get().snapshot());
      }
      CodeSetStore other = new CodeSetStore(directory.resolve("home/codesets"));
      refused =
          assertThrows(
              ImportException.class,
              () -> other.importRelease(input, Optional.of(Release.parse("2025-10"))));
    } catch (ImportException told) {
      refused = told;
    }
    String message = refused.getMessage();
    assertTrue(message.contains(input.toString()) && message.length() < 4_000, message);
    return Optional.empty();
  }

  private Snapshot stored() throws IOException {
    List<Snapshot> all = library.list();
    assertEquals(1, all.size());
    return all.get(0);
  }

  /** The lines that one text has and another has not, in both encodings they may be read in. */
  private static String lines(byte[] of, byte[] without) {
    return lines(of, without, CP1252) + lines(of, without, StandardCharsets.UTF_8);
  }

  private static String lines(byte[] of, byte[] without, Charset encoding) {
    Map<String, Integer> counts = new HashMap<>();
    new String(of, encoding).lines().forEach(line -> counts.merge(line, 1, Integer::sum));
    new String(without, encoding).lines().forEach(line -> counts.merge(line, -1, Integer::sum));
    StringBuilder lines = new StringBuilder();
    counts.forEach((line, count) -> lines.append(count > 0 ? line + "\n" : ""));
    return lines.toString();
  }

  /** Every file under the directory: the store, and what should not be beside it. */
  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path, Files.readAllBytes(path));
      }
    }
    return files;
  }
}
