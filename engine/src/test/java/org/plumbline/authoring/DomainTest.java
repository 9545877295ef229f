package org.plumbline.authoring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebook.lint.Guard;

class DomainTest {

  @Test
  void betweenTwoWholeNumbersThereIsNone() {
    assertTrue(Domain.isEmpty(List.of(guard(">", 5), guard("<", 6))));
    assertFalse(Domain.isEmpty(List.of(guard(">", 5), guard("<", 7))));
    assertTrue(Domain.isEmpty(List.of(guard(">", 5), guard("<", 7), guard("!=", 6L))));
    assertFalse(Domain.isEmpty(List.of(guard(">", 5.5), guard("<", 6.5))));
    assertTrue(Domain.isEmpty(List.of(guard(">", 5.5), guard("<", 5.9))));
  }

  @Test
  void aValueThatOtherGuardsExcludeIsNone() {
    assertTrue(Domain.isEmpty(List.of(guard("==", 5), guard(">", 5))));
    assertFalse(Domain.isEmpty(List.of(guard("==", 5L), guard("in", 4, 5))));
    assertTrue(Domain.isEmpty(List.of(guard("in", "A", "B"), guard("not in", "A", "B", "C"))));
    assertTrue(Domain.isEmpty(List.of(guard("==", true), guard("==", false))));
  }

  @Test
  void aTextIsHeldAgainstTestsOfTexts() {
    assertTrue(Domain.isEmpty(List.of(guard("==", "J1885"), guard("matches", "[0-9]{5}"))));
    assertFalse(Domain.isEmpty(List.of(guard("==", "J1885"), guard("str[startsWith]", "J"))));
    assertTrue(Domain.isEmpty(List.of(guard("in", "J1885"), guard("not contains", "88"))));
  }

  @Test
  void whatIsNotKnownLeavesAll() {
    assertFalse(Domain.isEmpty(List.of(guard("matches", "a"), guard("matches", "b"))));
    assertFalse(Domain.isEmpty(List.of(guard("!=", "A"), guard("!=", "B"))));
    assertFalse(Domain.isEmpty(List.of(guard(""))));
  }

  private static Guard guard(String sign, Object... values) {
    return new Guard("LineFacts", 1, "units", sign, Arrays.asList(values), List.of());
  }
}
