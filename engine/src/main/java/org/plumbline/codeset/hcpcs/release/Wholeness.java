package org.plumbline.codeset.hcpcs.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * What speaks against taking rows for the whole of a release, so that a code that is absent would
 * say something.
 */
final class Wholeness {

  /** A CMS release has held over 6,000 codes since 2017; a shorter file is an excerpt. */
  private static final int LEAST_CODES = 5_000;

  /** The letters that every release from 2017 to 2026 has codes of. */
  private static final String LETTERS = "ABCEGHJKLMPQRSTV";

  private static final String LANDMARKS = "hcpcs-landmarks.csv";

  private final Release release;
  private final List<CodeRow> codes;
  private final Set<String> listed;
  private final List<String> doubts = new ArrayList<>();

  Wholeness(Release release, List<CodeRow> codes) {
    this.release = release;
    this.codes = codes;
    this.listed = codes.stream().map(CodeRow::code).collect(Collectors.toSet());
  }

  /** The doubts, as sentences; none for a whole release. */
  List<String> doubts() {
    codes.stream()
        .filter(row -> row.added() > release.lastDay())
        .findFirst()
        .ifPresent(this::doubtRelease);
    if (codes.size() < LEAST_CODES) {
      doubt("it ends after " + codes.size() + " codes, a release has over " + LEAST_CODES);
    } else {
      doubtSize();
      doubtDates();
    }
    return doubts;
  }

  private void doubtRelease(CodeRow row) {
    doubt(
        row.code()
            + " was added on "
            + LocalDate.ofEpochDay(row.added())
            + ", after the quarter of release "
            + release,
        "name the right release with --as");
  }

  private void doubtSize() {
    String letters =
        LETTERS
            .chars()
            .filter(letter -> codes.stream().noneMatch(row -> row.code().charAt(0) == letter))
            .mapToObj(Character::toString)
            .collect(Collectors.joining(", "));
    if (!letters.isEmpty()) {
      doubt("it has no code that begins with " + letters);
    }
    List<String> last = landmarks("last");
    if (last.stream().noneMatch(listed::contains)) {
      doubt("it does not reach " + last.get(last.size() - 1) + ", with which releases end");
    }
  }

  private void doubtDates() {
    boolean dated = codes.stream().anyMatch(CodeRow::isDated);
    List<String> ended = landmarks("ended");
    if (dated && codes.stream().noneMatch(CodeRow::hasEnd)) {
      doubt("no code in it has a last day, CMS lists hundreds that ended");
    } else if (!dated && ended.stream().filter(listed::contains).count() * 2 < ended.size()) {
      doubt("it leaves out codes that ended and that CMS lists");
    }
    int newest = codes.stream().mapToInt(CodeRow::added).max().orElse(CodeRow.NO_DAY);
    if (dated && newest < release.firstDay()) {
      doubt(
          "its newest code was added on "
              + LocalDate.ofEpochDay(newest)
              + ", before the quarter of release "
              + release,
          "name the right release with --as");
    }
  }

  private void doubt(String reason) {
    doubt(reason, "a code that is absent says nothing");
  }

  private void doubt(String reason, String advice) {
    doubts.add(reason + "; taken as an excerpt, " + advice);
  }

  private static List<String> landmarks(String kind) {
    try (var in =
        new InputStreamReader(
            Wholeness.class.getResourceAsStream(LANDMARKS), StandardCharsets.UTF_8)) {
      List<String> codes = new ArrayList<>();
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(in)) {
        if (row.getField("kind").equals(kind)) {
          codes.add(row.getField("code"));
        }
      }
      return codes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
