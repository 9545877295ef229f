package org.plumbline.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names segments of an 837P: {@code 2400[1]/DTP*472} are the DTP segments of the first loop 2400
 * whose first element is 472; {@code GS} is an envelope segment, which stands in no loop.
 *
 * @param loop the loop's id in the guide, empty for segments of the envelope
 * @param loopIndex which one of the file's loops with this id, from 1; 0 where none is named
 * @param tag the segment's identifier
 * @param leading what the segment's first elements are, or their first components
 * @param index which one of the segments, from 1; 0 where none is named
 */
record SegmentPath(String loop, int loopIndex, String tag, List<String> leading, int index) {

  private static final Pattern LOOP = Pattern.compile("(\\d{4}[A-Z]{0,2})(?:\\[(\\d{1,4})])?");
  private static final Pattern SEGMENT =
      Pattern.compile("([A-Z][A-Z0-9]{1,2})((?:\\*[^*\\[\\]/]+)*)(?:\\[(\\d{1,4})])?");

  /** Reads a path; {@code line} is for errors. */
  static SegmentPath parse(int line, String written) throws ExampleException {
    int slash = written.indexOf('/');
    Matcher loop = LOOP.matcher(slash < 0 ? "" : written.substring(0, slash));
    Matcher segment = SEGMENT.matcher(written.substring(slash + 1));
    if (slash >= 0 && !loop.matches() || !segment.matches()) {
      throw new ExampleException(
          line, "'" + written + "' names no segment; write LOOP[1]/SEGMENT, such as 2400[1]/SV1");
    }
    String leading = segment.group(2);
    return new SegmentPath(
        slash < 0 ? "" : loop.group(1),
        slash < 0 ? 0 : index(loop.group(2)),
        segment.group(1),
        leading.isEmpty() ? List.of() : List.of(leading.substring(1).split("\\*")),
        index(segment.group(3)));
  }

  private static int index(String written) {
    return written == null ? 0 : Integer.parseInt(written);
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder(loop);
    if (loopIndex > 0) {
      path.append('[').append(loopIndex).append(']');
    }
    path.append(loop.isEmpty() ? "" : "/").append(tag);
    leading.forEach(value -> path.append('*').append(value));
    return index > 0 ? path.append('[').append(index).append(']').toString() : path.toString();
  }
}
