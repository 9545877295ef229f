package org.plumbline.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.finding.Authority;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.Problem;
import org.plumbline.rulebook.lint.ReportCall;

/** What holds between the files of a folder: rules and their templates, lists and pages. */
final class FolderChecks {

  private final List<Problem> problems;

  /**
   * @param problems where what is wrong is added
   */
  FolderChecks(List<Problem> problems) {
    this.problems = problems;
  }

  /** Each placeholder of a template must be filled by a slot of the rule, of the right kind. */
  void checkTemplate(String file, LintedRule rule, String template) {
    for (MessageTemplate.Placeholder placeholder : placeholders(template)) {
      boolean filled =
          placeholder.name().isEmpty()
              || rule.report().slots().stream()
                  .anyMatch(
                      slot ->
                          slot.name().equals(placeholder.name())
                              && placeholder.kind().factories().contains(slot.factory()));
      if (!filled) {
        problems.add(
            new Problem(
                file,
                rule.line(),
                rule.name(),
                "its template shows {"
                    + placeholder.kind().name().toLowerCase(Locale.ROOT)
                    + ":"
                    + placeholder.name()
                    + "}, which the rule does not report"));
      }
    }
  }

  private static List<MessageTemplate.Placeholder> placeholders(String template) {
    try {
      return MessageTemplate.parse(template).placeholders();
    } catch (IllegalArgumentException refused) {
      // its row in the table of templates is among the problems already
      return List.of();
    }
  }

  /** A list of descriptors to read is shown by the rule that is made for it, and by no other. */
  void checkLists(String file, LintedRule rule) {
    for (ReportCall.SlotCall slot : rule.report().slots()) {
      Set<String> ids = RuleVocabulary.LISTS.get(slot.factory());
      if (ids != null && !ids.contains(RuleInfo.idOf(rule.name()))) {
        problems.add(
            new Problem(
                file,
                rule.line(),
                rule.name(),
                slot.factory()
                    + " lists descriptors to read, which is for "
                    + String.join(" and ", new TreeSet<>(ids))
                    + " alone"));
      }
    }
  }

  /** No page says what the forbidden words say. */
  void checkPages(RuleFolder folder, Map<String, Authority> authorities) {
    folder
        .files()
        .forEach(
            (file, text) -> {
              if (file.startsWith(RuleFolder.PAGES)) {
                String ours = PageWords.ours(text, authorities);
                NeutralWords.forbiddenIn(ours)
                    .ifPresent(
                        word ->
                            problems.add(
                                new Problem(
                                    file,
                                    lineOf(word, ours),
                                    "",
                                    "no page says \"" + word + "\"; say what is compared")));
              }
            });
  }

  private static int lineOf(String word, String text) {
    return (int) text.substring(0, text.indexOf(word)).chars().filter(c -> c == '\n').count() + 1;
  }
}
