package org.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.Location;

/** Where a finding is, in the form that is natural to the format of its input. */
final class WrittenPlace {

  private WrittenPlace() {}

  /**
   * {@code segment 37, 2400 SV104, byte 1234}, {@code row 12, column units}, {@code /lines/0/units}
   * or {@code /lines/0/units, byte 1234}.
   *
   * @param location may be null, as of a whole file
   * @param width how many characters a line has at most
   * @return the lines of the phrase, none where there is nothing to say
   */
  static List<String> lines(Location location, int width) {
    if (location instanceof Location.X12 x12) {
      return Wrap.lines(Printable.of(x12(x12)), width);
    } else if (location instanceof Location.Cell cell) {
      return Wrap.lines(Printable.of(cell(cell)), width);
    } else if (location instanceof Location.Pointer pointer) {
      return pointer(Printable.of(written(pointer)), width);
    }
    return List.of();
  }

  private static String x12(Location.X12 place) {
    String element = place.element().isEmpty() ? place.segment() : place.element();
    String component = place.component() == 0 ? "" : "-" + place.component();
    String within =
        Stream.of(place.loop(), element + component)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return "segment "
        + place.segmentNumber()
        + (within.isEmpty() ? "" : ", " + within)
        + ", byte "
        + place.offset();
  }

  /** A column without a known name is called by its number. */
  private static String cell(Location.Cell cell) {
    String column = cell.column();
    if (column.isEmpty()) {
      return "row " + cell.row();
    }
    return "row " + cell.row() + (column.startsWith("column ") ? ", " : ", column ") + column;
  }

  /** {@code /lines/0/units}, {@code /lines/0/units, byte 1234} or {@code byte 1234}. */
  static String written(Location.Pointer place) {
    if (!place.hasOffset()) {
      return place.pointer();
    }
    return place.pointer() + (place.pointer().isEmpty() ? "" : ", ") + "byte " + place.offset();
  }

  /** A pointer is broken before a slash, so that its names stay whole where they fit. */
  private static List<String> pointer(String pointer, int width) {
    List<String> lines = new ArrayList<>();
    String rest = pointer;
    while (rest.length() > width) {
      int slash = rest.lastIndexOf('/', width);
      int end = slash > 0 ? slash : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }
}
