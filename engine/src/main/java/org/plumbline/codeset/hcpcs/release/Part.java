package org.plumbline.codeset.hcpcs.release;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.codeset.hcpcs.TableLayout;
import org.plumbline.codeset.workbook.GridRow;

/** What a file, or one of those in a zip, was recognised as by its content. */
sealed interface Part {

  /** The entry of the zip and the sheet, empty for a plain file. */
  String name();

  /**
   * A release.
   *
   * @param name the entry and the sheet
   * @param layout how it sets its rows out, in words
   * @param lines its lines
   * @param notRead the columns that are not read, in words
   * @param dated whether it tells the lives of codes
   */
  record ReleasePart(
      String name, String layout, List<ReleaseLine> lines, String notRead, boolean dated)
      implements Part {

    long rows() {
      return lines.stream().filter(line -> line.isRecord() && !line.isContinuation()).count();
    }

    boolean isFixedWidth() {
      return lines.get(0) instanceof RecordLine;
    }
  }

  /** A list of codes that CMS calls not otherwise classified. */
  record NocPart(String name, GridHeader header, List<GridRow> rows) implements Part {}

  /** A transaction report: what the release changed. */
  record TransactionPart(String name, GridHeader header, List<GridRow> rows) implements Part {}

  /** Corrections that CMS published to a release. */
  record CorrectionPart(String name, GridHeader header, List<GridRow> rows) implements Part {

    /** The codes and modifiers that are named, in order. */
    Set<String> codes() {
      int column = header.first(Column.CODE);
      return rows.stream()
          .map(row -> row.cell(column).strip())
          .filter(key -> TableLayout.pack(key) >= 0)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Something else; {@code why} goes after its name and a comma. */
  record OtherPart(String name, String why) implements Part {}
}
