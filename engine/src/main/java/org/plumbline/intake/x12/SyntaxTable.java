package org.plumbline.intake.x12;

import java.util.Arrays;
import java.util.Set;

/**
 * The syntax of 005010X222A1 as flat arrays: loops, the segments each may hold, and their elements.
 * Read once from {@code 837p-loops.csv}, {@code 837p-segments.csv}, {@code 837p-elements.csv} and
 * {@code 837p-codes.csv}; what checks run on has no names and no maps.
 *
 * <p>A loop, a segment of a loop and an element of such a segment are numbers. Loop 0 is the
 * transaction with its envelope.
 */
final class SyntaxTable {

  /** Segments that say nothing without their qualifier. */
  private static final Set<String> NAMED_WITH_QUALIFIER = Set.of("AMT", "DTP", "QTY", "REF");

  /** Repeats without a limit. */
  static final int ANY = Integer.MAX_VALUE;

  /** Loop 0: what stands in no loop of the guide. */
  static final int TRANSACTION = 0;

  static final byte NOT_USED = 0;
  static final byte SITUATIONAL = 1;
  static final byte REQUIRED = 2;

  /** Another rule says when the element is absent. */
  static final byte TOLD_ABSENT = 1;

  /** Another rule says when the element's value is wrong. */
  static final byte TOLD_VALUE = 2;

  static final byte TEXT = 0;
  static final byte CODE = 1;
  static final byte WHOLE = 2;
  static final byte DECIMAL = 3;
  static final byte MONEY = 4;
  static final byte DATE = 5;
  static final byte TIME = 6;

  /** A date or a range of dates, in the format that the element before it names. */
  static final byte PERIOD = 7;

  static final byte COMPOSITE = 8;

  /** How a value is looked at, where not by its type: by its length alone. */
  static final int BY_LENGTH = 0;

  /** How a value is looked at that should not be there. */
  static final int UNUSED = 9;

  private static final SyntaxTable GUIDE = new SyntaxTableReader().read();
  private static final int TAG_BITS = 7;
  private static final int QUALIFIED = 1 << 11;

  /** A loop. */
  final String[] loopIds;

  /** The loops above a loop and itself, one bit each. */
  final long[] pathOf;

  /** The loops directly below a loop that have to be there, one bit each. */
  final long[] requiredBelow;

  final int[] loopPosition;
  final int[] loopRepeat;
  final int[] firstSegment;

  /** A segment of a loop. */
  final int[] tag;

  /** The element that tells a segment from others of the loop with its identifier, or 0. */
  final int[] qualifierElement;

  final int[] qualifierComponent;

  /** The first element that is not known from finding the segment: 2 behind a plain qualifier. */
  final byte[] firstUnknown;

  final int[][] qualifiers;
  final int[] position;
  final int[] repeat;
  final boolean[] required;

  /** The segments that each loop has to have: bit n is the n-th of the loop's, from 0. */
  final long[] requiredSegments;

  final int[] firstElement;
  final int[] elementCount;
  final int[] lastRequired;
  final long[][] conditions;
  final String[][] acknowledgments;

  /**
   * An element, or a component of a composite, in one number: see {@link #usage}, {@link #told},
   * {@link #type}, {@link #min}, {@link #max}.
   */
  final int[] specs;

  /**
   * How the value of an element is looked at, in one number: see {@link #way}, {@link #fits}. What
   * another rule tells fits.
   */
  final int[] valueChecks;

  final CodeList[] codes;
  final int[] firstComponent;
  final int[] componentCount;

  /** The last component that a composite has to have, 0 where it needs none. */
  final int[] lastRequiredComponent;

  private final int[] byTag;

  /** Segments that only a qualifier tells apart, each at the first free place from its own on. */
  private final long[] qualified = new long[QUALIFIED];

  private final int[] byQualifier = new int[QUALIFIED];
  private final int multiplier;

