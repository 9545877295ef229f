package org.plumbline.rulebook.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Binding;
import org.plumbline.rulebook.plan.RulePlan.Filter;
import org.plumbline.rulebook.plan.RulePlan.Function;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Total;
import org.plumbline.rulebook.plan.RulePlan.Way;

/**
 * Writes the steps of one way as nested statements. A register is a local variable of its number;
 * {@code e} is the evaluation.
 */
final class WayWriter {

  private final JavaClasses classes;
  private final ConditionWriter conditions;
  private final StringBuilder java = new StringBuilder();

  /** The variables that are declared so far, with their types. */
  private Map<Integer, Class<?>> variables = new LinkedHashMap<>();

  /** Writes what stands innermost. */
  @FunctionalInterface
  private interface Inner {
    void write();
  }

  private WayWriter(JavaClasses classes, ConditionWriter conditions) {
    this.classes = classes;
    this.conditions = conditions;
  }

  /** The way from its beginning on, as statements. */
  static String whole(JavaClasses classes, ConditionWriter conditions, Way way) {
    WayWriter writer = new WayWriter(classes, conditions);
    writer.steps(way.steps(), () -> writer.report(way));
    return writer.java.toString();
  }

  /** What follows the own tests of the first fact, which stands in its variable. */
  static String afterHead(JavaClasses classes, ConditionWriter conditions, Way way) {
    WayWriter writer = new WayWriter(classes, conditions);
    Match head = (Match) way.steps().get(0);
    writer.variables.put(head.register(), head.type().type());
    writer.bound(
        head,
        () -> writer.steps(way.steps().subList(1, way.steps().size()), () -> writer.report(way)));
    return writer.java.toString();
  }

  private void report(Way way) {
    line(ConditionWriter.call(way.report().action(), "execute", way.report().inputs()) + ";");
  }

  private void steps(List<Step> steps, Inner inner) {
    if (steps.isEmpty()) {
      inner.write();
      return;
    }
    Inner others = () -> steps(steps.subList(1, steps.size()), inner);
    Step step = steps.get(0);
    if (step instanceof Match match) {
      match(match, others);
    } else if (step instanceof Quantifier quantifier) {
      String found = search(quantifier);
      block("if (" + (quantifier.negated() ? "!" : "") + found + ")", others);
    } else if (step instanceof Accumulation accumulation) {
      accumulate(accumulation);
      if (accumulation.needsOne()) {
        block("if (v" + accumulation.totals().get(0).result() + " != null)", others);
      } else {
        others.write();
      }
    } else {
      onlyIf(((Filter) step).tests(), -1, others);
    }
  }

  private void match(Match match, Inner inner) {
    String type = JavaText.name(match.type().type());
    String variable = type + " v" + match.register();
    String facts = "e.sheet()." + match.type().accessor() + "()";
    Map<Integer, Class<?>> outside = variables;
    variables = new LinkedHashMap<>(outside);
    variables.put(match.register(), match.type().type());
    Inner tested = () -> onlyIf(match.own(), match.register(), () -> bound(match, inner));
    if (match.type().single()) {
      block(
          "",
          () -> {
            line(variable + " = " + facts + ";");
            tested.write();
          });
    } else {
      block("for (" + variable + " : " + facts + ")", tested);
    }
    variables = outside;
  }

  private void bound(Match match, Inner inner) {
    for (Binding binding : match.bindings()) {
      Class<?> type = binding.property().<Class<?>>map(Property::type).orElse(binding.type());
      String value =
          binding
              .property()
              .map(found -> found.java("v" + binding.input().register()))
              .orElseGet(
                  () -> ConditionWriter.call(binding.value(), "apply", List.of(binding.input())));
      variables.put(binding.register(), type);
      line(JavaText.name(type) + " v" + binding.register() + " = " + value + ";");
    }
    onlyIf(match.rest(), match.register(), inner);
  }

  private void onlyIf(List<Test> tests, int own, Inner inner) {
    if (tests.isEmpty()) {
      inner.write();
      return;
    }
    String all =
        tests.stream()
            .map(test -> conditions.write(test, own, variables))
            .collect(Collectors.joining(" && "));
    block("if (" + all + ")", inner);
  }

  /** A call that says whether the steps can all succeed. */
  private String search(Quantifier quantifier) {
    WayWriter searching = new WayWriter(classes, conditions);
    searching.variables.putAll(variables);
    searching.steps(quantifier.steps(), () -> searching.line("return true;"));
    searching.line("return false;");
    String parameters =
        variables.entrySet().stream()
            .map(variable -> JavaText.name(variable.getValue()) + " v" + variable.getKey() + ", ")
            .collect(Collectors.joining());
    String arguments =
        variables.keySet().stream()
            .map(variable -> "v" + variable + ", ")
            .collect(Collectors.joining());
    String evaluation = JavaText.name(Evaluation.class) + " e";
    String method = classes.method("boolean", parameters + evaluation, searching.java.toString());
    return method + "(" + arguments + "e)";
  }

  private void accumulate(Accumulation accumulation) {
    for (Total total : accumulation.totals()) {
      line(
          total.nullable()
              ? JavaText.name(total.type()) + " v" + total.result() + " = null;"
              : primitive(total) + " v" + total.result() + " = 0;");
    }
    Map<Integer, Class<?>> outside = variables;
    variables = new LinkedHashMap<>(outside);
    steps(accumulation.steps(), () -> accumulation.totals().forEach(this::add));
    variables = outside;
    for (Total total : accumulation.totals()) {
      variables.put(total.result(), total.nullable() ? total.type() : type(total));
    }
  }

  private void add(Total total) {
    String result = "v" + total.result();
    String source = "v" + total.source();
    Class<?> type = variables.get(total.source());
    String there = type == null || type.isPrimitive() ? "" : "if (" + source + " != null) ";
    switch (total.function()) {
      case COUNT -> line(result + "++;");
      case SUM -> line(there + result + " += " + source + ";");
      case MIN, MAX -> {
        String sign = total.function() == Function.MIN ? " < " : " > ";
        String better = "(" + result + " == null || " + source + sign + result + ")";
        line(there + "if " + better + " " + result + " = " + source + ";");
      }
    }
  }

  private static Class<?> type(Total total) {
    return total.type() == Integer.class ? int.class : long.class;
  }

  private static String primitive(Total total) {
    return type(total).getName();
  }

  private void block(String head, Inner inner) {
    line(head + " {");
    inner.write();
    line("}");
  }

  private void line(String statement) {
    java.append("    ").append(statement).append('\n');
  }
}
