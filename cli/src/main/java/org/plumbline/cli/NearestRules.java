package org.plumbline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.lint.NearestNames;

/** Finds the rules that somebody means by their ids or the names of their variants. */
final class NearestRules {

  private static final int SUGGESTED = 3;

  private NearestRules() {}

  /**
   * All variants that are meant, in the order of the words, each once.
   *
   * @throws UnusableException with what looks most like a word that means none
   */
  static List<RuleInfo> meant(List<String> words, Rulebook rulebook) throws UnusableException {
    List<RuleInfo> meant = new ArrayList<>();
    for (String word : words) {
      List<RuleInfo> found =
          rulebook.rules().stream()
              .filter(
                  rule -> rule.id().equalsIgnoreCase(word) || rule.name().equalsIgnoreCase(word))
              .toList();
      if (found.isEmpty()) {
        String reason = rulebook.notBuilt().get(word.toUpperCase(Locale.ROOT));
        if (reason != null) {
          throw new UnusableException(word + ": is not built: " + reason);
        }
        throw new UnusableException(
            word
                + ": there is no such rule, the nearest are "
                + String.join(", ", nearest(word, rulebook)));
      }
      found.stream().filter(rule -> !meant.contains(rule)).forEach(meant::add);
    }
    return meant;
  }

  private static List<String> nearest(String word, Rulebook rulebook) {
    TreeSet<String> ids = new TreeSet<>();
    rulebook.rules().forEach(rule -> ids.add(word.contains("/") ? rule.name() : rule.id()));
    return ids.stream()
        .sorted(Comparator.comparingInt(id -> NearestNames.distance(word, id)))
        .limit(SUGGESTED)
        .toList();
  }
}