  SyntaxTable(SyntaxRows rows) {
    loopIds = rows.loops.stream().map(SyntaxRows.LoopRow::id).toArray(String[]::new);
    pathOf = rows.loops.stream().mapToLong(SyntaxRows.LoopRow::path).toArray();
    requiredBelow = rows.requiredBelow();
    loopPosition = rows.loops.stream().mapToInt(SyntaxRows.LoopRow::position).toArray();
    loopRepeat = rows.loops.stream().mapToInt(SyntaxRows.LoopRow::repeat).toArray();
    firstSegment = rows.firstSegments();
    tag = rows.segments.stream().mapToInt(SyntaxRows.SegmentRow::tag).toArray();
    qualifierElement = new int[tag.length];
    qualifierComponent = new int[tag.length];
    qualifiers = new int[tag.length][];
    firstUnknown = new byte[tag.length];
    position = rows.segments.stream().mapToInt(SyntaxRows.SegmentRow::position).toArray();
    repeat = rows.segments.stream().mapToInt(SyntaxRows.SegmentRow::repeat).toArray();
    required = new boolean[tag.length];
    firstElement = rows.segments.stream().mapToInt(SyntaxRows.SegmentRow::firstElement).toArray();
    elementCount = rows.segments.stream().mapToInt(SyntaxRows.SegmentRow::elementCount).toArray();
    lastRequired = new int[tag.length];
    conditions =
        rows.segments.stream().map(SyntaxRows.SegmentRow::conditions).toArray(long[][]::new);
    acknowledgments =
        rows.segments.stream().map(SyntaxRows.SegmentRow::acknowledgments).toArray(String[][]::new);
    int elements = rows.elements.size();
    specs = new int[elements];
    valueChecks = new int[elements];
    codes = new CodeList[elements];
    firstComponent = new int[elements];
    componentCount = new int[elements];
    lastRequiredComponent = new int[elements];
    for (int i = 0; i < elements; i++) {
      SyntaxRows.ElementRow row = rows.elements.get(i);
      specs[i] = row.usage() | row.told() << 2 | row.type() << 4 | row.min() << 8 | row.max() << 16;
      valueChecks[i] = valueCheck(row);
      codes[i] = row.codes();
      firstComponent[i] = row.firstComponent();
      componentCount[i] = row.componentCount();
    }
    for (int i = 0; i < elements; i++) {
      lastRequiredComponent[i] = lastRequired(firstComponent[i], componentCount[i]);
    }
    fillSegments(rows);
    requiredSegments = requiredSegments();
    multiplier = multiplier();
    byTag = index(multiplier);
    for (int loop = 0; loop < loopIds.length; loop++) {
      for (int segment = firstSegment[loop]; segment < firstSegment[loop + 1]; segment++) {
        qualify(firstWith(loop, tag[segment]), segment);
      }
    }
  }

  private static int valueCheck(SyntaxRows.ElementRow row) {
    if (row.usage() == NOT_USED) {
      return UNUSED;
    }
    boolean told = (row.told() & TOLD_VALUE) != 0;
    boolean anyCode = row.type() == CODE && row.codes() == null;
    boolean byLength = row.type() == TEXT || anyCode || told && row.type() != COMPOSITE;
    return (byLength ? BY_LENGTH : row.type())
        | (told ? 0xFFFF << 16 : row.min() << 4 | row.max() << 16);
  }

  static SyntaxTable guide() {
    return GUIDE;
  }

  private long[] requiredSegments() {
    long[] ofLoops = new long[loopIds.length];
    for (int loop = 0; loop < ofLoops.length; loop++) {
      int first = firstSegment[loop];
      if (firstSegment[loop + 1] - first > Long.SIZE) {
        throw new IllegalStateException("more than 64 segments in loop " + loopIds[loop]);
      }
      for (int segment = first; segment < firstSegment[loop + 1]; segment++) {
        ofLoops[loop] |= required[segment] ? 1L << segment - first : 0;
      }
    }
    return ofLoops;
  }

