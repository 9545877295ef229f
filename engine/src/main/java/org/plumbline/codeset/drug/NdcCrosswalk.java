package org.plumbline.codeset.drug;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.TextTable;
import org.plumbline.codeset.snapshot.TextTableWriter;

/**
 * CMS's crosswalk of NDC and HCPCS as the loaded quarters know it. A quarter speaks about its own
 * days only. Thread-safe; asking whether a number has rows makes no object.
 */
public final class NdcCrosswalk {

  /** No quarter is loaded. */
  public static final NdcCrosswalk EMPTY = new NdcCrosswalk(List.of());

  static final int KEY = 0;
  static final int CODE = 1;
  static final int NDC = 2;
  static final int LABELER = 3;
  static final int DRUG_NAME = 4;
  static final int DOSAGE = 5;
  static final int PACKAGE_SIZE = 6;
  static final int PACKAGE_QUANTITY = 7;
  static final int BILL_UNITS = 8;
  static final int PACKAGE_BILL_UNITS = 9;
  static final int LINE = 10;

  private final Quarter[] quarters;

  private record Quarter(
      Snapshot snapshot,
      Release release,
      int firstDay,
      int lastDay,
      Origin origin,
      TextTable table) {}

  /** A crosswalk over quarters in any order. */
  public NdcCrosswalk(Collection<Snapshot> releases) {
    quarters =
        releases.stream()
            .sorted(Comparator.comparing(Snapshot::release).reversed())
            .map(NdcCrosswalk::quarter)
            .toArray(Quarter[]::new);
  }

  private static Quarter quarter(Snapshot snapshot) {
    Release release = snapshot.release();
    return new Quarter(
        snapshot,
        release,
        release.firstDay(),
        release.lastDay(),
        snapshot.origin(),
        new TextTable(snapshot.body()));
  }

  /** A quarter's rows in any order; issuer, document and release are those of the quarter. */
  public static Snapshot snapshot(Release release, Origin origin, Collection<CrosswalkRow> rows) {
    List<List<String>> cells = rows.stream().map(NdcCrosswalk::cells).toList();
    TextTableWriter table = new TextTableWriter(cells, KEY);
    return Snapshot.of(CodeSetKind.NDC_CROSSWALK, release, table.rows(), origin, table.write());
  }

  private static List<String> cells(CrosswalkRow row) {
    return List.of(
        key(row.ndc()),
        row.code(),
        row.ndc(),
        row.labeler(),
        row.drugName(),
        row.dosage(),
        row.packageSize().toPlainString(),
        row.packageQuantity().toPlainString(),
        row.billUnits().toPlainString(),
        row.packageBillUnits().toPlainString(),
        String.valueOf(row.line()));
  }

  /** SHA-256 over the quarters' digests, newest first. */
  public String digest() {
    return Snapshot.digest(Stream.of(quarters).map(Quarter::snapshot).toList());
  }

  /** The loaded quarters, newest first. */
  public List<Release> releases() {
    return Stream.of(quarters).map(Quarter::release).toList();
  }

  /** The quarter to import for a day, in days since 1970-01-01, that none covers. */
  public Optional<Release> missingRelease(int day) {
    return covering(day) == null ? Optional.of(Release.covering(day)) : Optional.empty();
  }

  /**
   * Whether the quarter of a day has rows of a number.
   *
   * @param ndc digits and letters alone, eleven digits for an NDC
   */
  public boolean has(String ndc, int day) {
    Quarter quarter = covering(day);
    return quarter != null && quarter.table().has(0, ndc);
  }

  /** The rows of a number, written with or without hyphens, in the quarter of a day, by code. */
  public List<CrosswalkRow> rows(String ndc, int day) {
    Quarter quarter = covering(day);
    if (quarter == null) {
      return List.of();
    }
    String key = key(ndc);
    List<CrosswalkRow> rows = new ArrayList<>(1);
    int end = quarter.table().end(0, key);
    for (int place = quarter.table().first(0, key); place < end; place++) {
      rows.add(row(quarter, quarter.table().rowAt(0, place)));
    }
    return rows;
  }

  /** Whether the quarter of a day is loaded. */
  public boolean covers(int day) {
    return covering(day) != null;
  }

  /**
   * The rows that list an NDC as such in the quarter of a day, by code; rows of other numbers that
   * have its digits are none of them.
   *
   * @param ndc eleven digits
   */
  public List<CrosswalkRow> rowsOfNdc(String ndc, int day) {
    return has(ndc, day)
        ? rows(ndc, day).stream().filter(row -> Ndc.isListed(row.ndc())).toList()
        : List.of();
  }

  /**
   * Whether the quarter of a day lists an NDC as such.
   *
   * @param ndc eleven digits
   */
  public boolean listsNdc(String ndc, int day) {
    if (!has(ndc, day)) {
      return false;
    }
    TextTable table = covering(day).table();
    int end = table.end(0, ndc);
    for (int place = table.first(0, ndc); place < end; place++) {
      if (Ndc.isListed(table.cell(table.rowAt(0, place), NDC))) {
        return true;
      }
    }
    return false;
  }

  /** Digits and upper-case letters alone. */
  static String key(String ndc) {
    return DrugName.key(ndc).replace(" ", "");
  }

  private static CrosswalkRow row(Quarter quarter, int row) {
    TextTable table = quarter.table();
    return new CrosswalkRow(
        table.cell(row, NDC),
        table.cell(row, CODE),
        table.cell(row, LABELER),
        table.cell(row, DRUG_NAME),
        table.cell(row, DOSAGE),
        new BigDecimal(table.cell(row, PACKAGE_SIZE)),
        new BigDecimal(table.cell(row, PACKAGE_QUANTITY)),
        new BigDecimal(table.cell(row, BILL_UNITS)),
        new BigDecimal(table.cell(row, PACKAGE_BILL_UNITS)),
        quarter.origin().issuer(),
        quarter.origin().document(),
        quarter.release(),
        Integer.parseInt(table.cell(row, LINE)));
  }

  private Quarter covering(int day) {
    for (Quarter quarter : quarters) {
      if (quarter.firstDay() <= day && day <= quarter.lastDay()) {
        return quarter;
      }
    }
    return null;
  }
}
