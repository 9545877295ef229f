package org.plumbline.intake.x12;

import org.plumbline.claim.Location;

/** Checks what the HL segments of a transaction say of each other. */
final class Hierarchy {

  static final String NUMBER = "FMT-ENV-006/number";
  static final String PARENT = "FMT-ENV-006/parent";
  static final String CHILD = "FMT-ENV-006/child";

  private static final int NO = '0';
  private static final int YES = '1';

  /** Hears of a fault and its place. */
  interface Listener {
    void fault(String rule, Location.X12 place);
  }

  private final Listener listener;
  private long number;
  private long billing;
  private long subscriber;
  private Loop last;
  private int lastSaysChild;
  private long lastNumber;
  private long lastStNumber;
  private long lastOffset;

  Hierarchy(Listener listener) {
    this.listener = listener;
  }

  void begin() {
    number = 0;
    billing = -1;
    subscriber = -1;
    last = null;
  }

  /** A level begins whose HL is missing: nothing is known of its number. */
  void lose() {
    number = -1;
    billing = -1;
    subscriber = -1;
    last = null;
  }

  /** The transaction ends, whole or not. */
  void end(boolean whole) {
    if (whole) {
      child(false);
    }
    last = null;
  }

  /** A level begins with its HL. */
  void take(Loop loop, Segment hl) {
    child(last != null && loop.area().compareTo(last.area()) > 0);
    long found = hl.number(1);
    if (number >= 0 && found != number + 1 && hl.length(1) > 0) {
      listener.fault(NUMBER, Envelope.place(loop.id(), hl, 1));
    }
    number = found;
    parent(loop, hl);
    last = loop;
    lastSaysChild = hl.code(4);
    lastNumber = hl.number;
    lastStNumber = hl.stNumber;
    lastOffset = hl.offset + hl.start(4) - hl.start;
  }

  private void parent(Loop loop, Segment hl) {
    boolean known;
    switch (loop.area()) {
      case BILLING -> {
        known = true;
        billing = number;
        subscriber = -1;
      }
      case SUBSCRIBER -> {
        known = billing < 0 || hl.length(2) == 0 || hl.number(2) == billing;
        subscriber = number;
      }
      default -> known = subscriber < 0 || hl.length(2) == 0 || hl.number(2) == subscriber;
    }
    if (!known) {
      listener.fault(PARENT, Envelope.place(loop.id(), hl, 2));
    }
  }

  /**
   * HL04 of the last level, against what follows it. Without a subscriber the billing provider's
   * loop lacks one, which is told elsewhere.
   */
  private void child(boolean follows) {
    if (last == null || lastSaysChild == 0) {
      return;
    }
    boolean wrong =
        switch (last.area()) {
          case BILLING -> lastSaysChild != YES;
          case SUBSCRIBER -> lastSaysChild != (follows ? YES : NO);
          default -> lastSaysChild != NO;
        };
    if (wrong) {
      listener.fault(
          CHILD,
          new Location.X12(last.id(), "HL", "HL04", 0, lastNumber, lastStNumber, lastOffset));
    }
  }
}
