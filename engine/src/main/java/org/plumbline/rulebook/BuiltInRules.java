package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.lint.Problem;

/**
 * The rules that are no rules of the rulebook: those of the readers ({@code reader-rules.csv}) and
 * those across the claims of a file ({@code run-rules.csv}). Both tables are the shipped folder's.
 */
final class BuiltInRules {

  static final String READERS = "reader-rules.csv";
  static final String RUNS = "run-rules.csv";

  /** The tables and who evaluates their rules. */
  static final Map<String, Evaluator> TABLES =
      Map.of(READERS, Evaluator.READER, RUNS, Evaluator.RUN);

  private static final List<String> COLUMNS =
      List.of(
          "rule",
          "title",
          "severity",
          "family",
          "item",
          "x12",
          "profile",
          "basis",
          "authority",
          "status277",
          "acknowledgment",
          "supersedes");

  private BuiltInRules() {}

  /** The rules of both tables; refused rows become problems. */
  static List<RuleInfo> read(
      RuleFolder folder, Map<String, String> templates, List<Problem> problems) {
    List<RuleInfo> rules = new ArrayList<>();
    new TreeMap<>(TABLES)
        .forEach(
            (file, evaluator) -> {
              for (FolderTable.Row row : FolderTable.rows(folder, file, COLUMNS, problems)) {
                try {
                  rules.add(rule(row, file, evaluator, templates));
                } catch (IllegalArgumentException refused) {
                  problems.add(
                      new Problem(file, row.line(), row.cell("rule"), refused.getMessage()));
                }
              }
            });
    return rules;
  }

  private static RuleInfo rule(
      FolderTable.Row row, String file, Evaluator evaluator, Map<String, String> templates) {
    return new RuleInfo(
        row.cell("rule"),
        row.cell("title"),
        Severity.of(row.cell("severity")),
        Family.of(row.cell("family")),
        evaluator,
        RuleMetadata.list(row.cell("item")),
        RuleMetadata.list(row.cell("x12")),
        row.cell("profile"),
        List.of(),
        Basis.of(row.cell("basis")),
        RuleMetadata.list(row.cell("authority")),
        Set.of(),
        "",
        null,
        null,
        row.cell("status277"),
        row.cell("acknowledgment"),
        RuleMetadata.list(row.cell("supersedes")),
        List.of(),
        templates.getOrDefault(row.cell("rule"), ""),
        file);
  }
}
