package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drools.model.AccumulatePattern;
import org.drools.model.Argument;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Binding;
import org.plumbline.rulebook.plan.RulePlan.Filter;
import org.plumbline.rulebook.plan.RulePlan.Function;
import org.plumbline.rulebook.plan.RulePlan.Input;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Report;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Total;
import org.plumbline.rulebook.plan.RulePlan.Way;

/**
 * Reads how a rule is evaluated out of Drools' executable model. Knows a closed list of constructs;
 * whatever else stands in a model is refused by name, never passed over.
 */
public final class ModelReader {

  private static final Map<String, Function> FUNCTIONS =
      Map.of(
          "CountAccumulateFunction", Function.COUNT,
          "IntegerSumAccumulateFunction", Function.SUM,
          "LongSumAccumulateFunction", Function.SUM,
          "IntegerMinAccumulateFunction", Function.MIN,
          "LongMinAccumulateFunction", Function.MIN,
          "IntegerMaxAccumulateFunction", Function.MAX,
          "LongMaxAccumulateFunction", Function.MAX);

  private final Rule rule;
  private final Map<String, Integer> registers = new HashMap<>();

  private ModelReader(Rule rule) {
    this.rule = rule;
  }

  /**
   * The plan of a rule.
   *
   * @throws NotPlannedException where the rule uses a construct that plans do not know
   */
  public static RulePlan read(Rule rule) throws NotPlannedException {
    return new ModelReader(rule).plan();
  }

  private RulePlan plan() throws NotPlannedException {
    refuseAttributes();
    Consequence consequence = rule.getDefaultConsequence();
    if (rule.getConsequences().size() != 1) {
      throw new NotPlannedException("named consequence");
    }
    if (consequence.isUsingDrools() || consequence.isBreaking()) {
      throw new NotPlannedException("right-hand side that changes the session");
    }
    List<Way> ways = new ArrayList<>();
    for (List<Condition> branch : Branches.of(rule.getView())) {
      List<Step> steps = steps(branch);
      if (steps.isEmpty() || !(steps.get(0) instanceof Match)) {
        throw new NotPlannedException("rule that does not begin with a pattern");
      }
      ways.add(new Way(steps, report(consequence)));
    }
    return new RulePlan(rule.getName(), ways, registers.size());
  }

  private void refuseAttributes() throws NotPlannedException {
    for (Map.Entry<Rule.Attribute<?>, String> known : Attributes.NAMES.entrySet()) {
      Object value = rule.getAttribute(known.getKey());
      if (!Objects.equals(value, known.getKey().getDefaultValue())) {
        throw new NotPlannedException("attribute " + known.getValue());
      }
    }
  }

  private Report report(Consequence consequence) throws NotPlannedException {
    return new Report(Lambda.of(consequence.getBlock()), inputs(consequence.getVariables()));
  }

  private List<Step> steps(List<Condition> conditions) throws NotPlannedException {
    List<Step> steps = new ArrayList<>();
    for (Condition condition : conditions) {
      steps.add(
          switch (condition.getType()) {
            case PATTERN -> pattern((Pattern<?>) condition);
            case NOT -> new Quantifier(true, inner(condition));
            case EXISTS -> new Quantifier(false, inner(condition));
            case ACCUMULATE -> accumulation((AccumulatePattern<?>) condition);
            default ->
                throw new NotPlannedException(condition.getType().name().toLowerCase(Locale.ROOT));
          });
    }
    return steps;
  }

  private List<Step> inner(Condition quantified) throws NotPlannedException {
    List<Step> steps = new ArrayList<>();
    for (Condition part : quantified.getSubConditions()) {
      steps.addAll(inseparable(part, "or under not or exists"));
    }
    return steps;
  }

  private List<Step> inseparable(Condition condition, String construct) throws NotPlannedException {
    List<List<Condition>> branches = Branches.of(condition);
    if (branches.size() != 1) {
      throw new NotPlannedException(construct);
    }
    return steps(branches.get(0));
  }

  private Step pattern(Pattern<?> pattern) throws NotPlannedException {
    Variable<?> variable = pattern.getPatternVariable();
    if (variable instanceof Declaration<?> declared) {
      refuseSource(declared);
    }
    if (pattern.isPassive()) {
      throw new NotPlannedException("from");
    }
    Optional<FactType> type = FactType.of(variable.getType());
    if (type.isEmpty()) {
      return filter(pattern, variable);
    }
    int register = register(variable);
    List<Binding> bindings = new ArrayList<>();
    for (org.drools.model.Binding binding : pattern.getBindings()) {
      if (binding.getInputVariables().length != 1
          || binding.getInputVariables()[0] instanceof Global) {
        throw new NotPlannedException("binding of several variables");
      }
      bindings.add(
          new Binding(
              Lambda.of(binding.getBindingFunction()),
              inputs(binding.getInputVariables()).get(0),
              register(binding.getBoundVariable()),
              binding.getBoundVariable().getType(),
              Property.bound(binding)));
    }
    List<Test> tests = tests(pattern.getConstraint());
    int own = 0;
    while (own < tests.size() && tests.get(own).needsOnly(register)) {
      own++;
    }
    return new Match(
        type.get(),
        register,
        Optional.empty(),
        tests.subList(0, own),
        bindings,
        tests.subList(own, tests.size()));
  }

