package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.codeset.hcpcs.CodeRow;

/** Compares the rows of two releases, code by code. */
final class RowsDiff {

  private final Map<ChangeKind, List<CodeChange>> changes = new EnumMap<>(ChangeKind.class);

  private final ReleaseTables all;

  /**
   * @param untold the kinds of change that cannot be told and get no list
   * @param all where lives are looked for that the older release lists no more
   */
  RowsDiff(Set<ChangeKind> untold, ReleaseTables all) {
    this.all = all;
    for (ChangeKind kind : ChangeKind.values()) {
      if (!untold.contains(kind)) {
        changes.put(kind, new ArrayList<>());
      }
    }
  }

  Map<ChangeKind, List<CodeChange>> of(Stream<CodeRow> older, Stream<CodeRow> newer) {
    Map<String, CodeRow> before = byCode(older);
    Map<String, CodeRow> after = byCode(newer);
    Set<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    for (String code : codes) {
      compare(
          new CodeChange(
              code, Optional.ofNullable(before.get(code)), Optional.ofNullable(after.get(code))));
    }
    return Collections.unmodifiableMap(changes);
  }

  private static Map<String, CodeRow> byCode(Stream<CodeRow> rows) {
    Map<String, CodeRow> byCode = new TreeMap<>();
    rows.forEach(row -> byCode.put(row.code(), row));
    return byCode;
  }

  private void compare(CodeChange change) {
    if (change.before().isEmpty()) {
      Optional<CodeRow> earlier = all.earlierLife(change.after().orElseThrow());
      if (earlier.isPresent() && changes.containsKey(ChangeKind.REUSED)) {
        add(ChangeKind.REUSED, new CodeChange(change.code(), earlier, change.after()));
      } else {
        add(ChangeKind.ADDED, change);
      }
    } else if (change.after().isEmpty()) {
      add(ChangeKind.DROPPED, change);
    } else {
      compare(change, change.before().get(), change.after().get());
    }
  }

  private void compare(CodeChange change, CodeRow before, CodeRow after) {
    boolean dated = before.isDated() && after.isDated();
    if (dated && before.endedBefore(after)) {
      add(ChangeKind.REUSED, change);
      return;
    }
    if (dated && !before.hasEnd() && after.hasEnd()) {
      add(ChangeKind.ENDED, change);
    }
    if (dated && isRedated(before, after)) {
      add(ChangeKind.REDATED, change);
    }
    if (!before.longText().equals(after.longText())) {
      add(change.words().changesWords() ? ChangeKind.REWORDED : ChangeKind.RESPACED, change);
    } else if (isShortReworded(before, after)) {
      add(ChangeKind.SHORT_REWORDED, change);
    }
  }

  private static boolean isRedated(CodeRow before, CodeRow after) {
    return before.added() != after.added() || before.hasEnd() && before.ended() != after.ended();
  }

  /** A list without short descriptors changes none. */
  private static boolean isShortReworded(CodeRow before, CodeRow after) {
    return !before.shortText().isEmpty()
        && !after.shortText().isEmpty()
        && !before.shortText().equals(after.shortText());
  }

  private void add(ChangeKind kind, CodeChange change) {
    List<CodeChange> list = changes.get(kind);
    if (list != null) {
      list.add(change);
    }
  }
}
