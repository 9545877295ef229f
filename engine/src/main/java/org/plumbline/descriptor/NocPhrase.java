package org.plumbline.descriptor;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a long descriptor says "not otherwise classified" or the like, and whether it still names
 * a dose: then it is a residual of one ingredient and not an unclassified code. CMS's own NOC list,
 * where loaded, decides before this.
 *
 * <p>Source: wording of the CMS HCPCS Level II releases 2017 to 2025; measured against CMS's 2019
 * NOC list.
 */
public enum NocPhrase {
  /** No such words. */
  NONE,
  /** Such words, and no ingredient or dose: unclassified. */
  UNCLASSIFIED,
  /** Such words within one ingredient, with a dose. */
  RESIDUAL;

  private static final Pattern PHRASE =
      Pattern.compile(
          "not otherwise (?:classified|specified|listed)|not elsewhere (?:classified|specified)"
              + "|\\b(?:unclassified|unlisted|miscellaneous|unspecified|noc|nos)\\b");

  private static final Pattern QUALITY_MEASURE = Pattern.compile("reason not otherwise specified");

  private static final Pattern DOSE =
      Pattern.compile("\\d\\s*(?:mg|mcg|g|gm|ml|cc|i\\.?u\\.?|units?|millicuries?|mci|meq)\\b");

  /** Reads a long descriptor. */
  public static NocPhrase of(String longDescriptor) {
    String text = longDescriptor.toLowerCase(Locale.ROOT);
    if (!PHRASE.matcher(text).find() || QUALITY_MEASURE.matcher(text).find()) {
      return NONE;
    }
    return DOSE.matcher(text).find() ? RESIDUAL : UNCLASSIFIED;
  }
}
