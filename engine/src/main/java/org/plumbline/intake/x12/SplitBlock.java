package org.plumbline.intake.x12;

/**
 * Some segments of a file that a split keeps together: what opens a level of the structure, a claim
 * with its lines, or what closes a level.
 */
final class SplitBlock {

  static final int NONE = -1;
  static final int INTERCHANGE = 0;
  static final int GROUP = 1;
  static final int TRANSACTION = 2;
  static final int BILLING = 3;
  static final int SUBSCRIBER = 4;
  static final int DEPENDENT = 5;
  static final int CLAIM = 6;

  private static final int HL_SUBSCRIBER = '2' << 8 | '2';
  private static final int HL_DEPENDENT = '2' << 8 | '3';

  /** The level it opens or closes. */
  final int level;

  /** The first byte in the file. */
  final long start;

  /** The bytes of the first segment that hold numbers of the structure. */
  final long numbersStart;

  final long numbersEnd;

  final byte separator;

  /** The byte after the last one; set when it is known. */
  long end;

  long segments = 1;

  private final boolean closes;

  SplitBlock(Segment segment, int level) {
    this.level = level;
    this.start = segment.offset;
    boolean hierarchy = segment.tag() == Tag.HL;
    int last = Math.min(segment.count(), hierarchy ? 2 : 1);
    this.numbersStart = start + segment.start(1) - segment.start;
    this.numbersEnd = start + segment.start(last) + segment.length(last) - segment.start;
    this.separator = segment.bytes[segment.start + segment.length(0)];
    this.closes = segment.tag() == Tag.SE || segment.tag() == Tag.GE || segment.tag() == Tag.IEA;
  }

  /** Whether it closes its level: SE, GE or IEA. */
  boolean closes() {
    return closes;
  }

  /** Whether it is a level of the hierarchy inside a transaction, numbered by HL01. */
  boolean hierarchical() {
    return level >= BILLING && level < CLAIM;
  }

  /** The level that a segment opens or closes, {@link #NONE} for any other segment. */
  static int level(Segment segment) {
    return switch (segment.tag()) {
      case Tag.ISA, Tag.IEA -> INTERCHANGE;
      case Tag.GS, Tag.GE -> GROUP;
      case Tag.ST, Tag.SE -> TRANSACTION;
      case Tag.HL ->
          switch (segment.code(3)) {
            case HL_SUBSCRIBER -> SUBSCRIBER;
            case HL_DEPENDENT -> DEPENDENT;
            default -> BILLING;
          };
      case Tag.CLM -> CLAIM;
      default -> NONE;
    };
  }
}
