package org.plumbline.claim;

/**
 * An item of a CMS-1500 as it is printed: {@link ClaimField#ITEM_TEXT} is the text on the page,
 * {@link ClaimField#ITEM_DATA} what the claim's data say of the same item. Where the page says
 * nothing of an item its text is what the data say.
 */
public final class FormItem extends Part {

  private final String item;
  private final int line;
  private final FieldType type;

  /**
   * See {@link Part#Part}.
   *
   * @param item the item: {@code 24G}
   * @param line the service line from 1, 0 for the items outside of section 24
   * @param type how text and data are compared; null where they are not
   */
  public FormItem(String item, int line, FieldType type, int ordinal, SourceText text, int origin) {
    super(PartKind.FORM_ITEM, "", ordinal, text, origin);
    this.item = item;
    this.line = line;
    this.type = type;
  }

  /** The item: {@code 24G}; the diagnosis positions are 21A to 21L, and 21 is the ICD indicator. */
  public String item() {
    return item;
  }

  /** The service line from 1, 0 for the items outside of section 24. */
  public int line() {
    return line;
  }

  /** How text and data are compared; null where they are not. */
  public FieldType type() {
    return type;
  }
}
