package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.rulebook.lint.Expression;
import org.plumbline.rulebook.plan.RulePlan.Input;
import org.plumbline.rulebook.plan.RulePlan.Test;

/**
 * Writes a test as Java. What is plain on facts, whole numbers and text is written out, for there
 * the model's own code boxes numbers, makes arrays of literals and a matcher for each text; all
 * else calls the model's code.
 */
final class ConditionWriter {

  private final JavaClasses classes;

  ConditionWriter(JavaClasses classes) {
    this.classes = classes;
  }

  /**
   * The test as an expression.
   *
   * @param own the register of the fact whose properties are named without owner; negative for none
   * @param variables the Java types of the variables in scope, by register
   */
  String write(Test test, int own, Map<Integer, Class<?>> variables) {
    return Expression.read(test.text())
        .map(expression -> new ExpressionWriter(classes, test, own, variables).write(expression))
        .filter(typed -> typed.is(boolean.class))
        .map(ExpressionWriter.Typed::java)
        .orElseGet(() -> call(test.predicate(), "test", test.inputs()));
  }

  /** A call of the model's own code. */
  static String call(Lambda lambda, String method, List<Input> inputs) {
    Class<?> constant =
        lambda.constant().orElseThrow(() -> new IllegalStateException("a lambda without a class"));
    return inputs.stream()
        .map(ConditionWriter::argument)
        .collect(
            Collectors.joining(", ", JavaText.name(constant) + ".INSTANCE." + method + "(", ")"));
  }

  private static String argument(Input input) {
    return input.register() == Input.SINK
        ? "(" + JavaText.name(input.type()) + ") e.sink()"
        : "v" + input.register();
  }
}
