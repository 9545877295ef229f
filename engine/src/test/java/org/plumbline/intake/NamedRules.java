package org.plumbline.intake;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;

/** Rules for tests of readers, which have nothing but their names. */
public final class NamedRules {

  private NamedRules() {}

  /** Knows each rule that it is asked for. */
  public static Map<String, RuleInfo> any() {
    return new AbstractMap<>() {
      @Override
      public RuleInfo get(Object name) {
        return rule((String) name);
      }

      @Override
      public Set<Entry<String, RuleInfo>> entrySet() {
        return Set.of();
      }
    };
  }

  /** Knows these rules, and those of the values that every reader knows, and no other. */
  public static Map<String, RuleInfo> of(Collection<String> names) {
    Map<String, RuleInfo> rules =
        names.stream().collect(Collectors.toMap(Function.identity(), NamedRules::rule));
    List.of("FMT-NUM-002/value", "FMT-ELE-011/value", "FMT-DAT-001/value", "FMT-DAT-001/partial")
        .forEach(name -> rules.put(name, rule(name)));
    return rules;
  }

  /** The same of all names that a class has as constants. */
  public static Map<String, RuleInfo> of(Class<?> constants) {
    return of(
        Arrays.stream(constants.getDeclaredFields())
            .filter(field -> field.getType() == String.class)
            .map(
                field -> {
                  try {
                    field.setAccessible(true);
                    return (String) field.get(null);
                  } catch (IllegalAccessException impossible) {
                    throw new AssertionError(impossible);
                  }
                })
            .collect(Collectors.toSet()));
  }

  private static RuleInfo rule(String name) {
    return new RuleInfo(
        name,
        name,
        Severity.ERROR,
        Family.SYNTAX,
        Evaluator.READER,
        List.of(),
        List.of(),
        "base",
        List.of(),
        Basis.DERIVED,
        List.of(),
        Set.of(),
        "",
        null,
        null,
        "",
        "",
        List.of(),
        List.of(),
        "",
        "");
  }
}
