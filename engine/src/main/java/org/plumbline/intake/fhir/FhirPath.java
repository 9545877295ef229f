package org.plumbline.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path below a resource or a part of one: {@code identifier[system:NPI].value}. Lists are entered
 * everywhere. A step may ask something of what it enters:
 *
 * <pre>
 * identifier[system:NPI]             its system is one of that kind in fhir-systems.csv
 * supportingInfo[category:INFO|onset]  one of the codings below says this code of this kind
 * telecom[system=phone]              a property has this text
 * name.given#2                       the second one only
 * </pre>
 */
final class FhirPath {

  private static final Pattern STEP =
      Pattern.compile("([A-Za-z]+)(?:\\[([a-z]+)([:=])([^\\]|]+)(?:\\|([^\\]]+))?])?(?:#(\\d))?");

  private record Step(
      String name, String property, boolean kind, String value, String code, int n) {}

  private final List<Step> steps = new ArrayList<>();

  FhirPath(String written) {
    for (String part : written.split("\\.(?![^\\[]*])")) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        throw new IllegalStateException("not a path: " + written);
      }
      steps.add(
          new Step(
              step.group(1),
              step.group(2),
              ":".equals(step.group(3)),
              step.group(4),
              step.group(5),
              step.group(6) == null ? 1 : Integer.parseInt(step.group(6))));
    }
  }

  /** The first value there, or null. */
  Node first(Node from, CodeSystems systems) {
    return find(from, 0, systems);
  }

  private Node find(Node from, int at, CodeSystems systems) {
    Step step = steps.get(at);
    int seen = 0;
    for (Node next : from.each(step.name)) {
      if (!fits(step, next, systems) || ++seen < step.n) {
        continue;
      }
      Node found = at == steps.size() - 1 ? leaf(next) : find(next, at + 1, systems);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Node leaf(Node node) {
    return node.text().isEmpty() ? null : node;
  }

  private static boolean fits(Step step, Node node, CodeSystems systems) {
    if (step.property == null) {
      return true;
    }
    if (!step.kind) {
      return node.textOf(step.property).equals(step.value);
    }
    if (step.code == null) {
      return systems.is(node.textOf(step.property), step.value);
    }
    for (Node concept : node.each(step.property)) {
      if (systems.says(concept, step.value, step.code)) {
        concept.markRead();
        return true;
      }
    }
    return false;
  }
}
