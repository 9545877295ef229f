package org.plumbline.authoring;

import java.util.List;
import org.plumbline.codeset.Release;

/**
 * A code that an example takes to be all that a release of a code set lists, with the others it
 * names: {@code modifier/2025-10/RT}. A modifier may be followed by its long text, {@code
 * modifier/2025-10/TD Rn}, and a name of the Table of Drugs by what to see for it, {@code
 * drug-table/2019-01/Toradol Ketorolac tromethamine}.
 *
 * @param set modifier, icd10cm, taxonomy or drug-table
 * @param release the release
 * @param code the code, a diagnosis without its decimal point
 * @param words its long text; the code itself where none is given
 */
public record ListedCode(String set, Release release, String code, String words) {

  static final String MODIFIER = "modifier";
  static final String ICD10CM = "icd10cm";
  static final String TAXONOMY = "taxonomy";

  static final String DRUG_TABLE = "drug-table";

  private static final List<String> SETS = List.of(MODIFIER, ICD10CM, TAXONOMY, DRUG_TABLE);

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
    return new ListedCode(
        parts[0], Release.parse(parts[1]), parts[2], words == null ? parts[2] : words);
  }
}
