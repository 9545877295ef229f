package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;

/** Collects what the reader finds wrong with a form or with what stands around the forms. */
final class FormFaults {

  static final String TOO_LONG_FORM = "FMT-ELE-002/form";
  static final String TOO_LONG_VALUE = "FMT-ELE-002/value";
  static final String TOO_LONG_LIST = "FMT-ELE-002/list";
  static final String WRONG_TYPE = "FMT-ELE-003";
  static final String UNKNOWN = "FMT-ELE-004";
  static final String TWICE = "FMT-ELE-005";
  static final String NO_ITEM = "FMT-ELE-040";
  static final String DIFFERS = "FMT-ELE-041";
  static final String NO_CENTURY = "FMT-ELE-042/century";
  static final String NO_PLACE = "FMT-ELE-042/place";
  static final String UNREAD_SHADED = "FMT-ELE-043";
  static final String NO_JSON = "FMT-SEG-007/syntax";
  static final String CUT = "FMT-SEG-007/end";
  static final String OUTSIDE = "FMT-SEG-007/outside";

  /** Of a form in which everything is wrong this many faults are told. */
  private static final int MOST = 200;

  private final Map<String, RuleInfo> rules;
  private List<Hit> hits = new ArrayList<>();

  FormFaults(Map<String, RuleInfo> rules) {
    this.rules = rules;
  }

  void add(String rule, int line, JsonPath path, Slot... slots) {
    addAt(-1, rule, line, path, slots);
  }

  /**
   * @param offset the byte of the file, -1 where the pointer says enough
   */
  void addAt(long offset, String rule, int line, JsonPath path, Slot... slots) {
    RuleInfo info = rules.get(rule);
    if (info == null) {
      throw new IllegalStateException("the reader names a rule that the registry lacks: " + rule);
    }
    if (hits.size() < MOST) {
      hits.add(new Hit(info, line, null, path.location(offset), List.of(slots)));
    }
  }

  List<Hit> take() {
    List<Hit> taken = hits;
    hits = new ArrayList<>();
    return taken;
  }
}
