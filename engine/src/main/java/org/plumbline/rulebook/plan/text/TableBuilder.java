package org.plumbline.rulebook.plan.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a table of an expression by subset construction. A row stands for a set of states the
 * expression can be in after some text: its first cell says whether the text matches, the others
 * where the next row begins, by the class of the next symbol. Row 0 is the empty set, all zeros:
 * whatever follows, the text will not match.
 */
final class TableBuilder {

  private static final int MOST_ROWS = 1_000;

  private final Nfa nfa = new Nfa();
  private final SymbolClasses classes;
  private final int width;
  private final List<BitSet> rows = new ArrayList<>();
  private final Map<BitSet, Integer> starts = new HashMap<>();
  private short[] table;

  TableBuilder(Expression expression) throws NotTabularException {
    int entry = expression.before(Nfa.ACCEPT, nfa);
    classes = new SymbolClasses(nfa);
    width = classes.count() + 1;
    table = new short[8 * width];
    BitSet reached = new BitSet(nfa.size());
    start(reached);
    nfa.begin(entry, reached);
    start(reached);
    for (int row = 1; row < rows.size(); row++) {
      for (int i = 0; i < classes.count(); i++) {
        nfa.advance(rows.get(row), classes.get(i), reached);
        short start = start(reached);
        table[row * width + 1 + i] = start;
      }
    }
  }

  /** Where the row of some states starts in the table. */
  private short start(BitSet states) throws NotTabularException {
    Integer known = starts.get(states);
    return known != null ? known.shortValue() : add((BitSet) states.clone());
  }

  private short add(BitSet states) throws NotTabularException {
    int start = rows.size() * width;
    if (rows.size() == MOST_ROWS || start + width > Short.MAX_VALUE) {
      throw new NotTabularException();
    }
    if (start == table.length) {
      table = Arrays.copyOf(table, 2 * start);
    }
    table[start] = (short) (states.get(Nfa.ACCEPT) ? 1 : 0);
    rows.add(states);
    starts.put(states, start);
    return (short) start;
  }

  /** The rows, one after the other. */
  short[] table() {
    return Arrays.copyOf(table, rows.size() * width);
  }

  /** Where the row of the empty text starts. */
  int start() {
    return width;
  }

  /**
   * The column of each symbol, numbered as {@link Symbols#LINE_END} and {@link Symbols#OTHER} do.
   */
  byte[] columns() {
    byte[] columns = new byte[Symbols.OTHER + 1];
    for (int i = 0; i < classes.count(); i++) {
      classes.get(i).mark(columns, (byte) (i + 1));
    }
    return columns;
  }
}
