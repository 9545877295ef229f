package org.plumbline.rulebook.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.claim.ClaimField;
import org.plumbline.rulebook.lint.Condition.Accumulate;
import org.plumbline.rulebook.lint.Condition.Alternatives;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.ReportCall.SlotCall;
import org.plumbline.rulebook.lint.ValueType.Kind;

/** Checks one rule against what its file imports: types, bindings, constraints and the report. */
final class RuleChecker {

  private final ImportedNames imported;
  private final ConditionChecker conditions;
  private final FieldChecker fields;
  private final Consumer<Refusal> problems;

  /**
   * @param problems told of all that is wrong; checking goes on where what follows can still be
   *     judged
   */
  RuleChecker(
      ImportedNames imported,
      Vocabulary vocabulary,
      FactMembers members,
      Consumer<Refusal> problems) {
    this.imported = imported;
    this.fields = new FieldChecker(imported, vocabulary);
    this.conditions = new ConditionChecker(imported, members, problems);
    this.problems = problems;
  }

  /** The rule as far as it could be read; empty where that is too little to say more of it. */
  Optional<LintedRule> check(ParsedRule rule) {
    ReportCall report = ReportCall.REFUSED;
    try {
      conditions.check(rule.conditions());
      checkBesideAlternatives(rule);
      report = report(rule);
    } catch (Refusal refusal) {
      if (!conditions.followsFromOther(refusal)) {
        problems.accept(refusal);
      }
    }
    try {
      return Optional.of(linted(rule, report));
    } catch (Refusal refusal) {
      problems.accept(refusal);
      return Optional.empty();
    }
  }

  private static LintedRule linted(ParsedRule rule, ReportCall report) {
    List<FactPattern> patterns =
        rule.conditions().stream().flatMap(c -> c.patterns().stream()).toList();
    boolean first = !rule.conditions().isEmpty() && rule.conditions().get(0) instanceof FactPattern;
    return new LintedRule(
        rule.name().unquoted(),
        rule.line(),
        rule.endLine(),
        Collections.unmodifiableMap(new LinkedHashMap<>(rule.metadata())),
        Map.copyOf(rule.annotationLines()),
        patterns.stream().map(p -> p.type().text()).toList(),
        RuleHead.of(rule).guards(),
        first ? GuardReader.of(patterns.get(0)) : List.of(),
        patterns.stream().skip(first ? 1 : 0).flatMap(p -> GuardReader.of(p).stream()).toList(),
        first && patterns.size() == 1,
        ThresholdNames.in(rule),
        report);
  }

  /**
   * Drools loses a property that alternatives bind on the way to the report, if the groups of a
   * rule have not equally many branches. What is bound to a pattern it keeps.
   */
  private static void checkBesideAlternatives(ParsedRule rule) {
    List<Alternatives> groups =
        rule.conditions().stream()
            .filter(Alternatives.class::isInstance)
            .map(Alternatives.class::cast)
            .toList();
    if (!groups.isEmpty()) {
      checkNoAccumulate(rule);
    }
    if (groups.stream().map(group -> group.branches().size()).distinct().count() < 2) {
      return;
    }
    Set<String> properties =
        groups.stream()
            .flatMap(group -> group.patterns().stream())
            .flatMap(pattern -> pattern.constraints().stream())
            .map(Constraint::binding)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    for (ParsedRule.Slot slot : rule.report().slots()) {
      Expression root = slot.value();
      while (root instanceof Access access) {
        root = access.owner();
      }
      if (properties.contains(((Expression.Variable) root).name())) {
        throw new Refusal(
            slot.factory(),
            "where groups of alternatives have not equally many branches, report no property that"
                + " they bind; bind the pattern and write $line.units()");
      }
    }
  }

  /** In the rules that Drools makes of the branches it reads results wrongly, or none. */
  private static void checkNoAccumulate(ParsedRule rule) {
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Accumulate accumulate) {
        throw new Refusal(
            accumulate.functions().get(0).name(),
            "a rule with alternatives has no accumulate; write one rule for each branch");
      }
    }
  }

  private ReportCall report(ParsedRule rule) {
    ParsedRule.Report report = rule.report();
    if (!report.rule().text().equals(rule.name().text())) {
      throw new Refusal(
          report.rule(), "the rule must report its own name, not " + report.rule().text());
    }
    ValueType fact = conditions.variables().get(report.fact().text());
    if (fact == null || !fact.is(Kind.FACT)) {
      throw new Refusal(
          report.fact(), report.fact().text() + " is not bound to a fact outside of groups");
    }
    List<SlotCall> slots = report.slots().stream().map(this::slot).toList();
    if (slots.stream().map(SlotCall::name).distinct().count() < slots.size()) {
      throw new Refusal(report.rule(), "two slots have the same name");
    }
    return new ReportCall(
        report.fact().text(),
        fact.type().getSimpleName(),
        fields.field(report.field(), fact.type()),
        slots);
  }

  private SlotCall slot(ParsedRule.Slot slot) {
    imported.requireSlotFactory(slot.factory());
    ValueType type = conditions.typeOf(slot.value(), null, slot.factory());
    String path =
        slot.value() instanceof Access access
            ? access.path()
            : ((Expression.Variable) slot.value()).name();
    return new SlotCall(
        slot.factory().text(), slot.name(), path, slot.field().map(field -> field(field, type)));
  }

  private ClaimField field(Token field, ValueType fact) {
    if (!fact.is(Kind.FACT)) {
      throw new Refusal(field, field.shown() + " is a field of no fact; name a fact before it");
    }
    return fields.field(field, fact.type());
  }
}
