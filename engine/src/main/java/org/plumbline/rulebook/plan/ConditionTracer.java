package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.Need;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.lint.Expression;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.plan.RulePlan.Input;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.Trace.Condition;
import org.plumbline.rulebook.plan.Trace.Seen;
import org.plumbline.rulebook.plan.Trace.Truth;

/**
 * Asks the tests of one pattern or filter one after the other. What follows a guard that does not
 * hold is not asked: its values are not there.
 */
final class ConditionTracer {

  private final Sources sources;
  private final Object[] registers;
  private final int own;
  private String missing = "";

  /**
   * @param own the register of the fact whose properties are named without owner; negative for none
   */
  ConditionTracer(Sources sources, Object[] registers, int own) {
    this.sources = sources;
    this.registers = registers;
    this.own = own;
  }

  /** Conditions that nothing was there to ask about. */
  static List<Condition> unasked(List<Test> tests, String why) {
    return tests.stream()
        .map(test -> new Condition(test.text(), Truth.UNKNOWN, why, List.of()))
        .toList();
  }

  List<Condition> ask(List<Test> tests) {
    return tests.stream().map(this::ask).toList();
  }

  private Condition ask(Test test) {
    Optional<Expression> expression = Expression.read(test.text());
    Optional<Guard> guard = expression.flatMap(found -> guard(found, test));
    if (guard.isEmpty() && !missing.isEmpty()) {
      return new Condition(test.text(), Truth.UNKNOWN, missing + " is false", List.of());
    }
    Map<String, Seen> seen = new LinkedHashMap<>();
    try {
      boolean holds = test.predicate().test(test.inputs(), registers);
      if (guard.isPresent()) {
        missing = holds || !missing.isEmpty() ? missing : test.text();
      }
      boolean showing = guard.isEmpty() || !holds;
      expression.filter(found -> showing).ifPresent(found -> collect(found, test, seen));
      String why = guard.isEmpty() || holds ? "" : guard.get().reason();
      return new Condition(test.text(), Truth.of(holds), why, List.copyOf(seen.values()));
    } catch (Exception | StackOverflowError thrown) {
      return new Condition(test.text(), Truth.UNKNOWN, "it cannot be evaluated", List.of());
    }
  }

  /** What a guard asks of which fact. */
  private record Guard(Need need, Fact fact) {
    String reason() {
      return FactSheet.presence(fact).reason(need);
    }
  }

  private Optional<Guard> guard(Expression expression, Test test) {
    if (expression instanceof Access access && access.arguments().isEmpty()) {
      for (Need need : Need.values()) {
        if (need.guard().equals(access.name()) && owner(access, test) instanceof Fact fact) {
          return Optional.of(new Guard(need, fact));
        }
      }
    }
    return Optional.empty();
  }

  /** Adds the properties and variables that an expression names. */
  private void collect(Expression expression, Test test, Map<String, Seen> seen) {
    if (expression instanceof Variable variable) {
      int register = register(variable.name(), test);
      if (register >= 0 && !(registers[register] instanceof Fact)) {
        seen.put(variable.name(), sources.seen(variable.name(), register, registers));
      }
    } else if (expression instanceof Unary unary) {
      collect(unary.operand(), test, seen);
    } else if (expression instanceof Binary binary) {
      collect(binary.left(), test, seen);
      collect(binary.right(), test, seen);
    } else if (expression instanceof In in) {
      collect(in.left(), test, seen);
      in.choices().forEach(choice -> collect(choice, test, seen));
    } else if (expression instanceof Access access) {
      collect(access, test, seen);
    }
  }

  private void collect(Access access, Test test, Map<String, Seen> seen) {
    if (owner(access, test) instanceof Fact fact) {
      Object value = access.arguments().isEmpty() ? value(fact, access.name()) : null;
      if (!(value instanceof Fact)) {
        String property = fact.getClass().getSimpleName() + "." + called(access);
        String name = path(access);
        seen.put(
            name, new Seen(name, Optional.of(fact), List.of(property), Optional.ofNullable(value)));
      }
    } else if (access.owner() != null) {
      collect(access.owner(), test, seen);
    }
    access.arguments().forEach(argument -> collect(argument, test, seen));
  }

  /** A member with the numbers that it is given; what else it is given are words of the rule. */
  private static String called(Access access) {
    return access.arguments().size() == 1
            && access.arguments().get(0) instanceof Literal literal
            && literal.value() instanceof Integer number
        ? access.name() + "(" + number + ")"
        : access.name();
  }

  /** Whose member it is, where that is a fact; null else. */
  private Object owner(Access access, Test test) {
    if (access.owner() == null) {
      return own < 0 ? null : registers[own];
    } else if (access.owner() instanceof Variable variable) {
      int register = register(variable.name(), test);
      return register < 0 ? null : registers[register];
    }
    return access.owner() instanceof Access outer
            && outer.arguments().isEmpty()
            && owner(outer, test) instanceof Fact fact
        ? value(fact, outer.name())
        : null;
  }

  private static Object value(Fact fact, String name) {
    try {
      Optional<Property> property = Property.of(fact.getClass(), name);
      return property.isPresent() ? property.get().of(fact) : null;
    } catch (ReflectiveOperationException thrown) {
      return null;
    }
  }

  private static int register(String name, Test test) {
    for (Input input : test.inputs()) {
      if (input.name().equals(name)) {
        return input.register();
      }
    }
    return -1;
  }

  private static String path(Access access) {
    List<String> names = new ArrayList<>();
    Expression at = access;
    for (; at instanceof Access inner; at = inner.owner()) {
      names.add(0, inner.name());
    }
    if (at instanceof Variable variable) {
      names.add(0, variable.name());
    }
    return String.join(".", names);
  }
}
