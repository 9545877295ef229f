package org.plumbline.rulebook.lint;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of value an expression has.
 *
 * @param type the class; for a collection that of its elements
 * @param element the kind of a collection's elements, else null
 */
record ValueType(Kind kind, Class<?> type, Kind element) {

  enum Kind {
    BOOLEAN("true or false"),
    NUMBER("a number"),
    CHARACTER("a character"),
    TEXT("text"),
    CONSTANT("a constant"),
    FACT("a fact"),
    VALUE("a value for slots"),
    COLLECTION("a list"),
    NOTHING("null");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, boolean.class, null);
  static final ValueType TEXT = new ValueType(Kind.TEXT, String.class, null);
  static final ValueType CHARACTER = new ValueType(Kind.CHARACTER, char.class, null);
  static final ValueType NOTHING = new ValueType(Kind.NOTHING, null, null);

  /** From narrow to wide: Java passes each where a later one is asked for. */
  private static final List<Class<?>> NUMBERS = List.of(int.class, long.class, double.class);

  static ValueType number(Class<?> type) {
    return new ValueType(Kind.NUMBER, type, null);
  }

  static ValueType fact(Class<?> type) {
    return new ValueType(Kind.FACT, type, null);
  }

  static ValueType constant(Class<?> type) {
    return new ValueType(Kind.CONSTANT, type, null);
  }

  /**
   * The type of a return value or parameter, empty unless rules may see it. Never Object, Class or
   * a type variable.
   */
  static Optional<ValueType> of(Type type, Vocabulary vocabulary) {
    if (type instanceof Class<?> plain) {
      return ofClass(plain, vocabulary);
    }
    if (type instanceof ParameterizedType list
        && (list.getRawType() == List.class || list.getRawType() == Set.class)
        && list.getActualTypeArguments()[0] instanceof Class<?> element) {
      return ofClass(element, vocabulary)
          .map(known -> new ValueType(Kind.COLLECTION, element, known.kind()));
    }
    return Optional.empty();
  }

  private static Optional<ValueType> ofClass(Class<?> type, Vocabulary vocabulary) {
    ValueType found = null;
    if (type == boolean.class) {
      found = BOOLEAN;
    } else if (type == char.class) {
      found = CHARACTER;
    } else if (type == String.class) {
      found = TEXT;
    } else if (NUMBERS.contains(type)) {
      found = number(type);
    } else if (type.isEnum()) {
      found = constant(type);
    } else if (vocabulary.isFact(type)) {
      found = fact(type);
    } else if (vocabulary.values().contains(type)) {
      found = new ValueType(Kind.VALUE, type, null);
    }
    return Optional.ofNullable(found);
  }

  boolean is(Kind expected) {
    return kind == expected;
  }

  /** The kind of a collection's elements in words. */
  String elementWords() {
    return new ValueType(element, type, null).words();
  }

  /** The kind in words, for messages. */
  String words() {
    return is(Kind.FACT) || is(Kind.CONSTANT) || is(Kind.VALUE) ? type.getSimpleName() : kind.words;
  }

  /**
   * Whether == and != between the two mean the same to everyone: no text is compared with a number.
   */
  boolean comparableWith(ValueType other) {
    if (is(Kind.NOTHING) || other.is(Kind.NOTHING)) {
      return !primitive() && !other.primitive();
    }
    boolean sameKind = kind == other.kind && !is(Kind.COLLECTION) && !is(Kind.VALUE);
    return sameKind && (is(Kind.NUMBER) || type == other.type);
  }

  /** Whether a collection can hold the other. */
  boolean holds(ValueType other) {
    return is(Kind.COLLECTION) && element == other.kind && type == other.type;
  }

  /** Whether a method that takes this type takes the argument. */
  boolean takes(ValueType argument) {
    return is(Kind.NUMBER) && argument.is(Kind.NUMBER)
        ? NUMBERS.indexOf(argument.type) <= NUMBERS.indexOf(type)
        : equals(argument);
  }

  static ValueType wider(ValueType a, ValueType b) {
    return a.takes(b) ? a : b;
  }

  private boolean primitive() {
    return is(Kind.BOOLEAN) || is(Kind.NUMBER) || is(Kind.CHARACTER);
  }
}
