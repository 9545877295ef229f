package org.plumbline.claim;

import java.util.Arrays;

/**
 * A part of a claim: fields of one {@link PartKind}, each a span of the raw text it was read from.
 * Values are read from the span when they are asked for; nothing is stored twice, and fields that
 * are absent take no room.
 */
public class Part {

  private static final long[] NO_SPANS = new long[0];

  private final PartKind kind;
  private final String loop;
  private final int ordinal;
  private final SourceText text;
  private final int origin;

  /** Which fields are there, one bit each: slots 0 to 63, and 64 to 127. */
  private long present;

  private long presentAbove;

  /** The spans of the fields that are there, in the order of their slots. */
  private long[] spans = NO_SPANS;

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
  }

  /** Whether the part was read from a CMS-1500 form. */
  final boolean onForm() {
    return text.isForm();
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
    if (length > 0) {
      put(slot(field), (long) start << 32 | length);
    }
  }

  /** Called by readers only: takes a field over from a part that was read from the same text. */
  public final void take(ClaimField field, Part from) {
    long span = from.span(field);
    if (from.text == text && span != 0) {
      put(slot(field), span);
    }
  }

  private void put(int slot, long span) {
    if (isPresent(slot)) {
      return;
    }
    int count = Long.bitCount(present) + Long.bitCount(presentAbove);
    if (count == spans.length) {
      spans = Arrays.copyOf(spans, count == 0 ? kind.room() : count + count / 2 + 1);
    }
    int rank = rank(slot);
    System.arraycopy(spans, rank, spans, rank + 1, count - rank);
    spans[rank] = span;
    if (slot < Long.SIZE) {
      present |= 1L << slot;
    } else {
      presentAbove |= 1L << slot;
    }
  }

  private boolean isPresent(int slot) {
    return ((slot < Long.SIZE ? present : presentAbove) >>> slot & 1) != 0;
  }

  /** How many fields are there before this one. */
  private int rank(int slot) {
    long below = (1L << slot) - 1;
    return slot < Long.SIZE
        ? Long.bitCount(present & below)
        : Long.bitCount(present) + Long.bitCount(presentAbove & below);
  }

  /** Start and length of a field, 0 where it is absent. */
  private long span(ClaimField field) {
    int slot = slot(field);
    return isPresent(slot) ? spans[rank(slot)] : 0;
  }

  /** Whether anything stands in the field. */
  public final boolean has(ClaimField field) {
    return isPresent(slot(field));
  }

  /** Whether a finding of the reader says why the field is absent or not to be relied on. */
  public final boolean isTold(ClaimField field) {
    return text.isTold(this, field);
  }

  /**
   * Whether the field is absent, and no damage that the reader told of may be why: it can be said
   * that the field is missing.
   */
  public final boolean lacks(ClaimField field) {
    return !has(field) && !text.isTold(this, field) && !text.isLost(this, field);
  }

  /** The raw text of the field, or the empty string. */
  public final String raw(ClaimField field) {
    long span = span(field);
    return span == 0 ? "" : text.string((int) (span >>> 32), (int) span, !field.identity());
  }

  /** The number of bytes of the field, 0 where it is absent. */
  public final int length(ClaimField field) {
    return (int) span(field);
  }

  /** Whether the raw text of the field is exactly this ASCII text. */
  public final boolean is(ClaimField field, String expected) {
    long span = span(field);
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
    long span = span(field);
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

  /**
   * A number that is the same where the same fields hold the same bytes, and hardly ever else.
   *
   * @param seed what was before
   * @param without a field that does not count, or null
   */
  final long fingerprint(long seed, ClaimField without) {
    int left = without == null || without.kind() != kind ? -1 : without.slot();
    long print = Fingerprint.mix(Fingerprint.mix(seed, kind.ordinal()), distinction());
    for (int slot = 0, rank = 0;
        rank < Long.bitCount(present) + Long.bitCount(presentAbove);
        slot++) {
      if (isPresent(slot)) {
        long span = spans[rank++];
        if (slot != left) {
          print = Fingerprint.mix(print, slot);
          print = Fingerprint.of(text.bytes(), (int) (span >>> 32), (int) span, print);
        }
      }
    }
    return print;
  }

  /** What tells the part from others of its kind with the same fields; a part of a fingerprint. */
  long distinction() {
    return 0;
  }

  /** The fingerprint of one field; see {@link #fingerprint(long, ClaimField)}. */
  public final long fingerprint(ClaimField field, long seed) {
    long span = span(field);
    return Fingerprint.of(text.bytes(), (int) (span >>> 32), (int) span, seed);
  }

  /** Where the field stands in the input; where it is absent, where it would stand. */
  public final Location locate(ClaimField field) {
    long span = span(field);
    return text.locate(this, field, span == 0 ? -1 : (int) (span >>> 32));
  }

  private int slot(ClaimField field) {
    if (field.kind() != kind) {
      throw new IllegalArgumentException(field + " is no field of " + kind);
    }
    return field.slot();
  }
}
