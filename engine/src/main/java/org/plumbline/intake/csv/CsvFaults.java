package org.plumbline.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;

/** Collects what the reader finds wrong with a table. */
final class CsvFaults {

  static final String HEADER = "FMT-SEG-030/header";
  static final String CELLS = "FMT-SEG-030/cells";
  static final String QUOTE = "FMT-SEG-030/quote";
  static final String NO_CLAIM = "FMT-SEG-030/claim";
  static final String APART = "FMT-SEG-030/apart";
  static final String TOO_LONG = "FMT-SEG-030/length";
  static final String TOTAL = "FMT-SEG-030/total";
  static final String AGAIN = "FMT-SEG-030/again";
  static final String OTHER_HEADER = "FMT-SEG-030/columns";
  static final String UNKNOWN = "FMT-ELE-030/column";
  static final String LACKING = "FMT-ELE-030/lacking";
  static final String TWICE = "FMT-ELE-030/twice";
  static final String DIFFERS = "FMT-ELE-030/differs";
  static final String TOO_LONG_CELL = "FMT-ELE-030/length";
  static final String COMMA_AMOUNT = "FMT-NUM-002/comma";
  static final String COMMA_QUANTITY = "FMT-ELE-011/comma";

  static final String DOLLAR = "FMT-NUM-002/dollar";
  static final String MONTH_FIRST = "FMT-DAT-001/slashes";

  /** Of a claim in which everything is wrong this many faults are told. */
  private static final int MOST = 200;

  private final Map<String, RuleInfo> rules;
  private List<Hit> hits = new ArrayList<>();

  CsvFaults(Map<String, RuleInfo> rules) {
    this.rules = rules;
  }

  /**
   * @param column the column's name, empty for the whole row
   */
  void add(String rule, long row, String column, Slot... slots) {
    if (hits.size() < MOST) {
      hits.add(hit(rule, row, column, slots));
    }
  }

  Hit hit(String rule, long row, String column, Slot... slots) {
    RuleInfo info = rules.get(rule);
    if (info == null) {
      throw new IllegalStateException("the reader names a rule that the registry lacks: " + rule);
    }
    return new Hit(info, 0, null, new Location.Cell(row, column), List.of(slots));
  }

  List<Hit> take() {
    List<Hit> taken = hits;
    hits = new ArrayList<>();
    return taken;
  }
}
