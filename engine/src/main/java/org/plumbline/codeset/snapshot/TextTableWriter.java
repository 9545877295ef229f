package org.plumbline.codeset.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Writes rows of texts as the body of a snapshot. The same rows in any order: the same bytes. */
public final class TextTableWriter {

  private static final int LONGEST = 0xffff;

  private final List<List<String>> rows;
  private final int[] keyColumns;
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream(1 << 16);
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param rows at least one, all of one width; equal rows are written once
   * @param keyColumns the columns that rows are found by; their texts are ASCII
   */
  public TextTableWriter(List<List<String>> rows, int... keyColumns) {
    Comparator<List<String>> order = TextTableWriter::compare;
    TreeSet<List<String>> sorted = new TreeSet<>(order);
    sorted.addAll(rows);
    this.rows = List.copyOf(sorted);
    this.keyColumns = keyColumns.clone();
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int difference = one.get(i).compareTo(other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** How many rows are written. */
  public int rows() {
    return rows.size();
  }

  /**
   * The body.
   *
   * @throws IllegalArgumentException for a text that is too long, or a key that is not ASCII
   */
  public ByteBuffer write() {
    int columns = rows.get(0).size();
    List<Integer> head = new ArrayList<>(List.of(columns, rows.size(), keyColumns.length));
    for (int column : keyColumns) {
      head.add(column);
    }
    for (int column : keyColumns) {
      IntStream.range(0, rows.size())
          .boxed()
          .sorted(Comparator.comparing(row -> key(row, column)))
          .forEach(head::add);
    }
    for (List<String> row : rows) {
      row.forEach(text -> head.add(place(text)));
    }
    ByteBuffer body = ByteBuffer.allocate(head.size() * 4 + texts.size());
    head.forEach(body::putInt);
    return body.put(texts.toByteArray()).rewind();
  }

  private String key(int row, int column) {
    String text = rows.get(row).get(column);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is not ASCII");
    }
    return text;
  }

  private int place(String text) {
    return places.computeIfAbsent(text, this::write);
  }

  private int write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("a text of " + bytes.length + " bytes is too long");
    }
    int place = texts.size();
    texts.write(bytes.length >> 8);
    texts.write(bytes.length);
    texts.writeBytes(bytes);
    return place;
  }
}
