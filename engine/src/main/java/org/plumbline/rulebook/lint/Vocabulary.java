package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.claim.ClaimField;

/**
 * All that rules may name: nothing outside of it can be imported, matched, called or passed on.
 *
 * @param types fact classes and enums by simple name; rules match facts, and call any of their
 *     public methods whose types are known here, so a fact's methods must be pure
 * @param values classes that facts hand to slots, such as a quote; rules may pass them on and call
 *     nothing on them
 * @param slotFactories the names of the static methods of {@code org.plumbline.rulebook.Slots} that
 *     make slots
 * @param fields the fields that rules can report on a fact, by its class
 */
public record Vocabulary(
    Map<String, Class<?>> types,
    Set<Class<?>> values,
    Set<String> slotFactories,
    Function<Class<?>, List<ClaimField>> fields) {

  /** Copies what it is given. */
  public Vocabulary {
    types = Map.copyOf(types);
    values = Set.copyOf(values);
    slotFactories = Set.copyOf(slotFactories);
    types.forEach(
        (name, type) -> {
          if (!type.getName().endsWith("." + name) || type.getName().indexOf('$') >= 0) {
            throw new IllegalArgumentException(name + " is not the name of the top-level " + type);
          }
        });
  }

  boolean isFact(Class<?> type) {
    return !type.isEnum() && types.get(type.getSimpleName()) == type;
  }

  /** The fields that rules can report on a fact. */
  List<ClaimField> fieldsOf(Class<?> fact) {
    return fields.apply(fact);
  }

  /** The simple names of the facts. */
  Set<String> facts() {
    return types.entrySet().stream()
        .filter(type -> isFact(type.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
