package org.plumbline.intake.x12;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Role;
import org.plumbline.intake.x12.Loop.Area;

/** The loops of 005010X222A1 and what each is to a claim, from {@code 837p-loops.csv}. */
final class LoopTable {

  private static final LoopTable GUIDE = read();

  private final Loop[][] byArea = new Loop[Area.values().length][];
  private final SyntaxTable syntax = SyntaxTable.guide();

  private LoopTable(List<Loop> loops) {
    for (Area area : Area.values()) {
      byArea[area.ordinal()] =
          loops.stream().filter(loop -> loop.area() == area).toArray(Loop[]::new);
    }
  }

  static LoopTable guide() {
    return GUIDE;
  }

  /** The loop of an area that a segment opens, or null. */
  Loop opened(Area area, int tag, int qualifier) {
    for (Loop loop : byArea[area.ordinal()]) {
      if (loop.isOpenedBy(tag, qualifier)) {
        return loop;
      }
    }
    return null;
  }

  /** The loops of an area. */
  List<Loop> loops(Area area) {
    return List.of(byArea[area.ordinal()]);
  }

  /** The loop that carries an area: 2300 for the claim, 2400 for the line. */
  Loop main(Area area) {
    return byArea[area.ordinal()][0];
  }

  /** Whether any loop of the guide may hold the segment. */
  boolean knows(int tag) {
    return syntax.knows(tag);
  }

  /** Whether a segment of this identifier stands in an 837P, its envelope included. */
  boolean namesSegment(int tag) {
    return switch (tag) {
      case Tag.ISA, Tag.GS, Tag.ST, Tag.BHT, Tag.SE, Tag.GE, Tag.IEA -> true;
      default -> knows(tag);
    };
  }

  private static LoopTable read() {
    List<Loop> loops = new ArrayList<>();
    try (InputStream in = LoopTable.class.getResourceAsStream("837p-loops.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        loops.add(loop(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("837p-loops.csv", e);
    }
    return new LoopTable(loops);
  }

  private static Loop loop(NamedCsvRecord row) {
    String[] opener = row.getField("opened_by").split("\\*");
    int[] qualifiers =
        opener.length == 1
            ? new int[0]
            : Arrays.stream(opener[1].split("\\|")).mapToInt(Segment::pack).toArray();
    String role = row.getField("role");
    return new Loop(
        row.getField("loop"),
        Area.valueOf(row.getField("area")),
        Segment.pack(opener[0]),
        qualifiers,
        PartKind.valueOf(row.getField("part")),
        role.isEmpty() ? null : Role.valueOf(role),
        SyntaxTable.guide().loop(row.getField("loop")),
        SyntaxTable.guide());
  }
}
