package org.plumbline.intake.x12;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the syntax table. An element is written as number and usage, with its codes: {@code
 * 02R=1|2}; a composite with its components in brackets: {@code 05R[01R 02R=B]}; what is not
 * written is not used. Codes in braces name a list of {@code 837p-codes.csv}. Types and lengths
 * stand in {@code 837p-elements.csv}: {@code ID2-3}, {@code N0:1-9}.
 *
 * <p>{@code told_by} names the rule that says a fault instead: {@code 9.value=FMT-NPI-001}, {@code
 * 4.presence=FMT-24G-001}, {@code segment=FMT-24A-001}, {@code 1-2=FMT-24D-001} for both. A row of
 * confidence G says nothing about what has to be there.
 */
final class SyntaxTableReader {

  private static final Map<String, Byte> TYPES =
      Map.of(
          "AN", SyntaxTable.TEXT,
          "ID", SyntaxTable.CODE,
          "N0:", SyntaxTable.WHOLE,
          "R", SyntaxTable.DECIMAL,
          "MO", SyntaxTable.MONEY,
          "DT", SyntaxTable.DATE,
          "TM", SyntaxTable.TIME,
          "DP", SyntaxTable.PERIOD);

  private final SyntaxRows rows = new SyntaxRows();
  private final Map<String, List<String>> layouts = new HashMap<>();
  private final Map<String, String> conditions = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();

  SyntaxTable read() {
    rows("837p-codes.csv", row -> lists.put(row.getField("list"), row.getField("codes")));
    rows("837p-elements.csv", this::layout);
    rows.loops.add(new SyntaxRows.LoopRow("", 0, 1, 0, true, SyntaxTable.ANY));
    rows("837p-loops.csv", this::loop);
    rows("837p-segments.csv", this::segment);
    return new SyntaxTable(rows);
  }

  private static void rows(String file, Consumer<NamedCsvRecord> each) {
    try (InputStream in = SyntaxTableReader.class.getResourceAsStream(file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        try {
          each.accept(row);
        } catch (RuntimeException e) {
          throw new IllegalStateException(file + ", line " + row.getStartingLineNumber(), e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private void layout(NamedCsvRecord row) {
    layouts.put(row.getField("segment"), List.of(row.getField("elements").split(" ")));
    conditions.put(row.getField("segment"), row.getField("conditions"));
  }

  private void loop(NamedCsvRecord row) {
    long parents = row.getField("parent").isEmpty() ? 1 : 0;
    long path = 1;
    for (String parent : row.getField("parent").split("\\|")) {
      int above = rows.loop(parent);
      parents |= 1L << above;
      path |= rows.loops.get(above).path();
    }
    rows.loops.add(
        new SyntaxRows.LoopRow(
            row.getField("loop"),
            parents,
            path | 1L << rows.loops.size(),
            Integer.parseInt(row.getField("position")),
            row.getField("usage").equals("R"),
            repeat(row.getField("repeat"))));
  }

  private static int repeat(String written) {
    return written.equals("*") ? SyntaxTable.ANY : Integer.parseInt(written);
  }

  private void segment(NamedCsvRecord row) {
    int loop = rows.loop(row.getField("loop"));
    if (loop < 0) {
      throw new IllegalArgumentException("no loop " + row.getField("loop"));
    }
    boolean sure = row.getField("confidence").equals("V");
    ToldBy toldBy = ToldBy.of(row.getField("told_by"));
    List<String> layout = layouts.get(row.getField("segment"));
    Map<Integer, ElementNotation> written = ElementNotation.all(row.getField("elements"));
    int first = rows.elements.size();
    layout.forEach(element -> rows.elements.add(null));
    for (int number = 1; number <= layout.size(); number++) {
      ElementNotation notation = written.remove(number);
      rows.elements.set(first + number - 1, element(layout, number, notation, toldBy, "", sure));
    }
    if (!written.isEmpty()) {
      throw new IllegalArgumentException("no such element: " + written.keySet());
    }
    rows.segments.add(
        new SyntaxRows.SegmentRow(
            loop,
            Segment.pack(row.getField("segment")),
            Integer.parseInt(row.getField("position")),
            sure && row.getField("usage").equals("R") && !toldBy.absentSegment(),
            toldBy.absentSegment(),
            sure ? repeat(row.getField("repeat")) : SyntaxTable.ANY,
            first,
            layout.size(),
            Conditions.of(conditions.get(row.getField("segment"))),
            acknowledgments(row.getField("acknowledgment"))));
  }

  private static String[] acknowledgments(String written) {
    return written.isEmpty()
        ? null
        : Arrays.stream(written.split(" ", -1))
            .map(code -> code.equals("-") ? "" : code)
            .toArray(String[]::new);
  }

  private SyntaxRows.ElementRow element(
      List<String> layout,
      int number,
      ElementNotation notation,
      ToldBy toldBy,
      String above,
      boolean sure) {
    String written = layout.get(number - 1);
    String name = above + number;
    byte usage = notation == null ? SyntaxTable.NOT_USED : notation.usage();
    if (!sure && usage == SyntaxTable.REQUIRED) {
      usage = SyntaxTable.SITUATIONAL;
    }
    if (layouts.containsKey(written)) {
      return composite(written, usage, notation, toldBy, name, sure);
    }
    String type = written.replaceAll("[0-9]+(-[0-9]+)?$", "");
    String[] lengths = written.substring(type.length()).split("-");
    return new SyntaxRows.ElementRow(
        usage,
        TYPES.get(type),
        Integer.parseInt(lengths[0]),
        Integer.parseInt(lengths[lengths.length - 1]),
        notation == null ? null : codes(notation.codes()),
        toldBy.element(name),
        0,
        0);
  }

  private SyntaxRows.ElementRow composite(
      String layoutName,
      byte usage,
      ElementNotation notation,
      ToldBy toldBy,
      String name,
      boolean sure) {
    List<String> layout = layouts.get(layoutName);
    int first = rows.elements.size();
    layout.forEach(component -> rows.elements.add(null));
    for (int number = 1; number <= layout.size(); number++) {
      ElementNotation component = notation == null ? null : notation.components().get(number);
      rows.elements.set(
          first + number - 1, element(layout, number, component, toldBy, name + "-", sure));
    }
    return new SyntaxRows.ElementRow(
        usage, SyntaxTable.COMPOSITE, 0, 0, null, toldBy.element(name), first, layout.size());
  }

  private CodeList codes(String written) {
    if (written.isEmpty()) {
      return null;
    }
    String[] codes =
        written.startsWith("{")
            ? list(written.substring(1, written.length() - 1))
            : written.split("\\|");
    return CodeList.of(codes);
  }

  private String[] list(String name) {
    if (!lists.containsKey(name)) {
      throw new IllegalArgumentException("no list of codes " + name);
    }
    return lists.get(name).split(" ");
  }
}
