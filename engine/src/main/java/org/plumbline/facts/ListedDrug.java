package org.plumbline.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.Quote;
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
 * @param rows by code, at least one
 */
record ListedDrug(List<CrosswalkRow> rows) {

  /** The rows of a drug's NDC; empty where there are none, or the NDC cannot be read. */
  static Optional<ListedDrug> of(NdcCrosswalk crosswalk, Part drug, int day) {
    String digits = Ndc.elevenDigits(drug.raw(ClaimField.NDC));
    List<CrosswalkRow> rows = digits.isEmpty() ? List.of() : crosswalk.rowsOfNdc(digits, day);
    return rows.isEmpty() ? Optional.empty() : Optional.of(new ListedDrug(rows));
  }

  /** Whether no row is under a code. */
  boolean lacks(String code) {
    return rows.stream().noneMatch(row -> row.code().equals(code));
  }

  /** The one row under a code; empty where there is none, or a second. */
  Optional<CrosswalkRow> row(String code) {
    List<CrosswalkRow> under = rows.stream().filter(row -> row.code().equals(code)).toList();
    return under.size() == 1 ? Optional.of(under.get(0)) : Optional.empty();
  }

  /** The row to quote of a line with this code: its own where there is one, else the first. */
  CrosswalkRow quoted(String code) {
    return row(code).orElse(rows.get(0));
  }

  /** The codes of all rows, each once. */
  Quote codes() {
    return cell(
        rows.get(0),
        rows.stream().map(CrosswalkRow::code).distinct().collect(Collectors.joining(", ")));
  }

  /** What one of an NDC's unit comes to by the row under a code, if its numbers can be shown. */
  Optional<UnitRate> rate(String code, Descriptor descriptor, String unit) {
    return row(code)
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

  static Quote cell(CrosswalkRow row, String text) {
    return Quote.whole(row.code(), row.release().toString(), text);
  }

  /** A number of the row in thousandths; -1 where it has more decimals. */
  static long thousandths(BigDecimal number) {
    BigDecimal scaled = number.movePointRight(3).stripTrailingZeros();
    return scaled.scale() <= 0 && scaled.precision() < 16 ? scaled.longValueExact() : -1;
  }
}
