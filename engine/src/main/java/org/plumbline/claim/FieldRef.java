package org.plumbline.claim;

/** A field of one particular part: which modifier of which line, which provider's NPI. */
public record FieldRef(Part part, ClaimField field) {

  /** The CMS-1500 item of the field, empty where the form has none. */
  public String item() {
    return part instanceof FormItem printed ? printed.item() : field.item(part.role());
  }

  /** The number of the part among its siblings, from 1: the second diagnosis, the third drug. */
  public int occurrence() {
    return part.ordinal();
  }

  /** Where the field stands in the input. */
  public Location location() {
    return part.locate(field);
  }
}
