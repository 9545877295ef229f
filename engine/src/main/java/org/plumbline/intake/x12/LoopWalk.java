package org.plumbline.intake.x12;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.intake.x12.Loop.Area;

/**
 * Says of the segments of an 837P that has all of them, one after the other, in which loop each
 * stands.
 */
public final class LoopWalk {

  /** A loop and which one of its kind it is in the file, from 1; index 0 outside of all loops. */
  public record Place(String loop, int index) {}

  private static final Place OUTSIDE = new Place("", 0);

  private final LoopTable loops = LoopTable.guide();
  private final Map<String, Integer> seen = new HashMap<>();
  private Area area = Area.HEADER;
  private Place current = OUTSIDE;

  /**
   * The loop of the next segment; outside of all loops for one of the envelope.
   *
   * @param elements the segment's identifier and its elements
   */
  public Place next(String[] elements) {
    int tag = code(elements, 0);
    switch (tag) {
      case Tag.ISA, Tag.GS, Tag.ST, Tag.BHT, Tag.SE, Tag.GE, Tag.IEA -> {
        area = Area.HEADER;
        return OUTSIDE;
      }
      case Tag.HL -> enterLevel(elements);
      case Tag.CLM -> area = Area.CLAIM;
      case Tag.LX -> area = Area.LINE;
      case Tag.SBR -> area = area == Area.CLAIM ? Area.OTHER : area;
      default -> {
        // stays in its area
      }
    }
    Loop opened = loops.opened(area, tag, code(elements, tag == Tag.HL ? 3 : 1));
    if (opened != null) {
      current = new Place(opened.id(), seen.merge(opened.id(), 1, Integer::sum));
    }
    return current;
  }

  private void enterLevel(String[] elements) {
    for (Area level : new Area[] {Area.BILLING, Area.SUBSCRIBER, Area.PATIENT}) {
      if (loops.main(level).isOpenedBy(Tag.HL, code(elements, 3))) {
        area = level;
      }
    }
  }

  /** An element as the loops have it, -1 where it is longer than any code of theirs or absent. */
  private static int code(String[] elements, int at) {
    boolean fits = at < elements.length && elements[at].length() <= 3;
    return fits ? Segment.pack(elements[at]) : -1;
  }
}
