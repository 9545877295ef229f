package org.plumbline.intake.x12;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.SourceText;

/**
 * A run of whole segments as they stand in the file: a claim, or the context it shares with its
 * neighbours. Knows where it begins; places inside are counted out when somebody asks.
 */
final class X12Text extends SourceText {

  private static final long[] NO_GAPS = new long[0];
  private static final byte[] NOTHING = new byte[0];

  private final long baseOffset;
  private final long firstNumber;
  private final long firstStNumber;
  private final Delimiters delimiters;
  private byte[] bytes = NOTHING;

  /**
   * Triples of position, bytes left out there, segments to add for it: 1 for an oversized segment
   * that was taken out, -1 for bytes up to a terminator that are no segment.
   */
  private long[] gaps = NO_GAPS;

  private int gapCount;

  /** Where segments end, counted when first asked; workers may ask at the same time. */
  private volatile int[] terminators;

  X12Text(Segment first, Delimiters delimiters) {
    this.baseOffset = first.offset;
    this.firstNumber = first.number;
    this.firstStNumber = first.stNumber;
    this.delimiters = delimiters;
  }

  /** Called by the reader once all segments are there. */
  void complete(byte[] window, int from, int to) {
    bytes = Arrays.copyOfRange(window, from, to);
    terminators = null;
  }

  /** Notes that positions and segments behind this one do not follow from the bytes alone. */
  void gap(int position, long bytesLeftOut, long segments) {
    if (gapCount == gaps.length) {
      gaps = Arrays.copyOf(gaps, Math.max(3, 2 * gaps.length));
    }
    gaps[gapCount++] = position;
    gaps[gapCount++] = bytesLeftOut;
    gaps[gapCount++] = segments;
  }

  @Override
  protected byte[] bytes() {
    return bytes;
  }

  @Override
  public Location locate(Part part, ClaimField field, int start) {
    return start >= 0 ? present(part, field, start) : absent(part, field.element());
  }

  @Override
  protected boolean isLost(Part part, ClaimField field) {
    return LostFields.has(bytes, part.origin(), delimiters, part.loop(), field.element());
  }

  private Location present(Part part, ClaimField field, int start) {
    int segmentStart = startOfSegment(start);
    long segments = segmentsBefore(start);
    int element = 0;
    int component = 0;
    for (int i = segmentStart; i < start; i++) {
      byte b = bytes[i];
      if (b == delimiters.element()) {
        element++;
        component = 0;
      } else if (b == delimiters.component()) {
        component++;
      }
    }
    boolean composite = field.element().component() > 0;
    int at = composite ? start : startOfElement(segmentStart, start);
    return location(part, segmentStart, segments, element, composite ? component + 1 : 0, at);
  }

  /**
   * An absent field is shown at the segment that should hold it, or at the first segment of its
   * part; a part that is one element of its segment, at that element.
   */
  private Location absent(Part part, ElementRef wanted) {
    int origin = startOfSegment(part.origin());
    long segments = segmentsBefore(origin);
    if (origin < part.origin()) {
      int element = elementAt(origin, part.origin());
      return location(part, origin, segments, element, wanted.component(), part.origin());
    }
    int wantedTag = Segment.pack(wanted.segment());
    long originSegments = segments;
    Segment segment = new Segment();
    int originTag = 0;
    for (int at = origin; at < bytes.length; segments++) {
      segment.parse(bytes, at, endOfSegment(at), delimiters);
      int tag = segment.tag();
      if (at == origin) {
        originTag = tag;
      } else if (tag == originTag || tag == Tag.CLM || tag == Tag.LX || tag == Tag.HL) {
        break;
      }
      if (tag == wantedTag && (wanted.qualifier().isEmpty() || !isQualified(tag))) {
        int place = wanted.element() <= segment.count() ? segment.start(wanted.element()) : at;
        return location(part, at, segments, wanted.element(), wanted.component(), place);
      }
      at = skipBlanks(segment.end + 1);
    }
    return location(part, origin, originSegments, 0, 0, origin);
  }

  private int startOfSegment(int at) {
    int before = segmentsBefore(at);
    int start = before == 0 ? 0 : terminators()[before - 1] + 1;
    return Math.min(skipBlanks(start), at);
  }

  /** How many segments end before a position. */
  private int segmentsBefore(int position) {
    int found = Arrays.binarySearch(terminators(), position);
    return found < 0 ? -found - 1 : found;
  }

  private int[] terminators() {
    int[] known = terminators;
    if (known == null) {
      byte terminator = delimiters.terminator();
      known = IntStream.range(0, bytes.length).filter(i -> bytes[i] == terminator).toArray();
      terminators = known;
    }
    return known;
  }

  /** A second date stands behind the dash of its element, whose first byte is meant. */
  private int startOfElement(int segmentStart, int at) {
    int start = at;
    while (start > segmentStart && bytes[start - 1] != delimiters.element()) {
      start--;
    }
    return start;
  }

  private int elementAt(int segmentStart, int at) {
    int element = 0;
    for (int i = segmentStart; i < at; i++) {
      if (bytes[i] == delimiters.element()) {
        element++;
      }
    }
    return element;
  }

  private static boolean isQualified(int tag) {
    return tag != Tag.NM1 && tag != Tag.HI;
  }

  /** PRV and CUR of 2000A stand before the name of the billing provider they belong to. */
  private Location location(
      Part part, int segmentStart, long segments, int element, int component, int at) {
    Segment segment = new Segment();
    segment.parse(bytes, segmentStart, endOfSegment(segmentStart), delimiters);
    String tag = segment.name();
    String name = element == 0 ? "" : ElementRef.name(tag, element);
    long uncounted = gapsBefore(at, 2);
    boolean fromAbove = at < part.origin();
    return new Location.X12(
        fromAbove ? "2000A" : part.loop(),
        tag,
        name,
        component,
        firstNumber + segments + uncounted,
        firstStNumber == 0 ? 0 : firstStNumber + segments + uncounted,
        offset(at + gapsBefore(at, 1)));
  }

  private long offset(long behind) {
    Wrapping wrapping = delimiters.wrapping();
    return wrapping == null ? baseOffset + behind : wrapping.inFile(baseOffset, behind);
  }

  private long gapsBefore(int position, int what) {
    long sum = 0;
    for (int i = 0; i < gapCount; i += 3) {
      if (gaps[i] <= position) {
        sum += gaps[i + what];
      }
    }
    return sum;
  }

  private int endOfSegment(int at) {
    int segment = segmentsBefore(at);
    return segment < terminators().length ? terminators()[segment] : bytes.length;
  }

  private int skipBlanks(int at) {
    int next = at;
    while (next < bytes.length && bytes[next] >= 0 && bytes[next] <= ' ') {
      next++;
    }
    return next;
  }
}
