package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.Problem;

/** Everything of a folder that is read before Drools compiles any of it. */
final class FolderReading {

  private final Known known;
  private final List<Problem> problems = new ArrayList<>();
  private final FolderTables tables;
  private final RuleFiles files;
  private final FolderChecks checks = new FolderChecks(problems);
  private final Map<String, Set<String>> thresholdReaders = new HashMap<>();
  private final Map<String, RuleInfo> infos = new LinkedHashMap<>();

  /** Those of all rules that were read, refused or not. */
  private final Set<String> names = new HashSet<>();

  FolderReading(RuleFolder folder, Known known) {
    this.known = known;
    tables = FolderTables.read(folder, known, problems);
    files = new RuleFiles(folder, problems);
    files.rules().forEach(this::read);
    checkReferences();
    checks.checkPages(folder, tables.authorities());
    PageTexts.read(folder, named(folder), problems);
    if (folder.ruleFiles().isEmpty()) {
      problems.add(
          new Problem(
              folder.name(), 0, "", "holds no *.drl and no *.drl.csv; is it a rule folder?"));
    }
  }

  /** Rules may name those that stand behind them, so that all are read before. */
  private void checkReferences() {
    Set<String> all = new TreeSet<>(known.rules());
    all.addAll(names);
    all.addAll(files.unread());
    tables.builtIn().forEach(rule -> all.add(rule.name()));
    RuleReferences references = new RuleReferences(all, problems);
    files.rules().forEach((file, rules) -> rules.forEach(rule -> references.check(file, rule)));
  }

  /** The ids of the rules and the names of their files, also of those that are refused. */
  private Set<String> named(RuleFolder folder) {
    Set<String> named = new TreeSet<>(folder.ruleFiles());
    names.forEach(name -> named.add(RuleInfo.idOf(name)));
    files.unread().forEach(name -> named.add(RuleInfo.idOf(name)));
    return named;
  }

  private void read(String file, List<LintedRule> rules) {
    RuleMetadata metadata =
        new RuleMetadata(
            file,
            tables.templates(),
            tables.authorities(),
            Profile.all(known.profiles(), tables.profiles()),
            problems);
    for (LintedRule rule : rules) {
      readThresholds(file, rule);
      RuleInfo info = metadata.read(rule);
      if (info != null) {
        infos.putIfAbsent(rule.name(), info);
      }
      if (!rule.isRefused()) {
        checks.checkTemplate(file, rule, tables.templates().getOrDefault(rule.name(), ""));
        checks.checkLists(file, rule);
      }
      checkName(file, rule);
    }
  }

  private void readThresholds(String file, LintedRule rule) {
    rule.thresholds()
        .forEach(
            (name, line) -> {
              thresholdReaders.computeIfAbsent(name, one -> new HashSet<>()).add(rule.name());
              if (!tables.thresholds().containsKey(name) && !known.thresholds().containsKey(name)) {
                problems.add(
                    new Problem(
                        file,
                        line,
                        rule.name(),
                        "there is no threshold " + name + "; add a row to thresholds.csv"));
              }
            });
  }

  private void checkName(String file, LintedRule rule) {
    String id = RuleInfo.idOf(rule.name());
    if (known.isBuiltIn(id)) {
      problems.add(
          new Problem(
              file,
              rule.line(),
              rule.name(),
              "is built in, no folder replaces it; give it another id"));
    }
    if (!names.add(rule.name())) {
      problems.add(
          new Problem(
              file,
              rule.line(),
              rule.name(),
              "stands twice in the folder; keep one, or make them variants (" + id + "/a)"));
    }
  }

  FolderTables tables() {
    return tables;
  }

  RuleFiles files() {
    return files;
  }

  /** The rules of the rulebook whose metadata is in order. */
  List<RuleInfo> infos() {
    return List.copyOf(infos.values());
  }

  /** The names of the rules that read a threshold, by its name. */
  Map<String, Set<String>> thresholdReaders() {
    return thresholdReaders;
  }

  /** Everything that is wrong. */
  List<Problem> problems() {
    return files.asWritten(problems);
  }
}
