package org.plumbline.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;

/** Makes a hit of what a rule reported. */
public final class Reported {

  private static final int MODIFIER_LENGTH = 2;

  private Reported() {}

  /**
   * The hit. A rule that reports a line's first modifier and asks for modifiers by name means
   * these, wherever on the line they stand: the hit is on the first of them, and the others stand
   * beside it.
   */
  public static Hit hit(RuleInfo rule, Fact fact, ClaimField field, List<Slot> slots) {
    List<ClaimField> meant =
        field == ClaimField.MODIFIER_1
            ? FactSheet.modifiersNamed(fact, named(rule, slots))
            : List.of();
    if (meant.isEmpty()) {
      return new Hit(rule, fact.lineNumber(), FactSheet.field(fact, field), null, slots);
    }
    List<Slot> all = new ArrayList<>(slots);
    meant.stream().skip(1).forEach(other -> all.add(new Slot.Beside(FactSheet.field(fact, other))));
    return new Hit(rule, fact.lineNumber(), FactSheet.field(fact, meant.get(0)), null, all);
  }

  /** What the rule asks for, and the modifiers whose official texts it quotes. */
  private static List<String> named(RuleInfo rule, List<Slot> slots) {
    Stream<String> quoted =
        slots.stream()
            .filter(Slot.Quoted.class::isInstance)
            .map(slot -> ((Slot.Quoted) slot).quote().code())
            .filter(code -> code.length() == MODIFIER_LENGTH);
    return Stream.concat(rule.modifiers().stream(), quoted).toList();
  }
}
