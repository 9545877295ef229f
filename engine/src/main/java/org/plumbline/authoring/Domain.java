package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.rulebook.lint.Guard;

/**
 * The values that guards of one subject leave. Where nothing is known of a guard it leaves all: a
 * domain that is said to be empty is.
 */
final class Domain {

  private static final long FEW = 1_000;

  private long least = Long.MIN_VALUE;
  private long most = Long.MAX_VALUE;

  /** The only values, where guards name some; null where they name none. */
  private Set<Object> only;

  private final Set<Object> except = new HashSet<>();
  private final List<Guard> texts = new ArrayList<>();

  /** Whether no value fulfils all guards. */
  static boolean isEmpty(List<Guard> guards) {
    Domain domain = new Domain();
    guards.forEach(domain::narrow);
    return domain.isEmpty();
  }

  private void narrow(Guard guard) {
    List<Object> values = guard.values().stream().map(Domain::plain).toList();
    switch (guard.sign()) {
      case "==", "in" -> keep(values);
      case "!=", "not in" -> except.addAll(values);
      case "<" -> below(values.get(0), true);
      case "<=" -> below(values.get(0), false);
      case ">" -> above(values.get(0), true);
      case ">=" -> above(values.get(0), false);
      default -> texts.add(guard);
    }
  }

  private void keep(List<Object> values) {
    if (only == null) {
      only = new HashSet<>(values);
    } else {
      only.retainAll(values);
    }
  }

  /** Facts count in whole numbers. */
  private void below(Object value, boolean strictly) {
    if (value instanceof Number number) {
      double bound = number.doubleValue();
      long highest = (long) (strictly ? Math.ceil(bound) - 1 : Math.floor(bound));
      most = Math.min(most, highest);
    }
  }

  private void above(Object value, boolean strictly) {
    if (value instanceof Number number) {
      double bound = number.doubleValue();
      long lowest = (long) (strictly ? Math.floor(bound) + 1 : Math.ceil(bound));
      least = Math.max(least, lowest);
    }
  }

  private boolean isEmpty() {
    if (only != null) {
      return only.stream().noneMatch(this::holds);
    } else if (least > most || textsExclude()) {
      return true;
    }
    boolean few = least != Long.MIN_VALUE && most != Long.MAX_VALUE && most - least < FEW;
    for (long value = least; few && value <= most; value++) {
      if (!except.contains(value)) {
        return false;
      }
    }
    return few;
  }

  /**
   * Whether two of the tests of a text exclude each other: it begins in one way, and ends in one.
   */
  private boolean textsExclude() {
    Set<Object> lengths = new HashSet<>(given("str[length]"));
    return differ(given("str[startsWith]"), String::startsWith)
        || differ(given("str[endsWith]"), String::endsWith)
        || lengths.size() > 1
        || lengths.stream().anyMatch(this::isTooShort);
  }

  private List<Object> given(String sign) {
    return texts.stream()
        .filter(guard -> guard.sign().equals(sign) && guard.values().size() == 1)
        .map(guard -> plain(guard.values().get(0)))
        .toList();
  }

  /** Whether of two texts neither begins (or ends) with the other. */
  private static boolean differ(List<Object> given, BiPredicate<String, String> begins) {
    return given.stream()
        .anyMatch(one -> given.stream().anyMatch(other -> differ(one, other, begins)));
  }

  private static boolean differ(Object one, Object other, BiPredicate<String, String> begins) {
    return one instanceof String a
        && other instanceof String b
        && !begins.test(a, b)
        && !begins.test(b, a);
  }

  private boolean isTooShort(Object length) {
    return length instanceof Long most
        && Stream.of("str[startsWith]", "str[endsWith]", "contains")
            .flatMap(sign -> given(sign).stream())
            .anyMatch(part -> part instanceof String text && text.length() > most);
  }

  private boolean holds(Object value) {
    if (except.contains(value)) {
      return false;
    } else if (value instanceof Long number) {
      return least <= number && number <= most;
    }
    return !(value instanceof String text) || texts.stream().allMatch(guard -> holds(text, guard));
  }

  private static boolean holds(String text, Guard guard) {
    if (!(guard.values().size() == 1 && guard.values().get(0) instanceof String given)) {
      return true;
    }
    return switch (guard.sign()) {
      case "matches" -> Pattern.matches(given, text);
      case "not matches" -> !Pattern.matches(given, text);
      case "contains" -> text.contains(given);
      case "not contains" -> !text.contains(given);
      case "str[startsWith]" -> text.startsWith(given);
      case "str[endsWith]" -> text.endsWith(given);
      default -> true;
    };
  }

  private static Object plain(Object value) {
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }
}
