package org.plumbline.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.drug.CrosswalkRow;
import org.plumbline.codeset.drug.Ndc;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.units.DrugPackage;
import org.plumbline.descriptor.units.PackageRates;
import org.plumbline.descriptor.units.UnitRate;

/**
 * The rows of CMS's crosswalk for an NDC in the quarter of the From date: CMS's statement, which is
 * quoted. That an NDC or a code has no row means nothing.
 *
 * @param rows by code; none for an NDC that is not listed
 * @param code the code on the line
 */
record ListedDrug(List<CrosswalkRow> rows, String code) {

  /** Of an NDC that is not listed. */
  static final ListedDrug NONE = new ListedDrug(List.of(), "");

  /** Whether the quarter of a day lists the NDC of a drug. */
  static boolean isListed(NdcCrosswalk crosswalk, Part drug, int day) {
    String digits = Ndc.elevenDigits(drug.raw(ClaimField.NDC));
    return !digits.isEmpty() && crosswalk.listsNdc(digits, day);
  }

  /** The rows of a drug's NDC; none where it is not listed, or cannot be read. */
  static ListedDrug of(NdcCrosswalk crosswalk, Part drug, LineFacts line) {
    String digits = Ndc.elevenDigits(drug.raw(ClaimField.NDC));
    return digits.isEmpty()
        ? NONE
        : new ListedDrug(crosswalk.rowsOfNdc(digits, (int) line.fromDate()), line.code());
  }

  /** Whether there are rows, and none is under the code on the line. */
  boolean isUnderOthers() {
    return !rows.isEmpty() && rows.stream().noneMatch(row -> row.code().equals(code));
  }

  /** The one row under the code on the line; empty where there is none, or a second. */
  private Optional<CrosswalkRow> own() {
    List<CrosswalkRow> under = rows.stream().filter(row -> row.code().equals(code)).toList();
    return under.size() == 1 ? Optional.of(under.get(0)) : Optional.empty();
  }

  /** The row to quote: that of the line's code where there is one, else the first. */
  private Optional<CrosswalkRow> quoted() {
    return own().or(() -> rows.stream().findFirst());
  }

  /** The NDC as the row to quote has it. */
  TableRow ndc() {
    return column(CrosswalkRow::ndc);
  }

  /** The labeler as the row to quote has it. */
  TableRow labeler() {
    return column(CrosswalkRow::labeler);
  }

  private TableRow column(Function<CrosswalkRow, String> text) {
    return quoted()
        .map(row -> column(row, text.apply(row)))
        .orElse(TableRow.none(TableRow.Table.CROSSWALK));
  }

  private static TableRow column(CrosswalkRow row, String text) {
    return new TableRow(
        TableRow.Table.CROSSWALK, row.release().toString(), row.line(), row.code(), text);
  }

  /** The codes, each once and as its first row has it. */
  List<TableRow> codes() {
    Set<String> seen = new HashSet<>();
    List<TableRow> codes = new ArrayList<>();
    for (CrosswalkRow row : rows) {
      if (seen.add(row.code())) {
        codes.add(column(row, row.code()));
      }
    }
    return codes;
  }

  /** The line of the row to quote in CMS's file, from 1; 0 for none. */
  int line() {
    return quoted().map(CrosswalkRow::line).orElse(0);
  }

  /** PKG SIZE of the row to quote, in thousandths; 0 for none. */
  long packageSize() {
    return quoted().map(row -> thousandths(row.packageSize())).orElse(0L);
  }

  /** BILLUNITS of the row to quote, in thousandths; 0 for none. */
  long packageUnits() {
    return quoted().map(row -> thousandths(row.billUnits())).orElse(0L);
  }

  /**
   * Whether so many packages, where items should be counted, come to so many units.
   *
   * @param packages in thousandths
   * @param units in thousandths
   */
  boolean comesTo(long packages, long units) {
    return quoted()
        .map(row -> row.packageBillUnits().multiply(BigDecimal.valueOf(packages, 3)))
        .filter(product -> product.compareTo(BigDecimal.valueOf(units, 3)) == 0)
        .isPresent();
  }

  /** What one of an NDC's unit comes to by the line's row, if its numbers can be shown. */
  Optional<UnitRate> rate(Descriptor descriptor, String unit) {
    return own()
        .filter(row -> thousandths(row.packageSize()) > 0 && thousandths(row.billUnits()) > 0)
        .flatMap(row -> PackageRates.of(packageOf(row), descriptor, unit));
  }

  private static DrugPackage packageOf(CrosswalkRow row) {
    return new DrugPackage(
        row.dosage(),
        row.packageSize(),
        row.packageQuantity(),
        row.billUnits(),
        row.packageBillUnits());
  }

  /** A number of the row in thousandths; -1 where it has more decimals. */
  private static long thousandths(BigDecimal number) {
    BigDecimal scaled = number.movePointRight(3).stripTrailingZeros();
    return scaled.scale() <= 0 && scaled.precision() < 16 ? scaled.longValueExact() : -1;
  }
}
