package org.plumbline.intake.x12;

import java.util.Arrays;
import org.plumbline.claim.Location;

/**
 * Follows which loops are open in a transaction and what each has seen so far: order, repeats, and,
 * when a loop ends, what should have been there.
 */
final class LoopStructure {

  private static final int DEEPEST = 8;
  private static final int SUBSCRIBER = SyntaxTable.guide().loop("2000B");
  private static final int INSURED = SyntaxTable.guide().loop("2010BA");

  /** Hears of faults of structure. */
  interface Listener {

    /** The segment that is being read, or the loop that it opens, stands where it should not. */
    void misfit(String rule, int loop);

    /**
     * Something is missing in a loop that ends.
     *
     * @param opener where the loop begins
     * @param what the name of a segment, with its one qualifier where it has one ({@code DTP*573}),
     *     or of a loop; of several segments with commas between
     */
    void missing(String rule, int loop, Location.X12 opener, String what);
  }

  /** A loop that is open, and what it has seen. */
  private static final class Open {
    private int loop;

    /** Which loop of the input it is, from 1. */
    private long which;

    private int lastPosition;

    /** The segments that stood there: bit n is the n-th of the loop's, from 0. */
    private long segments;

    /** The loops directly below that stood there, one bit each. */
    private long loops;

    private boolean lost;
    private long number;
    private long stNumber;
    private long offset;
  }

  private final SyntaxTable table = SyntaxTable.guide();
  private final Listener listener;

  /** How often each segment of the guide stood in the loop of the input it stood in last. */
  private final int[] segmentTimes = new int[table.tag.length];

  private final long[] segmentIn = new long[table.tag.length];

  /** How often each loop of the guide stood in the loop of the input it stood in last. */
  private final int[] loopTimes = new int[table.loops()];

  private final long[] loopIn = new long[table.loops()];
  private final Open[] open = new Open[DEEPEST];
  private long begun;

  /** What the loop of the subscriber has to have where the subscriber is the patient. */
  private final int[] ofPatient = {
    table.firstWith(INSURED, Tag.N3),
    table.firstWith(INSURED, Tag.N4),
    table.firstWith(INSURED, Tag.DMG)
  };

  /** How often a loop ended of which it cannot be said what it lacks. */
  private final long[] unjudged = new long[table.loops()];

  private boolean subscriberIsPatient;

  /** Whether the segment before stood too often or too late in its loop. */
  private boolean misfit;

  /** How many loops are open. */
  private int depth;

  LoopStructure(Listener listener) {
    this.listener = listener;
    Arrays.setAll(open, depth -> new Open());
  }

  /** Begins a transaction; its envelope is another one's to follow. */
  void begin(Segment first) {
    subscriberIsPatient = false;
    misfit = false;
    depth = 0;
    push(SyntaxTable.TRANSACTION, first);
    int header = table.firstWith(SyntaxTable.TRANSACTION, Tag.BHT);
    for (int row = 0; row < table.firstSegment[1]; row++) {
      if (row != header) {
        see(open[0], row);
      }
    }
  }

  /** How often a loop ended of which something was left out. */
  long unjudged(int loop) {
    return unjudged[loop];
  }

  /** Ends all loops. */
  void end() {
    closeDownTo(0);
  }

  /** Ends a loop, and all below it, where it is open. */
  void endLoop(int loop) {
    for (int level = 0; level < depth; level++) {
      if (open[level].loop == loop) {
        closeDownTo(level);
        return;
      }
    }
  }

  /** Notes that something was left out: what is missing in the open loops may have stood there. */
  void lose() {
    for (int level = 0; level < depth; level++) {
      open[level].lost = true;
    }
  }

  /** Notes that something was left out of the innermost loop, before what was seen of it. */
  void loseBefore() {
    open[depth - 1].lost = true;
  }

  /**
   * A loop begins at a segment, which need not be the one that opens it.
   *
   * @param inPlace false where it was told already that it does not belong there: loops between it
   *     and the one it stands in are not missing, too, and what follows is not behind it
   */
  void open(int loop, Segment first, boolean inPlace) {
    long above = table.pathOf[loop];
    int kept = depth;
    while (kept > 0 && (above >> open[kept - 1].loop & 1) == 0 || isSame(kept, loop)) {
      kept--;
    }
    closeDownTo(kept);
    if (depth > 0) {
      standBelow(open[depth - 1], loop, inPlace);
    }
    push(loop, first);
  }

  private void standBelow(Open parent, int loop, boolean inPlace) {
    int before = loopIn[loop] == parent.which ? loopTimes[loop] : 0;
    loopIn[loop] = parent.which;
    loopTimes[loop] = before + 1;
    if (before == table.loopRepeat[loop]) {
      listener.misfit(SyntaxRules.LOOP_REPEATED, loop);
    }
    parent.loops |= 1L << loop;
    if (!inPlace) {
      parent.loops |= table.requiredBelow[parent.loop] & table.pathOf[loop];
    } else if (table.loopPosition[loop] < parent.lastPosition) {
      listener.misfit(SyntaxRules.LOOP_ORDER, loop);
    } else {
      parent.lastPosition = table.loopPosition[loop];
    }
  }

  /** Notes what SBR02 of the open subscriber says. */
  void subscriberIsPatient(boolean is) {
    subscriberIsPatient = is;
  }

  private boolean isSame(int level, int loop) {
    return level > 0 && open[level - 1].loop == loop;
  }

  private void push(int loop, Segment first) {
    subscriberIsPatient &= loop != SUBSCRIBER;
    Open pushed = open[depth++];
    pushed.loop = loop;
    pushed.which = ++begun;
    pushed.lastPosition = 0;
    pushed.segments = 0;
    pushed.loops = 0;
    pushed.lost = false;
    pushed.number = first.number;
    pushed.stNumber = first.stNumber;
    pushed.offset = first.offset;
  }

