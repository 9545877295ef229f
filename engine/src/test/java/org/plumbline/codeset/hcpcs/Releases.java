package org.plumbline.codeset.hcpcs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.plumbline.codeset.Release;

/** Files and rows that the tests look codes up in. */
public final class Releases {

  private static final Charset CP1252 = Charset.forName("windows-1252");

  private Releases() {}

  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** The first line of a code in the layout, 320 characters. */
  public static String code(
      String code, String added, String ended, String shortText, String longText) {
    return record(code, "00100", '3', longText, shortText, added, ended);
  }

  public static String record(
      String key,
      String sequence,
      char kind,
      String text,
      String shortText,
      String add,
      String end) {
    return put("", 1, key, sequence, String.valueOf(kind), "%-80s".formatted(text), shortText)
            .concat(" ".repeat(320))
            .substring(0, 268)
        + "%-8s%-8s%-8s%-1s".formatted(add, add, end, "N")
        + " ".repeat(27);
  }

  /** A line with other characters from a column (from 1) on. */
  public static String put(String line, int column, String... parts) {
    String text = String.join("", parts);
    String before = line.substring(0, column - 1);
    int end = Math.min(line.length(), column - 1 + text.length());
    return before + text + line.substring(end);
  }

  public static Path text(Path directory, String name, List<String> lines) throws IOException {
    return Files.write(
        directory.resolve(name), (String.join("\r\n", lines) + "\r\n").getBytes(CP1252));
  }

  public static Path zip(Path file, String... namesAndContents) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(CP1252));
      }
    }
    return file;
  }

  public static CodeRow row(
      String code, String release, String added, String ended, String... references) {
    Release read = Release.parse(release);
    return new CodeRow(
        code,
        day(added),
        day(added),
        ended.isEmpty() ? CodeRow.NO_DAY : day(ended),
        'N',
        "short " + code,
        "long " + code + " of " + release,
        List.of(references),
        Optional.empty(),
        read,
        read);
  }

  /** A row of a list without dates. */
  public static CodeRow listed(String code, String release) {
    Release read = Release.parse(release);
    return new CodeRow(
        code,
        CodeRow.NO_DAY,
        CodeRow.NO_DAY,
        CodeRow.NO_DAY,
        ' ',
        "",
        "long " + code + " of " + release,
        List.of(),
        Optional.empty(),
        read,
        read);
  }

  public static HcpcsTable complete(String release, CodeRow... rows) {
    return HcpcsTable.of(Optional.of(Release.parse(release)), true, true, List.of(rows), List.of());
  }

  public static HcpcsTable starter() throws IOException {
    try (InputStream csv =
        Files.newInputStream(checkout().resolve("rules/code-sets/hcpcs-starter.csv"))) {
      return StarterCodes.read(csv);
    }
  }

  /** A release of the project's shared data; the test is skipped where the data is not there. */
  public static Path shared(String zip) {
    String shared = System.getenv("PLUMBLINE_SHARED");
    Path root = shared != null ? Path.of(shared) : checkout().resolveSibling("shared");
    Path file = root.resolve("data/hcpcs").resolve(zip);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; set PLUMBLINE_SHARED");
    return file;
  }

  private static Path checkout() {
    String set = System.getProperty("plumbline.checkout");
    Path start = Path.of(set != null ? set : "").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("rules/code-sets"))) {
        return at;
      }
    }
    throw new IllegalStateException("no folder above " + start + " holds rules/code-sets");
  }
}
