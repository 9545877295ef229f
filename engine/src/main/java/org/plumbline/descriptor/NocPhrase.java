package org.plumbline.descriptor;

import java.util.regex.Pattern;

/**
 * Whether a long descriptor says "not otherwise classified" or the like, and whether it still names
 * a dose: then it is a residual of one ingredient and not an unclassified code. CMS's own NOC list,
 * where loaded, decides before this.
 *
 * <p>Source: wording of the CMS HCPCS Level II releases 2017 to 2025; measured against CMS's NOC
 * lists of 2019 and July 2025.
 */
public enum NocPhrase {
  /** No such words. */
  NONE,
  /** Such words, and no ingredient or dose: unclassified. */
  UNCLASSIFIED,
  /** Such words within one ingredient, with a dose. */
  RESIDUAL;

  /** They count wherever they stand. */
  private static final String[] ANYWHERE = {
    "not otherwise classified",
    "not otherwise specified",
    "not-otherwise specified",
    "not otherwise listed",
    "not elsewhere classified",
    "not elsewhere specified"
  };

  /** They count as whole words only. */
  private static final String[] WORDS = {
    "unclassified", "unlisted", "miscellaneous", "unspecified", "noc", "nos"
  };

  /** The words of quality measures, which are no items. */
  private static final String MEASURE = "reason not otherwise specified";

  private static final Pattern DOSE =
      Pattern.compile(
          "(?:\\d\\s*|\\bper\\s+)(?:mg|mcg|g|gm|ml|cc|i\\.?u\\.?|units?|millicuries?|mci|meq)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Reads a long descriptor. */
  public static NocPhrase of(String longDescriptor) {
    if (!saysSo(longDescriptor)) {
      return NONE;
    }
    return DOSE.matcher(longDescriptor).find() ? RESIDUAL : UNCLASSIFIED;
  }

  private static boolean saysSo(String text) {
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i) | 0x20) {
        case 'n', 'u', 'm' -> found = found || anywhere(text, i) || word(text, i);
        case 'r' -> {
          if (says(text, i, MEASURE)) {
            return false;
          }
        }
        default -> {}
      }
    }
    return found;
  }

  private static boolean anywhere(String text, int at) {
    for (String phrase : ANYWHERE) {
      if (says(text, at, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean word(String text, int at) {
    if (inWord(text, at - 1) || isTail(text, at)) {
      return false;
    }
    for (String word : WORDS) {
      if (says(text, at, word) && !inWord(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** "nsclc-nos" is the name of a disease. */
  private static boolean isTail(String text, int at) {
    return at > 1 && text.charAt(at - 1) == '-' && inWord(text, at - 2);
  }

  private static boolean says(String text, int at, String phrase) {
    return text.regionMatches(true, at, phrase, 0, phrase.length());
  }

  private static boolean inWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
