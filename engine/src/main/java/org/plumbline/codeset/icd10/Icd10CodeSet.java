package org.plumbline.codeset.icd10;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Snapshot;

/**
 * ICD-10-CM as the loaded releases know it. A day is judged by the newest release of its fiscal
 * year (October 1 to September 30) that had begun. Thread-safe; a look-up makes no object.
 */
public final class Icd10CodeSet {

  /** A class and no lambda, which would cost a start some milliseconds. */
  private static final Comparator<Icd10Year> NEWEST_FIRST =
      new Comparator<>() {
        @Override
        public int compare(Icd10Year one, Icd10Year other) {
          return other.release().compareTo(one.release());
        }
      };

  /** No release is loaded. */
  public static final Icd10CodeSet EMPTY = new Icd10CodeSet(List.of());

  /** April 1 to September 30. */
  private static final int DAYS_FROM_APRIL = 183;

  private final Icd10Year[] newestFirst;

  /**
   * A code set over releases in any order.
   *
   * @throws IllegalArgumentException for two of one release
   */
  public Icd10CodeSet(Collection<Icd10Year> years) {
    newestFirst = years.toArray(new Icd10Year[0]);
    Arrays.sort(newestFirst, NEWEST_FIRST);
    for (int i = 1; i < newestFirst.length; i++) {
      if (newestFirst[i].release().equals(newestFirst[i - 1].release())) {
        throw new IllegalArgumentException("two releases " + newestFirst[i].release());
      }
    }
  }

  /** SHA-256 over the releases' digests, newest first. */
  public String digest() {
    return Snapshot.digest(Stream.of(newestFirst).map(Icd10Year::snapshot).toList());
  }

  /** The loaded releases, newest first. */
  public List<Icd10Year> years() {
    return List.of(newestFirst);
  }

  /**
   * Looks a code up.
   *
   * @param code the code without its decimal point, in upper case
   * @param day the day in days since 1970-01-01
   */
  public Icd10Status lookup(String code, int day) {
    Icd10Year year = covering(day);
    return year == null ? Icd10Status.NOT_COVERED : year.status(code);
  }

  /** The row of a code in the release that covers a day. */
  public Optional<Icd10Code> find(String code, int day) {
    Icd10Year year = covering(day);
    return year == null ? Optional.empty() : year.find(code);
  }

  /** The release that a day is judged by. */
  public Optional<Release> release(int day) {
    Icd10Year year = covering(day);
    return year == null ? Optional.empty() : Optional.of(year.release());
  }

  /** The release to import for a day that none covers: that of its fiscal year's first day. */
  public Optional<Release> missingRelease(int day) {
    return covering(day) == null ? Optional.of(first(day)) : Optional.empty();
  }

  /**
   * Whether a day lies after April 1 of its fiscal year, from which CMS may add codes, and only a
   * release from before that is there: a code that it lacks may be one that was added.
   */
  public boolean updateMissing(int day) {
    Icd10Year year = covering(day);
    return year != null
        && (year.release().month() == 10 || year.release().month() == 1)
        && day > year.lastDay() - DAYS_FROM_APRIL;
  }

  private Icd10Year covering(int day) {
    for (Icd10Year year : newestFirst) {
      if (year.covers(day)) {
        return year;
      }
    }
    return null;
  }

  private static Release first(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    int year = date.getMonthValue() >= 10 ? date.getYear() : date.getYear() - 1;
    return new Release(Math.max(1980, Math.min(year, 2199)), 10);
  }
}
