package org.plumbline.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.rulebook.lint.Guard;

/**
 * What facts say by themselves where a property holds: a line that has modifiers has at least one.
 * Only what is certain of every claim stands here.
 */
final class ImpliedGuards {

  private record Implied(String property, String sign, Object value) {
    static Implied not(String property) {
      return new Implied(property, "==", false);
    }
  }

  private static final Map<String, List<Implied>> BY_PROPERTY =
      Map.of(
          "hasModifiers", List.of(new Implied("modifierCount", ">", 0)),
          "hasUnits", List.of(Implied.not("unitsAbsent"), Implied.not("unitsUnreadable")),
          "hasCharge", List.of(Implied.not("chargeAbsent")),
          "hasCode", List.of(Implied.not("codeAbsent")),
          "hasFromDate", List.of(Implied.not("fromDateAbsent"), Implied.not("fromDateUnreadable")));

  private ImpliedGuards() {}

  /** What a guard asks without saying so, of the same thing; mostly nothing. */
  static Stream<Guard> of(Guard guard) {
    boolean holds = guard.sign().equals("==") && guard.values().equals(List.of(true));
    boolean plain = guard.subject().endsWith(guard.property());
    return holds && plain
        ? BY_PROPERTY.getOrDefault(guard.property(), List.of()).stream()
            .map(implied -> guard(guard, implied))
        : Stream.of();
  }

  private static Guard guard(Guard by, Implied implied) {
    String owner = by.subject().substring(0, by.subject().length() - by.property().length());
    return new Guard(
        by.fact(),
        by.line(),
        owner + implied.property,
        implied.sign,
        List.of(implied.value),
        List.of());
  }
}
