package org.plumbline.intake.x12;

import java.util.Map;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;

/**
 * Tells what is wrong with the elements of the segment that is being read, of its claim, or where
 * claims share it of the file; and counts how often each check of them was made.
 */
final class ElementFaults implements ElementSyntax.Listener, ElementChecks.Listener {

  private final Faults faults;
  private final Standing at;
  private final TextKeeper keeper;
  private final SyntaxTable syntax = SyntaxTable.guide();
  private final long[] applied = new long[ElementChecks.guide().rules().length];

  ElementFaults(Faults faults, Standing at, TextKeeper keeper) {
    this.faults = faults;
    this.at = at;
    this.keeper = keeper;
  }

  /** Adds how often each check of elements was made. */
  void addApplied(Map<String, Long> counts) {
    String[] rules = ElementChecks.guide().rules();
    for (int i = 0; i < rules.length; i++) {
      if (applied[i] > 0) {
        counts.merge(rules[i], applied[i], Long::sum);
      }
    }
  }

  /** The code that tells the segment from its siblings is none that the loop has. */
  void unknownQualifier() {
    Segment segment = at.segment;
    int row = syntax.firstWith(at.loop.number(), segment.tag());
    int element = syntax.qualifierElement[row];
    int component = syntax.qualifierComponent[row];
    boolean there =
        component == 0
            ? segment.length(element) > 0
            : segment.componentLength(element, component) > 0;
    String rule = there ? SyntaxRules.CODE_UNKNOWN : SyntaxRules.ELEMENT_MISSING;
    faults.applied(rule);
    tell(rule, element, component, 0);
  }

  /** What the syntax table says. */
  @Override
  public void fault(String rule, int element, int component, String acknowledgment, int most) {
    tell(rule, element, component, most);
  }

  private void tell(String general, int element, int component, int most) {
    Segment segment = at.segment;
    String id = segment.tag() == Tag.BHT ? "" : at.loopId();
    String rule = NamedFaults.rule(general, id, segment, element, component);
    Location.X12 place = Envelope.place(id, segment, element, component);
    Slot name = Slot.Guide.element("element", segment.name(), element, component);
    Slot[] slots =
        rule.equals(SyntaxRules.TOO_LONG)
            ? new Slot[] {name, new Slot.Count("most", most)}
            : new Slot[] {name};
    if (at.assembler != null) {
      FieldRef field =
          segment.tag() == Tag.HI
              ? diagnosis(element, component)
              : at.loop == null ? null : field(at.assembler.target(at.loop), element, component);
      faults.ofClaim(faults.about(rule, at.line(), field, place, slots));
    } else if (at.loop != null && at.context.isOfFirstClaim(at.area)) {
      FieldRef field = field(at.context.about(at.loop, segment), element, component);
      at.context.faultOfFirstClaim(at.area, faults.about(rule, 0, field, place, slots));
    } else {
      faults.ofFile(rule, place, slots);
    }
  }

  private FieldRef field(Part part, int element, int component) {
    ClaimField field =
        part == null ? null : FieldBindings.instance().field(part, at.segment, element, component);
    return field == null ? null : new FieldRef(part, field);
  }

  /** The diagnosis that stands at an element of an HI, or its qualifier, or null. */
  private FieldRef diagnosis(int element, int component) {
    ClaimField field = component == 1 ? ClaimField.DIAGNOSIS_QUALIFIER : ClaimField.DIAGNOSIS_CODE;
    int origin = at.segment.start(element) - keeper.start();
    return at.assembler.claim().diagnoses().stream()
        .filter(diagnosis -> diagnosis.origin() == origin)
        .findFirst()
        .map(diagnosis -> new FieldRef(diagnosis, field))
        .orElse(null);
  }

  @Override
  public void applied(int number, int times) {
    applied[number] += times;
  }

  /** What a check says, of the claim or of the level that claims share. */
  @Override
  public void failed(String rule, int element, int component) {
    boolean ofClaim = at.assembler != null;
    Part part = ofClaim ? at.assembler.target(at.loop) : at.context.about(at.loop, at.segment);
    Location.X12 place = Envelope.place(at.loop.id(), at.segment, element, component);
    Hit hit = faults.about(rule, at.line(), field(part, element, component), place);
    if (ofClaim) {
      faults.ofClaim(hit);
    } else {
      at.context.fault(at.area, hit);
    }
  }
}
