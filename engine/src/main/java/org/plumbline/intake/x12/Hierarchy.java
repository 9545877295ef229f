package org.plumbline.intake.x12;

import org.plumbline.claim.ElementRef;
import org.plumbline.claim.Location;
import org.plumbline.intake.x12.Loop.Area;

/** Checks what the HL segments of a transaction, and SBR02, say of the levels. */
final class Hierarchy {

  static final String NUMBER = "FMT-ENV-006/number";
  static final String PARENT = "FMT-ENV-006/parent";
  static final String CHILD = "FMT-ENV-006/child";
  static final String SELF_AND_PATIENT = "FMT-06-004/self";
  static final String NEITHER = "FMT-06-004/neither";

  private static final int NO = '0';
  private static final int YES = '1';
  private static final int SELF = Segment.pack("18");
  private static final long UNKNOWN = -1;

  /** Hears of a fault and its place. */
  interface Listener {
    void fault(String rule, Location.X12 place);
  }

  /**
   * A level above others.
   *
   * @param stated its HL01, or {@link #UNKNOWN}
   * @param counted which HL of the transaction it is: one wrong number is told where it stands, not
   *     again where the next level goes by the right one
   */
  private record Level(long stated, long counted) {
    boolean isNamedBy(Segment hl) {
      long named = hl.number(2);
      return stated == UNKNOWN || hl.length(2) == 0 || named == stated || named == counted;
    }
  }

  /** Where an element stands of which a later segment decides; few are ever told. */
  private static final class Mark {

    private Loop loop;
    private int tag;
    private int element;
    private long number;
    private long stNumber;
    private long offset;

    void set(Loop loop, Segment segment, int element) {
      this.loop = loop;
      this.tag = segment.tag();
      this.element = element;
      this.number = segment.number;
      this.stNumber = segment.stNumber;
      this.offset =
          segment.offset(element > segment.count() ? segment.start : segment.start(element));
    }

    Location.X12 place() {
      String segment = Tag.name(tag);
      return new Location.X12(
          loop.id(), segment, ElementRef.name(segment, element), 0, number, stNumber, offset);
    }
  }

  private static final Level NONE = new Level(UNKNOWN, UNKNOWN);

  private final Listener listener;
  private long number;
  private long count;

  /** How many levels it was told of since the last HL that theirs is missing. */
  private int lost;

  private Level billing;
  private Level subscriber;
  private Loop last;
  private int lastSaysChild;
  private final Mark lastChild = new Mark();

  /** SBR02 of the subscriber's level, 0 where it is absent; -1 where there is nothing to say. */
  private int relationship;

  private final Mark relationshipPlace = new Mark();

  Hierarchy(Listener listener) {
    this.listener = listener;
  }

  void begin() {
    number = 0;
    count = 0;
    lost = 0;
    forgetLevels();
  }

  /** A level begins whose HL is missing: nothing is known of its number. */
  void lose() {
    number = UNKNOWN;
    count = UNKNOWN;
    forgetLevels();
  }

  /** It was told that the HL of a level is missing: it may be counted, and named, all the same. */
  void tellLost() {
    lost++;
    relationship = -1;
    lastSaysChild = 0;
  }

  /** Whether HL02 names an HL that should stand between this one and the one before. */
  boolean namesLost(Segment hl) {
    return number != UNKNOWN && isBetween(number, hl.number(2), hl.number(1));
  }

  private void forgetLevels() {
    billing = NONE;
    subscriber = NONE;
    last = null;
    relationship = -1;
  }

  /** The transaction ends, whole or not. */
  void end(boolean whole) {
    if (whole) {
      child(false);
    }
    last = null;
  }

  /**
   * A level begins with its HL.
   *
   * @return false where HL02 names an HL that should stand between this one and the one before, and
   *     is lost: nobody knows what level this one is below
   */
  boolean take(Loop loop, Segment hl) {
    selfAndPatient(loop);
    child(last != null && loop.area().compareTo(last.area()) > 0);
    long found = hl.number(1);
    boolean known = number != UNKNOWN;
    boolean belowLost = namesLost(hl);
    boolean told = lost > 0;
    long skipped = known && told ? Math.max(0, Math.min(lost, found - number - 1)) : 0;
    count = known ? count + 1 + skipped : found;
    if (known && found != number + 1 + skipped && found != count && hl.length(1) > 0) {
      listener.fault(NUMBER, Envelope.place(loop.id(), hl, 1));
    }
    number = found < 0 ? count : found;
    lost = 0;
    parent(loop, hl, belowLost && told);
    last = loop;
    lastSaysChild = hl.code(4);
    lastChild.set(loop, hl, 4);
    return !belowLost;
  }

  private static boolean isBetween(long least, long number, long most) {
    return number > least && number < most;
  }

  /**
   * @param lost whether HL02 names a level of which it was told that its HL is missing
   */
  private void parent(Loop loop, Segment hl, boolean lost) {
    Level level = new Level(number, count);
    boolean known = true;
    switch (loop.area()) {
      case BILLING -> {
        billing = level;
        subscriber = NONE;
      }
      case SUBSCRIBER -> {
        known = billing.isNamedBy(hl);
        subscriber = level;
        relationship = -1;
      }
      default -> known = subscriber.isNamedBy(hl);
    }
    if (!known && !lost) {
      listener.fault(PARENT, Envelope.place(loop.id(), hl, 2));
    }
  }

  /** The subscriber's SBR says whether the subscriber is the patient. */
  void takeCoverage(Loop loop, Segment sbr) {
    if (last != null && last.area() == Area.SUBSCRIBER && loop.area() == Area.SUBSCRIBER) {
      relationship = sbr.code(2);
      relationshipPlace.set(loop, sbr, 2);
    }
  }

  /** A claim begins below the last level. A subscriber with claims may have dependents, too. */
  void takeClaim() {
    if (last == null || last.area() != Area.SUBSCRIBER) {
      return;
    }
    if (relationship == 0) {
      listener.fault(NEITHER, relationshipPlace.place());
      lastSaysChild = 0;
    }
    relationship = -1;
  }

  /** A subscriber who is the patient has no patient level; HL04 then need not announce one. */
  private void selfAndPatient(Loop loop) {
    if (relationship == SELF && loop.area() == Area.PATIENT) {
      listener.fault(SELF_AND_PATIENT, relationshipPlace.place());
      relationship = -1;
      lastSaysChild = 0;
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
      listener.fault(CHILD, lastChild.place());
    }
  }
}
