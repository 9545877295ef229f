package org.plumbline.codeset.drug;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.TextTable;
import org.plumbline.codeset.snapshot.TextTableWriter;

/**
 * One release of CMS's Table of Drugs. It speaks about the calendar year it was published for and
 * no other day. Thread-safe.
 */
public final class DrugTable {

  static final int KIND = 0;
  static final int KEY = 1;
  static final int CODE = 2;
  static final int NAME = 3;
  static final int TARGET = 4;
  static final int ROUTES = 5;
  static final int PRINTED = 6;
  static final int LINE = 7;
  static final String ROW = "row";
  static final String SEE = "see";

  private static final int BY_NAME = 0;
  private static final int BY_CODE = 1;

  private final TextTable table;
  private final Origin origin;
  private final Release release;
  private final int lastDay;

  /** The release that a snapshot holds. */
  public DrugTable(Snapshot snapshot) {
    table = new TextTable(snapshot.body());
    origin = snapshot.origin();
    release = snapshot.release();
    lastDay = (int) LocalDate.of(release.year(), 12, 31).toEpochDay();
  }

  /**
   * A release of aliases alone.
   *
   * @param aliases what to see for each name
   */
  public static Snapshot snapshot(Release release, Origin origin, Map<String, String> aliases) {
    List<List<String>> rows = new ArrayList<>();
    aliases.forEach(
        (name, target) ->
            rows.add(
                List.of(
                    SEE,
                    DrugName.key(name),
                    "",
                    name,
                    target,
                    "",
                    "",
                    String.valueOf(rows.size() + 2))));
    TextTableWriter table = new TextTableWriter(rows, KEY, CODE);
    return Snapshot.of(CodeSetKind.DRUG_TABLE, release, table.rows(), origin, table.write());
  }

  /** The release. */
  public Release release() {
    return release;
  }

  /** Whether a day, in days since 1970-01-01, lies in the year the table was published for. */
  public boolean covers(int day) {
    return release.firstDay() <= day && day <= lastDay;
  }

  /** The rows of a drug, compared by letters and digits alone. */
  public List<DrugRow> named(String name) {
    return rows(BY_NAME, DrugName.key(name));
  }

  /** The rows that print a code. */
  public List<DrugRow> withCode(String code) {
    return code.isEmpty() ? List.of() : rows(BY_CODE, code);
  }

  /** What CMS says to see for a name, compared by letters and digits alone. */
  public List<DrugAlias> aliases(String name) {
    List<DrugAlias> found = new ArrayList<>(1);
    String key = DrugName.key(name);
    int end = table.end(BY_NAME, key);
    for (int place = table.first(BY_NAME, key); place < end; place++) {
      int row = table.rowAt(BY_NAME, place);
      if (table.cell(row, KIND).equals(SEE)) {
        found.add(
            new DrugAlias(
                table.cell(row, NAME),
                table.cell(row, TARGET),
                origin.issuer(),
                origin.document(),
                release,
                Integer.parseInt(table.cell(row, LINE))));
      }
    }
    return found;
  }

  private List<DrugRow> rows(int by, String key) {
    List<DrugRow> found = new ArrayList<>(2);
    int end = table.end(by, key);
    for (int place = table.first(by, key); place < end; place++) {
      int row = table.rowAt(by, place);
      if (table.cell(row, KIND).equals(ROW)) {
        DrugRow drug = row(row);
        if (!found.contains(drug)) {
          found.add(drug);
        }
      }
    }
    return found;
  }

  private DrugRow row(int row) {
    return new DrugRow(
        table.cell(row, NAME),
        words(table.cell(row, ROUTES)),
        words(table.cell(row, TARGET)),
        table.cell(row, PRINTED),
        origin.issuer(),
        origin.document(),
        release,
        Integer.parseInt(table.cell(row, LINE)));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
  }
}
