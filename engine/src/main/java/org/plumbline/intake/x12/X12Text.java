package org.plumbline.intake.x12;

import java.util.Arrays;
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

  private final long baseOffset;
  private final long firstNumber;
  private final long firstStNumber;
  private final Delimiters delimiters;
  private byte[] bytes = new byte[0];

  /** Triples of position, bytes left out there, segments left out there. */
  private long[] gaps = new long[0];

  X12Text(Segment first, Delimiters delimiters) {
    this.baseOffset = first.offset;
    this.firstNumber = first.number;
    this.firstStNumber = first.stNumber;
    this.delimiters = delimiters;
  }

  /** Called by the reader once all segments are there. */
  void complete(byte[] window, int from, int to) {
    bytes = Arrays.copyOfRange(window, from, to);
  }

  /** Notes that something was left out of this text: an oversized segment. */
  void gap(int position, long bytesLeftOut, long segmentsLeftOut) {
    gaps = Arrays.copyOf(gaps, gaps.length + 3);
    gaps[gaps.length - 3] = position;
    gaps[gaps.length - 2] = bytesLeftOut;
    gaps[gaps.length - 1] = segmentsLeftOut;
  }

  @Override
  protected byte[] bytes() {
    return bytes;
  }

  @Override
  public Location locate(Part part, ClaimField field, int start) {
    return start >= 0 ? present(part, start) : absent(part, field.element());
  }

  private Location present(Part part, int start) {
    int segmentStart = 0;
    long segments = 0;
    int element = 0;
    int component = 0;
    for (int i = 0; i < start; i++) {
      byte b = bytes[i];
      if (b == delimiters.terminator()) {
        segments++;
        segmentStart = skipBlanks(i + 1);
        element = 0;
        component = 0;
      } else if (b == delimiters.element()) {
        element++;
        component = 0;
      } else if (b == delimiters.component()) {
        component++;
      }
    }
    boolean composite = component > 0 || isComposite(start);
    return location(part, segmentStart, segments, element, composite ? component + 1 : 0, start);
  }

  /** Whether a component separator follows before the element ends. */
  private boolean isComposite(int start) {
    for (int i = start; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == delimiters.component()) {
        return true;
      }
      if (b == delimiters.element() || b == delimiters.terminator()) {
        return false;
      }
    }
    return false;
  }

  /**
   * An absent field is shown at the segment that should hold it, or at the first segment of its
   * part.
   */
  private Location absent(Part part, ElementRef wanted) {
    int wantedTag = Segment.pack(wanted.segment());
    long segments = 0;
    for (int i = 0; i < part.origin(); i++) {
      if (bytes[i] == delimiters.terminator()) {
        segments++;
      }
    }
    long originSegments = segments;
    Segment segment = new Segment();
    int originTag = 0;
    for (int at = part.origin(); at < bytes.length; segments++) {
      segment.parse(bytes, at, endOfSegment(at), delimiters);
      int tag = segment.tag();
      if (at == part.origin()) {
        originTag = tag;
      } else if (tag == originTag || tag == Tag.CLM || tag == Tag.LX || tag == Tag.HL) {
        break;
      }
      if (tag == wantedTag && (wanted.qualifier().isEmpty() || !isQualified(tag))) {
        return location(part, at, segments, wanted.element(), wanted.component(), at);
      }
      at = skipBlanks(segment.end + 1);
    }
    return location(part, part.origin(), originSegments, 0, 0, part.origin());
  }

  private static boolean isQualified(int tag) {
    return tag != Tag.NM1 && tag != Tag.HI;
  }

  private Location location(
      Part part, int segmentStart, long segments, int element, int component, int at) {
    Segment segment = new Segment();
    segment.parse(bytes, segmentStart, endOfSegment(segmentStart), delimiters);
    String tag = segment.text(0);
    String name = element == 0 ? "" : tag + (element < 10 ? "0" : "") + element;
    long skippedSegments = leftOut(at, 2);
    return new Location.X12(
        part.loop(),
        tag,
        name,
        component,
        firstNumber + segments + skippedSegments,
        firstStNumber == 0 ? 0 : firstStNumber + segments + skippedSegments,
        baseOffset + at + leftOut(at, 1));
  }

  private long leftOut(int position, int what) {
    long sum = 0;
    for (int i = 0; i < gaps.length; i += 3) {
      if (gaps[i] <= position) {
        sum += gaps[i + what];
      }
    }
    return sum;
  }

  private int endOfSegment(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != delimiters.terminator()) {
      end++;
    }
    return end;
  }

  private int skipBlanks(int at) {
    int next = at;
    while (next < bytes.length && bytes[next] >= 0 && bytes[next] <= ' ') {
      next++;
    }
    return next;
  }
}
