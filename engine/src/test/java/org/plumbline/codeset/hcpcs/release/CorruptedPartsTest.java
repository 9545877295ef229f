package org.plumbline.codeset.hcpcs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Damage;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.Releases;

/**
 * What lies beside a release in a zip is damaged: the release is taken as it is, whatever stands
 * beside it, and the NOC list marks no code that no line of it names.
 */
class CorruptedPartsTest {

  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Optional<Release> RELEASE = Optional.of(Release.parse("2025-10"));
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}");
  private static final int CASES = 150;

  @TempDir Path directory;

  private static byte[] release() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(
          Releases.code(code(i), "20200101", i % 6 == 0 ? "20241231" : "", "S", "Thing " + i));
    }
    return bytes(lines);
  }

  private static String code(int i) {
    return "%c%04d".formatted("AEGJL".charAt(i / 60), 100 + 7 * i);
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(CP1252);
  }

  private static byte[] nocList() {
    List<String> lines =
        new ArrayList<>(
            List.of("NOC CODES - HCPCS 2025,,,", "HCPCS,DESCRIPTION,ADD DATE,TERM DATE"));
    for (int i = 0; i < 300; i += 2) {
      lines.add(code(i) + ",Thing " + i + ",20200101,");
    }
    return bytes(lines);
  }

  private static byte[] transactionReport() {
    List<String> lines =
        new ArrayList<>(List.of("2025 HCPCS,,", "HCPCS/MOD,ACTION,LONG DESCRIPTION"));
    for (int i = 0; i < 300; i++) {
      lines.add(code(i) + ",No maintenance,Thing " + i);
    }
    return bytes(lines);
  }

  private ImportedRelease read(byte[] beside) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("beside.csv", beside);
    entries.put("anweb.txt", release());
    Path zip = Files.write(directory.resolve("release.zip"), Workbooks.pack(entries));
    return new HcpcsImporter().read(zip, RELEASE);
  }

  private static Set<String> noc(ImportedRelease imported) {
    Set<String> codes = new TreeSet<>();
    imported
        .table()
        .codes()
        .filter(row -> row.nocRelease().isPresent())
        .forEach(row -> codes.add(row.code()));
    return codes;
  }

  private static List<String> rows(ImportedRelease imported) {
    return imported
        .table()
        .codes()
        .map(CodeRow::toString)
        .map(row -> row.replaceAll("nocRelease=[^,]*", ""))
        .toList();
  }

  @Test
  void aDamagedListOfNocCodesMarksNoOtherCode() throws Exception {
    ImportedRelease right = read(nocList());
    assertEquals(150, noc(right).size());
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int seed = 20_000; seed < 20_000 + CASES; seed++) {
      byte[] damaged = Damage.of(seed, nocList(), false, 1 << 20).made();
      String label = "case " + seed;
      Optional<ImportedRelease> imported = readOrRefused(damaged, label);
      if (imported.isPresent()) {
        assertEquals(rows(right), rows(imported.get()), label);
        Set<String> named = named(damaged);
        Set<String> marked = noc(imported.get());
        assertTrue(named.containsAll(marked), label + ": " + marked);
        if (!marked.isEmpty()) {
          Set<String> lost = new HashSet<>(noc(right));
          lost.removeAll(marked);
          lost.removeIf(code -> !hasSoundLine(damaged, code));
          assertEquals(Set.of(), lost, label);
        }
        outcomes.merge(marked.isEmpty() ? "none" : "marked", 1, Integer::sum);
      }
    }
    assertEquals(Set.of("none", "marked"), outcomes.keySet());
  }

  @Test
  void aDamagedTransactionReportChangesNothing() throws Exception {
    ImportedRelease right = read(transactionReport());
    assertEquals(PartKind.TRANSACTION_REPORT, right.report().parts().get(1).kind());
    int differ = 0;
    for (int seed = 21_000; seed < 21_000 + CASES; seed++) {
      byte[] damaged = Damage.of(seed, transactionReport(), false, 1 << 20).made();
      Optional<ImportedRelease> imported = readOrRefused(damaged, "case " + seed);
      if (imported.isPresent()) {
        assertEquals(right.table().digest(), imported.get().table().digest(), "case " + seed);
        differ += imported.get().report().parts().equals(right.report().parts()) ? 0 : 1;
      }
    }
    assertTrue(differ > CASES / 2, differ + " told");
  }

  private Optional<ImportedRelease> readOrRefused(byte[] beside, String label) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            return Optional.of(read(beside));
          } catch (ImportException refused) {
            assertTrue(refused.getMessage().contains("release.zip"), refused.getMessage());
            return Optional.empty();
          }
        },
        label);
  }

  /** Every code that the damaged bytes can be read as, in any encoding. */
  private static Set<String> named(byte[] text) {
    Set<String> codes = new HashSet<>();
    for (String encoding : List.of("windows-1252", "UTF-16", "UTF-8")) {
      Matcher code = CODE.matcher(new String(text, Charset.forName(encoding)));
      while (code.find()) {
        codes.add(code.group());
      }
    }
    return codes;
  }

  /** Whether the list still has the line of a code as it was. */
  private static boolean hasSoundLine(byte[] text, String code) {
    return new String(text, CP1252)
        .lines()
        .anyMatch(line -> line.matches(code + ",Thing \\d+,20200101,"));
  }
}