  private void fillSegments(SyntaxRows rows) {
    for (int segment = 0; segment < tag.length; segment++) {
      required[segment] = rows.segments.get(segment).required();
      firstUnknown[segment] = 1;
      lastRequired[segment] = lastRequired(firstElement[segment], elementCount[segment]);
      conditions[segment] = conditions(segment);
      if (hasSiblings(rows, segment)) {
        int first = firstElement[segment];
        boolean composite = type(specs[first]) == COMPOSITE;
        qualifierElement[segment] = 1;
        firstUnknown[segment] = (byte) (composite ? 1 : 2);
        qualifierComponent[segment] = composite ? 1 : 0;
        qualifiers[segment] = codes[composite ? firstComponent[first] : first].packed();
      }
    }
  }

  /** Which of neighbouring elements is the last one that has to be there, from 1; 0 none. */
  private int lastRequired(int first, int count) {
    int last = count;
    while (last > 0 && usage(specs[first + last - 1]) != REQUIRED) {
      last--;
    }
    return last;
  }

  private long[] conditions(int segment) {
    if (conditions[segment] == null) {
      return null;
    }
    long used = 0;
    long demanded = 0;
    for (int element = 1; element <= elementCount[segment]; element++) {
      int usage = usage(specs[element(segment, element)]);
      used |= usage == NOT_USED ? 0 : 1L << element;
      demanded |= usage == REQUIRED ? 1L << element : 0;
    }
    long all = used;
    long sure = demanded;
    long[] kept =
        Arrays.stream(conditions[segment])
            .filter(condition -> Conditions.canFail(condition, all, sure))
            .toArray();
    return kept.length == 0 ? null : kept;
  }

  private static boolean hasSiblings(SyntaxRows rows, int segment) {
    SyntaxRows.SegmentRow row = rows.segments.get(segment);
    return rows.segments.stream()
        .anyMatch(other -> other != row && other.loop() == row.loop() && other.tag() == row.tag());
  }

  /** The first multiplier that leads the segments of each loop to places of their own. */
  private int multiplier() {
    int candidate = 0x9E3779B1;
    while (index(candidate) == null) {
      candidate += 2;
    }
    return candidate;
  }

  private int[] index(int candidate) {
    int[] places = new int[loopIds.length << TAG_BITS];
    for (int loop = 0; loop < loopIds.length; loop++) {
      for (int segment = firstSegment[loop + 1] - 1; segment >= firstSegment[loop]; segment--) {
        int place = place(loop, tag[segment], candidate);
        if (places[place] != 0 && tag[places[place] - 1] != tag[segment]) {
          return null;
        }
        places[place] = segment + 1;
      }
    }
    return places;
  }

  private void qualify(int first, int segment) {
    int[] codes = qualifierElement[segment] == 0 ? new int[0] : qualifiers[segment];
    for (int code : codes) {
      int place = qualified(first, code);
      if (byQualifier[place] == 0) {
        qualified[place] = qualification(first, code);
        byQualifier[place] = segment + 1;
      }
    }
  }

  private static long qualification(int first, int code) {
    return (first + 1L) << Integer.SIZE | code & 0xFFFFFFFFL;
  }

