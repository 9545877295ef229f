package org.plumbline.rulebook.plan;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text of a fact by which rules are found that ask for a literal there. */
sealed interface Key {

  /**
   * The texts of a fact, each once; rules that ask for another one need not be looked at.
   *
   * @throws ReflectiveOperationException whatever the fact throws, wrapped
   */
  List<String> texts(Object fact) throws ReflectiveOperationException;

  /** Rules with several keys hang under the one of least rank: it tells most facts apart. */
  int rank();

  /** A property, or a property of a property: {@code code}, {@code claim.place}. */
  record Path(List<Property> properties) implements Key {
    public Path {
      properties = List.copyOf(properties);
    }

    @Override
    public List<String> texts(Object fact) throws ReflectiveOperationException {
      Object value = fact;
      for (Property property : properties) {
        value = property.of(value);
      }
      return value == null ? List.of() : List.of((String) value);
    }

    @Override
    public int rank() {
      return properties.size() == 1 ? 0 : 3;
    }

    /** The path as Java. */
    String java(String fact) {
      String java = fact;
      for (Property property : properties) {
        java = property.java(java);
      }
      return java;
    }
  }

  /** The first characters of a property: {@code code str[startsWith] "J"}. */
  record Start(Path path, int length) implements Key {
    @Override
    public List<String> texts(Object fact) throws ReflectiveOperationException {
      List<String> texts = new ArrayList<>();
      for (String text : path.texts(fact)) {
        if (text.length() >= length) {
          texts.add(text.substring(0, length));
        }
      }
      return texts;
    }

    @Override
    public int rank() {
      return 2;
    }
  }

  /** The texts a fact carries: {@code hasModifier("RT")}. */
  record Carried(Method method) implements Key {
    @Override
    public List<String> texts(Object fact) throws ReflectiveOperationException {
      return Arrays.asList((String[]) method.invoke(fact));
    }

    @Override
    public int rank() {
      return 1;
    }
  }

  /**
   * A test that is the same as asking for one of some literals under a key.
   *
   * @param literals each once
   */
  record Asked(Key key, List<String> literals) {
    public Asked {
      literals = List.copyOf(literals);
    }
  }
}
