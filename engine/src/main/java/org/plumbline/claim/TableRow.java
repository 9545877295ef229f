package org.plumbline.claim;

/**
 * What a row of a table that CMS publishes beside the code sets says in one of its columns.
 *
 * @param table the table
 * @param release the release of the table, {@code 2019-01}
 * @param line the line of the imported file, from 1; 0 for no row
 * @param code the code of the row; empty where the table has names alone
 * @param text the column as it stands there
 */
public record TableRow(Table table, String release, int line, String code, String text) {

  /** A table of CMS's. */
  public enum Table {
    /** CMS's crosswalk of NDC and HCPCS. */
    CROSSWALK("crosswalk", "Crosswalk of NDC and HCPCS"),
    /** CMS's Table of Drugs. */
    DRUG_TABLE("drug-table", "Table of Drugs");

    private final String key;
    private final String title;

    Table(String key, String title) {
      this.key = key;
      this.title = title;
    }

    /** Its name in output that machines read. */
    public String key() {
      return key;
    }

    /** The name for people. */
    public String title() {
      return title;
    }
  }

  /** No row of a table. */
  public static TableRow none(Table table) {
    return new TableRow(table, "", 0, "", "");
  }
}
