package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.rulebook.lint.DrlLint;
import org.plumbline.rulebook.lint.LintedFile;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.Problem;

/** The files of a folder that hold rules, as the lint read them. */
final class RuleFiles {

  private final DrlLint lint = new DrlLint(RuleVocabulary.ALL);
  private final List<Problem> problems;
  private final List<ModelCompiler.Source> sources = new ArrayList<>();
  private final Map<String, List<LintedRule>> rules = new LinkedHashMap<>();
  private final Map<String, TableLines> tables = new HashMap<>();
  private final Set<String> unread = new TreeSet<>();

  /** Reads all files; what is wrong becomes problems, with the lines of the DRL. */
  RuleFiles(RuleFolder folder, List<Problem> problems) {
    this.problems = problems;
    folder.ruleFiles().forEach(file -> read(folder, file));
  }

  private void read(RuleFolder folder, String file) {
    try {
      String drl = folder.drl(file);
      if (RuleFolder.isDecisionTable(file)) {
        tables.put(file, new TableLines(drl));
      }
      LintedFile linted = lint.lint(file, drl);
      problems.addAll(linted.problems());
      sources.add(new ModelCompiler.Source(file, drl, linted.rules()));
      rules.put(file, linted.accepted() ? linted.rules() : linted.refused());
    } catch (RuleFolderException unreadable) {
      problems.addAll(unreadable.problems());
      unread.addAll(new DecisionTableLint(file, folder.text(file)).names());
    }
  }

  /** What Drools may compile where there is no problem. */
  List<ModelCompiler.Source> sources() {
    return sources;
  }

  /** The files that may be compiled together; of a rule that stands twice the first. */
  List<ModelCompiler.Source> accepted() {
    Set<String> names = new HashSet<>();
    List<ModelCompiler.Source> accepted = new ArrayList<>();
    for (ModelCompiler.Source source : sources) {
      List<String> own = source.rules().stream().map(LintedRule::name).toList();
      if (!own.isEmpty() && own.stream().noneMatch(names::contains)) {
        names.addAll(own);
        accepted.add(source);
      }
    }
    return accepted;
  }

  /** The rules by file, also those that are refused. */
  Map<String, List<LintedRule>> rules() {
    return rules;
  }

  /** The names in decision tables that could not be read. */
  Set<String> unread() {
    return unread;
  }

  /** The line in the file as its author knows it. */
  int line(String file, int line) {
    TableLines table = tables.get(file);
    return table == null ? line : table.of(line);
  }

  /** The problems with the lines as the authors of the files know them. */
  List<Problem> asWritten(List<Problem> found) {
    return found.stream()
        .map(p -> new Problem(p.file(), line(p.file(), p.line()), p.rule(), p.message()))
        .toList();
  }
}
