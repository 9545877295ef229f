package org.plumbline.codeset.hcpcs;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Answers what a code is on a day by going through the raw records of the releases, with nothing of
 * the store: the reference that the store is compared with.
 */
public final class NaiveScan {

  private static final Charset CP1252 = Charset.forName("windows-1252");

  /** A record of a file, by columns. */
  public record Raw(
      String release,
      String code,
      LocalDate added,
      LocalDate ended,
      List<String> references,
      String shortText,
      String longText) {}

  /** What is known of a code on a day; a text is null where none is known. */
  public record Answer(
      CodeStatus status,
      boolean covered,
      String rowRelease,
      LocalDate added,
      LocalDate ended,
      String words,
      String wordsRelease,
      boolean verified,
      List<String> chain) {}

  private final Map<String, List<Raw>> rows = new TreeMap<>();
  private final Map<String, Boolean> releases = new TreeMap<>();

  /** Reads a zip of a release. */
  public void add(String release, Path zip, boolean verified) throws IOException {
    releases.put(release, verified);
    String last = "";
    Map<String, StringBuilder> texts = new HashMap<>();
    Map<String, String> heads = new TreeMap<>();
    for (String line : lines(zip)) {
      String record = line + " ".repeat(Math.max(0, 320 - line.length()));
      boolean ours = record.substring(0, 11).matches("[A-CE-Z]\\d{4}\\d{5}[34]");
      if (ours) {
        last = record.substring(0, 5);
        texts.computeIfAbsent(last, code -> new StringBuilder()).append(record, 11, 91);
        if (record.charAt(10) == '3') {
          heads.put(last, record);
        }
      }
    }
    heads.forEach(
        (code, head) ->
            rows.computeIfAbsent(code, any -> new ArrayList<>())
                .add(raw(release, head, texts.get(code).toString())));
  }

  /** Reads a zip that holds a workbook with the 48 columns. */
  public void addWorkbook(String release, Path zip) throws IOException {
    releases.put(release, true);
    Map<String, Map<String, String>> heads = new TreeMap<>();
    Map<String, StringBuilder> texts = new HashMap<>();
    for (Map<String, String> cells : NaiveWorkbook.rows(zip, "anweb.xlsx")) {
      String code = cells.getOrDefault("A", "").trim();
      if (code.matches("[A-CE-Z]\\d{4}")) {
        texts.computeIfAbsent(code, any -> new StringBuilder()).append(cells.get("D")).append(' ');
        heads.putIfAbsent(code, cells);
      }
    }
    heads.forEach(
        (code, cells) -> {
          List<String> references = new ArrayList<>();
          for (String column : List.of("Z", "AA", "AB", "AC", "AD")) {
            references.add(cells.getOrDefault(column, "").trim());
          }
          references.removeIf(String::isEmpty);
          rows.computeIfAbsent(code, any -> new ArrayList<>())
              .add(
                  new Raw(
                      release,
                      code,
                      date(cells.getOrDefault("AS", "")),
                      date(cells.getOrDefault("AU", "")),
                      references,
                      plain(cells.getOrDefault("E", "")),
                      plain(texts.get(code).toString())));
        });
  }

  private static List<String> lines(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      var entry =
          file.stream()
              .filter(part -> part.getName().toUpperCase().matches(".*ANWEB[^/]*\\.TXT"))
              .findFirst()
              .orElseThrow();
      return new String(file.getInputStream(entry).readAllBytes(), CP1252).lines().toList();
    }
  }

  private static Raw raw(String release, String head, String text) {
    List<String> references = new ArrayList<>();
    for (int column = 204; column < 229; column += 5) {
      references.add(head.substring(column, column + 5).trim());
    }
    references.removeIf(String::isEmpty);
    return new Raw(
        release,
        head.substring(0, 5),
        date(head.substring(268, 276)),
        date(head.substring(284, 292)),
        references,
        plain(head.substring(91, 119)),
        plain(text));
  }

  private static LocalDate date(String digits) {
    return digits.isBlank() ? null : LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').trim().replaceAll("\\s+", " ");
  }

  public List<String> codes() {
    return List.copyOf(rows.keySet());
  }

  /** The rows of a code, oldest release first. */
  public List<Raw> rows(String code) {
    return rows.getOrDefault(code, List.of()).stream()
        .sorted(Comparator.comparing(Raw::release))
        .toList();
  }

  public Answer answer(String code, LocalDate day) {
    String quarter = "%d-%02d".formatted(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
    boolean covered = releases.containsKey(quarter);
    CodeStatus unlisted = covered ? CodeStatus.UNKNOWN : CodeStatus.NOT_KNOWABLE;
    if (rows(code).isEmpty()) {
      return new Answer(unlisted, covered, null, null, null, null, null, false, List.of());
    }
    Raw life = life(code, day);
    CodeStatus status = status(life, day, quarter, unlisted);
    Optional<Raw> words =
        rows(code).stream()
            .filter(row -> row.release().equals(quarter) && status == CodeStatus.IN_FORCE)
            .findFirst();
    List<String> chain = new ArrayList<>();
    if (status == CodeStatus.ENDED) {
      follow(code, life, chain);
    }
    return new Answer(
        status,
        covered,
        life.release(),
        life.added(),
        life.ended(),
        words.map(Raw::longText).orElse(null),
        words.map(Raw::release).orElse(null),
        words.isPresent() && releases.get(quarter),
        chain);
  }

  private CodeStatus status(Raw life, LocalDate day, String quarter, CodeStatus unlisted) {
    if (day.isBefore(life.added())) {
      return CodeStatus.NOT_YET_ADDED;
    }
    if (life.ended() != null) {
      return day.isAfter(life.ended()) ? CodeStatus.ENDED : CodeStatus.IN_FORCE;
    }
    boolean dropped = releases.keySet().stream().anyMatch(r -> r.compareTo(life.release()) > 0);
    return dropped && quarter.compareTo(life.release()) > 0 ? unlisted : CodeStatus.IN_FORCE;
  }

  /** The newest row of the last life that began by a day, else of the first life. */
  private Raw life(String code, LocalDate day) {
    List<Raw> lives = new ArrayList<>();
    for (Raw row : rows(code)) {
      Raw before = lives.isEmpty() ? null : lives.get(lives.size() - 1);
      if (before != null && (before.ended() == null || !before.ended().isBefore(row.added()))) {
        lives.remove(before);
      }
      lives.add(row);
    }
    Raw found = lives.get(0);
    for (Raw life : lives) {
      found = life.added().isAfter(day) ? found : life;
    }
    return found;
  }

  private void follow(String asked, Raw ended, List<String> chain) {
    List<Raw> next = new ArrayList<>();
    for (String target : ended.references()) {
      List<Raw> held = rows(target);
      if (!held.isEmpty() && !target.equals(asked) && !chain.contains(target)) {
        chain.add(target);
        next.add(held.get(held.size() - 1));
      }
    }
    next.stream().filter(row -> row.ended() != null).forEach(row -> follow(asked, row, chain));
  }
}
