package org.plumbline.codeset.hcpcs.history;

import static org.plumbline.codeset.hcpcs.Releases.day;

import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;

/** Rows and releases with words of their own. */
final class Rows {

  private Rows() {}

  static Release release(String name) {
    return Release.parse(name);
  }

  /** A row that was added and perhaps ended; an empty date is none. */
  static CodeRow row(
      String code, String release, String added, String ended, String words, String... references) {
    return acted(code, release, added, added, ended, words, references);
  }

  /** A row with an action date of its own. */
  static CodeRow acted(
      String code,
      String release,
      String added,
      String acted,
      String ended,
      String words,
      String... references) {
    return new CodeRow(
        code,
        date(added),
        date(acted),
        date(ended),
        'N',
        "",
        words,
        List.of(references),
        Optional.empty(),
        release(release),
        release(release));
  }

  private static int date(String date) {
    return date.isEmpty() ? CodeRow.NO_DAY : day(date);
  }

  static HcpcsTable table(String release, boolean complete, boolean textVerified, CodeRow... rows) {
    return HcpcsTable.of(
        Optional.of(release(release)), complete, textVerified, List.of(rows), List.of());
  }

  static HcpcsTable table(String release, CodeRow... rows) {
    return table(release, true, true, rows);
  }

  static ReleaseTables tables(HcpcsTable... tables) {
    return new ReleaseTables(List.of(tables));
  }

  /** The same row with a short descriptor. */
  static CodeRow with(String shortText, CodeRow row) {
    return new CodeRow(
        row.code(),
        row.added(),
        row.actionDate(),
        row.ended(),
        row.actionCode(),
        shortText,
        row.longText(),
        row.crossReferences(),
        row.nocRelease(),
        row.wordingFrom(),
        row.wordingTo());
  }
}
