package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Optional;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Function1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateN;
import org.plumbline.rulebook.plan.RulePlan.Input;

/**
 * A piece of code of the executable model.
 *
 * @param code the lambda itself
 * @param call how it is called with any number of arguments: a PredicateN, Function1 or BlockN
 */
record Lambda(Object code, Object call) {

  static Lambda of(Object call) {
    Object code = call;
    while (code instanceof IntrospectableLambda wrapped) {
      code = wrapped.getLambda();
    }
    return new Lambda(code, call);
  }

  static Lambda of(Object declared, PredicateN call) {
    return new Lambda(of(declared).code, call);
  }

  /** The class whose constant INSTANCE it is, where generated code can name one. */
  Optional<Class<?>> constant() {
    return code instanceof Enum<?> single
        ? Optional.of(single.getDeclaringClass())
        : Optional.empty();
  }

  /** Whether the predicate holds for the one value that it is given. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  boolean test(Object value) throws Exception {
    return ((Predicate1) code).test(value);
  }

  /** Whether the predicate holds for the values in registers. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  boolean test(List<Input> inputs, Object[] registers) throws Exception {
    if (code instanceof Predicate1 one) {
      return one.test(registers[inputs.get(0).register()]);
    } else if (code instanceof Predicate2 two) {
      return two.test(registers[inputs.get(0).register()], registers[inputs.get(1).register()]);
    }
    return ((PredicateN) call).test(arguments(inputs, registers, null));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  Object value(Object argument) {
    return ((Function1) code).apply(argument);
  }

  void execute(List<Input> inputs, Object[] registers, Object sink) throws Exception {
    ((BlockN) call).execute(arguments(inputs, registers, sink));
  }

  private static Object[] arguments(List<Input> inputs, Object[] registers, Object sink) {
    Object[] arguments = new Object[inputs.size()];
    for (int i = 0; i < arguments.length; i++) {
      int register = inputs.get(i).register();
      arguments[i] = register == Input.SINK ? sink : registers[register];
    }
    return arguments;
  }
}
