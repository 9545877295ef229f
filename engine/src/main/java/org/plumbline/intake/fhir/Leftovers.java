package org.plumbline.intake.fhir;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.plumbline.finding.Slot;

/**
 * Tells what of a resource is on no field of a claim: each kind of element once, with the place of
 * the first one; and which elements a resource must have are missing.
 */
final class Leftovers {

  /** Elements that lead to other resources. */
  private static final Set<String> LEADING =
      Set.of("patient", "provider", "insurer", "facility", "insurance", "coverage");

  private static final Set<String> WORDS = Set.of("display", "text", "userSelected", "version");

  private record Kind(Node first, int count) {}

  private final Node resource;
  private final Version version;
  private final FhirFaults faults;
  private final Set<Node> used = new HashSet<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> unresolved = new HashSet<>();

  /** Where an element is missing: what is told is not told again of the whole. */
  private final Set<Node> lacking = new HashSet<>();

  /** Whether an element that leads to another resource is missing or was not read. */
  private boolean leadsNowhere;

  private boolean harmless = true;

  Leftovers(Node resource, Version version, FhirFaults faults) {
    this.resource = resource;
    this.version = version;
    this.faults = faults;
  }

  /** Whether nothing was found that may change the meaning of the rest. */
  boolean harmless() {
    return harmless;
  }

  /** A contained resource that something refers to. */
  void use(Node contained) {
    used.add(contained);
  }

  /** A reference that leads nowhere is told once, however often it is made. */
  void unresolved(Node reference) {
    if (unresolved.add(reference.textOf("reference"))) {
      faults.add(FhirFaults.NOT_RESOLVED, 0, reference);
    }
  }

  /** An entry that no field has a place for. */
  void notRead(Node entry) {
    note(entry);
    entry.markRead();
  }

  /** What is no object where a list holds objects. */
  void wrongType(Node entry) {
    harmless = false;
    faults.add(FhirFaults.WRONG_TYPE, 0, entry);
    entry.markRead();
  }

  /** Notes that these properties were looked at. */
  void aside(Node property, String... names) {
    for (String name : names) {
      if (property.step().equals(name)) {
        property.markRead();
      }
    }
  }

  void tell() {
    if (version == Version.R4) {
      required();
    } else {
      faults.add(FhirFaults.OLDER, 0, version.first(resource));
    }
    for (Node child : resource.children()) {
      walk(child);
    }
    for (Node contained : resource.each("contained")) {
      // where a reference is wrong, that is told and not what it should lead to
      if (!used.contains(contained) && unresolved.isEmpty() && !leadsNowhere) {
        note(contained);
      }
    }
    kinds.values().stream()
        .filter(kind -> kind.count > 1 || !lacking.contains(kind.first))
        .forEach(
            kind ->
                faults.add(
                    FhirFaults.NOT_READ, 0, kind.first, new Slot.Count("places", kind.count)));
  }

  private void walk(Node node) {
    String path = node.path(resource);
    if (node.step().equals("modifierExtension") || path.equals("implicitRules")) {
      harmless = false;
      faults.add(FhirFaults.MODIFIED, 0, node);
      return;
    }
    if (node.isRead() || FhirTable.instance().aside().contains(path) || isFollowed(path)) {
      return;
    }
    if (node.children().isEmpty()) {
      if (node.isMissed()) {
        tooLong(node);
      } else if (!WORDS.contains(node.step()) && !(node.text().isEmpty())) {
        note(node);
      }
      return;
    }
    if (node.children().stream().anyMatch(Node::isMissed)) {
      node.children().stream().filter(Node::isMissed).forEach(this::tooLong);
    } else if (!path.equals("item") && untouched(node)) {
      note(node);
    } else {
      node.children().forEach(this::walk);
    }
  }

  private boolean isFollowed(String path) {
    return path.equals("item." + version.careTeam())
        || path.equals("item." + version.information());
  }

  private void tooLong(Node node) {
    harmless = false;
    faults.add(
        FhirFaults.TOO_LONG_VALUE,
        line(node),
        node,
        new Slot.Count("characters", ResourceParser.LONGEST_VALUE));
  }

  /** Whether nothing below was read, and nothing below is to be looked at closer. */
  private static boolean untouched(Node node) {
    if (node.kind() == Node.Kind.ARRAY) {
      return false;
    }
    for (Node child : node.children()) {
      boolean below = child.kind() == Node.Kind.OBJECT || child.kind() == Node.Kind.ARRAY;
      if (child.isRead()
          || child.step().equals("modifierExtension")
          || child.isMissed()
          || below && !allUntouched(child)) {
        return false;
      }
    }
    return true;
  }

  private static boolean allUntouched(Node node) {
    if (node.kind() == Node.Kind.ARRAY) {
      for (Node entry : node.children()) {
        boolean below = entry.kind() == Node.Kind.OBJECT || entry.kind() == Node.Kind.ARRAY;
        if (entry.isRead() || below && !allUntouched(entry)) {
          return false;
        }
      }
      return true;
    }
    return untouched(node);
  }

  private void note(Node node) {
    leadsNowhere |= LEADING.contains(node.path(resource));
    kinds.merge(
        node.path(resource), new Kind(node, 1), (one, more) -> new Kind(one.first, one.count + 1));
  }

  private void required() {
    for (FhirTable.Required required : FhirTable.instance().required()) {
      if (required.resource().isEmpty()
          || required.resource().equals(resource.textOf("resourceType"))) {
        require(resource, required, 0);
      }
    }
  }

  private void require(Node in, FhirTable.Required required, int depth) {
    if (depth < required.in().size()) {
      for (Node next : in.each(required.in().get(depth))) {
        if (next.kind() == Node.Kind.OBJECT) {
          require(next, required, depth + 1);
        }
      }
    } else if (in.child(required.element()) == null) {
      // an empty object lacks all at once
      if (lacking.add(in) || !in.children().isEmpty()) {
        faults.add(FhirFaults.MISSING, line(in), in.at(required.element()));
      }
      leadsNowhere |= LEADING.contains(required.element());
    }
  }

  /** The service line that a place belongs to, from 1; 0 for the claim. */
  private int line(Node node) {
    Node at = node;
    while (at.parent() != null && at.parent().parent() != resource) {
      at = at.parent();
    }
    if (at.parent() == null || !at.parent().step().equals("item")) {
      return 0;
    }
    int line = 0;
    for (Node item : resource.each("item")) {
      line += item.kind() == Node.Kind.OBJECT ? 1 : 0;
      if (item == at) {
        return line;
      }
    }
    return 0;
  }
}
