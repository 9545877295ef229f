package org.plumbline.rulebook.lint;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Condition.Quantified;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.lint.FactMembers.NoSuchMember;
import org.plumbline.rulebook.lint.ReportCall.SlotCall;
import org.plumbline.rulebook.lint.ValueType.Kind;

/** Checks one rule against what its file imports: types, bindings, constraints and the report. */
final class RuleChecker {

  private final ImportedNames imported;
  private final FactMembers members;
  private final Map<String, ValueType> variables = new HashMap<>();
  private final Set<String> everBound = new HashSet<>();
  private final ExpressionChecker expressions;

  RuleChecker(ImportedNames imported, FactMembers members) {
    this.imported = imported;
    this.members = members;
    this.expressions = new ExpressionChecker(members, imported.types(), variables);
  }

  LintedRule check(ParsedRule rule) {
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Quantified quantified) {
        Map<String, ValueType> outside = new HashMap<>(variables);
        quantified.patterns().forEach(this::pattern);
        // What is bound under not and exists is not known outside of them.
        variables.keySet().retainAll(outside.keySet());
      } else {
        pattern((FactPattern) condition);
      }
    }
    ReportCall report = report(rule);
    return new LintedRule(
        rule.name().unquoted(),
        rule.line(),
        rule.endLine(),
        Collections.unmodifiableMap(new LinkedHashMap<>(rule.metadata())),
        rule.conditions().stream()
            .flatMap(c -> c.patterns().stream())
            .map(p -> p.type().text())
            .toList(),
        guards(rule.conditions()),
        report);
  }

  private void pattern(FactPattern pattern) {
    ValueType fact = ValueType.fact(imported.fact(pattern.type()));
    for (Constraint constraint : pattern.constraints()) {
      Token at = constraint.tokens().get(0);
      ValueType type = typeOf(constraint.expression(), fact, at);
      if (!constraint.binding().isEmpty()) {
        if (!(constraint.expression() instanceof Access)) {
          throw new Refusal(at, "only a property can be bound to a variable");
        }
        bind(constraint.binding(), type, at);
      } else if (!type.is(Kind.BOOLEAN)) {
        throw new Refusal(at, "a constraint must be true or false, this one is " + type.words());
      }
    }
    if (!pattern.binding().isEmpty()) {
      bind(pattern.binding(), fact, pattern.type());
    }
  }

  private void bind(String variable, ValueType type, Token at) {
    if (!everBound.add(variable)) {
      throw new Refusal(at, variable + " is bound twice");
    }
    variables.put(variable, type);
  }

  private ReportCall report(ParsedRule rule) {
    ParsedRule.Report report = rule.report();
    if (!report.rule().text().equals(rule.name().text())) {
      throw new Refusal(
          report.rule(), "the rule must report its own name, not " + report.rule().text());
    }
    ValueType fact = variables.get(report.fact().text());
    if (fact == null || !fact.is(Kind.FACT)) {
      throw new Refusal(
          report.fact(),
          report.fact().text() + " is not bound to a fact outside of not and exists");
    }
    List<SlotCall> slots = report.slots().stream().map(this::slot).toList();
    if (slots.stream().map(SlotCall::name).distinct().count() < slots.size()) {
      throw new Refusal(report.rule(), "two slots have the same name");
    }
    return new ReportCall(
        report.fact().text(), fact.type().getSimpleName(), field(report.field()), slots);
  }

  private ClaimField field(Token name) {
    imported.requireClaimField(name);
    try {
      return ClaimField.valueOf(name.text());
    } catch (IllegalArgumentException e) {
      throw new Refusal(name, "ClaimField has no constant " + name.text());
    }
  }

  private SlotCall slot(ParsedRule.Slot slot) {
    imported.requireSlotFactory(slot.factory());
    typeOf(slot.value(), null, slot.factory());
    String path =
        slot.value() instanceof Access access
            ? access.path()
            : ((Expression.Variable) slot.value()).name();
    return new SlotCall(slot.factory().text(), slot.name(), path, slot.field().map(this::field));
  }

  private ValueType typeOf(Expression expression, ValueType fact, Token at) {
    try {
      return expressions.typeOf(expression, fact);
    } catch (NoSuchMember e) {
      throw new Refusal(at, e.getMessage());
    }
  }

  private static Set<String> guards(List<Condition> conditions) {
    Set<String> guards = new LinkedHashSet<>();
    conditions.stream()
        .filter(FactPattern.class::isInstance)
        .findFirst()
        .ifPresent(
            first ->
                first.patterns().get(0).constraints().forEach(c -> guards(c.expression(), guards)));
    return Collections.unmodifiableSet(guards);
  }

  private static void guards(Expression expression, Set<String> found) {
    if (expression instanceof Binary both && both.operator() == Operator.AND) {
      guards(both.left(), found);
      guards(both.right(), found);
    } else if (expression instanceof Access access
        && access.arguments().isEmpty()
        && access.name().matches("has[A-Z0-9].*")) {
      found.add(access.path());
    }
  }
}
