package org.plumbline.facts;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;

/**
 * In how many digits the dates of an item are printed: MM DD YY or MM DD CCYY, with blanks between
 * or none.
 *
 * <p>Source: NUCC 1500 manual, items 3, 11a, 14, 15, 16, 18 and 24A; Pub. 100-04 ch. 26 sec. 10.2.
 */
final class PrintedDateDigits {

  /** Stands for dates that are written in another way, or not all in one. */
  static final int OTHER = -1;

  /** Items that have a code of three digits beside their date. */
  private static final Set<String> QUALIFIED = Set.of("14", "15");

  /** The items whose dates Medicare wants all in one form, but for 11b and 19 with their text. */
  private static final List<String> ALIKE = List.of("14", "16", "18", "24A");

  private static final Pattern DATE =
      Pattern.compile("([0-9]{2}) ?([0-9]{2}) ?([0-9]{4}|[0-9]{2})(?![0-9])");

  private static final Pattern TWO_DATES = Pattern.compile("\\b(?:([0-9]{6}){2}|([0-9]{8}){2})\\b");

  private PrintedDateDigits() {}

  /** 6 or 8, 0 where no date stands in the item, -1 where one is written in another way. */
  static int of(FormItem item) {
    String text = PrintedWords.of(item.raw(ClaimField.ITEM_TEXT)).replaceAll("[A-Z]+", " ");
    if (QUALIFIED.contains(item.item())) {
      text = text.replaceAll("\\b[0-9]{3}\\b", " ");
    }
    String rest = text.replaceAll(" +", " ").strip();
    Matcher two = TWO_DATES.matcher(rest);
    if (two.matches()) {
      return rest.length() / 2;
    }
    int digits = 0;
    Matcher date = DATE.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      if (!date.region(at, rest.length()).lookingAt()) {
        return OTHER;
      }
      int found = 4 + date.group(3).length();
      if (digits != 0 && digits != found) {
        return OTHER;
      }
      digits = found;
      at =
          date.end() < rest.length() && rest.charAt(date.end()) == ' '
              ? date.end() + 1
              : date.end();
    }
    return digits;
  }

  /**
   * Whether the dates of an item are the first that differ in their digits from those of the items
   * before it.
   */
  static boolean differFirst(FormItem item, List<FormItem> items) {
    int digits = 0;
    for (String name : ALIKE) {
      for (FormItem other : items) {
        if (other.item().equals(name) && FormFacts.isPrinted(other)) {
          int found = of(other);
          if (found > 0 && digits > 0 && found != digits) {
            return other == item;
          }
          digits = digits == 0 && found > 0 ? found : digits;
        }
      }
    }
    return false;
  }
}
