package org.plumbline.codeset.hcpcs.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.TableLayout;
import org.plumbline.codeset.workbook.GridRow;

/**
 * One row of a release in named columns: CMS's workbook, or an export with fewer columns.
 *
 * @param row the row
 * @param header which column holds what
 * @param spill whether the row continues the one before it, though no record id says so
 */
record ExportLine(GridRow row, GridHeader header, boolean spill) implements ReleaseLine {

  /** In CMS's workbook of 2020-10 a text that is longer than about this fills a second row. */
  static final int SPILLS_OVER = 1_000;

  private static final Pattern PACKED = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})(?:\\.0)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ][0:.]+)?");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}(?:\\.0)?");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int NEVER = 9999;
  private static final int STEP = 10;

  @Override
  public long number() {
    return row.number();
  }

  @Override
  public boolean isRecord() {
    return !row.damaged() && TableLayout.pack(key()) >= 0;
  }

  @Override
  public boolean startsLikeRecord() {
    return !isBlank();
  }

  @Override
  public boolean isBlank() {
    return row.isBlank();
  }

  @Override
  public boolean isContinuation() {
    String kind = cell(Column.RECORD);
    return spill || kind.equals("4") || kind.equals("8");
  }

  @Override
  public boolean isModifier() {
    return key().length() == 2;
  }

  @Override
  public boolean isDated() {
    return header.isDated();
  }

  @Override
  public String key() {
    return cell(Column.CODE);
  }

  @Override
  public int sequence() {
    String number = cell(Column.SEQUENCE);
    if (number.matches("\\d{1,5}")) {
      return Integer.parseInt(number);
    }
    return isContinuation() ? 2 * STEP : STEP;
  }

  @Override
  public int step() {
    return STEP;
  }

  @Override
  public String longSlice() {
    return cell(Column.LONG) + " ";
  }

  @Override
  public String shortText() {
    return cell(Column.SHORT);
  }

  @Override
  public List<String> crossReferences() {
    List<String> targets = new ArrayList<>(1);
    for (int column : header.all(Column.REFERENCE)) {
      String target = row.cell(column).strip();
      if (CodeShape.of(target).isHcpcs()) {
        targets.add(target);
      }
    }
    return targets;
  }

  @Override
  public int added() {
    return isDated() ? day(Column.ADDED) : CodeRow.NO_DAY;
  }

  @Override
  public int actionDate() {
    return isDated() ? day(Column.ACTION_DATE) : CodeRow.NO_DAY;
  }

  @Override
  public int ended() {
    return isDated() ? day(Column.ENDED) : CodeRow.NO_DAY;
  }

  @Override
  public char actionCode() {
    String code = cell(Column.ACTION);
    return code.length() == 1 && code.charAt(0) < 0x7f ? code.charAt(0) : ' ';
  }

  @Override
  public String content() {
    StringBuilder content = new StringBuilder();
    for (Column column : Column.values()) {
      for (int at : header.all(column)) {
        content.append(row.cell(at).strip()).append('\u0000');
      }
    }
    return content.toString();
  }

  /** An export may have any order. */
  @Override
  public boolean isOrdered() {
    return false;
  }

  private String cell(Column column) {
    int at = header.first(column);
    return at < 0 ? "" : row.cell(at).strip();
  }

  private int day(Column column) {
    String text = cell(column);
    if (text.isEmpty()) {
      return CodeRow.NO_DAY;
    }
    LocalDate date = date(text);
    if (date == null) {
      throw new DateTimeException(
          "the column " + header.name(column) + " holds no date but \"" + text + "\"");
    }
    return date.getYear() == NEVER ? CodeRow.NO_DAY : (int) date.toEpochDay();
  }

  private static LocalDate date(String text) {
    Matcher packed = PACKED.matcher(text);
    if (packed.matches()) {
      return LocalDate.of(number(packed, 1), number(packed, 2), number(packed, 3));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher american = AMERICAN.matcher(text);
    if (american.matches()) {
      return LocalDate.of(number(american, 3), number(american, 1), number(american, 2));
    }
    return SERIAL.matcher(text).matches()
        ? SERIAL_ZERO.plusDays(Integer.parseInt(text.substring(0, 5)))
        : null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
