package org.plumbline.rulebook.lint;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;

/**
 * What rules can ask of a fact and report on it, as its class says.
 *
 * @param name the simple name that patterns begin with: {@code LineFacts}
 * @param properties what constraints can read, by name
 * @param fields what a report can name
 */
public record ListedFact(String name, List<Property> properties, List<ClaimField> fields) {

  /**
   * A property, or a method with arguments.
   *
   * @param name as constraints write it: {@code units}, {@code hasModifier(text)}
   * @param type its values in words
   * @param need what {@code @needs} says where it is a guard, else the empty string
   */
  public record Property(String name, String type, String need) {}

  /** Copies the lists. */
  public ListedFact {
    properties = List.copyOf(properties);
    fields = List.copyOf(fields);
  }

  /** All facts of a vocabulary, by name. */
  public static List<ListedFact> of(Vocabulary vocabulary) {
    return vocabulary.facts().stream()
        .sorted()
        .map(vocabulary.types()::get)
        .map(type -> of(type, vocabulary))
        .toList();
  }

  private static ListedFact of(Class<?> type, Vocabulary vocabulary) {
    List<Property> properties =
        FactMembers.methods(type)
            .flatMap(method -> property(method, vocabulary).stream())
            .distinct()
            .sorted(Comparator.comparing(Property::name))
            .toList();
    return new ListedFact(type.getSimpleName(), properties, vocabulary.fieldsOf(type));
  }

  /** Empty where rules may not see what it returns or takes. */
  private static Optional<Property> property(Method method, Vocabulary vocabulary) {
    List<Optional<ValueType>> arguments =
        Arrays.stream(method.getGenericParameterTypes())
            .map(type -> ValueType.of(type, vocabulary))
            .toList();
    if (method.isVarArgs() || !arguments.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    String written =
        arguments.stream().map(one -> one.orElseThrow().words()).collect(Collectors.joining(", "));
    String name = method.getName() + (arguments.isEmpty() ? "" : "(" + written + ")");
    return ValueType.of(method.getGenericReturnType(), vocabulary)
        .map(type -> new Property(name, words(type), need(name)));
  }

  private static String words(ValueType type) {
    return type.is(ValueType.Kind.COLLECTION)
        ? type.words() + " of " + type.elementWords()
        : type.words();
  }

  private static String need(String name) {
    return Arrays.stream(Need.values())
        .filter(need -> need.guard().equals(name))
        .map(Need::key)
        .findFirst()
        .orElse("");
  }
}
