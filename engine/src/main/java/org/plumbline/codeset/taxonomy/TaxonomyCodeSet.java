package org.plumbline.codeset.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.TextTable;
import org.plumbline.codeset.snapshot.TextTableWriter;

/**
 * Provider taxonomy codes as the loaded releases know them. NUCC publishes in January for use from
 * April 1 and in July for use from October 1; a release covers its half-year. Thread-safe; a
 * look-up makes no object.
 */
public final class TaxonomyCodeSet {

  /** No release is loaded. */
  public static final TaxonomyCodeSet EMPTY = new TaxonomyCodeSet(List.of());

  private final Listing[] newestFirst;

  private record Listing(
      Snapshot snapshot, Release release, int firstDay, int lastDay, TextTable codes)
      implements Comparable<Listing> {

    /** Newest first. */
    @Override
    public int compareTo(Listing other) {
      return other.release.compareTo(release);
    }
  }

  /** A code set over releases in any order. */
  public TaxonomyCodeSet(Collection<Snapshot> releases) {
    List<Listing> listings = new ArrayList<>();
    for (Snapshot snapshot : releases) {
      listings.add(listing(snapshot));
    }
    Collections.sort(listings);
    newestFirst = listings.toArray(new Listing[0]);
  }

  /** A release of codes in any order. */
  public static Snapshot snapshot(Release release, Origin origin, Collection<String> codes) {
    TextTableWriter table = new TextTableWriter(codes.stream().map(List::of).toList(), 0);
    return Snapshot.of(CodeSetKind.TAXONOMY, release, table.rows(), origin, table.write());
  }

  private static Listing listing(Snapshot snapshot) {
    Release release = snapshot.release();
    LocalDate first = LocalDate.ofEpochDay(release.firstDay());
    return new Listing(
        snapshot,
        release,
        release.firstDay(),
        (int) first.plusMonths(6).toEpochDay() - 1,
        new TextTable(snapshot.body()));
  }

  /** SHA-256 over the releases' digests, newest first. */
  public String digest() {
    return Snapshot.digest(Stream.of(newestFirst).map(Listing::snapshot).toList());
  }

  /** The loaded releases, newest first. */
  public List<Release> releases() {
    return Stream.of(newestFirst).map(Listing::release).toList();
  }

  /** Looks a code up on a day, in days since 1970-01-01. */
  public TaxonomyStatus lookup(String code, int day) {
    Listing listing = covering(day);
    if (listing == null) {
      return TaxonomyStatus.NOT_COVERED;
    }
    return listing.codes().has(0, code) ? TaxonomyStatus.LISTED : TaxonomyStatus.UNKNOWN;
  }

  /** The codes of the newest release, in order. */
  public Stream<String> codes() {
    if (newestFirst.length == 0) {
      return Stream.empty();
    }
    TextTable newest = newestFirst[0].codes();
    return IntStream.range(0, newest.rows()).mapToObj(row -> newest.cell(row, 0));
  }

  /** The release that lists a code on a day; none where none that is there does. */
  public Optional<Release> listedOn(String code, int day) {
    Listing listing = covering(day);
    return listing != null && listing.codes().has(0, code)
        ? Optional.of(listing.release())
        : Optional.empty();
  }

  /** The newest release that lists a code. */
  public Optional<Release> newestWith(String code) {
    return Stream.of(newestFirst)
        .filter(listing -> listing.codes().has(0, code))
        .map(Listing::release)
        .findFirst();
  }

  /** The release to import for a day that none covers. */
  public Optional<Release> missingRelease(int day) {
    return covering(day) == null ? Optional.of(first(day)) : Optional.empty();
  }

  private Listing covering(int day) {
    for (Listing listing : newestFirst) {
      if (listing.firstDay() <= day && day <= listing.lastDay()) {
        return listing;
      }
    }
    return null;
  }

  private static Release first(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    int month = date.getMonthValue();
    int year = month < 4 ? date.getYear() - 1 : date.getYear();
    return new Release(Math.max(1980, Math.min(year, 2199)), month >= 4 && month < 10 ? 4 : 10);
  }
}
