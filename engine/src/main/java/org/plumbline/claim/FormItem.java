package org.plumbline.claim;

/**
 * An item of a CMS-1500 as it is printed: {@link ClaimField#ITEM_TEXT} is the text on the page,
 * {@link ClaimField#ITEM_DATA} what the claim's data say of the same item. Where the page says
 * nothing of an item its text is what the data say.
 */
public final class FormItem extends Part {

  private final String item;
  private final int line;
  private final Comparison type;
  private final int page;

  /** How the text of an item and the claim's data are compared. */
  public enum Comparison {
    /** The same words, in whatever order. */
    WORDS,
    /** Words of which one of the two may leave some out. */
    SOME,
    /** A mark, or a word of a closed list that may be cut short. */
    CHOICE,
    AMOUNT,
    QUANTITY,
    /** One date or two, with a code or a word behind them. */
    DATE,
    /** A date behind a signature. */
    SIGNED
  }

  /**
   * See {@link Part#Part}.
   *
   * @param item the item: {@code 24G}
   * @param line the service line from 1, 0 for the items outside of section 24
   * @param page the page from 1
   * @param type how text and data are compared; null where they are not
   */
  public FormItem(
      String item, int line, int page, Comparison type, int ordinal, SourceText text, int origin) {
    super(PartKind.FORM_ITEM, "", ordinal, text, origin);
    this.page = page;
    this.item = item;
    this.line = line;
    this.type = type;
  }

  @Override
  long distinction() {
    return ((long) item.hashCode() << Integer.SIZE) + 1_000L * page + line;
  }

  /** The item: {@code 24G}; the diagnosis positions are 21A to 21L, and 21 is the ICD indicator. */
  public String item() {
    return item;
  }

  /** The service line from 1, 0 for the items outside of section 24. */
  public int line() {
    return line;
  }

  /** The page of the claim that the item is printed on, from 1. */
  public int page() {
    return page;
  }

  /** How text and data are compared; null where they are not. */
  public Comparison type() {
    return type;
  }
}
