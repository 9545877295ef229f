package org.plumbline.codeset.icd10;

import static org.plumbline.codeset.icd10.Icd10Layout.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;

/**
 * One release of ICD-10-CM: that of October 1 with which a fiscal year begins, or an update within
 * it. It covers the days to the end of its fiscal year. Thread-safe; a look-up makes no object.
 */
public final class Icd10Year {

  private final Snapshot snapshot;
  private final ByteBuffer body;
  private final int rows;
  private final int texts;
  private final Release release;
  private final int firstDay;
  private final int lastDay;

  /** The release that a snapshot holds. */
  public Icd10Year(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.body = snapshot.body();
    this.rows = body.getInt(KEYS - 4);
    this.texts = KEYS + rows * 8;
    this.release = snapshot.release();
    this.firstDay = release.firstDay();
    this.lastDay = (int) LocalDate.of(fiscalYear(release), 9, 30).toEpochDay();
  }

  /**
   * A release of rows in any order.
   *
   * @throws IllegalArgumentException for a code that is none, or two rows of a code
   */
  public static Icd10Year of(Release release, Origin origin, Collection<Icd10Code> codes) {
    List<Icd10Code> sorted = new ArrayList<>(codes);
    sorted.sort(Comparator.comparing(Icd10Code::code));
    return new Icd10Year(
        Snapshot.of(
            CodeSetKind.ICD10CM, release, sorted.size(), origin, new Icd10Writer(sorted).write()));
  }

  /** The fiscal year of a release, from 2025 for those of October 2024 to July 2025. */
  static int fiscalYear(Release release) {
    return release.month() == 10 ? release.year() + 1 : release.year();
  }

  /** The bytes, digest and origin. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** The release. */
  public Release release() {
    return release;
  }

  /** Whether a day, in days since 1970-01-01, lies between its first day and September 30. */
  public boolean covers(int day) {
    return firstDay <= day && day <= lastDay;
  }

  int lastDay() {
    return lastDay;
  }

  /** How many rows are codes; the others are headers. */
  public int codeCount() {
    int count = 0;
    for (int i = 0; i < rows; i++) {
      count += key(i) & 1;
    }
    return count;
  }

  /** How many rows there are. */
  public int size() {
    return rows;
  }

  /** What the release says of a code, without its decimal point. */
  Icd10Status status(String code) {
    int length = code.length();
    int category = length < 3 || length > 7 ? -1 : category(code);
    int suffix = category < 0 ? -1 : suffix(code);
    if (suffix < 0) {
      return Icd10Status.UNKNOWN;
    }
    int row = first(category, suffix);
    if (row == start(category + 1)) {
      return Icd10Status.UNKNOWN;
    }
    int key = key(row);
    if (key >> 1 == suffix) {
      return (key & 1) == 1 ? Icd10Status.CODE : Icd10Status.HEADER;
    }
    return (key >> 1) - suffix < span(length) ? Icd10Status.HEADER : Icd10Status.UNKNOWN;
  }

  /** The row of a code, without its decimal point. */
  public Optional<Icd10Code> find(String code) {
    int category = code.length() < 3 || code.length() > 7 ? -1 : category(code);
    int suffix = category < 0 ? -1 : suffix(code);
    if (suffix < 0) {
      return Optional.empty();
    }
    int row = first(category, suffix);
    return row < start(category + 1) && key(row) >> 1 == suffix
        ? Optional.of(row(category, row))
        : Optional.empty();
  }

  /** All rows, in the order of their codes. */
  public Stream<Icd10Code> codes() {
    return IntStream.range(0, CATEGORIES)
        .boxed()
        .flatMap(
            category ->
                IntStream.range(start(category), start(category + 1))
                    .mapToObj(row -> row(category, row)));
  }

  /**
   * The first row of a category whose suffix is not below one. Halves the rows without a branch,
   * which a processor could not foresee: a difference below zero is all ones after the shift.
   */
  private int first(int category, int suffix) {
    int low = start(category);
    int left = start(category + 1) - low;
    if (left == 0) {
      return low;
    }
    while (left > 1) {
      int half = left >>> 1;
      low += half & below(low + half - 1, suffix);
      left -= half;
    }
    return low - below(low, suffix);
  }

  /** -1 where the suffix of a row is below one, else 0. */
  private int below(int row, int suffix) {
    return (key(row) >> 1) - suffix >> 31;
  }

  private int start(int category) {
    return body.getInt(category * 4);
  }

  private int key(int row) {
    return body.getInt(KEYS + row * 4);
  }

  private Icd10Code row(int category, int row) {
    int at = texts + body.getInt(KEYS + (rows + row) * 4);
    int shortLength = body.getShort(at) & 0xffff;
    int longLength = body.getShort(at + 2) & 0xffff;
    String shortText = text(at + 4, shortLength);
    return new Icd10Code(
        category(category) + suffix(key(row) >> 1),
        (key(row) & 1) == 0,
        shortText,
        longLength == 0 ? shortText : text(at + 4 + shortLength, longLength));
  }

  private String text(int at, int length) {
    byte[] text = new byte[length];
    body.get(at, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
