package org.plumbline.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.rulebook.lint.Guard;
import org.plumbline.rulebook.lint.LintedRule;

/**
 * The modifiers that a rule means, read from its conditions: {@code hasModifier("RT")} and {@code
 * hasModifierOf("finger-left")} that must hold. What must not be there is not meant.
 */
final class MeantModifiers {

  private static final Pattern ASKED =
      Pattern.compile(
          "(!?)(?:\\w+\\.)*(?:hasModifier|hasModifierOf|hasSeveralOf)\\(\"([^\",]+)\"\\)");

  private MeantModifiers() {}

  /** Modifiers and families of modifiers in the order of the text, each once. */
  static List<String> of(LintedRule rule) {
    Set<String> meant = new LinkedHashSet<>();
    for (Guard guard : rule.guards()) {
      if (guard.values().contains(false)) {
        continue;
      }
      Matcher asked = ASKED.matcher(guard.subject());
      while (asked.find()) {
        if (asked.group(1).isEmpty()) {
          meant.add(asked.group(2));
        }
      }
    }
    return List.copyOf(meant);
  }
}