  /** Notes that the segment that opens the innermost loop is missing and was told. */
  void openerTold() {
    Open innermost = open[depth - 1];
    see(innermost, table.firstSegment[innermost.loop]);
  }

  /** Counts a segment of a loop; returns how often it was there before. */
  private int see(Open in, int row) {
    int before = segmentIn[row] == in.which ? segmentTimes[row] : 0;
    segmentIn[row] = in.which;
    segmentTimes[row] = before + 1;
    in.segments |= 1L << row - table.firstSegment[in.loop];
    return before;
  }

  /**
   * A segment stands in a loop.
   *
   * @param segment its number in the table
   * @param inPlace false where it was told already that it does not belong there
   * @return whether it stood there as often as it may
   */
  boolean take(int loop, int segment, boolean inPlace) {
    Open in = innermost(loop);
    if (in == null) {
      return false;
    }
    int before = see(in, segment);
    boolean excess = before >= table.repeat[segment];
    boolean late = table.position[segment] < in.lastPosition;
    if (!late) {
      in.lastPosition = table.position[segment];
    }
    if (inPlace && (late || before == table.repeat[segment]) && !misfit) {
      listener.misfit(excess ? repeated(segment) : SyntaxRules.SEGMENT_ORDER, loop);
    }
    misfit = late || excess;
    return excess;
  }

  private String repeated(int segment) {
    boolean date = table.tag[segment] == Tag.DTP;
    return date ? SyntaxRules.DATE_REPEATED : SyntaxRules.SEGMENT_REPEATED;
  }

  /**
   * A segment stands in a loop whose code is that of none of the loop's segments: it may be any of
   * those with its identifier, so that none of them is missing.
   */
  void takeUnknown(int loop, int tag) {
    Open in = innermost(loop);
    if (in == null) {
      return;
    }
    int first = table.firstSegment[loop];
    for (long left = table.requiredSegments[loop]; left != 0; left &= left - 1) {
      if (table.tag[first + Long.numberOfTrailingZeros(left)] == tag) {
        in.segments |= Long.lowestOneBit(left);
      }
    }
  }

  /**
   * A name was left out whose code opens no loop here: it may be any that is required where it
   * stands, so that none of them is missing.
   */
  void takeUnknownName() {
    int level = depth - 1;
    while (level > 0 && opener(open[level].loop) == Tag.NM1) {
      level--;
    }
    Open in = open[level];
    for (long below = table.requiredBelow[in.loop]; below != 0; below &= below - 1) {
      if (opener(Long.numberOfTrailingZeros(below)) == Tag.NM1) {
        in.loops |= Long.lowestOneBit(below);
      }
    }
  }

  /**
   * A segment does not belong where it stands: whether it would belong to a name that is required
   * here and is not there. Of that name it is not told again that it is missing.
   */
  boolean lacksNameWith(int tag) {
    if (depth == 0 || opener(open[depth - 1].loop) == Tag.NM1) {
      return false;
    }
    Open in = open[depth - 1];
    long below = table.requiredBelow[in.loop] & ~in.loops;
    for (; below != 0; below &= below - 1) {
      int loop = Long.numberOfTrailingZeros(below);
      if (opener(loop) == Tag.NM1 && table.holds(loop, tag)) {
        in.loops |= 1L << loop;
        return true;
      }
    }
    return false;
  }

  private int opener(int loop) {
    return table.tag[table.firstSegment[loop]];
  }

  /** Ends what is open below a loop; returns the loop, null where it is not open. */
  private Open innermost(int loop) {
    if (depth > 0 && open[depth - 1].loop == loop) {
      return open[depth - 1];
    }
    for (int level = depth - 1; level >= 0; level--) {
      if (open[level].loop == loop) {
        closeDownTo(level + 1);
        return open[level];
      }
    }
    return null;
  }

  private void closeDownTo(int kept) {
    while (depth > kept) {
      Open ended = open[--depth];
      if (ended.lost) {
        unjudged[ended.loop]++;
      } else {
        complete(ended);
      }
    }
  }

  private void complete(Open ended) {
    int loop = ended.loop;
    long absent = table.requiredSegments[loop] & ~ended.segments;
    for (; absent != 0; absent &= absent - 1) {
      int segment = table.firstSegment[loop] + Long.numberOfTrailingZeros(absent);
      missing(SyntaxRules.SEGMENT_MISSING, ended, table.written(segment));
    }
    if (loop == INSURED && subscriberIsPatient) {
      completePatient(ended);
    }
    long below = table.requiredBelow[loop] & ~ended.loops;
    for (; below != 0; below &= below - 1) {
      missing(SyntaxRules.LOOP_MISSING, ended, table.loopIds[Long.numberOfTrailingZeros(below)]);
    }
  }

  private void completePatient(Open ended) {
    String absent = "";
    for (int segment : ofPatient) {
      if ((ended.segments >> segment - table.firstSegment[INSURED] & 1) == 0) {
        absent += (absent.isEmpty() ? "" : ", ") + Tag.name(table.tag[segment]);
      }
    }
    if (!absent.isEmpty()) {
      missing(SyntaxRules.SUBSCRIBER_INCOMPLETE, ended, absent);
    }
  }

  private void missing(String rule, Open in, String what) {
    String opener = in.loop == 0 ? "ST" : Tag.name(opener(in.loop));
    String id = table.loopIds[in.loop];
    listener.missing(
        rule,
        in.loop,
        new Location.X12(id, opener, "", 0, in.number, in.stNumber, in.offset),
        what);
  }
}
