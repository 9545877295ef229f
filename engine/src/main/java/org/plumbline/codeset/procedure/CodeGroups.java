package org.plumbline.codeset.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.source.StarterTable;

/**
 * Procedure codes that belong together because rules speak about all of them: anesthesia, mileage.
 * A group is made of ranges of codes of one shape; of Level I only the characters are held.
 * Thread-safe.
 */
public final class CodeGroups {

  private static final String HEADER = "group,first,last,source";

  private static final int CODE_LENGTH = 5;
  private static final int BITS = 8;
  private static final long NO_CODE = -1;
  private static final String[] NO_GROUP = {};
  private static final CodeGroups NONE = new CodeGroups(List.of());

  private final Set<String> names = new LinkedHashSet<>();
  private final Range[] byFirst;

  /**
   * Codes from the first to the last, both of them in it.
   *
   * @param from the first as a number, see {@link #number}
   * @param to the last as a number
   */
  private record Range(String group, String first, String last, long from, long to) {

    Range(String[] cells) {
      this(cells[0], cells[1], cells[2], number(cells[1]), number(cells[2]));
    }

    /** Of the range are codes with digits where its first has some, and letters between both. */
    boolean holds(String code, long number) {
      if (number < from || number > to) {
        return false;
      }
      for (int i = 0; i < code.length(); i++) {
        char c = code.charAt(i);
        boolean fits =
            isDigit(first.charAt(i)) ? isDigit(c) : first.charAt(i) <= c && c <= last.charAt(i);
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  private CodeGroups(List<Range> ranges) {
    ranges.forEach(range -> names.add(range.group()));
    byFirst = ranges.toArray(Range[]::new);
    Arrays.sort(byFirst, Comparator.comparingLong(Range::from));
  }

  /** A code as a number that grows as the code does; negative where it is no code. */
  private static long number(String code) {
    if (code.length() != CODE_LENGTH) {
      return NO_CODE;
    }
    long number = 0;
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (code.charAt(i) >= 1 << BITS) {
        return NO_CODE;
      }
      number = number << BITS | code.charAt(i);
    }
    return number;
  }

  /** The groups of this installation, or none where no rules are installed. */
  public static CodeGroups orNone() {
    try {
      return of(StarterTable.installed("procedure-groups.csv", HEADER));
    } catch (IOException noRules) {
      return NONE;
    }
  }

  /**
   * Reads CSV with the columns {@code group,first,last,source}.
   *
   * @throws CodeSetException naming the row that is no range
   */
  public static CodeGroups read(InputStream csv) throws IOException {
    return of(StarterTable.read(csv, HEADER));
  }

  private static CodeGroups of(List<String[]> rows) throws CodeSetException {
    List<Range> ranges = new ArrayList<>();
    for (String[] cells : rows) {
      Range range = new Range(cells);
      if (range.from() == NO_CODE || !range.holds(range.last(), range.to())) {
        throw new CodeSetException(
            "\"" + cells[1] + "\" to \"" + cells[2] + "\" is no range of codes of one shape");
      }
      ranges.add(range);
    }
    return new CodeGroups(ranges);
  }

  /** The names of the groups. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Whether a code belongs to a group; no code belongs to one that the table does not name. */
  public boolean has(String group, String code) {
    return isAmong(group, of(code));
  }

  /** The groups a code belongs to, each once; the array is the caller's own unless it is empty. */
  public String[] of(String code) {
    long number = number(code);
    String[] groups = NO_GROUP;
    for (int i = 0; i < byFirst.length && byFirst[i].from() <= number; i++) {
      String group = byFirst[i].group();
      if (byFirst[i].holds(code, number) && !isAmong(group, groups)) {
        groups = Arrays.copyOf(groups, groups.length + 1);
        groups[groups.length - 1] = group;
      }
    }
    return groups;
  }

  private static boolean isAmong(String group, String[] groups) {
    for (String other : groups) {
      if (other.equals(group)) {
        return true;
      }
    }
    return false;
  }
}
