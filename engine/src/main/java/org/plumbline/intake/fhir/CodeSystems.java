package org.plumbline.intake.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the systems of codes and identifiers stand for, from {@code fhir-systems.csv}. */
final class CodeSystems {

  /** More codings than this say nothing that the first ones do not. */
  private static final int MOST_CODINGS = 50;

  private final Map<String, String> kinds = new HashMap<>();

  CodeSystems() {
    FhirTable.records("fhir-systems.csv")
        .forEach(row -> kinds.put(row.getField("system"), row.getField("kind")));
  }

  /** Whether a system is of this kind. */
  boolean is(String system, String kind) {
    return kind.equals(kinds.get(system));
  }

  /** The kind of the system of a coding or identifier, empty where the table has none. */
  String kind(Node coding) {
    return kinds.getOrDefault(coding.textOf("system"), "");
  }

  /** Whether one of a concept's codings is this code of a system of this kind. */
  boolean says(Node concept, String kind, String code) {
    int seen = 0;
    for (Node coding : concept.each("coding")) {
      if (++seen > MOST_CODINGS) {
        return false;
      }
      if (coding.textOf("code").equals(code) && is(coding.textOf("system"), kind)) {
        return true;
      }
    }
    return false;
  }

  /** The first coding with a code whose system is of one of these kinds, or null. */
  Node coding(Node concept, Set<String> of) {
    for (Node coding : concept.each("coding")) {
      if (!coding.textOf("code").isEmpty() && of.contains(kind(coding))) {
        return coding;
      }
    }
    return null;
  }
}