  /** Where the first of some siblings and a qualifier stand, or could. */
  private int qualified(int first, int code) {
    long key = qualification(first, code);
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - 11);
    while (qualified[place] != key && qualified[place] != 0) {
      place = place + 1 & QUALIFIED - 1;
    }
    return place;
  }

  private static int place(int loop, int tag, int multiplier) {
    return loop << TAG_BITS | tag * multiplier >>> 32 - TAG_BITS;
  }

  /** Whether an element is used, from its {@link #specs}. */
  static int usage(int spec) {
    return spec & 3;
  }

  /** Which of its faults another rule tells. */
  static int told(int spec) {
    return spec >> 2 & 3;
  }

  static int type(int spec) {
    return spec >> 4 & 0xF;
  }

  /** The least length, of numbers in digits. */
  static int min(int spec) {
    return spec >> 8 & 0xFF;
  }

  /** The greatest length, of numbers in digits. */
  static int max(int spec) {
    return spec >>> 16;
  }

  /** How the value of an element is looked at: by length, by a type, or not at all. */
  static int way(int check) {
    return check & 0xF;
  }

  /** Whether a value that is looked at by its length has one of those it may have. */
  static boolean fits(int check, int length) {
    return length <= check >>> 16 && length >= (check >> 4 & 0xFFF);
  }

  /** The name of a segment, with its qualifier where the guide has one alone here: DTP*573. */
  String written(int segment) {
    String name = Tag.name(tag[segment]);
    CodeList first = codes[firstElement[segment]];
    return NAMED_WITH_QUALIFIER.contains(name) && first != null && !first.only().isEmpty()
        ? name + "*" + first.only()
        : name;
  }

  /** How many loops there are. */
  int loops() {
    return loopIds.length;
  }

  /** The number of a loop. */
  int loop(String id) {
    return Arrays.asList(loopIds).indexOf(id);
  }

  /** Where an element from 1, or the first component of a composite, stands in the arrays. */
  int element(int segment, int element) {
    return firstElement[segment] + element - 1;
  }

  /** The first element from this one on that a segment has to have, or 0. */
  int requiredFrom(int segment, int element) {
    for (int next = element; next <= lastRequired[segment]; next++) {
      if (usage(specs[element(segment, next)]) == REQUIRED) {
        return next;
      }
    }
    return 0;
  }

  /**
   * Whether a segment was cut: it ends before several elements that it has to have.
   *
   * @param last its last element that is there
   */
  boolean isCut(int segment, int last) {
    return last < lastRequired[segment] && requiredFrom(segment, last + 1) < lastRequired[segment];
  }

  /**
   * Whether a segment ends before an element that it has to have, and the reader tells so.
   *
   * @param last its last element that is there
   */
  boolean endsEarly(int segment, int last) {
    int next = requiredFrom(segment, last + 1);
    return next > 0
        && (isCut(segment, last) || (told(specs[element(segment, next)]) & TOLD_ABSENT) == 0);
  }

  /** Whether an element is an amount or a quantity. */
  boolean isNumber(int segment, int element) {
    int type = element == 0 ? TEXT : type(specs[element(segment, element)]);
    return type == MONEY || type == DECIMAL;
  }

  /** Whether a loop of the guide, the envelope left out, may hold segments of this identifier. */
  boolean knows(int wanted) {
    for (int segment = firstSegment[1]; segment < tag.length; segment++) {
      if (tag[segment] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Whether a loop may hold segments of this identifier. */
  boolean holds(int loop, int wanted) {
    return firstWith(loop, wanted) >= 0;
  }

  /** The first of the segments of a loop that have this identifier, or -1. */
  int firstWith(int loop, int wanted) {
    int segment = byTag[place(loop, wanted, multiplier)] - 1;
    return segment >= 0 && tag[segment] == wanted ? segment : -1;
  }

  /** The segment of a loop that this one is, by its identifier and its qualifier, or -1. */
  int find(int loop, Segment segment) {
    return find(loop, firstWith(loop, segment.tag()), segment);
  }

  /** The same, where it is known which is the first one with the segment's identifier. */
  int find(int loop, int found, Segment segment) {
    if (found < 0 || qualifierElement[found] == 0) {
      return found;
    }
    return byQualifier[qualified(found, qualifier(found, segment))] - 1;
  }

  private int qualifier(int found, Segment segment) {
    int component = qualifierComponent[found];
    return component == 0
        ? segment.code(qualifierElement[found])
        : segment.code(qualifierElement[found], component);
  }
}
