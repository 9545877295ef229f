package org.plumbline.rulebook.lint;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.rulebook.lint.ValueType.Kind;

/**
 * Finds properties and methods of facts by reflection, and knows the few methods of text. A member
 * is found only if Java and Drools can find no other of that name.
 */
final class FactMembers {

  private static final Map<String, List<ValueType>> TEXT_PARAMETERS =
      Map.of(
          "length", List.of(),
          "isEmpty", List.of(),
          "startsWith", List.of(ValueType.TEXT),
          "endsWith", List.of(ValueType.TEXT),
          "contains", List.of(ValueType.TEXT),
          "charAt", List.of(ValueType.number(int.class)));

  private final Vocabulary vocabulary;

  FactMembers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The type of the property that DRL reads through the method name, isName or getName. */
  ValueType property(ValueType owner, String name) throws NoSuchMember {
    requireFact(owner, name);
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    List<Method> found =
        Stream.of(name, "is" + capital, "get" + capital)
            .flatMap(method -> methods(owner.type(), method))
            .filter(method -> method.getParameterCount() == 0)
            .toList();
    boolean publicField =
        Arrays.stream(owner.type().getFields()).anyMatch(field -> field.getName().equals(name));
    if (found.isEmpty()) {
      throw new NoSuchMember(
          owner.type().getSimpleName()
              + " has no property '"
              + name
              + "'"
              + NearestNames.ask(name, properties(owner.type())));
    }
    return only(found, owner, "property '" + name + "'", publicField);
  }

  /** What rules can read of a fact without arguments, in the order of the alphabet. */
  private List<String> properties(Class<?> fact) {
    return methods(fact)
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> ValueType.of(method.getGenericReturnType(), vocabulary).isPresent())
        .map(Method::getName)
        .distinct()
        .sorted()
        .toList();
  }

  /** What a fact tells of itself, also what rules may not see. */
  static Stream<Method> methods(Class<?> fact) {
    return Arrays.stream(fact.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getDeclaringClass() != Object.class);
  }

  /** The type of what a method returns. */
  ValueType call(ValueType owner, String name, List<ValueType> arguments) throws NoSuchMember {
    if (owner.is(Kind.TEXT)) {
      return textCall(name, arguments);
    }
    requireFact(owner, name);
    List<Method> found =
        methods(owner.type(), name).filter(method -> takes(method, arguments)).toList();
    String what = "method '" + name + "' that takes " + arguments.size() + " such argument(s)";
    return only(found, owner, what, false);
  }

  private ValueType only(List<Method> found, ValueType owner, String what, boolean ambiguous)
      throws NoSuchMember {
    String type = owner.type().getSimpleName();
    if (found.isEmpty()) {
      throw new NoSuchMember(type + " has no " + what);
    }
    if (found.size() > 1 || ambiguous) {
      throw new NoSuchMember(type + " has more than one " + what);
    }
    Method method = found.get(0);
    Optional<ValueType> result = ValueType.of(method.getGenericReturnType(), vocabulary);
    return result.orElseThrow(
        () -> new NoSuchMember(type + "." + method.getName() + " returns what rules may not use"));
  }

  private boolean takes(Method method, List<ValueType> arguments) {
    if (method.isVarArgs() || method.getParameterCount() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      ValueType argument = arguments.get(i);
      if (ValueType.of(method.getGenericParameterTypes()[i], vocabulary)
          .filter(p -> p.takes(argument))
          .isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Method> methods(Class<?> type, String name) {
    return methods(type).filter(method -> method.getName().equals(name));
  }

  private static ValueType textCall(String name, List<ValueType> arguments) throws NoSuchMember {
    List<ValueType> parameters = TEXT_PARAMETERS.get(name);
    if (parameters == null) {
      throw new NoSuchMember("text has no method '" + name + "' in rules");
    }
    if (!parameters.equals(arguments)) {
      throw new NoSuchMember("the method '" + name + "' of text takes other arguments");
    }
    return switch (name) {
      case "length" -> ValueType.number(int.class);
      case "charAt" -> ValueType.CHARACTER;
      default -> ValueType.BOOLEAN;
    };
  }

  private static void requireFact(ValueType owner, String name) throws NoSuchMember {
    if (!owner.is(Kind.FACT)) {
      throw new NoSuchMember("there is no member '" + name + "' of " + owner.words() + " in rules");
    }
  }

  /** Says which member was not found. */
  static final class NoSuchMember extends Exception {

    private static final long serialVersionUID = 1L;

    NoSuchMember(String message) {
      super(message, null, false, false);
    }
  }
}
