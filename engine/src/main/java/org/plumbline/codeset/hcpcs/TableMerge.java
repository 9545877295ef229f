package org.plumbline.codeset.hcpcs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.codeset.hcpcs.CodeHistory.Held;

/** Goes through tables side by side, code by code in order. */
final class TableMerge implements Iterator<CodeHistory> {

  /** Where one table has been read to. */
  private static final class Cursor {

    private final CodeSource table;
    private final boolean nocCompared;
    private final Iterator<CodeRow> rows;
    private CodeRow next;

    Cursor(HcpcsTable table, Iterator<CodeRow> rows) {
      this.table = table.source();
      this.nocCompared = table.comparedWithNocList();
      this.rows = rows;
      advance();
    }

    void advance() {
      next = rows.hasNext() ? rows.next() : null;
    }
  }

  private final List<Cursor> cursors = new ArrayList<>();

  private TableMerge(List<HcpcsTable> tables, Function<HcpcsTable, Stream<CodeRow>> rows) {
    for (HcpcsTable table : tables) {
      cursors.add(new Cursor(table, rows.apply(table).iterator()));
    }
    cursors.removeIf(cursor -> cursor.next == null);
  }

  static TableMerge ofCodes(List<HcpcsTable> tables) {
    return new TableMerge(tables, HcpcsTable::codes);
  }

  /** Modifiers as rows: they have neither an action date nor cross references. */
  static TableMerge ofModifiers(List<HcpcsTable> tables) {
    return new TableMerge(tables, table -> table.modifiers().map(ModifierRow::asCode));
  }

  @Override
  public boolean hasNext() {
    return !cursors.isEmpty();
  }

  @Override
  public CodeHistory next() {
    String code = cursors.get(0).next.code();
    for (Cursor cursor : cursors) {
      if (cursor.next.code().compareTo(code) < 0) {
        code = cursor.next.code();
      }
    }
    List<Held> rows = new ArrayList<>(cursors.size());
    for (Cursor cursor : cursors) {
      while (cursor.next != null && cursor.next.code().equals(code)) {
        rows.add(new Held(cursor.next, cursor.table, cursor.nocCompared));
        cursor.advance();
      }
    }
    cursors.removeIf(cursor -> cursor.next == null);
    return new CodeHistory(rows);
  }
}
