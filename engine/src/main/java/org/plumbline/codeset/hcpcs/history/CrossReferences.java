package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CrossReference;

/** Follows CMS's cross references from a code to the next. */
final class CrossReferences {

  private static final int MOST = 8;

  private final ReleaseTables tables;

  CrossReferences(ReleaseTables tables) {
    this.tables = tables;
  }

  /**
   * The references of a row, and where it has ended those of the ended codes they lead to, nearest
   * first, each code once. A row that has not ended ends the chain: CMS writes references to
   * predecessors and kin on such rows too.
   */
  List<CrossReference> of(CodeRow row) {
    List<CrossReference> chain = new ArrayList<>();
    Set<String> met = new HashSet<>(Set.of(row.code()));
    Deque<CodeRow> open = new ArrayDeque<>(List.of(row));
    while (!open.isEmpty()) {
      CodeRow from = open.remove();
      for (String target : from.crossReferences()) {
        if (chain.size() == MOST || !met.add(target)) {
          continue;
        }
        Optional<CodeRow> to = tables.newestDated(target);
        chain.add(
            new CrossReference(
                from.code(),
                target,
                to.map(CodeRow::added).orElse(CodeRow.NO_DAY),
                to.map(CodeRow::ended).orElse(CodeRow.NO_DAY),
                tables.newestWords(target)));
        to.filter(next -> row.hasEnd() && next.hasEnd()).ifPresent(open::add);
      }
    }
    return chain;
  }
}
