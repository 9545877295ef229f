package org.plumbline.intake.csv;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;

/**
 * Columns whose values are written in a way that is not read: one way of writing is told once for
 * its column, not for each cell. In a column that has shown the way that is read another one is a
 * slip of its cell.
 */
final class OtherWritings {

  /** A way to write numbers or dates that is not read. */
  private enum Style {
    /** Three digits behind a comma may be thousands. */
    DECIMAL_COMMA(
        "-?(?:[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+),[0-9]{1,2}", value -> value.indexOf('.') >= 0),
    DOLLAR(
        "-?\\$ ?-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]{1,2})?",
        value -> value.indexOf('.') >= 0),
    /** What cannot be a month in front shows that the day stands there. */
    MONTH_FIRST(
        "(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12][0-9]|3[01])/[0-9]{4}", value -> !value.isEmpty());

    private final Pattern pattern;
    private final Predicate<String> otherwise;

    /**
     * @param otherwise whether a value that is not written so ends the column's being written so
     */
    Style(String pattern, Predicate<String> otherwise) {
      this.pattern = Pattern.compile(pattern);
      this.otherwise = otherwise;
    }

    boolean writes(String value) {
      return pattern.matcher(value).matches();
    }

    /** The rule that tells a column of the type, empty where it is not written so. */
    String rule(FieldType type) {
      return switch (this) {
        case DECIMAL_COMMA ->
            type == FieldType.AMOUNT
                ? CsvFaults.COMMA_AMOUNT
                : type == FieldType.QUANTITY ? CsvFaults.COMMA_QUANTITY : "";
        case DOLLAR -> type == FieldType.AMOUNT ? CsvFaults.DOLLAR : "";
        case MONTH_FIRST -> type == FieldType.DATE ? CsvFaults.MONTH_FIRST : "";
      };
    }
  }

  /** What is known of a column and a style. */
  private static final class Writing {
    private final String rule;
    private long first;
    private long count;
    private long otherwise = Long.MAX_VALUE;

    Writing(String rule) {
      this.rule = rule;
    }
  }

  private final Map<String, Map<Style, Writing>> columns = new LinkedHashMap<>();

  /** Looks at the values of a row of a claim. */
  void look(Header header, List<String> cells, long row) {
    for (int i = 0; i < cells.size(); i++) {
      if (header.column(i) != null) {
        FieldType type = header.column(i).field().type();
        String value = cells.get(i).strip();
        styles(header.name(i), type).forEach((style, writing) -> look(style, writing, value, row));
      }
    }
  }

  private Map<Style, Writing> styles(String column, FieldType type) {
    return columns.computeIfAbsent(
        column,
        any -> {
          Map<Style, Writing> styles = new EnumMap<>(Style.class);
          for (Style style : Style.values()) {
            if (!style.rule(type).isEmpty()) {
              styles.put(style, new Writing(style.rule(type)));
            }
          }
          return styles;
        });
  }

  private static void look(Style style, Writing writing, String value, long row) {
    if (writing.otherwise < row) {
      return;
    }
    if (style.writes(value)) {
      writing.first = writing.count++ == 0 ? row : writing.first;
    } else if (style.otherwise.test(value)) {
      writing.otherwise = row;
    }
  }

  /** Whether a value is told for its column; the row was looked at. */
  boolean tells(String column, long row, String value) {
    return columns.getOrDefault(column, Map.of()).entrySet().stream()
        .anyMatch(style -> row < style.getValue().otherwise && style.getKey().writes(value));
  }

  /** The faults of a claim without those that are told for their column. */
  List<Hit> without(List<Hit> told) {
    return told.stream().filter(hit -> !isOfColumn(hit)).toList();
  }

  private boolean isOfColumn(Hit hit) {
    return hit.field() != null
        && hit.place() instanceof Location.Cell cell
        && tells(cell.column(), cell.row(), hit.field().part().raw(hit.field().field()));
  }

  /** Tells each such column, at its first cell. */
  void tell(CsvFaults faults) {
    columns.forEach(
        (column, styles) ->
            styles
                .values()
                .forEach(
                    writing -> {
                      if (writing.count > 0) {
                        faults.add(
                            writing.rule,
                            writing.first,
                            column,
                            new Slot.Count("cells", writing.count));
                      }
                    }));
  }
}
