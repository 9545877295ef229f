package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.List;

/** The rows of the syntax table while it is read; {@link SyntaxTable} flattens them. */
final class SyntaxRows {

  /**
   * A loop.
   *
   * @param parents the loops it may stand in, one bit each
   * @param path these, all above them, and itself
   * @param position its place among its siblings; loops of one position stand in any order
   */
  record LoopRow(String id, long parents, long path, int position, boolean required, int repeat) {}

  /**
   * A segment of a loop.
   *
   * @param toldElsewhere required, and another rule says when it is missing
   * @param conditions what elements demand of each other, see {@link Conditions}
   * @param acknowledgments codes of a TA1 by element, index 0 for the first; null: those of the
   *     rule
   */
  record SegmentRow(
      int loop,
      int tag,
      int position,
      boolean required,
      boolean toldElsewhere,
      int repeat,
      int firstElement,
      int elementCount,
      long[] conditions,
      String[] acknowledgments) {}

  /**
   * An element or a component.
   *
   * @param min characters; of a number, digits
   * @param codes the codes the guide has, null: any
   */
  record ElementRow(
      byte usage,
      byte type,
      int min,
      int max,
      CodeList codes,
      byte told,
      int firstComponent,
      int componentCount) {}

  final List<LoopRow> loops = new ArrayList<>();
  final List<SegmentRow> segments = new ArrayList<>();
  final List<ElementRow> elements = new ArrayList<>();

  /** The number of a loop, -1 where it is none. */
  int loop(String id) {
    for (int i = 0; i < loops.size(); i++) {
      if (loops.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The required loops below each loop, one bit each. */
  long[] requiredBelow() {
    long[] below = new long[loops.size()];
    for (int child = 0; child < loops.size(); child++) {
      for (int parent = 0; parent < loops.size(); parent++) {
        if (child != parent
            && loops.get(child).required()
            && (loops.get(child).parents() >> parent & 1) == 1) {
          below[parent] |= 1L << child;
        }
      }
    }
    return below;
  }

  /** Where the segments of each loop begin, and behind them where the last ones end. */
  int[] firstSegments() {
    int[] first = new int[loops.size() + 1];
    for (int loop = 0; loop < loops.size(); loop++) {
      int wanted = loop;
      first[loop + 1] =
          first[loop] + (int) segments.stream().filter(s -> s.loop() == wanted).count();
    }
    return first;
  }
}
