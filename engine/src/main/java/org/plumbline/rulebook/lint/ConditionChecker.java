package org.plumbline.rulebook.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.rulebook.lint.Condition.Accumulate;
import org.plumbline.rulebook.lint.Condition.Alternatives;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Condition.Forall;
import org.plumbline.rulebook.lint.Condition.Quantified;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.FactMembers.NoSuchMember;
import org.plumbline.rulebook.lint.ValueType.Kind;

/** Checks the conditions of one rule in the order of the text, and knows what they bind. */
final class ConditionChecker {

  private final ImportedNames imported;
  private final Map<String, ValueType> variables = new HashMap<>();
  private final ExpressionChecker expressions;
  private final Consumer<Refusal> problems;

  /** Variables that are not bound because what they stand for is refused, and that was told. */
  private final Set<String> refused = new HashSet<>();

  /** All that was ever bound, also what is not known any more. */
  private Map<String, ValueType> everBound = new HashMap<>();

  /**
   * @param problems told of each refused constraint of a pattern; checking goes on with the next
   */
  ConditionChecker(ImportedNames imported, FactMembers members, Consumer<Refusal> problems) {
    this.imported = imported;
    this.problems = problems;
    this.expressions = new ExpressionChecker(members, imported.types(), variables);
  }

  /** What is bound where the checking has come to, with the dollar signs. */
  Map<String, ValueType> variables() {
    return variables;
  }

  /** Whether a refusal is about a variable of a constraint that was refused before. */
  boolean followsFromOther(Refusal refusal) {
    return refused.stream().anyMatch(name -> refusal.getMessage().startsWith(name + " "));
  }

  void check(List<? extends Condition> conditions) {
    conditions.forEach(this::check);
  }

  private void check(Condition condition) {
    if (condition instanceof FactPattern pattern) {
      pattern(pattern);
    } else if (condition instanceof Quantified quantified) {
      inside(quantified.members());
    } else if (condition instanceof Forall forall) {
      inside(forall.patterns());
    } else if (condition instanceof Alternatives alternatives) {
      alternatives(alternatives);
    } else {
      new AccumulateChecker(this).check((Accumulate) condition);
    }
  }

  /** What is bound in there is not known outside. */
  private void inside(List<? extends Condition> members) {
    Map<String, ValueType> outside = new HashMap<>(variables);
    check(members);
    variables.keySet().retainAll(outside.keySet());
  }

  /** What each branch binds is known outside: Drools makes a rule of each branch. */
  private void alternatives(Alternatives alternatives) {
    Map<String, ValueType> outside = Map.copyOf(variables);
    Map<String, ValueType> boundOutside = Map.copyOf(everBound);
    Map<String, ValueType> boundInAny = new HashMap<>(everBound);
    Map<String, ValueType> known = null;
    for (List<Condition> branch : alternatives.branches()) {
      variables.clear();
      variables.putAll(outside);
      everBound = new HashMap<>(boundOutside);
      check(branch);
      if (known == null) {
        known = new HashMap<>(variables);
      }
      known.keySet().retainAll(variables.keySet());
      everBound.forEach(
          (name, type) -> {
            if (!boundInAny.computeIfAbsent(name, first -> type).equals(type)) {
              throw new Refusal(
                  alternatives.at(), name + " has another type in another branch of the group");
            }
          });
    }
    everBound = boundInAny;
    variables.clear();
    variables.putAll(known);
  }

  private void pattern(FactPattern pattern) {
    ValueType fact = ValueType.fact(imported.fact(pattern.type()));
    for (Constraint constraint : pattern.constraints()) {
      try {
        constraint(constraint, fact);
      } catch (Refusal refusal) {
        if (!followsFromOther(refusal)) {
          problems.accept(refusal);
        }
        if (!constraint.binding().isEmpty()) {
          refused.add(constraint.binding());
        }
      }
    }
    if (!pattern.binding().isEmpty()) {
      bind(pattern.binding(), fact, pattern.type());
    }
  }

  private void constraint(Constraint constraint, ValueType fact) {
    Token at = constraint.tokens().get(0);
    ValueType type = typeOf(constraint.expression(), fact, at);
    if (constraint.binding().isEmpty()) {
      requireBoolean(type, at);
    } else if (constraint.expression() instanceof Access) {
      bind(constraint.binding(), type, at);
    } else {
      throw new Refusal(at, "only a property can be bound to a variable");
    }
  }

  void bind(String variable, ValueType type, Token at) {
    if (everBound.put(variable, type) != null) {
      throw new Refusal(at, variable + " is bound twice");
    }
    variables.put(variable, type);
  }

  static void requireBoolean(ValueType type, Token at) {
    if (!type.is(Kind.BOOLEAN)) {
      throw new Refusal(at, "a constraint must be true or false, this one is " + type.words());
    }
  }

  /**
   * The type of an expression.
   *
   * @param fact the fact of the pattern, or null outside of patterns
   */
  ValueType typeOf(Expression expression, ValueType fact, Token at) {
    try {
      return expressions.typeOf(expression, fact);
    } catch (NoSuchMember e) {
      throw new Refusal(at, e.getMessage());
    }
  }
}
