package org.plumbline.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.RuleFolder;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookCompiler;
import org.plumbline.rulebook.RulebookCompiler.CheckedRule;
import org.plumbline.rulebook.lint.Problem;

/** Finds all mistakes of a folder of rules: what the compiler refuses, and what it cannot see. */
public final class RuleLint {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::message);

  private final Rulebook shipped;
  private final CodeSets codes;

  /**
   * @param shipped the rules that the folder adds to
   * @param codes where codes that rules name are looked up
   */
  public RuleLint(Rulebook shipped, CodeSets codes) {
    this.shipped = shipped;
    this.codes = codes;
  }

  /**
   * What the lint saw.
   *
   * @param problems what is wrong, by file and line
   * @param rules how many rules were read, also refused ones
   */
  public record Outcome(List<Problem> problems, int rules) {}

  /**
   * Looks a folder through.
   *
   * @throws IOException where a file cannot be read
   */
  public Outcome check(Path folder) throws IOException {
    RuleFolder files = RuleFolder.read(folder);
    RulebookCompiler.Checked checked = new RulebookCompiler().check(files, shipped);
    List<Problem> problems = new ArrayList<>(checked.problems());
    problems.addAll(SilentRules.in(checked.rules()));
    problems.addAll(OverlappingRows.in(checked.rules()));
    problems.addAll(new ListedCodes(codes).in(checked.rules()));
    Set<String> names = names(checked.rules());
    // also of rules that could not be read
    checked.problems().stream()
        .filter(problem -> problem.file().contains(".drl"))
        .forEach(problem -> names.add(problem.rule()));
    checked.unread().forEach(name -> names.addAll(List.of(name, RuleInfo.idOf(name))));
    problems.addAll(strayTables(files));
    problems.addAll(strayTemplates(files, names));
    problems.addAll(strayPages(files, names));
    problems.addAll(examples(folder, names));
    return new Outcome(problems.stream().distinct().sorted(ORDER).toList(), checked.rules().size());
  }

  /** The names of the folder's rules, and their ids. */
  private static Set<String> names(List<CheckedRule> rules) {
    Set<String> names = new TreeSet<>();
    for (CheckedRule rule : rules) {
      names.add(rule.rule().name());
      names.add(RuleInfo.idOf(rule.rule().name()));
    }
    return names;
  }

  private static List<Problem> strayTables(RuleFolder files) {
    return files.strayTables().stream()
        .map(
            table ->
                new Problem(
                    table,
                    0,
                    "",
                    "no table of a rule folder has this name; a decision table ends in .drl.csv"))
        .toList();
  }

  private static List<Problem> strayTemplates(RuleFolder files, Set<String> names) {
    List<Problem> problems = new ArrayList<>();
    RulebookCompiler.templateLines(files)
        .forEach(
            (rule, line) -> {
              if (!names.contains(rule)) {
                problems.add(
                    new Problem(
                        RulebookCompiler.TEMPLATES,
                        line,
                        rule,
                        "no rule of the folder has this name, so that its template says nothing"));
              }
            });
    return problems;
  }

  private List<Problem> strayPages(RuleFolder files, Set<String> names) {
    Set<String> shippedIds = shippedIds();
    return files.files().keySet().stream()
        .filter(file -> file.startsWith("pages/"))
        .filter(file -> !names.contains(id(file)) && !shippedIds.contains(id(file)))
        .map(file -> new Problem(file, 0, id(file), "there is no rule of this id"))
        .toList();
  }

  private List<Problem> examples(Path folder, Set<String> names) throws IOException {
    try {
      Set<String> shippedIds = shippedIds();
      return ExampleFolder.read(folder).files().keySet().stream()
          .filter(id -> !names.contains(id) && !shippedIds.contains(id))
          .map(id -> new Problem("examples/" + id + ".txt", 0, id, "there is no rule of this id"))
          .toList();
    } catch (RuleFolderException refused) {
      return refused.problems();
    }
  }

  private Set<String> shippedIds() {
    return shipped.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
  }

  private static String id(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }
}
