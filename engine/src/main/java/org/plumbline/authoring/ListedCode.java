package org.plumbline.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.CrosswalkRow;

/**
 * A code that an example takes to be all that a release of a code set lists, with the others it
 * names: {@code modifier/2025-10/RT}. A modifier may be followed by its long text, {@code
 * modifier/2025-10/TD Rn}, a name of the Table of Drugs by what to see for it, {@code
 * drug-table/2019-01/Toradol Ketorolac tromethamine}. An NDC of the crosswalk is followed by code,
 * package size, units for that size and the dose of one: {@code crosswalk/2025-10/00002-1433-80
 * J1885 1 2 15 MG}.
 *
 * @param set modifier, icd10cm, taxonomy, drug-table, crosswalk or jw-jz-list
 * @param release the release
 * @param code the code, a diagnosis without its decimal point
 * @param words its long text; the code itself where none is given
 */
public record ListedCode(String set, Release release, String code, String words) {

  static final String MODIFIER = "modifier";
  static final String ICD10CM = "icd10cm";
  static final String TAXONOMY = "taxonomy";

  static final String DRUG_TABLE = "drug-table";
  static final String CROSSWALK = "crosswalk";
  static final String DISCARD_LIST = "jw-jz-list";

  private static final List<String> SETS =
      List.of(MODIFIER, ICD10CM, TAXONOMY, DRUG_TABLE, CROSSWALK, DISCARD_LIST);
  private static final Pattern PACKAGE =
      Pattern.compile("([A-Z][0-9]{4}) ([0-9.]{1,9}) ([0-9.]{1,9}) (.+)");

  /**
   * Reads {@code set/release/code}.
   *
   * @param words the long text, or null
   * @throws IllegalArgumentException with a sentence for the user
   */
  static ListedCode parse(String text, String words) {
    String[] parts = text.split("/");
    if (parts.length != 3 || !SETS.contains(parts[0])) {
      throw new IllegalArgumentException(
          "'" + text + "' lists no code; write set/release/code, the set one of " + SETS);
    }
    if (parts[0].equals(CROSSWALK) && (words == null || !PACKAGE.matcher(words).matches())) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' has no package; write crosswalk/release/NDC CODE SIZE UNITS DOSE, such as"
              + " crosswalk/2025-10/00002-1433-80 J1885 1 2 15 MG");
    }
    return new ListedCode(
        parts[0], Release.parse(parts[1]), parts[2], words == null ? parts[2] : words);
  }

  /** A listed NDC as a row of the crosswalk, one item a package. */
  CrosswalkRow row(int line) {
    Matcher parts = PACKAGE.matcher(words);
    if (!parts.matches()) {
      throw new IllegalStateException(set + " lists no package");
    }
    BigDecimal units = new BigDecimal(parts.group(3));
    return new CrosswalkRow(
        code,
        parts.group(1),
        "an example",
        "an example",
        parts.group(4),
        new BigDecimal(parts.group(2)),
        BigDecimal.ONE,
        units,
        units,
        "",
        "",
        release,
        line);
  }
}
