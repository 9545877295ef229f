package org.plumbline.claim;

/**
 * A row of a table that CMS publishes beside the code sets.
 *
 * @param text the row as printed
 * @param release the release of the table, {@code 2019-01}
 * @param row the line of the imported file
 */
public record TableRow(String text, String release, int row) {

  /** No row. */
  public static final TableRow NONE = new TableRow("", "", 0);
}
