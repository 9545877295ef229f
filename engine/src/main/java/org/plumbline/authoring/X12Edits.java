package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.intake.x12.LoopWalk;

/**
 * An 837P as text to be edited. Base claims have the separators {@code *}, {@code :} and {@code ~};
 * line breaks between segments do not matter. SE01 is kept right unless an edit names SE.
 */
public final class X12Edits {

  private static final String IDENTIFIER = "[A-Z][A-Z0-9]{1,2}";

  private final List<String> segments;
  private boolean cut;

  /** How wide the lines are, 0 where each segment is one. */
  private int width;

  private boolean trailerTouched;

  private X12Edits(String base) {
    segments =
        Arrays.stream(base.split("~"))
            .map(String::strip)
            .filter(segment -> !segment.isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * Makes the edits in their order.
   *
   * @param base an 837P
   * @return the edited 837P, one segment a line unless an edit wraps it
   * @throws ExampleException where an edit names what is not there, or more than one segment, or
   *     where one is an edit of a form
   */
  public static String apply(String base, List<ClaimEdit> edits) throws ExampleException {
    X12Edits document = new X12Edits(base);
    for (ClaimEdit edit : edits) {
      document.apply(edit);
    }
    if (!document.trailerTouched) {
      document.countSegments();
    }
    return document.text();
  }

  private void apply(ClaimEdit edit) throws ExampleException {
    if (edit instanceof ClaimEdit.Wrap wrap) {
      width = wrap.width();
      return;
    }
    SegmentPath named = named(edit);
    if (edit instanceof ClaimEdit.Put put) {
      int at = one(put.line(), put.at().segment());
      segments.set(at, put(segments.get(at), put.at(), put.value()));
    } else if (edit instanceof ClaimEdit.Delete delete) {
      List<Integer> found = found(delete.line(), delete.at());
      for (int i = found.size() - 1; i >= 0; i--) {
        segments.remove((int) found.get(i));
      }
    } else if (edit instanceof ClaimEdit.Insert insert) {
      String text = insert.segment().replace("\\n", "\n");
      segments.addAll(one(insert.line(), insert.after()) + 1, List.of(text.split("~")));
    } else if (edit instanceof ClaimEdit.End end) {
      end(end);
    }
    trailerTouched |= named.tag().equals("SE");
  }

  private static SegmentPath named(ClaimEdit edit) throws ExampleException {
    if (edit instanceof ClaimEdit.Put put) {
      return put.at().segment();
    }
    if (edit instanceof ClaimEdit.Delete delete) {
      return delete.at();
    }
    if (edit instanceof ClaimEdit.Insert insert) {
      return insert.after();
    }
    if (edit instanceof ClaimEdit.End end) {
      return end.after();
    }
    throw new ExampleException(edit.line(), edit + " is no edit of an 837P");
  }

  private void end(ClaimEdit.End end) throws ExampleException {
    int last = one(end.line(), end.after());
    segments.subList(last + 1, segments.size()).clear();
    if (end.element() > 0) {
      String[] elements = segments.get(last).split("\\*", -1);
      if (end.element() >= elements.length) {
        throw new ExampleException(end.line(), end + ": the segment has no such element");
      }
      segments.set(last, String.join("*", Arrays.asList(elements).subList(0, end.element() + 1)));
      cut = true;
    }
  }

  private static String put(String segment, ElementPath at, String value) {
    List<String> elements = parts(segment, "*");
    String element = value;
    if (at.component() > 0) {
      String whole = at.element() < elements.size() ? elements.get(at.element()) : "";
      element = with(parts(whole, ":"), at.component() - 1, value, ":");
    }
    return with(elements, at.element(), element, "*");
  }

  private static List<String> parts(String text, String separator) {
    return new ArrayList<>(Arrays.asList(text.split("[" + separator + "]", -1)));
  }

  /** Separators after the last part that is filled are left out, as X12 wants it. */
  private static String with(List<String> parts, int index, String value, String separator) {
    while (parts.size() <= index) {
      parts.add("");
    }
    parts.set(index, value);
    while (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return String.join(separator, parts);
  }

  private int one(int line, SegmentPath path) throws ExampleException {
    List<Integer> found = found(line, path);
    if (found.size() > 1) {
      throw new ExampleException(
          line, path + " names " + found.size() + " segments; say which one with an index, [1]");
    }
    return found.get(0);
  }

  /** The places of the segments that a path names, at least one. */
  private List<Integer> found(int line, SegmentPath path) throws ExampleException {
    LoopWalk walk = new LoopWalk();
    List<Integer> found = new ArrayList<>();
    int loops = 0;
    for (int i = 0; i < segments.size(); i++) {
      String[] elements = segments.get(i).split("\\*", -1);
      LoopWalk.Place place = walk.next(elements);
      boolean inLoop = path.loop().isEmpty() || place.loop().equals(path.loop());
      if (inLoop && !path.loop().isEmpty()) {
        loops = Math.max(loops, place.index());
      }
      if (inLoop
          && (path.loopIndex() == 0 || path.loopIndex() == place.index())
          && matches(elements, path)) {
        found.add(i);
      }
    }
    if (loops > 1 && path.loopIndex() == 0) {
      throw new ExampleException(
          line, path + ": there are " + loops + " loops " + path.loop() + "; say which one, [1]");
    }
    if (found.size() < Math.max(1, path.index())) {
      throw new ExampleException(line, path + ": the base claim has no such segment");
    }
    return path.index() > 0 ? List.of(found.get(path.index() - 1)) : found;
  }

  private static boolean matches(String[] elements, SegmentPath path) {
    if (!elements[0].equals(path.tag()) || elements.length <= path.leading().size()) {
      return false;
    }
    for (int i = 0; i < path.leading().size(); i++) {
      String element = elements[i + 1];
      String wanted = path.leading().get(i);
      if (!element.equals(wanted) && !element.startsWith(wanted + ":")) {
        return false;
      }
    }
    return true;
  }

  /** Writes into each SE how many segments stand from ST to SE; other bytes are no segments. */
  private void countSegments() {
    int count = 0;
    for (int i = 0; i < segments.size(); i++) {
      String[] elements = segments.get(i).split("\\*", -1);
      count = elements[0].equals("ST") ? 0 : count;
      count += (int) segments.get(i).lines().filter(X12Edits::isSegment).count();
      if (elements[0].equals("SE")) {
        segments.set(i, with(parts(segments.get(i), "*"), 1, Integer.toString(count), "*"));
      }
    }
  }

  private static boolean isSegment(String line) {
    return line.split("\\*", 2)[0].matches(IDENTIFIER);
  }

  private String text() {
    String joined = String.join(width > 0 ? "~" : "~\n", segments) + (cut ? "" : "~");
    return width > 0
        ? joined.replaceAll("(.{" + width + "})", "$1\r\n")
        : joined + (cut ? "" : "\n");
  }
}
