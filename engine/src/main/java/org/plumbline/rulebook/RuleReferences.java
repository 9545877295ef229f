package org.plumbline.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.NearestNames;
import org.plumbline.rulebook.lint.Problem;

/**
 * Checks that what rules name outside of their conditions is there: items of the form, status codes
 * of a 277CA, and the rules they supersede.
 */
final class RuleReferences {

  /** The items of the CMS-1500 (02/12); the positions of item 21 have letters, too. */
  private static final Pattern ITEM =
      Pattern.compile(
          "1a?|[2-8]|9[a-d]?|1[01][a-d]?|1[2-6]|17[ab]?|18|19|20|21[A-L]?|22|23"
              + "|24([A-J]| shaded)?|2[5-9]|30|31|3[23][ab]?");

  /**
   * A claim status category code (X12 external code source 507: acknowledgment, data search, error,
   * finalized, pending, request), a claim status code (508) and at most one entity.
   */
  private static final Pattern STATUS =
      Pattern.compile("[ADEFPR][0-9]{1,2}[FN]?:[0-9]{1,3}(:[0-9A-Z]{2,3})?");

  private final Set<String> rules = new TreeSet<>();
  private final List<Problem> problems;

  /**
   * @param rules the names of all rules that there are, with those of the folder
   * @param problems where what is wrong is added
   */
  RuleReferences(Collection<String> rules, List<Problem> problems) {
    for (String rule : rules) {
      this.rules.add(rule);
      this.rules.add(RuleInfo.idOf(rule));
    }
    this.problems = problems;
  }

  void check(String file, LintedRule rule) {
    for (String item : written(rule, "item")) {
      if (!ITEM.matcher(item).matches()) {
        add(
            file,
            rule,
            "item",
            "the CMS-1500 has no item " + item + "; items are 1a, 24D, 33b ...");
      }
    }
    for (String status : written(rule, "status277")) {
      if (!STATUS.matcher(status).matches()) {
        add(
            file,
            rule,
            "status277",
            status
                + " is no status of a 277CA; write category, code and, where there is one, entity,"
                + " such as A7:507 or A8:562:85");
      }
    }
    for (String superseded : written(rule, "supersedes")) {
      if (!rules.contains(superseded)) {
        add(
            file,
            rule,
            "supersedes",
            "there is no rule " + superseded + NearestNames.ask(superseded, rules));
      }
    }
  }

  private static List<String> written(LintedRule rule, String annotation) {
    return RuleMetadata.list(rule.metadata().getOrDefault(annotation, ""));
  }

  private void add(String file, LintedRule rule, String annotation, String message) {
    problems.add(
        new Problem(file, rule.lineOf(annotation), rule.name(), "@" + annotation + ": " + message));
  }
}
