package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rules of every construct. They are compiled as they stand, without the lint, which knows fewer
 * constructs than the plan does.
 */
public final class Zoo {

  /** The files of constructs that plans know. */
  static final List<String> FAMILIES =
      List.of("operators", "bindings", "joins", "quantifiers", "or", "accumulate", "keys");

  private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

  /** What stands before the rules of a file. */
  static final String HEAD = head(text("keys"));

  private Zoo() {}

  private static String head(String file) {
    return file.substring(0, file.indexOf("\nrule ") + 1);
  }

  /** The names of all rules in the files of constructs that plans know. */
  static List<String> names() {
    return FAMILIES.stream()
        .flatMap(family -> RULE.matcher(text(family)).results())
        .map(rule -> rule.group(1))
        .toList();
  }

  /** A file with one of its rules. */
  static String only(String family, String name) {
    return HEAD
        + RULE.matcher(text(family))
            .results()
            .filter(rule -> rule.group(1).equals(name))
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
  }

  /** All of these files, compiled. */
  public static CompiledRules compiled() {
    return compile(FAMILIES.stream().map(Zoo::text).toArray(String[]::new));
  }

  /** DRL as it stands. */
  static CompiledRules compile(String... drl) {
    List<ModelCompiler.Source> sources = new ArrayList<>();
    for (String text : drl) {
      sources.add(new ModelCompiler.Source("zoo" + sources.size() + ".drl", text, List.of()));
    }
    try {
      return new ModelCompiler("org.plumbline.rules").compile(sources);
    } catch (RuleFolderException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  /** A file of the zoo by its name without ending. */
  static String text(String name) {
    try (InputStream in = Zoo.class.getResourceAsStream("zoo/" + name + ".drl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
