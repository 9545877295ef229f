package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.Slot;

/** Checks the elements of the segments around transactions. */
final class EnvelopeSyntax {

  static final String WIDTH = "FMT-ENV-003/width";
  static final String SEPARATOR = "FMT-ENV-003/separator";
  static final String UNUSED = "FMT-ENV-003/component";

  private static final int REPETITION = 11;
  private static final int VERSION = 12;
  private static final int COMPONENT = 16;

  private final SyntaxTable table = SyntaxTable.guide();
  private final Faults faults;
  private final ElementSyntax elements = new ElementSyntax(this::fault);
  private Segment segment;
  private boolean widthTold;

  EnvelopeSyntax(Faults faults) {
    this.faults = faults;
  }

  /** How often a segment of the table was checked. */
  long checked(int row) {
    return elements.checked(row);
  }

  void check(Segment segment) {
    this.segment = segment;
    widthTold = false;
    if (segment.tag() == Tag.ISA && separators()) {
      return;
    }
    elements.check(table.firstWith(SyntaxTable.TRANSACTION, segment.tag()), segment);
  }

  /**
   * Tells of ISA11 and ISA16 that part nothing.
   *
   * @return whether ISA16 is missing, or the element separator stands there, so that one more
   *     element seems to follow
   */
  private boolean separators() {
    byte[] bytes = segment.bytes;
    boolean twice =
        segment.count() == COMPONENT + 1
            && segment.length(COMPONENT) == 0
            && segment.length(COMPONENT + 1) == 0;
    boolean absent =
        segment.count() == COMPONENT - 1
            || segment.count() == COMPONENT && segment.length(COMPONENT) == 0;
    byte component = segment.length(COMPONENT) == 1 ? bytes[segment.start(COMPONENT)] : 0;
    if (twice || absent || component != 0 && Delimiters.isNone(component)) {
      told(SEPARATOR, COMPONENT, "TA105:027");
    } else if (component != 0 && component != segment.component()) {
      told(UNUSED, COMPONENT, "TA105:027");
    }
    // what stood there before 00501 was no separator; the U of 4010 still stands in many a file
    if (segment.length(REPETITION) == 1 && segment.text(VERSION).equals("00501")) {
      byte repetition = bytes[segment.start(REPETITION)];
      if (Delimiters.isNone(repetition) && repetition != 'U' || repetition == component) {
        told(SEPARATOR, REPETITION, "TA105:026");
      }
    }
    return twice || absent;
  }

  private void told(String rule, int element, String acknowledgment) {
    faults.ofFile(
        rule,
        Envelope.place(segment, element),
        Slot.Guide.element("element", segment.name(), element, 0),
        new Slot.Acknowledged(acknowledgment));
  }

  private void fault(String general, int element, int component, String acknowledgment, int most) {
    String rule = NamedFaults.rule(general, "", segment, element, component);
    if (segment.tag() == Tag.ISA && isAboutWidth(rule)) {
      if (!widthTold) {
        faults.ofFile(WIDTH, Envelope.place(segment, element));
      }
      widthTold = true;
      return;
    }
    List<Slot> slots = new ArrayList<>(2);
    slots.add(Slot.Guide.element("element", segment.name(), element, component));
    if (rule.equals(SyntaxRules.TOO_LONG)) {
      slots.add(new Slot.Count("most", most));
    }
    if (acknowledgment != null) {
      slots.add(new Slot.Acknowledged(acknowledgment));
    }
    faults.ofFile(
        rule, Envelope.place("", segment, element, component), slots.toArray(Slot[]::new));
  }

  /** Each element of an ISA has one width; one that differs shifts all that follow. */
  private static boolean isAboutWidth(String rule) {
    return rule.equals(SyntaxRules.TOO_SHORT)
        || rule.equals(SyntaxRules.TOO_LONG)
        || rule.equals(SyntaxRules.ELEMENT_MISSING)
        || rule.equals(SyntaxRules.CUT_SHORT);
  }
}
