package org.plumbline.codeset.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.source.StarterTable;

/**
 * States, territories, military addresses and Canadian provinces, two letters each, as addresses on
 * claims write them. Thread-safe; a look-up makes no object.
 */
public final class States {

  private static final String HEADER = "code,name,kind,source";

  private final BitSet codes = new BitSet(26 * 26);

  private States(List<String[]> rows) throws CodeSetException {
    for (String[] cells : rows) {
      int number = number(cells[0]);
      if (number < 0 || codes.get(number)) {
        throw new CodeSetException("\"" + cells[0] + "\" is no state, or stands twice");
      }
      codes.set(number);
    }
  }

  /** The table of this installation, or one without states where no rules are installed. */
  public static States orNone() {
    try {
      return installed();
    } catch (IOException noRules) {
      return none();
    }
  }

  private static States none() {
    try {
      return new States(List.of());
    } catch (CodeSetException noRowIsWrong) {
      throw new IllegalStateException(noRowIsWrong);
    }
  }

  /** The table of this installation. */
  public static States installed() throws IOException {
    return new States(StarterTable.installed("states.csv", HEADER));
  }

  /** Reads CSV with the columns {@code code,name,kind,source}. */
  public static States read(InputStream csv) throws IOException {
    return new States(StarterTable.read(csv, HEADER));
  }

  /** Whether the table has no codes at all. */
  public boolean isEmpty() {
    return codes.isEmpty();
  }

  /** Whether a code is listed, in upper case. */
  public boolean lists(String code) {
    int number = number(code);
    return number >= 0 && codes.get(number);
  }

  /** All codes, in order. */
  public Stream<String> all() {
    return codes.stream()
        .mapToObj(
            number ->
                new String(new char[] {(char) ('A' + number / 26), (char) ('A' + number % 26)}));
  }

  private static int number(String code) {
    if (code.length() != 2) {
      return -1;
    }
    int first = code.charAt(0) - 'A';
    int second = code.charAt(1) - 'A';
    return first < 0 || first > 25 || second < 0 || second > 25 ? -1 : first * 26 + second;
  }
}
