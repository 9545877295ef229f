package org.plumbline.testclaims;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.codeset.Release;

/**
 * Invents a code set of the size and pace of HCPCS Level II and writes its releases in CMS's
 * fixed-width layout. Each code has a life of its own, drawn from the seed and the code alone, so
 * that releases tell one story whatever their number: a hundred codes or so are added a quarter,
 * some end and stay in the file, one in twenty-five is reworded once.
 */
public final class ReleaseGenerator {

  private static final String LETTERS = "ABCEGHJKLMPQRSTV";
  private static final int CODES = 11_000;
  private static final int SLICE = 80;
  private static final String[] WORDS = {
    "injection",
    "per",
    "each",
    "with",
    "without",
    "mg",
    "custom",
    "fabricated",
    "prosthesis",
    "ankle",
    "knee",
    "any",
    "type",
    "not",
    "otherwise",
    "specified",
    "solution",
    "supply",
    "kit",
    "addition",
    "to",
    "lower",
    "extremity",
    "orthosis",
    "therapeutic",
    "dose",
    "replacement"
  };

  private record Life(
      String code, LocalDate added, LocalDate ended, LocalDate reworded, long seed) {}

  private final List<Life> lives = new ArrayList<>();

  /** A code set; the same seed gives the same one. */
  public ReleaseGenerator(long seed) {
    for (int i = 0; i < CODES; i++) {
      String code = LETTERS.charAt(i % LETTERS.length()) + "%04d".formatted(i / LETTERS.length());
      lives.add(life(code, seed * 1_000_003 + i));
    }
    // the last code of every release, by which a whole one is told
    lives.add(new Life("V5362", LocalDate.of(1990, 1, 1), null, null, seed));
    lives.sort(Comparator.comparing(Life::code));
  }

  /** The codes of all releases, in order. */
  public List<String> codes() {
    return lives.stream().map(Life::code).toList();
  }

  private static Life life(String code, long seed) {
    Dice dice = new Dice(seed);
    LocalDate added =
        dice.chance(0.6)
            ? LocalDate.of(dice.between(1985, 2014), 1, 1)
            : LocalDate.of(dice.between(2015, 2027), 1 + 3 * dice.below(4), 1);
    LocalDate ended = dice.chance(0.2) ? added.plusMonths(3L * dice.between(2, 60)) : null;
    LocalDate reworded =
        dice.chance(0.04) ? LocalDate.of(2015, 1, 1).plusMonths(3L * dice.below(48)) : null;
    return new Life(code, added, ended == null ? null : ended.minusDays(1), reworded, seed);
  }

  /**
   * Writes a release.
   *
   * @param directory where to; the file's name says which release it is
   * @return the file
   */
  public Path write(Path directory, Release release) throws IOException {
    LocalDate day = LocalDate.ofEpochDay(release.firstDay());
    Path file = directory.resolve("generated-" + release + "_ANWEB.txt");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (Life life : lives) {
        if (!life.added().isAfter(day)) {
          write(life, day, out);
        }
      }
    }
    return file;
  }

  private static void write(Life life, LocalDate day, BufferedWriter out) throws IOException {
    boolean reworded = life.reworded() != null && !life.reworded().isAfter(day);
    LocalDate ended = life.ended() != null && life.ended().isBefore(day) ? life.ended() : null;
    String text = text(life.seed() * 2 + (reworded ? 1 : 0));
    for (int i = 0; i * SLICE < text.length(); i++) {
      String slice = text.substring(i * SLICE, Math.min(text.length(), (i + 1) * SLICE));
      String head = life.code() + "%05d".formatted((i + 1) * 100) + (i == 0 ? '3' : '4');
      StringBuilder line = new StringBuilder(head).append("%-80s".formatted(slice));
      if (i == 0) {
        line.append("%-28s".formatted(text.substring(0, 20).trim())).append(" ".repeat(149));
        line.append(date(life.added())).append(date(life.added())).append(date(ended)).append('N');
      }
      out.write("%-320s\r\n".formatted(line));
    }
  }

  /** Words for a code: as long as CMS's are, few of them very long. */
  private static String text(long seed) {
    Dice dice = new Dice(seed);
    int words = dice.chance(0.05) ? dice.between(40, 120) : dice.between(5, 20);
    StringBuilder text = new StringBuilder("Invented article ").append(Math.floorMod(seed, 99_991));
    for (int i = 0; i < words; i++) {
      text.append(i % 5 == 4 ? ", " : " ").append(dice.pick(WORDS));
    }
    return text.toString();
  }

  private static String date(LocalDate date) {
    return date == null ? " ".repeat(8) : date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
