package org.plumbline.claim;

/** Where in the input something stands. */
public sealed interface Location {

  /**
   * A place in X12.
   *
   * @param loop the loop of the guide ({@code 2400}), empty where no loop is known
   * @param segment the segment's identifier
   * @param element the element ({@code SV104}), empty for a whole segment
   * @param component the component from 1, 0 for a whole element
   * @param segmentNumber the segment's number in the interchange, ISA = 1
   * @param stSegment the segment's number in its transaction set, ST = 1; 0 outside of one
   * @param offset the byte of the element's first character in the file, of the segment where there
   *     is no element
   */
  record X12(
      String loop,
      String segment,
      String element,
      int component,
      long segmentNumber,
      long stSegment,
      long offset)
      implements Location {}

  /**
   * A place in JSON.
   *
   * @param pointer the value's pointer (RFC 6901)
   * @param offset the byte of the file, from 0, where what stands there is no JSON or does not
   *     belong there; -1 where the pointer says enough
   */
  record Pointer(String pointer, long offset) implements Location {

    /** A value that the pointer finds. */
    public Pointer(String pointer) {
      this(pointer, -1);
    }

    /** Whether the byte is told. */
    public boolean hasOffset() {
      return offset >= 0;
    }
  }

  /** A cell of a table: row from 1 (the header is row 1), and the column's name. */
  record Cell(long row, String column) implements Location {}
}
