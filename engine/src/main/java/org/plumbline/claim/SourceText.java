package org.plumbline.claim;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The raw text that a part of a claim was read from. Fields are (start, length) in its bytes; a
 * location is worked out only when a finding needs one.
 */
public abstract class SourceText {

  /** The fields that a reader has spoken of, null where there are none. */
  private Set<FieldRef> told;

  /**
   * Called by readers only: notes that a finding of theirs says why a field is absent or not to be
   * relied on, so that nothing else need be said of the field.
   */
  public final void tell(Part part, ClaimField field) {
    told = told == null ? new HashSet<>() : told;
    told.add(new FieldRef(part, field));
  }

  final boolean isTold(Part part, ClaimField field) {
    return told != null && told.contains(new FieldRef(part, field));
  }

  /** The bytes, as they stand in the input. Not to be changed. */
  protected abstract byte[] bytes();

  /**
   * Where a field stands.
   *
   * @param part the part that holds the field
   * @param field the field
   * @param start the field's first byte, or -1 where the field is absent
   */
  public abstract Location locate(Part part, ClaimField field, int start);

  /**
   * Whether a field that is absent may have stood in something damaged that the reader told of: who
   * speaks of the absence would tell one cause twice.
   *
   * @param part the part that lacks the field
   * @param field the field
   */
  protected boolean isLost(Part part, ClaimField field) {
    return false;
  }

  /** Whether it is a CMS-1500 form, so that what no item says is blank on the form. */
  protected boolean isForm() {
    return false;
  }

  /**
   * The text of a span: UTF-8 where it is well-formed UTF-8, else ISO-8859-1.
   *
   * @param recurring whether other claims say the same in this field; never for identities
   */
  final String string(int start, int length, boolean recurring) {
    byte[] bytes = bytes();
    for (int i = start; i < start + length; i++) {
      if (bytes[i] < 0) {
        return decode(bytes, start, length);
      }
    }
    return recurring && length <= RecurringTexts.LONGEST
        ? RecurringTexts.of(bytes, start, length)
        : new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private static String decode(byte[] bytes, int start, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }
  }
}
