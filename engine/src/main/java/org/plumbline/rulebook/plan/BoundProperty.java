package org.plumbline.rulebook.plan;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.plumbline.facts.Fact;
import org.plumbline.rulebook.plan.RulePlan.Binding;

/**
 * Which property a binding keeps. The model has only code for it, so it is worked out from the
 * facts at hand: the properties that have the binding's value on each of them. The real one is
 * always among these; where there are others, nobody can tell them apart on this claim.
 */
final class BoundProperty {

  private BoundProperty() {}

  /** The properties it can be, as type and name; none where it is no property as it stands. */
  static List<String> of(Binding binding, Fact[] facts) {
    if (facts.length == 0) {
      return List.of();
    }
    String type = facts[0].getClass().getSimpleName();
    return Arrays.stream(facts[0].getClass().getMethods())
        .filter(BoundProperty::isProperty)
        .filter(method -> Arrays.stream(facts).allMatch(fact -> same(method, binding, fact)))
        .map(method -> type + "." + method.getName())
        .sorted()
        .toList();
  }

  private static boolean isProperty(Method method) {
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && method.getDeclaringClass() != Object.class
        && method.getReturnType() != void.class;
  }

  private static boolean same(Method method, Binding binding, Fact fact) {
    try {
      return Objects.equals(method.invoke(fact), binding.value().value(fact));
    } catch (ReflectiveOperationException | RuntimeException thrown) {
      return false;
    }
  }
}
