package org.plumbline.codeset.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Rows of texts in the body of a snapshot, found by the text of a key column. A row is a number
 * from 0; finding one makes no object. The layout, big-endian: columns, rows, key columns and which
 * they are; for each key column the rows in the order of its texts; for each cell the place of its
 * text; then the texts in UTF-8, each once, after their length.
 */
public final class TextTable {

  static final int HEADER = 12;

  private final ByteBuffer body;
  private final int columns;
  private final int rows;
  private final int keys;
  private final int cells;
  private final int texts;

  /** The table in a body that {@link TextTableWriter} wrote. */
  public TextTable(ByteBuffer body) {
    this.body = body;
    this.columns = body.getInt(0);
    this.rows = body.getInt(4);
    this.keys = body.getInt(8);
    this.cells = HEADER + keys * 4 + keys * rows * 4;
    this.texts = cells + rows * columns * 4;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** The text of a cell. */
  public String cell(int row, int column) {
    int at = at(row, column);
    byte[] text = new byte[body.getShort(at) & 0xffff];
    body.get(at + 2, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * The first place, in the order of a key, whose text is not below a text of ASCII.
   *
   * @param key the number of the key, from 0 in the order the writer was given
   */
  public int first(int key, String text) {
    return search(key, text, 0);
  }

  /** The place after the last that has a text; no row has it where that is the first place. */
  public int end(int key, String text) {
    return search(key, text, 1);
  }

  /** Whether a row has a text in a key column. */
  public boolean has(int key, String text) {
    int first = first(key, text);
    return first < rows && compare(key, first, text) == 0;
  }

  /** The row at a place in the order of a key. */
  public int rowAt(int key, int place) {
    return body.getInt(HEADER + keys * 4 + (key * rows + place) * 4);
  }

  private int search(int key, String text, int notBelow) {
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(key, middle, text) < notBelow) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int key, int place, String text) {
    int at = at(rowAt(key, place), body.getInt(HEADER + key * 4));
    int length = body.getShort(at) & 0xffff;
    int common = Math.min(length, text.length());
    for (int i = 0; i < common; i++) {
      int difference = (body.get(at + 2 + i) & 0xff) - text.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - text.length();
  }

  private int at(int row, int column) {
    return texts + body.getInt(cells + (row * columns + column) * 4);
  }
}
