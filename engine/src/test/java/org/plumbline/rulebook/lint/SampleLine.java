package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Quote;

/** A small service line for tests of the lint. */
public class SampleLine {

  public static final String SHARED = "not for rules";

  public boolean hasUnits() {
    return true;
  }

  public long units() {
    return 5_000;
  }

  public boolean hasCode() {
    return true;
  }

  public String code() {
    return "J1885";
  }

  public boolean isPaper() {
    return false;
  }

  public int number() {
    return 1;
  }

  public double score() {
    return 0.5;
  }

  public ClaimField missing() {
    return ClaimField.UNITS;
  }

  public SampleClaim claim() {
    return new SampleClaim();
  }

  public List<String> modifiers() {
    return List.of("JW");
  }

  public Set<String> releases() {
    return Set.of("2025-10");
  }

  public boolean hasModifier(String modifier) {
    return "JW".equals(modifier);
  }

  public boolean hasAny(String... modifiers) {
    return modifiers.length > 0;
  }

  public long unitsAbove(int limit) {
    return units() - limit;
  }

  public Quote descriptor() {
    return Quote.whole("J1885", "2025-10", "Injection");
  }

  /** Not for rules: two readings of the property twofold. */
  public int twofold() {
    return 1;
  }

  /** Not for rules: two readings of the property twofold. */
  public int getTwofold() {
    return 2;
  }

  public static String shared() {
    return SHARED;
  }
}
