package org.plumbline.facts;

import java.util.regex.Pattern;

/**
 * How supplemental information is printed in the shaded area of item 24: no blank behind a
 * qualifier, three blanks between two entries, no hyphens in an NDC.
 *
 * <p>Source: NUCC 1500 manual, section 24, supplemental information.
 */
final class ShadedText {

  /** Columns 24A to 24G have room for so many characters. */
  private static final int ROOM = 61;

  private static final Pattern BLANK_BEHIND_QUALIFIER =
      Pattern.compile("(?:^|   )(?:N4|CTR|JP|JO|OZ|VP) [0-9$]|(?:^|   )ZZ ");

  private static final Pattern TOO_FEW_BLANKS =
      Pattern.compile("[^ ] {1,2}(?:ZZ[A-Z0-9]|N4[0-9]{5}|CTR[$0-9])");

  private static final Pattern HYPHEN_IN_NUMBER = Pattern.compile("(?:^|   )N4 ?[0-9]+-");

  private static final Pattern MONEY = Pattern.compile("(?:^|   )CTR ?([$0-9][^ ]*)");

  private static final Pattern PLAIN_MONEY = Pattern.compile("[0-9]+\\.[0-9]{2}");

  private ShadedText() {}

  /** Whether blanks, hyphens and length are as the manual says. */
  static boolean isWellSpaced(String text) {
    return text.stripTrailing().length() <= ROOM
        && !BLANK_BEHIND_QUALIFIER.matcher(text).find()
        && !TOO_FEW_BLANKS.matcher(text).find()
        && !HYPHEN_IN_NUMBER.matcher(text).find();
  }

  /** Whether each contract amount has a point and two decimals, and nothing else but digits. */
  static boolean hasPlainMoney(String text) {
    return MONEY
        .matcher(text)
        .results()
        .allMatch(found -> PLAIN_MONEY.matcher(found.group(1)).matches());
  }
}
