package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.testclaims.FacetMutants.Mutant;

/**
 * Long descriptors with the name in brackets of a twin's: of another descriptor in force with the
 * same words before the name. Names are found as text, without the readers of the engine.
 */
final class NameMutants {

  /** What stands before the name, the name, the rest: one bracket of letters alone. */
  private static final Pattern NAMED =
      Pattern.compile("((?:injection|immune globulin)[^()]*)\\(([a-z][a-z. ]{2,})\\)([^()]*)");

  private static final Pattern SUFFIX = Pattern.compile("-[a-z]{4}\\b");

  /** A name of a maker stands in descriptors that compare a drug with another code's. */
  private static final String OF_MAKERS = "peutically equivalent";

  /** Read off the list of all bracket contents: these are no names. */
  private static final Set<String> NO_NAMES =
      Set.of("human", "recombinant", "hcl", "bcma", "bovine", "equine", "murine", "lyophilized");

  private record Named(String code, String text, int start, int end, boolean maker) {

    String name() {
      return text.substring(start, end);
    }
  }

  private NameMutants() {}

  /** For each descriptor that has twins, its text with the name of each of them. */
  static List<Mutant> of(Map<String, String> descriptors) {
    Map<String, List<Named>> alike = new TreeMap<>();
    descriptors.forEach(
        (code, text) -> {
          Matcher named = NAMED.matcher(text.toLowerCase(Locale.ROOT));
          if (named.matches() && !NO_NAMES.contains(named.group(2))) {
            String before = SUFFIX.matcher(named.group(1)).replaceAll("").strip();
            boolean maker = named.group(3).contains(OF_MAKERS);
            alike
                .computeIfAbsent(before, words -> new ArrayList<>())
                .add(new Named(code, text, named.start(2), named.end(2), maker));
          }
        });
    List<Mutant> mutants = new ArrayList<>();
    for (List<Named> twins : alike.values()) {
      for (Named one : twins) {
        for (Named other : twins) {
          if (!one.name().equalsIgnoreCase(other.name())) {
            mutants.add(mutant(one, other));
          }
        }
      }
    }
    return mutants;
  }

  private static Mutant mutant(Named one, Named other) {
    return new Mutant(
        other.maker() ? "maker" : "brand",
        one.code(),
        one.text().substring(0, one.start() - 1),
        "(" + one.name() + ")",
        "(" + other.name() + ")",
        one.text().substring(one.end() + 1));
  }
}
