package org.plumbline.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.ValueText;

/**
 * Reads procedure codes and modifiers. A code without a system is taken as on paper, where none is
 * named either; a code of another system keeps that system as its qualifier, so that no rule takes
 * it for a HCPCS code.
 */
final class Procedures {

  private static final Set<String> NATIONAL = Set.of("HCPCS", "CPT");
  private static final ClaimField[] MODIFIERS = {
    ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
  };

  private Procedures() {}

  static void code(ServiceLine line, Node concept, ValueText text) {
    CodeSystems systems = FhirTable.instance().systems();
    Node coding = systems.coding(concept, NATIONAL);
    for (Node any : concept.each("coding")) {
      boolean code = !any.textOf("code").isEmpty() && !systems.kind(any).equals("ABSENT");
      coding = coding == null && code ? any : coding;
    }
    if (coding == null || tooLong(coding.child("code"))) {
      return;
    }
    text.set(line, ClaimField.CODE, coding.textOf("code"), coding.child("code"));
    coding.markRead();
    Node system = coding.child("system");
    if (system != null && !NATIONAL.contains(systems.kind(coding))) {
      text.set(line, ClaimField.CODE_QUALIFIER, system.text(), system);
    }
    for (Node other : concept.each("coding")) {
      other.markRead();
    }
  }

  /**
   * Codings of one concept say the same thing in several systems. Where one system stands there
   * several times, as CMS writes it, each coding is a modifier of its own.
   */
  static void modifiers(ServiceLine line, Node concept, ValueText text) {
    CodeSystems systems = FhirTable.instance().systems();
    List<Node> codings = new ArrayList<>();
    for (Node coding : concept.each("coding")) {
      boolean national = NATIONAL.contains(systems.kind(coding)) || coding.child("system") == null;
      boolean another =
          codings.isEmpty() || codings.get(0).textOf("system").equals(coding.textOf("system"));
      if (national && another && !coding.textOf("code").isEmpty()) {
        codings.add(coding);
      }
    }
    for (Node coding : codings) {
      add(line, coding.child("code"), text);
      if (!coding.child("code").isTooLong()) {
        concept.markRead();
      }
    }
  }

  private static void add(ServiceLine line, Node code, ValueText text) {
    if (tooLong(code)) {
      return;
    }
    for (ClaimField field : MODIFIERS) {
      if (!line.has(field)) {
        text.set(line, field, code.text(), code);
        return;
      }
    }
    text.set(line, ClaimField.SURPLUS_MODIFIER, code.text(), code);
    line.addSurplusModifier();
  }

  private static boolean tooLong(Node code) {
    if (code.isTooLong()) {
      code.markMissed();
    }
    return code.isTooLong();
  }
}