  private static void refuseSource(Declaration<?> declared) throws NotPlannedException {
    if (declared.getWindow() != null) {
      throw new NotPlannedException("window");
    } else if (declared.getSource() != null) {
      throw new NotPlannedException(
          declared.getSource() instanceof EntryPoint ? "entry-point" : "from");
    }
  }

  /** A pattern on the result of an accumulation. */
  private Filter filter(Pattern<?> pattern, Variable<?> variable) throws NotPlannedException {
    if (!registers.containsKey(variable.getName()) || !pattern.getBindings().isEmpty()) {
      Class<?> type = variable.getType();
      if (Number.class.isAssignableFrom(type)) {
        throw new NotPlannedException("from accumulate");
      }
      throw new NotPlannedException(
          Collection.class.isAssignableFrom(type)
              ? "collect"
              : "pattern on " + type.getSimpleName());
    }
    return new Filter(tests(pattern.getConstraint()));
  }

  private List<Test> tests(Constraint constraint) throws NotPlannedException {
    if (constraint == null || constraint == SingleConstraint.TRUE) {
      return List.of();
    }
    switch (constraint.getType()) {
      case SINGLE -> {
        return List.of(test((SingleConstraint) constraint));
      }
      case AND, MULTIPLE -> {
        List<Test> tests = new ArrayList<>();
        for (Constraint part : constraint.getChildren()) {
          tests.addAll(tests(part));
        }
        return tests;
      }
      default -> throw new NotPlannedException("or between constraints");
    }
  }

  private Test test(SingleConstraint constraint) throws NotPlannedException {
    if (constraint.isTemporal() || !(constraint instanceof AbstractSingleConstraint single)) {
      throw new NotPlannedException("temporal constraint");
    }
    Variable<?>[] variables = constraint.getVariables();
    for (Variable<?> variable : variables) {
      if (variable instanceof Global) {
        throw new NotPlannedException("global in a condition");
      }
    }
    Object declared =
        switch (variables.length) {
          case 1 -> constraint.getPredicate1();
          case 2 -> constraint.getPredicate2();
          case 3 -> constraint.getPredicate3();
          case 4 -> constraint.getPredicate4();
          case 5 -> constraint.getPredicate5();
          default ->
              throw new NotPlannedException("constraint on " + variables.length + " variables");
        };
    return new Test(
        single.predicateInformation().getStringConstraint(),
        Lambda.of(declared, constraint.getPredicate()),
        inputs(variables));
  }

  private Accumulation accumulation(AccumulatePattern<?> pattern) throws NotPlannedException {
    if (pattern.isQuerySource()) {
      throw new NotPlannedException("accumulate over a query");
    }
    List<Step> steps = inseparable(pattern.getCondition(), "or under accumulate");
    List<Total> totals = new ArrayList<>();
    for (AccumulateFunction function : pattern.getAccumulateFunctions()) {
      totals.add(total(function));
    }
    return new Accumulation(steps, totals);
  }

  private Total total(AccumulateFunction function) throws NotPlannedException {
    String name = function.createFunctionObject().getClass().getSimpleName();
    Function known = FUNCTIONS.get(name);
    Variable<?> result = function.getResult();
    Argument<?> source = function.getSource();
    if (known == null) {
      throw new NotPlannedException("accumulate " + name.replace("AccumulateFunction", ""));
    }
    Variable<?>[] outside = function.getExternalVars();
    if (result == null || outside != null && outside.length > 0) {
      throw new NotPlannedException("accumulate of another form");
    }
    if (source instanceof Variable<?> variable) {
      return new Total(known, known(variable), register(result), result.getType());
    }
    if (known != Function.COUNT) {
      throw new NotPlannedException("accumulate over a constant");
    }
    return new Total(known, Input.SINK, register(result), result.getType());
  }

  private List<Input> inputs(Variable<?>[] variables) throws NotPlannedException {
    List<Input> inputs = new ArrayList<>();
    for (Variable<?> variable : variables) {
      int register = variable instanceof Global ? Input.SINK : known(variable);
      inputs.add(new Input(register, variable.getName(), variable.getType()));
    }
    return inputs;
  }

  private int known(Variable<?> variable) throws NotPlannedException {
    Integer register = registers.get(variable.getName());
    if (register == null) {
      throw new NotPlannedException("variable that is bound later");
    }
    return register;
  }

  private int register(Variable<?> variable) {
    return registers.computeIfAbsent(variable.getName(), name -> registers.size());
  }
}
