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

  /** The procedure code of the line the item stands on, empty where there is none. */
  public String procedureCode() {
    int line = item.line();
    return line < 1 || line > source().lines().size()
        ? ""
        : source().lines().get(line - 1).raw(ClaimField.CODE);
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

  /** Whether the page and the claim's data say different things of the item. */
  public boolean differs() {
    return hasBothTexts()
        && !PrintedText.agrees(
            item.type(), item.raw(ClaimField.ITEM_TEXT), item.raw(ClaimField.ITEM_DATA));
  }
}
