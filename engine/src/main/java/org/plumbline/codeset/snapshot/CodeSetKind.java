package org.plumbline.codeset.snapshot;

/** The code sets that are kept as snapshots. A number is written into files and never reused. */
public enum CodeSetKind {
  /** ICD-10-CM, a release for each fiscal year and each update within it. */
  ICD10CM(1, 1, "icd10cm", "ICD-10-CM"),
  /** Provider taxonomy codes, without their texts; a release for each half-year. */
  TAXONOMY(2, 1, "taxonomy", "Provider taxonomy"),
  /** CMS's Table of Drugs: names, aliases, routes and codes; a release for each year. */
  DRUG_TABLE(3, 1, "table-of-drugs", "Table of Drugs"),
  /** CMS's crosswalk of NDC and HCPCS; a release for each quarter. */
  NDC_CROSSWALK(4, 1, "ndc-crosswalk", "NDC-HCPCS crosswalk"),
  /** CMS's list of the codes of single-dose containers that the JW/JZ policy names. */
  DISCARD_LIST(5, 1, "jw-jz-list", "JW/JZ drug list");

  private final int number;
  private final int version;
  private final String fileName;
  private final String title;

  CodeSetKind(int number, int version, String fileName, String title) {
    this.number = number;
    this.version = version;
    this.fileName = fileName;
    this.title = title;
  }

  int number() {
    return number;
  }

  /** The version of the body's layout. */
  int version() {
    return version;
  }

  /** What the names of its files begin with. */
  public String fileName() {
    return fileName;
  }

  /** The name for people. */
  public String title() {
    return title;
  }
}
