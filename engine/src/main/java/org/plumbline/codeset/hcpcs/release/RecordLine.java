package org.plumbline.codeset.hcpcs.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.TableLayout;

/**
 * One line of the CMS HCPCS Level II Alpha-Numeric file (record layout of the file, columns from
 * 1).
 *
 * @param number the line's number in the file, from 1
 * @param text the line, without its end
 */
record RecordLine(long number, String text) implements ReleaseLine {

  /** The columns that {@link RecordLine} does not read, in words for the user. */
  static final String NOT_READ =
      "columns 120-204, 230-268 and 294-320: pricing, manuals, coverage, payment groups, BETOS,"
          + " type of service";

  static final char CODE = '3';
  static final char CODE_CONTINUED = '4';
  static final char MODIFIER = '7';
  static final char MODIFIER_CONTINUED = '8';

  private static final Pattern DAMAGED = Pattern.compile("(?:[A-Z]\\d{4}| {3}[A-Z0-9]{2})\\d");
  private static final int SLICE = 80;
  private static final int STEP = 100;
  private static final int REFERENCES = 5;

  /** Whether the line is a record of the layout at all. */
  @Override
  public boolean isRecord() {
    if (text.length() < 12) {
      return false;
    }
    for (int i = 5; i < 10; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return switch (kind()) {
      case CODE, CODE_CONTINUED -> TableLayout.pack(text.substring(0, 5)) >= 0;
      case MODIFIER, MODIFIER_CONTINUED -> TableLayout.pack(text.substring(3, 5)) >= 0;
      default -> false;
    };
  }

  /** Whether a line that is no record begins as one does: with a code and digits. */
  @Override
  public boolean startsLikeRecord() {
    return DAMAGED.matcher(text).lookingAt();
  }

  @Override
  public boolean isBlank() {
    return text.isBlank();
  }

  @Override
  public boolean isDated() {
    return true;
  }

  /** The record id (column 11). */
  char kind() {
    return text.charAt(10);
  }

  @Override
  public boolean isContinuation() {
    return kind() == CODE_CONTINUED || kind() == MODIFIER_CONTINUED;
  }

  @Override
  public boolean isModifier() {
    return kind() == MODIFIER || kind() == MODIFIER_CONTINUED;
  }

  /** The code (1-5) or the modifier (4-5). */
  @Override
  public String key() {
    return isModifier() ? text.substring(3, 5) : text.substring(0, 5);
  }

  /** The sequence number (6-10): 100 for the first line, then by 100. */
  @Override
  public int sequence() {
    return Integer.parseInt(text.substring(5, 10));
  }

  @Override
  public int step() {
    return STEP;
  }

  /** The columns that are read, and no other. */
  @Override
  public String content() {
    return (columns(1, 119) + columns(205, 229) + columns(269, 293)).stripTrailing();
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  /** The slice of the long text (12-91), filled up where its trailing blanks are missing. */
  @Override
  public String longSlice() {
    String slice = columns(12, 91);
    return slice + " ".repeat(SLICE - slice.length());
  }

  @Override
  public String shortText() {
    return columns(92, 119);
  }

  /** Cross references (205-229, five of five): codes of Level II, and numbers of Level I. */
  @Override
  public List<String> crossReferences() {
    List<String> targets = new ArrayList<>(1);
    for (int i = 0; i < REFERENCES; i++) {
      String target = columns(205 + 5 * i, 209 + 5 * i).trim();
      if (CodeShape.of(target).isHcpcs()) {
        targets.add(target);
      }
    }
    return targets;
  }

  @Override
  public int added() {
    return day(269);
  }

  @Override
  public int actionDate() {
    return day(277);
  }

  @Override
  public int ended() {
    return day(285);
  }

  @Override
  public char actionCode() {
    String code = columns(293, 293);
    return code.isEmpty() ? ' ' : code.charAt(0);
  }

  /**
   * A date CCYYMMDD as days since 1970-01-01, {@link CodeRow#NO_DAY} where the columns are blank.
   *
   * @throws DateTimeException when something else stands there
   */
  private int day(int column) {
    String digits = columns(column, column + 7);
    if (digits.isBlank()) {
      return CodeRow.NO_DAY;
    }
    if (!digits.matches("[12]\\d{7}")) {
      throw new DateTimeException(
          "columns " + column + "-" + (column + 7) + " hold no date but \"" + digits.trim() + "\"");
    }
    int number = Integer.parseInt(digits);
    return (int) LocalDate.of(number / 10_000, number / 100 % 100, number % 100).toEpochDay();
  }

  private String columns(int from, int to) {
    int end = Math.min(to, text.length());
    return end < from ? "" : text.substring(from - 1, end);
  }
}
