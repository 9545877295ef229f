package org.plumbline.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;

/** Collects what the reader finds wrong with a resource or with what stands around resources. */
final class FhirFaults {

  static final String NO_JSON = "FMT-SEG-020/syntax";
  static final String CUT = "FMT-SEG-020/end";
  static final String OUTSIDE = "FMT-SEG-020/outside";
  static final String TOO_LONG = "FMT-SEG-020/length";
  static final String OTHER_RESOURCE = "FMT-SEG-021/resource";
  static final String OTHER_TYPE = "FMT-SEG-021/type";
  static final String OTHER_USE = "FMT-SEG-021/use";
  static final String MISSING = "FMT-ELE-020";
  static final String NOT_READ = "FMT-ELE-021";
  static final String NOT_RESOLVED = "FMT-ELE-021/reference";
  static final String MODIFIED = "FMT-ELE-021/modifier";
  static final String OLDER = "FMT-ELE-021/version";
  static final String WRONG_TYPE = "FMT-ELE-022/type";
  static final String TWICE = "FMT-ELE-022/twice";
  static final String TOO_LONG_VALUE = "FMT-ELE-022/length";

  /** Of a resource in which everything is wrong this many faults are told. */
  private static final int MOST = 200;

  private final Map<String, RuleInfo> rules;
  private List<Hit> hits = new ArrayList<>();

  FhirFaults(Map<String, RuleInfo> rules) {
    this.rules = rules;
  }

  void add(String rule, int line, Node place, Slot... slots) {
    addAt(-1, rule, line, place, slots);
  }

  /**
   * @param offset the byte of the file, -1 where the pointer says enough
   */
  void addAt(long offset, String rule, int line, Node place, Slot... slots) {
    RuleInfo info = rules.get(rule);
    if (info == null) {
      throw new IllegalStateException("the reader names a rule that the registry lacks: " + rule);
    }
    if (hits.size() < MOST) {
      hits.add(new Hit(info, line, null, place.location(offset), List.of(slots)));
    }
  }

  List<Hit> take() {
    List<Hit> taken = hits;
    hits = new ArrayList<>();
    return taken;
  }
}
