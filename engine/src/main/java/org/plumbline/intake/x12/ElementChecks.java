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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The reader's rules about single elements, from {@code 837p-checks.csv}. */
final class ElementChecks {

  private static final ElementChecks GUIDE = read();

  /** Hears of an element that fails a check; component 0 is the whole element. */
  interface Listener {
    void applied(int number, int times);

    void failed(String rule, int element, int component);
  }

  private sealed interface Expectation {
    boolean holds(byte[] bytes, int start, int length);
  }

  private record Digits(int count) implements Expectation {
    @Override
    public boolean holds(byte[] bytes, int start, int length) {
      return length == count && Segment.number(bytes, start, length) >= 0;
    }
  }

  private record IntegerBetween(long least, long most) implements Expectation {
    @Override
    public boolean holds(byte[] bytes, int start, int length) {
      long value = Segment.number(bytes, start, length);
      return value >= least && value <= most;
    }
  }

  /** Nothing may stand there. */
  private record Empty() implements Expectation {
    @Override
    public boolean holds(byte[] bytes, int start, int length) {
      return false;
    }
  }

  /** One of some codes. */
  private record OneOf(CodeList codes) implements Expectation {
    @Override
    public boolean holds(byte[] bytes, int start, int length) {
      return codes.has(bytes, start, length);
    }
  }

  /** What is no number is another rule's to tell. */
  private record DigitsAtMost(int all, int decimals) implements Expectation {
    @Override
    public boolean holds(byte[] bytes, int start, int length) {
      int digits = Numbers.digits(bytes, start, start + length);
      return digits <= all
          && (digits < 0 || Numbers.decimals(bytes, start, start + length) <= decimals);
    }
  }

  private record Avoids(Pattern pattern) implements Expectation {
    @Override
    public boolean holds(byte[] bytes, int start, int length) {
      return !pattern
          .matcher(new String(bytes, start, length, StandardCharsets.ISO_8859_1))
          .matches();
    }
  }

  /**
   * One row of the table.
   *
   * @param component the one component that is checked, 0 for all that are
   * @param components how many components are checked one by one, 0 for the element as a whole
   * @param foreignCountry an element that names a country: the check speaks only where it is absent
   *     or says US; 0 none
   * @param where the check speaks only of these segments; null of all
   */
  private record Check(
      String rule,
      String loop,
      int tag,
      int element,
      int component,
      int components,
      Expectation expected,
      int foreignCountry,
      CodeWhere where) {}

  private static final int US = Segment.pack("US");

  private final Check[] checks;

  /** The numbers of the checks of each row of the syntax table, null where it has none. */
  private final int[][] byRow;

  private ElementChecks(Check[] checks) {
    this.checks = checks;
    SyntaxTable syntax = SyntaxTable.guide();
    byRow = new int[syntax.tag.length][];
    for (int number = 0; number < checks.length; number++) {
      int row = syntax.firstWith(syntax.loop(checks[number].loop), checks[number].tag);
      int[] before = byRow[row] == null ? new int[0] : byRow[row];
      byRow[row] = Arrays.copyOf(before, before.length + 1);
      byRow[row][before.length] = number;
    }
  }

  static ElementChecks guide() {
    return GUIDE;
  }

  /** Which checks there are, by number. */
  String[] rules() {
    return Arrays.stream(checks).map(Check::rule).toArray(String[]::new);
  }

  /** Runs the checks of a segment, told by the first row of the syntax table that it may be. */
  void run(int row, Segment segment, Listener listener) {
    int[] found = byRow[row];
    if (found == null) {
      return;
    }
    CodeWhere asked = null;
    boolean holds = true;
    for (int number : found) {
      Check check = checks[number];
      if (segment.length(check.element) == 0) {
        continue;
      }
      if (check.where != asked) {
        asked = check.where;
        holds = asked == null || asked.holds(segment);
      }
      if (holds && inTheUnitedStates(check, segment)) {
        check(number, segment, listener);
      }
    }
  }

  private static boolean inTheUnitedStates(Check check, Segment segment) {
    if (check.foreignCountry == 0) {
      return true;
    }
    int country = segment.code(check.foreignCountry);
    return country == 0 || country == US;
  }

  private void check(int number, Segment segment, Listener listener) {
    Check check = checks[number];
    if (check.components > 0) {
      listener.applied(number, components(check, segment, listener));
      return;
    }
    int length =
        check.component == 0
            ? segment.length(check.element)
            : segment.componentLength(check.element, check.component);
    if (length == 0) {
      return;
    }
    listener.applied(number, 1);
    int start =
        check.component == 0
            ? segment.start(check.element)
            : segment.componentStart(check.element, check.component);
    if (!check.expected.holds(segment.bytes, start, length)) {
      listener.failed(check.rule, check.element, check.component);
    }
  }

  /** Checks the components of an element in one walk; returns how many are there. */
  private static int components(Check check, Segment segment, Listener listener) {
    byte[] bytes = segment.bytes;
    byte separator = segment.component();
    int from = segment.start(check.element);
    int end = from + segment.length(check.element);
    int times = 0;
    for (int component = 1; component <= check.components && from < end; component++) {
      int to = from;
      while (to < end && bytes[to] != separator) {
        to++;
      }
      if (to > from) {
        times++;
        if (!check.expected.holds(bytes, from, to - from)) {
          listener.failed(check.rule, check.element, component);
        }
      }
      from = to + 1;
    }
    return times;
  }

  private static ElementChecks read() {
    List<Check> checks = new ArrayList<>();
    Map<String, CodeWhere> wheres = new HashMap<>();
    try (InputStream in = ElementChecks.class.getResourceAsStream("837p-checks.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        for (String loop : row.getField("loop").split("\\|")) {
          for (String element : row.getField("element").split("\\|")) {
            CodeWhere where = wheres.computeIfAbsent(row.getField("where"), CodeWhere::of);
            checks.add(check(row, loop, element.split("-"), where));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("837p-checks.csv", e);
    }
    return new ElementChecks(checks.toArray(Check[]::new));
  }

  private static Check check(NamedCsvRecord row, String loop, String[] place, CodeWhere where) {
    return new Check(
        row.getField("rule"),
        loop,
        Segment.pack(row.getField("segment")),
        Integer.parseInt(place[0]),
        place.length == 1 ? 0 : Integer.parseInt(place[1]),
        number(row.getField("components")),
        expectation(row.getField("check"), row.getField("argument")),
        number(row.getField("us_unless")),
        where);
  }

  private static int number(String field) {
    return field.isEmpty() ? 0 : Integer.parseInt(field);
  }

  private static Expectation expectation(String check, String argument) {
    return switch (check) {
      case "digits" -> new Digits(Integer.parseInt(argument));
      case "integer" -> {
        String[] bounds = argument.split("-");
        yield new IntegerBetween(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]));
      }
      case "digits-at-most" -> {
        String[] bounds = argument.split("[.]");
        yield new DigitsAtMost(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
      }
      case "one-of" -> new OneOf(CodeList.of(argument.split("[|]")));
      case "empty" -> new Empty();
      case "avoids" -> new Avoids(Pattern.compile(argument));
      default -> throw new IllegalArgumentException("837p-checks.csv knows no check " + check);
    };
  }
}
