package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.rulebook.plan.Key.Asked;

/**
 * How one rule is evaluated.
 *
 * @param name the rule's name
 * @param ways the ways in which it can hold, one for each combination of its or-branches; each
 *     reports on its own
 * @param registers how many values its evaluation keeps at most
 */
public record RulePlan(String name, List<Way> ways, int registers) {

  /** Copies the list. */
  public RulePlan {
    ways = List.copyOf(ways);
  }

  /** Steps that are taken one inside the other, and what is done where all of them succeed. */
  record Way(List<Step> steps, Report report) {
    Way {
      steps = List.copyOf(steps);
    }
  }

  /**
   * The right-hand side.
   *
   * @param action the lambda of the executable model
   * @param inputs what it is given, in order
   */
  record Report(Lambda action, List<Input> inputs) {
    Report {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A value that a lambda is given.
   *
   * @param register where it is kept; {@link #SINK} for what findings are reported to
   * @param variable the variable's name in the model
   * @param type its class; never a primitive
   */
  record Input(int register, String variable, Class<?> type) {
    /** Stands for the sink, which is kept in no register. */
    static final int SINK = -1;

    /** What Drools adds to a name that is bound inside of a group. */
    private static final Pattern SCOPE = Pattern.compile("_\\d+_sCoPe$");

    /** The variable's name in the rule. */
    String name() {
      return SCOPE.matcher(variable).replaceFirst("");
    }
  }

  /** One step of a way. */
  sealed interface Step {}

  /**
   * Each fact of a type for which all tests hold.
   *
   * @param register where the fact is kept
   * @param key what the first of the own tests asks for, where facts are sorted by it
   * @param own the tests that need nothing but the fact, up to the first that needs more
   * @param bindings what is kept of the fact once these hold
   * @param rest the other tests, in order
   */
  record Match(
      FactType type,
      int register,
      Optional<Asked> key,
      List<Test> own,
      List<Binding> bindings,
      List<Test> rest)
      implements Step {
    Match {
      own = List.copyOf(own);
      bindings = List.copyOf(bindings);
      rest = List.copyOf(rest);
    }
  }

  /** Goes on where the steps can (exists) or cannot (not) all succeed. */
  record Quantifier(boolean negated, List<Step> steps) implements Step {
    Quantifier {
      steps = List.copyOf(steps);
    }
  }

  /** Goes through all successes of the steps and adds up. */
  record Accumulation(List<Step> steps, List<Total> totals) implements Step {
    Accumulation {
      steps = List.copyOf(steps);
      totals = List.copyOf(totals);
    }

    /** Whether nothing follows where there was nothing: the one result is then none. */
    boolean needsOne() {
      return totals.size() == 1 && totals.get(0).nullable();
    }
  }

  /** Goes on where all tests hold. */
  record Filter(List<Test> tests) implements Step {
    Filter {
      tests = List.copyOf(tests);
    }
  }

  /** What an accumulation works out. */
  enum Function {
    SUM,
    COUNT,
    MIN,
    MAX
  }

  /**
   * One result of an accumulation.
   *
   * @param source the register of what is added up; for a count it may be {@link Input#SINK}
   * @param result the register of the result
   * @param type Integer or Long
   */
  record Total(Function function, int source, int result, Class<?> type) {

    /** Whether the result is null where there was nothing. */
    boolean nullable() {
      return function == Function.MIN || function == Function.MAX;
    }
  }

  /**
   * A condition.
   *
   * @param text as the rule says it
   */
  record Test(String text, Lambda predicate, List<Input> inputs) {
    Test {
      inputs = List.copyOf(inputs);
    }

    boolean needsOnly(int register) {
      return inputs.size() == 1 && inputs.get(0).register() == register;
    }
  }

  /**
   * A value of a fact that is kept under a name.
   *
   * @param property what the value is read from, where it is known to be nothing but a property
   */
  record Binding(
      Lambda value, Input input, int register, Class<?> type, Optional<Property> property) {}
}
