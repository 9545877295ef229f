package org.plumbline.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.finding.Authority;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.Problem;

/**
 * What the tables of a folder say beside its rules.
 *
 * @param templates by the name of their rule, with those that are known already
 * @param authorities by id, with those that are known already
 * @param profiles the folder's own, by id
 * @param thresholds the folder's own, by name
 * @param builtIn the rules that are no rules of the rulebook, of the shipped folder alone
 */
record FolderTables(
    Map<String, String> templates,
    Map<String, Authority> authorities,
    Map<String, Profile> profiles,
    Map<String, Threshold> thresholds,
    List<RuleInfo> builtIn) {

  /** Reads the tables; refused rows become problems. */
  static FolderTables read(RuleFolder folder, Known known, List<Problem> problems) {
    Map<String, String> templates = new LinkedHashMap<>(known.templates());
    templates.putAll(RuleTables.templates(folder, problems));
    Map<String, Authority> authorities = new LinkedHashMap<>(known.authorities());
    authorities.putAll(RuleTables.authorities(folder, problems));
    return new FolderTables(
        templates,
        authorities,
        RuleTables.profiles(folder, known.profiles(), problems),
        RuleTables.thresholds(folder, known.thresholds(), problems),
        builtIn(folder, known, templates, problems));
  }

  private static List<RuleInfo> builtIn(
      RuleFolder folder, Known known, Map<String, String> templates, List<Problem> problems) {
    if (known.builtIn().isEmpty()) {
      return BuiltInRules.read(folder, templates, problems);
    }
    for (String table : new TreeSet<>(BuiltInRules.TABLES.keySet())) {
      if (!folder.text(table).isEmpty()) {
        problems.add(
            new Problem(
                table,
                1,
                "",
                "no folder adds or replaces rules that are built in; take the file away"));
      }
    }
    return List.of();
  }
}
