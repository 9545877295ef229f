package org.plumbline.cli;

import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.history.ReleaseTables;

/**
 * What stands behind the answer for a day.
 *
 * @param release the release that covers the day
 * @param undated whether it is loaded and does not tell when codes were in force
 * @param starter whether the starter set alone tells of the life that decided
 * @param withoutModifiers whether a modifier was asked for and the release, which is loaded, has
 *     none at all
 */
record Basis(Release release, boolean undated, boolean starter, boolean withoutModifiers) {

  static Basis of(CodeLookup lookup, ReleaseTables tables) {
    Release release = Release.covering(lookup.day());
    Optional<HcpcsTable> table = tables.table(release);
    return new Basis(
        release,
        table.filter(loaded -> !loaded.dated()).isPresent(),
        lookup.row().filter(row -> tables.isOfStarter(row, lookup.day())).isPresent(),
        lookup.code().length() == 2
            && table.filter(loaded -> loaded.modifierCount() == 0).isPresent());
  }

  /** The answer; that a release without modifiers does not list one says nothing. */
  CodeStatus status(CodeLookup lookup) {
    return lookup.status() == CodeStatus.UNKNOWN && withoutModifiers
        ? CodeStatus.NOT_KNOWABLE
        : lookup.status();
  }

  /** Whether the release lists the code and, having no dates, does not tell the answer. */
  boolean listsUndated(CodeLookup lookup) {
    return undated
        && lookup.status() == CodeStatus.NOT_KNOWABLE
        && lookup.descriptor().filter(words -> words.release().equals(release)).isPresent();
  }
}
