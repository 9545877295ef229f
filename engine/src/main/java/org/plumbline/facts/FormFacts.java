package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Need;

/**
 * An item of a printed CMS-1500: its text on the page, or what the claim's data say of it where the
 * page says nothing. A claim without a printed form has none.
 */
public final class FormFacts extends Fact {

  private static final long HAS_BOTH_TEXTS = Need.BOTH_TEXTS.bit();
  private static final long HAS_ITEM_TEXT = Need.ITEM_TEXT.bit();

  private final ClaimFacts claim;
  private final FormItem item;

  FormFacts(ClaimFacts claim, FormItem item) {
    super(claim.source(), item.line(), item);
    this.claim = claim;
    this.item = item;
    note(Need.ITEM_TEXT, !text().isEmpty());
    note(Need.BOTH_TEXTS, item.type() != null && item.has(ClaimField.ITEM_DATA));
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim the form is of. */
  public ClaimFacts claim() {
    return claim;
  }

  /** The item: 24G; 21 is the ICD indicator, 21A to 21L are the diagnosis positions. */
  public String item() {
    return item.item();
  }

  /** Whether something stands in the item. */
  public boolean hasItemText() {
    return has(HAS_ITEM_TEXT);
  }

  /** The text of the item, empty where nothing stands there. An identity: it enters no finding. */
  public String text() {
    return item.raw(ClaimField.ITEM_TEXT);
  }

  /** Whether the page prints the item, so that its text is as it stands there. */
  public boolean isPrinted() {
    return isPrinted(item);
  }

  static boolean isPrinted(FormItem item) {
    return item.has(ClaimField.ITEM_TEXT)
        && (item.type() == null || item.has(ClaimField.ITEM_DATA));
  }

  /** What the claim's data say of an item that the page prints. An identity, like the text. */
  public String data() {
    return PrintedWords.of(item.raw(ClaimField.ITEM_DATA));
  }

  /** The text in capitals, with one blank where blanks or line ends stand. An identity. */
  public String words() {
    return PrintedWords.of(text());
  }

  /**
   * The words of another item, of the same line in section 24; empty where nothing stands there. An
   * identity.
   */
  public String wordsOf(String other) {
    return PrintedWords.beside(item, other, source().formItems());
  }

  /** The words that each service line has in an item; empty where not all have the same. */
  public String wordsOnEachLine(String other) {
    return PrintedWords.onEachLine(other, source().lines().size(), source().formItems());
  }

  /** How many characters the text has, without blanks around it. */
  public int textLength() {
    return text().strip().length();
  }

  /** Whether one of these characters stands in the text. */
  public boolean holdsAny(String characters) {
    return text().chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /** Whether a blank or a hyphen stands within the text. */
  public boolean separated() {
    return text().strip().chars().anyMatch(c -> c == '-' || c == ' ');
  }

  /** Whether there is no small letter and nothing but ASCII. */
  public boolean capitals() {
    return text().chars().allMatch(c -> c < 128 && !Character.isLowerCase(c));
  }

  /**
   * How many boxes are marked.
   *
   * @param captions those of the boxes: {@code YES/Y|NO/N}
   */
  public int marks(String captions) {
    return PrintedWords.marks(text(), captions);
  }

  /** Whether a name is printed as last name, first name and middle name between commas. */
  public boolean nameInOrder() {
    return PrintedName.isInOrder(text());
  }

  /** Whether a title stands before a name. */
  public boolean titled() {
    return PrintedName.hasTitle(text());
  }

  /** Whether a degree stands behind a name. */
  public boolean withDegree() {
    return PrintedName.hasDegree(text());
  }

  /** In how many digits each date is printed: 6 or 8; 0: no date, -1: in another way. */
  public int dateDigits() {
    return PrintedDateDigits.of(item);
  }

  /**
   * Whether this is the first date, of those printed in items 14, 16, 18 and 24A, that has other
   * digits than those of the items before it.
   */
  public boolean dateDigitsDiffer() {
    return PrintedDateDigits.differFirst(item, source().formItems());
  }

  /** How many lines an address has; 0 where that is not known. */
  public int addressLines() {
    return PrintedAddress.of(item, source()).lineCount();
  }

  /** How many characters the longest line of an address has; 0 where lines are not known. */
  public int longestAddressLine() {
    return PrintedAddress.of(item, source()).longestLine();
  }

  /** Whether one of these characters stands in an address; the name above it may hold them. */
  public boolean addressHoldsAny(String characters) {
    return PrintedAddress.of(item, source())
        .street()
        .chars()
        .anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /**
   * How many characters a part of an address has; 0 where it is not known.
   *
   * @param part street, city, state, zip or phone
   */
  public int addressPartLength(String part) {
    return PrintedAddress.of(item, source()).length(part);
  }

  /** The procedure code of the line the item stands on, empty where there is none. */
  public String procedureCode() {
    int line = item.line();
    return line < 1 || line > source().lines().size()
        ? ""
        : source().lines().get(line - 1).raw(ClaimField.CODE);
  }

  /** Whether the procedure code of the item's line belongs to this group of procedure groups. */
  public boolean codeOf(String group) {
    int line = item.line();
    return line > 0 && line <= claim.lines().size() && claim.lines().get(line - 1).codeOf(group);
  }

  /** How many service lines the item's page has. */
  public int lineCount() {
    int before = 0;
    int last = 0;
    for (FormItem other : source().formItems()) {
      if (other.page() < item.page()) {
        before = Math.max(before, other.line());
      } else if (other.page() == item.page()) {
        last = Math.max(last, other.line());
      }
    }
    int data = onLastPage() ? source().lines().size() : 0;
    return Math.max(0, Math.max(last, data) - before);
  }

  /** Whether a procedure code stands on the item's line, on the page or in the claim's data. */
  public boolean isAboveService() {
    return !procedureCode().isEmpty()
        || source().formItems().stream()
            .anyMatch(
                other ->
                    other.line() == item.line()
                        && other.item().equals("24D")
                        && other.has(ClaimField.ITEM_TEXT));
  }

  /** How many digits the text has. */
  public int digitCount() {
    return PrintedDate.digits(text()).length();
  }

  /** Whether blanks, hyphens and length are those of supplemental information. */
  public boolean isWellSpaced() {
    return ShadedText.isWellSpaced(text());
  }

  /** Whether money in supplemental information is written with a point and two decimals. */
  public boolean isPlainMoney() {
    return ShadedText.hasPlainMoney(text());
  }

  /** The page the item is printed on, from 1. */
  public int page() {
    return item.page();
  }

  /** Whether the item is on the claim's last page. */
  public boolean onLastPage() {
    return source().formItems().stream().noneMatch(other -> other.page() > item.page());
  }

  /** Whether the page and the claim's data both speak of the item and can be compared. */
  public boolean hasBothTexts() {
    return has(HAS_BOTH_TEXTS);
  }

  /** The first character of the words, from 1, that the claim's data do not have there. */
  public int differsAt() {
    String printed = words();
    String data = data();
    int at = 0;
    while (at < Math.min(printed.length(), data.length())
        && printed.charAt(at) == data.charAt(at)) {
      at++;
    }
    return at + 1;
  }

  /** Whether the page and the claim's data say different things of the item. */
  public boolean differs() {
    return hasBothTexts()
        && !PrintedText.agrees(
            item.type(), item.raw(ClaimField.ITEM_TEXT), item.raw(ClaimField.ITEM_DATA));
  }
}
