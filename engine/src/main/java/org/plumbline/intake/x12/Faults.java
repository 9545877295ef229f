package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ReadItem;

/**
 * Collects what the reader finds, and counts how often it looked. A fault of the file is handed on
 * at once; faults of a claim wait for the claim.
 */
final class Faults {

  /** A claim, or a level above it, carries no more faults than this; later ones are left out. */
  static final int MOST = 500;

  private final Map<String, RuleInfo> rules;
  private final Consumer<ReadItem> out;
  private final Map<String, long[]> applied = new HashMap<>();
  private List<Hit> ofClaim = List.of();

  Faults(Map<String, RuleInfo> rules, Consumer<ReadItem> out) {
    this.rules = rules;
    this.out = out;
  }

  /** Counts one application of a rule. */
  void applied(String rule) {
    applied(rule, 1);
  }

  void applied(String rule, long times) {
    applied.computeIfAbsent(rule, r -> new long[1])[0] += times;
  }

  Map<String, Long> applied() {
    Map<String, Long> counts = new TreeMap<>();
    applied.forEach((rule, count) -> counts.put(rule, count[0]));
    return counts;
  }

  void ofFile(String rule, Location place, Slot... slots) {
    out.accept(
        new ReadItem.FileFaults(List.of(new Hit(rule(rule), 0, null, place, List.of(slots)))));
  }

  void ofFile(Hit hit) {
    out.accept(new ReadItem.FileFaults(List.of(hit)));
  }

  void ofClaim(String rule, int line, Location place, Slot... slots) {
    ofClaim(new Hit(rule(rule), line, null, place, List.of(slots)));
  }

  void ofClaim(Hit hit) {
    if (ofClaim.isEmpty()) {
      ofClaim = new ArrayList<>(1);
    }
    if (ofClaim.size() < MOST) {
      ofClaim.add(hit);
    }
  }

  /** Takes back what was told of the claim. */
  void takeBack(Hit told) {
    if (!ofClaim.isEmpty()) {
      ofClaim.removeIf(hit -> hit == told);
    }
  }

  Hit about(String rule, int line, FieldRef field, Location place, Slot... slots) {
    return new Hit(rule(rule), line, field, place, List.of(slots));
  }

  List<Hit> takeClaim() {
    List<Hit> taken = ofClaim;
    ofClaim = List.of();
    return taken;
  }

  private RuleInfo rule(String name) {
    RuleInfo info = rules.get(name);
    if (info == null) {
      throw new IllegalStateException("the reader names a rule that the registry lacks: " + name);
    }
    return info;
  }
}
