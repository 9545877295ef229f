package org.plumbline.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebook.lint.Mutant;

class SurvivorsTest {

  private static final String ROW = "US-001/a,\"without code == \"\"A\"\"\",the page prints it\n";

  @Test
  void aMutantIsKnownByItsRuleAndItsChange() {
    Survivors survivors = Survivors.parse("rule,mutant,reason\n" + ROW);
    Mutant known = new Mutant("US-001/a", "without code == \"A\"", "", "");
    assertEquals(Optional.of("the page prints it"), survivors.reason(known));
    assertEquals(Set.of(known.toString()), survivors.named());
    Mutant other = new Mutant("US-001/b", "without code == \"A\"", "", "");
    assertEquals(Optional.empty(), survivors.reason(other));
  }

  @Test
  void withoutATableNoMutantMayLive() {
    assertEquals(Set.of(), Survivors.parse("").named());
  }

  @Test
  void aMutantStandsOnceAndHasAReason() {
    assertThrows(
        IllegalArgumentException.class, () -> Survivors.parse("rule,mutant,reason\n" + ROW + ROW));
    assertThrows(
        IllegalArgumentException.class,
        () -> Survivors.parse("rule,mutant,reason\nUS-001,without hasUnits,\n"));
  }
}
