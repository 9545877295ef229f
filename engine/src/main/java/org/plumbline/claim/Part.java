package org.plumbline.claim;

/**
 * A part of a claim: fields of one {@link PartKind}, each a span of the raw text it was read from.
 * Values are read from the span when they are asked for; nothing is stored twice.
 */
public class Part {

  private final PartKind kind;
  private final String loop;
  private final int ordinal;
  private final SourceText text;
  private final int origin;
  private final long[] spans;

  /**
   * @param kind the kind
   * @param loop the 837P loop it was read from, empty for other formats
   * @param ordinal its number among its siblings of the kind, from 1
   * @param text the raw text it was read from
   * @param origin the first byte of the part in that text
   */
  public Part(PartKind kind, String loop, int ordinal, SourceText text, int origin) {
    this.kind = kind;
    this.loop = loop;
    this.ordinal = ordinal;
    this.text = text;
    this.origin = origin;
    this.spans = new long[ClaimField.count(kind)];
  }

  /** The kind of this part. */
  public final PartKind kind() {
    return kind;
  }

  /** The 837P loop this part was read from, empty for other formats. */
  public final String loop() {
    return loop;
  }

  /** The number among the siblings of the same kind, from 1. */
  public final int ordinal() {
    return ordinal;
  }

  /** The first byte of the part in its raw text. */
  public final int origin() {
    return origin;
  }

  /** What a party is to the claim; null for parts that are no party. */
  public Role role() {
    return null;
  }

  /**
   * Called by readers only, before the claim is handed on. A later value of the same field is left
   * out.
   */
  public final void set(ClaimField field, int start, int length) {
    if (spans[slot(field)] == 0 && length > 0) {
      spans[slot(field)] = (long) start << 32 | length;
    }
  }

  /** Called by readers only: takes a field over from a part that was read from the same text. */
  public final void take(ClaimField field, Part from) {
    if (from.text == text && spans[slot(field)] == 0) {
      spans[slot(field)] = from.spans[slot(field)];
    }
  }

  /** Whether anything stands in the field. */
  public final boolean has(ClaimField field) {
    return spans[slot(field)] != 0;
  }

  /** The raw text of the field, or the empty string. */
  public final String raw(ClaimField field) {
    long span = spans[slot(field)];
    return span == 0 ? "" : text.string((int) (span >>> 32), (int) span, !field.identity());
  }

  /** The number of bytes of the field, 0 where it is absent. */
  public final int length(ClaimField field) {
    return (int) spans[slot(field)];
  }

  /** Whether the raw text of the field is exactly this ASCII text. */
  public final boolean is(ClaimField field, String expected) {
    long span = spans[slot(field)];
    if ((int) span != expected.length()) {
      return false;
    }
    byte[] bytes = text.bytes();
    int start = (int) (span >>> 32);
    for (int i = 0; i < expected.length(); i++) {
      if (bytes[start + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The value of an amount (cents), a quantity (thousandths) or a date (epoch days), see {@link
   * Values}.
   */
  public final long value(ClaimField field) {
    long span = spans[slot(field)];
    return span == 0
        ? Values.ABSENT
        : Values.read(field.type(), text.bytes(), (int) (span >>> 32), (int) span);
  }

  /** What is known of a typed field. */
  public final FieldState state(ClaimField field) {
    long value = value(field);
    return value == Values.ABSENT
        ? FieldState.ABSENT
        : value == Values.UNREADABLE ? FieldState.UNREADABLE : FieldState.VALUE;
  }

  /** Where the field stands in the input; where it is absent, where it would stand. */
  public final Location locate(ClaimField field) {
    long span = spans[slot(field)];
    return text.locate(this, field, span == 0 ? -1 : (int) (span >>> 32));
  }

  private int slot(ClaimField field) {
    if (field.kind() != kind) {
      throw new IllegalArgumentException(field + " is no field of " + kind);
    }
    return field.slot();
  }
}
