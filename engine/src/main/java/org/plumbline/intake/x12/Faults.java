package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;

/**
 * Collects what the reader finds: faults of the file, of the context that several claims share, of
 * the claim.
 */
final class Faults {

  private final Map<String, RuleInfo> rules;
  private final Map<String, Long> applied = new TreeMap<>();
  private List<Hit> ofFile = new ArrayList<>();
  private List<Hit> ofClaim = new ArrayList<>();

  Faults(Map<String, RuleInfo> rules) {
    this.rules = rules;
  }

  /** Counts one application of a rule. */
  void applied(String rule) {
    applied.merge(rule, 1L, Long::sum);
  }

  void applied(String rule, long times) {
    applied.merge(rule, times, Long::sum);
  }

  Map<String, Long> applied() {
    return applied;
  }

  void ofFile(String rule, Location place, Slot... slots) {
    ofFile.add(new Hit(rule(rule), 0, null, place, List.of(slots)));
  }

  void ofClaim(String rule, int line, Location place, Slot... slots) {
    ofClaim.add(new Hit(rule(rule), line, null, place, List.of(slots)));
  }

  Hit about(String rule, int line, FieldRef field, Location place) {
    return new Hit(rule(rule), line, field, place, List.of());
  }

  void ofClaim(Hit hit) {
    ofClaim.add(hit);
  }

  List<Hit> takeFile() {
    List<Hit> taken = ofFile;
    ofFile = new ArrayList<>();
    return taken;
  }

  List<Hit> takeClaim() {
    List<Hit> taken = ofClaim;
    ofClaim = new ArrayList<>();
    return taken;
  }

  boolean hasFileFaults() {
    return !ofFile.isEmpty();
  }

  private RuleInfo rule(String name) {
    RuleInfo info = rules.get(name);
    if (info == null) {
      throw new IllegalStateException("the reader names a rule that the registry lacks: " + name);
    }
    return info;
  }
}
