package org.plumbline.intake.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.intake.x12.SegmentScanner.Found;

/**
 * A segment as the scanner cuts it, before any loop or claim is made of it, for tests that compare
 * it with another reader's.
 *
 * @param name its identifier
 * @param elements each element behind the identifier as its components, in ISO 8859-1
 * @param number in the interchange, ISA = 1
 * @param offset of its first byte in the file
 */
public record ScannedSegment(
    String name, List<List<String>> elements, long number, long offset, boolean terminated) {

  /** The segments of a file; what is none or is beyond the caps is left out. */
  public static List<ScannedSegment> of(byte[] file) {
    SegmentScanner scanner = new SegmentScanner(new ByteArrayInputStream(file));
    Segment segment = new Segment();
    List<ScannedSegment> segments = new ArrayList<>();
    try {
      for (Found found = scanner.next(segment); found != Found.END; found = scanner.next(segment)) {
        if (found == Found.SEGMENT || found == Found.UNTERMINATED && scanner.numbered()) {
          segments.add(of(segment, found == Found.SEGMENT));
        }
        if (found == Found.UNTERMINATED) {
          break;
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return segments;
  }

  private static ScannedSegment of(Segment segment, boolean terminated) {
    List<List<String>> elements =
        IntStream.rangeClosed(1, segment.count())
            .mapToObj(element -> components(segment, element))
            .toList();
    return new ScannedSegment(segment.name(), elements, segment.number, segment.offset, terminated);
  }

  /** ISA16 is the separator of components, not a composite of two. */
  private static List<String> components(Segment segment, int element) {
    String text = segment.text(element);
    if (segment.tag() == Tag.ISA) {
      return List.of(text);
    }
    int count = 1 + (int) text.chars().filter(c -> c == (segment.component() & 0xFF)).count();
    List<String> components = new ArrayList<>();
    for (int component = 1; component <= count; component++) {
      int from = segment.componentStart(element, component) - segment.start(element);
      components.add(text.substring(from, from + segment.componentLength(element, component)));
    }
    return components;
  }
}
