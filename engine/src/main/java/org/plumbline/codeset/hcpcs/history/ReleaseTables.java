package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.hcpcs.NocListing;

/** The tables of a code set side by side: imported releases, and perhaps the starter set. */
public final class ReleaseTables {

  static final int MODIFIER_LENGTH = 2;

  private final List<HcpcsTable> tables;
  private final List<HcpcsTable> imported;

  /** Over tables in any order, no two of one release. */
  public ReleaseTables(Collection<HcpcsTable> tables) {
    this.tables = List.copyOf(tables);
    this.imported =
        tables.stream()
            .filter(table -> table.release().isPresent())
            .sorted(Comparator.comparing((HcpcsTable table) -> table.release().orElseThrow()))
            .toList();
  }

  /** The imported releases, oldest first. */
  public List<Release> releases() {
    return imported.stream().map(table -> table.release().orElseThrow()).toList();
  }

  /** The table of an imported release. */
  public Optional<HcpcsTable> table(Release release) {
    return imported.stream().filter(table -> isOf(table, release)).findFirst();
  }

  private static boolean isOf(HcpcsTable table, Release release) {
    return table.release().filter(release::equals).isPresent();
  }

  /**
   * What the tables tell of a code or modifier; empty where none has a row of it.
   *
   * @param code five characters, or the two of a modifier, in upper case
   */
  public Optional<CodeLives> lives(String code) {
    List<Sighting> rows = rows(code);
    return rows.isEmpty() ? Optional.empty() : Optional.of(new LivesReader(this, rows).read(code));
  }

  /**
   * What differs between two releases.
   *
   * @throws java.util.NoSuchElementException when one of them is not imported
   */
  public ReleaseDiff difference(Release older, Release newer) {
    return ReleaseDiff.of(table(older).orElseThrow(), table(newer).orElseThrow(), this);
  }

  /** The newest row, with CMS's own words, of a life of the code that ended before another's. */
  Optional<CodeRow> earlierLife(CodeRow newer) {
    return rows(newer.code()).stream()
        .filter(Sighting::textVerified)
        .map(Sighting::row)
        .filter(row -> row.isDated() && newer.isDated() && row.endedBefore(newer))
        .findFirst();
  }

  /** All rows of a code or modifier, newest first. */
  List<Sighting> rows(String code) {
    List<Sighting> rows = new ArrayList<>();
    for (HcpcsTable table : tables) {
      for (CodeRow row : find(table, code)) {
        rows.add(new Sighting(row, table));
      }
    }
    rows.sort(Sighting.NEWEST_FIRST);
    return rows;
  }

  private static List<CodeRow> find(HcpcsTable table, String code) {
    return code.length() == MODIFIER_LENGTH
        ? table.findModifier(code).map(ModifierRow::asCode).stream().toList()
        : table.find(code);
  }

  /** The row with dates that speaks for the newest life of a code. */
  Optional<CodeRow> newestDated(String code) {
    return rows(code).stream().map(Sighting::row).filter(CodeRow::isDated).findFirst();
  }

  /** The newest words of a code; CMS's own before altered ones. */
  Optional<CodeDescriptor> newestWords(String code) {
    List<Sighting> rows = rows(code);
    return rows.stream()
        .filter(Sighting::textVerified)
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .map(ReleaseTables::words);
  }

  private static CodeDescriptor words(Sighting seen) {
    CodeRow row = seen.row();
    return new CodeDescriptor(
        row.code(),
        row.release(),
        row.shortText(),
        row.longText(),
        seen.textVerified(),
        row.added(),
        row.ended());
  }

  /** The first complete release after one that lists no row of the code, where there is one. */
  Optional<Release> lackedAfter(Release last, String code) {
    return imported.stream()
        .filter(table -> table.release().orElseThrow().compareTo(last) > 0)
        .filter(table -> table.complete() && find(table, code).isEmpty())
        .filter(table -> code.length() != MODIFIER_LENGTH || table.modifierCount() > 0)
        .map(table -> table.release().orElseThrow())
        .findFirst();
  }

  /**
   * Whether the starter set's row speaks for a life on a day and no other does: no imported release
   * of the day or later has a row with the life's first day, and none tells its end.
   *
   * @param life the row that speaks for it
   * @param day the day, in days since 1970-01-01
   */
  public boolean isOfStarter(CodeRow life, int day) {
    Release ofDay = Release.covering(day);
    List<Sighting> ofLife =
        rows(life.code()).stream()
            .filter(seen -> seen.row().isDated() && seen.row().added() == life.added())
            .toList();
    return ofLife.stream()
            .anyMatch(seen -> !seen.imported() && seen.row().release().equals(life.release()))
        && ofLife.stream()
            .filter(Sighting::imported)
            .map(Sighting::row)
            .noneMatch(row -> row.hasEnd() || row.release().compareTo(ofDay) >= 0);
  }

  /** The release whose NOC list a table was compared with; of the starter set its rows tell. */
  private static Optional<Release> nocRelease(HcpcsTable table) {
    return table
        .release()
        .or(
            () ->
                table
                    .codes()
                    .flatMap(row -> row.nocRelease().stream())
                    .max(Comparator.naturalOrder()));
  }

  /** What CMS's NOC list says of a code, by the newest row that was compared with one. */
  NocAnswer noc(List<Sighting> rows) {
    for (Sighting seen : rows) {
      Optional<Release> listed = seen.row().nocRelease();
      if (listed.isPresent()) {
        return new NocAnswer(NocListing.LISTED, listed);
      }
      if (seen.table().comparedWithNocList()) {
        return new NocAnswer(NocListing.NOT_LISTED, nocRelease(seen.table()));
      }
    }
    return new NocAnswer(NocListing.UNKNOWN, Optional.empty());
  }
}
