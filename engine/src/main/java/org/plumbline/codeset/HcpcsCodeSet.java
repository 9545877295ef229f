package org.plumbline.codeset;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * HCPCS Level II as the loaded tables know it. The newest row of a code speaks for its life, and an
 * imported row comes before a starter row of the same release; a starter row's release is the last
 * one it was seen in. Thread-safe.
 */
public final class HcpcsCodeSet {

  private static final Comparator<HcpcsTable> NEWEST_FIRST =
      Comparator.comparing((HcpcsTable table) -> table.release().map(Release::packed).orElse(0))
          .reversed();

  private final List<HcpcsTable> tables;
  private final TreeSet<Release> complete = new TreeSet<>();
  private final CodeHistories histories;
  private final String digest;

  /**
   * A code set over tables in any order: imported releases, and at most one starter set.
   *
   * @throws IllegalArgumentException for two tables of one release, or two starter sets
   */
  public HcpcsCodeSet(Collection<HcpcsTable> tables) {
    this.tables = tables.stream().sorted(NEWEST_FIRST).toList();
    for (int i = 1; i < this.tables.size(); i++) {
      Optional<Release> release = this.tables.get(i).release();
      if (release.equals(this.tables.get(i - 1).release())) {
        throw new IllegalArgumentException(
            "two tables of " + release.map(Release::toString).orElse("the starter set"));
      }
    }
    tables.stream()
        .filter(HcpcsTable::complete)
        .forEach(table -> table.release().ifPresent(complete::add));
    this.histories = new CodeHistories(this.tables);
    MessageDigest sha = TableLayout.sha256();
    this.tables.forEach(table -> sha.update(HexFormat.of().parseHex(table.digest())));
    this.digest = HexFormat.of().formatHex(sha.digest());
  }

  /** The tables, newest release first, the starter set last. */
  public List<HcpcsTable> tables() {
    return tables;
  }

  /** The imported releases, newest first. */
  public List<Release> releases() {
    return tables.stream().flatMap(table -> table.release().stream()).toList();
  }

  /** SHA-256 over the tables' contents in lower-case hexadecimal, the same on every machine. */
  public String digest() {
    return digest;
  }

  /** The release to import for a day (days since 1970-01-01), where no complete one covers it. */
  public Optional<Release> missingRelease(int day) {
    Release quarter = Release.covering(day);
    return complete.contains(quarter) ? Optional.empty() : Optional.of(quarter);
  }

  /** The newest row of a Level II modifier. */
  public Optional<ModifierRow> modifier(String modifier) {
    return tables.stream().flatMap(table -> table.findModifier(modifier).stream()).findFirst();
  }

  /**
   * Looks a code up.
   *
   * @param code the code as it stands on the line, in upper case
   * @param day the day in days since 1970-01-01
   */
  public CodeLookup lookup(String code, int day) {
    CodeShape shape = CodeShape.of(code);
    if (shape == CodeShape.LEVEL_ONE) {
      return CodeLookup.without(code, day, CodeStatus.LEVEL_ONE, false, Optional.empty());
    }
    if (shape == CodeShape.DENTAL) {
      return CodeLookup.without(code, day, CodeStatus.NOT_KNOWABLE, false, Optional.empty());
    }
    Release quarter = Release.covering(day);
    boolean covered = complete.contains(quarter);
    Optional<Release> missing = covered ? Optional.empty() : Optional.of(quarter);
    CodeHistory history = histories.of(code);
    if (history.isEmpty()) {
      return CodeLookup.without(code, day, unlisted(covered), covered, missing);
    }
    Optional<CodeRow> known = history.life(day);
    if (known.isEmpty() || history.listedOutside(known.get(), day)) {
      return CodeLookup.without(code, day, CodeStatus.NOT_KNOWABLE, covered, missing);
    }
    CodeRow life = known.get();
    CodeStatus status = status(life, day, quarter);
    return new CodeLookup(
        code,
        day,
        status,
        Optional.of(life),
        covered,
        missing,
        status == CodeStatus.IN_FORCE ? history.wordsIn(quarter) : Optional.empty(),
        history.nocListing(),
        status == CodeStatus.ENDED ? histories.crossReferences(life) : List.of());
  }

  private CodeStatus status(CodeRow life, int day, Release quarter) {
    if (day < life.added()) {
      return CodeStatus.NOT_YET_ADDED;
    }
    if (life.hasEnd()) {
      return day > life.ended() ? CodeStatus.ENDED : CodeStatus.IN_FORCE;
    }
    return droppedBefore(life, quarter)
        ? unlisted(complete.contains(quarter))
        : CodeStatus.IN_FORCE;
  }

  /**
   * Whether a row without an end is gone from a newer complete release, and the quarter is not one
   * that the row itself vouches for.
   */
  private boolean droppedBefore(CodeRow life, Release quarter) {
    return quarter.compareTo(life.release()) > 0
        && !complete.isEmpty()
        && complete.last().compareTo(life.release()) > 0;
  }

  private static CodeStatus unlisted(boolean covered) {
    return covered ? CodeStatus.UNKNOWN : CodeStatus.NOT_KNOWABLE;
  }
}
