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
     * @param what the name of a segment or of a loop; of several segments with commas between
     */
    void missing(String rule, int loop, Location.X12 opener, String what);
  }

  private final SyntaxTable table = SyntaxTable.guide();
  private final Listener listener;
  private final int[] segmentTimes = new int[table.tag.length];
  private final int[] loopTimes = new int[table.loops()];

  /** The segments that were seen in the open loops, those of the innermost one last. */
  private int[] seen = new int[64];

  private final int[] firstSeen = new int[DEEPEST];
  private int seenCount;
  private final int[] open = new int[DEEPEST];
  private final int[] lastPosition = new int[DEEPEST];
  private final long[] loopsSeen = new long[DEEPEST];
  private final boolean[] lost = new boolean[DEEPEST];

  /** Which of a loop's required segments stood there with a code of none of its segments. */
  private final long[] unknown = new long[DEEPEST];

  private final long[] number = new long[DEEPEST];
  private final long[] stNumber = new long[DEEPEST];
  private final long[] offset = new long[DEEPEST];

  /** What the loop of the subscriber has to have where the subscriber is the patient. */
  private final int[] ofPatient = {
    table.firstWith(INSURED, Tag.N3),
    table.firstWith(INSURED, Tag.N4),
    table.firstWith(INSURED, Tag.DMG)
  };

  private boolean subscriberIsPatient;

  /** Whether the segment before stood too often or too late in its loop. */
  private boolean misfit;

  /** How many loops are open. */
  private int depth;

  LoopStructure(Listener listener) {
    this.listener = listener;
  }

  /** Begins a transaction; its envelope is another one's to follow. */
  void begin(Segment first) {
    subscriberIsPatient = false;
    misfit = false;
    depth = 0;
    seenCount = 0;
    Arrays.fill(segmentTimes, 0);
    Arrays.fill(loopTimes, 0);
    push(SyntaxTable.TRANSACTION, first);
    int header = table.firstWith(SyntaxTable.TRANSACTION, Tag.BHT);
    for (int row = 0; row < table.firstSegment[1]; row++) {
      if (row != header) {
        see(row);
      }
    }
  }

  /** Ends all loops. */
  void end() {
    closeDownTo(0);
  }

  /** Ends a loop, and all below it, where it is open. */
  void endLoop(int loop) {
    for (int level = 0; level < depth; level++) {
      if (open[level] == loop) {
        closeDownTo(level);
        return;
      }
    }
  }

  /** Notes that something was left out: what is missing in the open loops may have stood there. */
  void lose() {
    Arrays.fill(lost, 0, depth, true);
  }

  /** Notes that something was left out of the innermost loop, before what was seen of it. */
  void loseBefore() {
    lost[depth - 1] = true;
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
    while (kept > 0 && (above >> open[kept - 1] & 1) == 0 || isSame(kept, loop)) {
      kept--;
    }
    closeDownTo(kept);
    int times = ++loopTimes[loop];
    if (times - 1 == table.loopRepeat[loop]) {
      listener.misfit(SyntaxRules.LOOP_REPEATED, loop);
    }
    if (depth > 0) {
      int parent = depth - 1;
      loopsSeen[parent] |= 1L << loop;
      if (!inPlace) {
        loopsSeen[parent] |= table.requiredBelow[open[parent]] & above;
      } else if (table.loopPosition[loop] < lastPosition[parent]) {
        listener.misfit(SyntaxRules.LOOP_ORDER, loop);
      } else {
        lastPosition[parent] = table.loopPosition[loop];
      }
    }
    push(loop, first);
  }

  /** Notes what SBR02 of the open subscriber says. */
  void subscriberIsPatient(boolean is) {
    subscriberIsPatient = is;
  }

  private boolean isSame(int level, int loop) {
    return level > 0 && open[level - 1] == loop;
  }

  private void push(int loop, Segment first) {
    subscriberIsPatient &= loop != SUBSCRIBER;
    open[depth] = loop;
    firstSeen[depth] = seenCount;
    lastPosition[depth] = 0;
    loopsSeen[depth] = 0;
    lost[depth] = false;
    unknown[depth] = 0;
    number[depth] = first.number;
    stNumber[depth] = first.stNumber;
    offset[depth] = first.offset;
    depth++;
  }

  /** Notes that the segment that opens the innermost loop is missing and was told. */
  void openerTold() {
    see(table.firstSegment[open[depth - 1]]);
  }

  /** Counts a segment of the innermost loop; returns how often it was there before. */
  private int see(int row) {
    int before = segmentTimes[row]++;
    if (before == 0) {
      if (seenCount == seen.length) {
        seen = Arrays.copyOf(seen, 2 * seenCount);
      }
      seen[seenCount++] = row;
    }
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
    endBelow(loop);
    if (depth == 0 || open[depth - 1] != loop) {
      return false;
    }
    int before = see(segment);
    boolean excess = before >= table.repeat[segment];
    boolean late = table.position[segment] < lastPosition[depth - 1];
    if (!late) {
      lastPosition[depth - 1] = table.position[segment];
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
    endBelow(loop);
    if (depth == 0 || open[depth - 1] != loop) {
      return;
    }
    int[] required = table.requiredSegments[loop];
    for (int i = 0; i < required.length; i++) {
      if (table.tag[required[i]] == tag) {
        unknown[depth - 1] |= 1L << i;
      }
    }
  }

  /**
   * A name was left out whose code opens no loop here: it may be any that is required where it
   * stands, so that none of them is missing.
   */
  void takeUnknownName() {
    int level = depth - 1;
    while (level > 0 && opener(open[level]) == Tag.NM1) {
      level--;
    }
    for (long below = table.requiredBelow[open[level]]; below != 0; below &= below - 1) {
      if (opener(Long.numberOfTrailingZeros(below)) == Tag.NM1) {
        loopsSeen[level] |= Long.lowestOneBit(below);
      }
    }
  }

  /**
   * A segment does not belong where it stands: whether it would belong to a name that is required
   * here and is not there. Of that name it is not told again that it is missing.
   */
  boolean lacksNameWith(int tag) {
    if (depth == 0 || opener(open[depth - 1]) == Tag.NM1) {
      return false;
    }
    long below = table.requiredBelow[open[depth - 1]] & ~loopsSeen[depth - 1];
    for (; below != 0; below &= below - 1) {
      int loop = Long.numberOfTrailingZeros(below);
      if (opener(loop) == Tag.NM1 && table.holds(loop, tag)) {
        loopsSeen[depth - 1] |= 1L << loop;
        return true;
      }
    }
    return false;
  }

  private int opener(int loop) {
    return table.tag[table.firstSegment[loop]];
  }

  private void endBelow(int loop) {
    for (int level = depth - 1; level >= 0; level--) {
      if (open[level] == loop) {
        closeDownTo(level + 1);
        return;
      }
    }
  }

  private void closeDownTo(int kept) {
    while (depth > kept) {
      depth--;
      if (!lost[depth]) {
        complete(depth);
      }
      forget(depth);
    }
  }

  /** What the loop has counted begins anew with the next one. */
  private void forget(int level) {
    while (seenCount > firstSeen[level]) {
      segmentTimes[seen[--seenCount]] = 0;
    }
    for (long below = loopsSeen[level]; below != 0; below &= below - 1) {
      loopTimes[Long.numberOfTrailingZeros(below)] = 0;
    }
  }

  private void complete(int level) {
    int loop = open[level];
    int[] required = table.requiredSegments[loop];
    for (int i = 0; i < required.length; i++) {
      if (segmentTimes[required[i]] == 0 && (unknown[level] >> i & 1) == 0) {
        missing(SyntaxRules.SEGMENT_MISSING, level, Tag.name(table.tag[required[i]]));
      }
    }
    if (loop == INSURED && subscriberIsPatient) {
      completePatient(level);
    }
    long absent = table.requiredBelow[loop] & ~loopsSeen[level];
    for (; absent != 0; absent &= absent - 1) {
      missing(SyntaxRules.LOOP_MISSING, level, table.loopIds[Long.numberOfTrailingZeros(absent)]);
    }
  }

  private void completePatient(int level) {
    String absent = "";
    for (int segment : ofPatient) {
      if (segmentTimes[segment] == 0) {
        absent += (absent.isEmpty() ? "" : ", ") + Tag.name(table.tag[segment]);
      }
    }
    if (!absent.isEmpty()) {
      missing(SyntaxRules.SUBSCRIBER_INCOMPLETE, level, absent);
    }
  }

  private void missing(String rule, int level, String what) {
    int loop = open[level];
    String opener = loop == 0 ? "ST" : Tag.name(table.tag[table.firstSegment[loop]]);
    listener.missing(
        rule,
        loop,
        new Location.X12(
            table.loopIds[loop], opener, "", 0, number[level], stNumber[level], offset[level]),
        what);
  }
}
