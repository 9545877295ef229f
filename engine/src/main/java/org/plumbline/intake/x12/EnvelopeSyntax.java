package org.plumbline.intake.x12;

import org.plumbline.finding.Slot;

/** Checks the elements of the segments around transactions. */
final class EnvelopeSyntax {

  static final String WIDTH = "FMT-ENV-003/width";

  private final SyntaxTable table = SyntaxTable.guide();
  private final Faults faults;
  private final ElementSyntax elements = new ElementSyntax(this::fault);
  private Segment segment;
  private boolean widthTold;

  EnvelopeSyntax(Faults faults) {
    this.faults = faults;
  }

  void check(Segment segment) {
    this.segment = segment;
    widthTold = false;
    elements.check(table.firstWith(SyntaxTable.TRANSACTION, segment.tag()), segment);
  }

  private void fault(String rule, int element, int component, String acknowledgment) {
    if (segment.tag() == Tag.ISA && isAboutWidth(rule)) {
      if (!widthTold) {
        faults.ofFile(WIDTH, Envelope.place(segment, element));
      }
      widthTold = true;
      return;
    }
    Slot place = Slot.Guide.element("element", segment.name(), element, component);
    if (acknowledgment == null) {
      faults.ofFile(rule, Envelope.place("", segment, element, component), place);
    } else {
      faults.ofFile(
          rule,
          Envelope.place("", segment, element, component),
          place,
          new Slot.Acknowledged(acknowledgment));
    }
  }

  /** Each element of an ISA has one width; one that differs shifts all that follow. */
  private static boolean isAboutWidth(String rule) {
    return rule.equals(SyntaxRules.TOO_SHORT)
        || rule.equals(SyntaxRules.TOO_LONG)
        || rule.equals(SyntaxRules.ELEMENT_MISSING);
  }
}
