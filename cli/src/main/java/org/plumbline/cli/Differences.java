package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plumbline.codeset.hcpcs.history.ChangeKind;
import org.plumbline.codeset.hcpcs.history.CodeChange;
import org.plumbline.codeset.hcpcs.history.ReleaseDiff;
import org.plumbline.codeset.hcpcs.history.ReleaseDiff.Side;
import org.plumbline.descriptor.basis.UnitChange;

/**
 * What {@code codesets diff} tells.
 *
 * @param releases the releases and what differs
 * @param units of the codes that were reworded or used anew those whose unit changed
 */
record Differences(ReleaseDiff releases, List<Unit> units) {

  /** A code with what its descriptors say of one unit of service. */
  record Unit(CodeChange change, UnitChange unit) {}

  static Differences of(ReleaseDiff releases) {
    List<Unit> units = new ArrayList<>();
    if (releases.comparesWords()) {
      for (ChangeKind kind : EnumSet.of(ChangeKind.REUSED, ChangeKind.REWORDED)) {
        for (CodeChange change : releases.codes().getOrDefault(kind, List.of())) {
          unit(change).ifPresent(unit -> units.add(new Unit(change, unit)));
        }
      }
    }
    units.sort(Comparator.comparing(unit -> unit.change().code()));
    return new Differences(releases, List.copyOf(units));
  }

  private static Optional<UnitChange> unit(CodeChange change) {
    return UnitChange.between(
        change.before().orElseThrow().longText(), change.after().orElseThrow().longText());
  }

  Side older() {
    return releases.older();
  }

  Side newer() {
    return releases.newer();
  }

  /** The changes of a kind; none where the releases cannot tell. */
  static List<CodeChange> list(Map<ChangeKind, List<CodeChange>> changes, ChangeKind kind) {
    return changes.getOrDefault(kind, List.of());
  }

  /** How many of the added codes or modifiers have a last day already; none if it is not told. */
  OptionalLong addedAndEnded(Map<ChangeKind, List<CodeChange>> changes) {
    if (!newer().dated() || !changes.containsKey(ChangeKind.ADDED)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        changes.get(ChangeKind.ADDED).stream()
            .filter(change -> change.after().orElseThrow().hasEnd())
            .count());
  }

  /** Why something is not told, a sentence for each reason. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (!older().complete()) {
      reasons.add(older().release() + " is an excerpt: what was added since is not told");
    }
    if (!newer().complete()) {
      reasons.add(newer().release() + " is an excerpt: what it lists no more is not told");
    }
    for (Side side : List.of(older(), newer())) {
      if (!side.textVerified()) {
        reasons.add(
            "the words of "
                + side.release()
                + " are altered in its source: what was reworded is not told, nor changed units");
      }
      if (!side.dated()) {
        reasons.add(side.release() + " has no dates: what ended or is used anew is not told");
      }
      if (side.modifiers() == 0) {
        reasons.add(side.release() + " has no modifiers: of these nothing is told");
      }
    }
    return reasons;
  }
}
