package org.plumbline.codeset.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.source.StarterTable;

/**
 * Procedure codes that belong together because rules speak about all of them: anaesthesia, mileage.
 * A group is made of ranges of codes of one shape; of Level I only the characters are held.
 * Thread-safe; a look-up makes no object.
 */
public final class CodeGroups {

  private static final String HEADER = "group,first,last,source";

  private static final CodeGroups NONE = new CodeGroups(Map.of());

  private final Map<String, Range[]> groups;

  /** Codes from the first to the last, both of them in it. */
  private record Range(String first, String last) {

    /** Of the range are codes with digits where its first has some, and letters between both. */
    boolean holds(String code) {
      if (code.length() != first.length()
          || code.compareTo(first) < 0
          || code.compareTo(last) > 0) {
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

  private CodeGroups(Map<String, Range[]> groups) {
    this.groups = groups;
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
    Map<String, List<Range>> groups = new HashMap<>();
    for (String[] cells : rows) {
      Range range = new Range(cells[1], cells[2]);
      if (range.first().length() != 5 || !range.holds(range.last())) {
        throw new CodeSetException(
            "\"" + cells[1] + "\" to \"" + cells[2] + "\" is no range of codes of one shape");
      }
      groups.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(range);
    }
    Map<String, Range[]> ranges = new HashMap<>();
    groups.forEach((name, of) -> ranges.put(name, of.toArray(Range[]::new)));
    return new CodeGroups(ranges);
  }

  /** The names of the groups. */
  public Set<String> names() {
    return Collections.unmodifiableSet(groups.keySet());
  }

  /** Whether a code belongs to a group; no code belongs to one that the table does not name. */
  public boolean has(String group, String code) {
    Range[] ranges = groups.get(group);
    if (ranges != null) {
      for (Range range : ranges) {
        if (range.holds(code)) {
          return true;
        }
      }
    }
    return false;
  }
}
