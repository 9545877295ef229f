package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.finding.Authority;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.ListedFact;
import org.plumbline.rulebook.lint.Problem;

/**
 * Turns a rule folder into a rulebook: decision tables into DRL, the lint over all of it, metadata,
 * templates, and only then Drools. The shipped folder and users' folders take this one way.
 */
public final class RulebookCompiler {

  /** The table of templates in a rule folder. */
  public static final String TEMPLATES = RuleTables.TEMPLATES;

  private static final String SHIPPED_PACKAGE = "org.plumbline.rules";
  private static final String USER_PACKAGE = "org.plumbline.rules.user";

  /**
   * What a folder holds, compiled.
   *
   * @param thresholdReaders the names of the folder's rules that read a threshold, by its name
   */
  record Compiled(
      List<RuleInfo> rules,
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      Map<String, Threshold> thresholds,
      Map<String, Set<String>> thresholdReaders,
      Map<String, String> pages,
      CompiledRules code,
      String digest) {}

  /** Compiles the shipped folder, which also says what is known of the rules that are built in. */
  Compiled compileShipped(RuleFolder folder) throws RuleFolderException {
    return compile(folder, SHIPPED_PACKAGE, Known.nothing());
  }

  /**
   * Compiles a user's folder; it may cite the shipped authorities and use the shipped templates and
   * profiles.
   */
  Compiled compileUser(RuleFolder folder, Rulebook shipped) throws RuleFolderException {
    return compile(folder, USER_PACKAGE, Known.of(shipped));
  }

  private static Compiled compile(RuleFolder folder, String rulePackage, Known known)
      throws RuleFolderException {
    FolderReading reading = new FolderReading(folder, known);
    if (!reading.problems().isEmpty()) {
      throw new RuleFolderException(reading.problems());
    }
    CompiledRules code;
    try {
      code = new ModelCompiler(rulePackage).compile(reading.files().sources());
    } catch (RuleFolderException refused) {
      throw new RuleFolderException(reading.files().asWritten(refused.problems()));
    }
    FolderTables tables = reading.tables();
    List<RuleInfo> rules = new ArrayList<>(reading.infos());
    rules.addAll(tables.builtIn());
    return new Compiled(
        List.copyOf(rules),
        tables.authorities(),
        tables.profiles(),
        tables.thresholds(),
        reading.thresholdReaders(),
        pages(folder, rules, tables.authorities()),
        code,
        FolderDigest.of(folder));
  }

  private static Map<String, String> pages(
      RuleFolder folder, List<RuleInfo> rules, Map<String, Authority> authorities) {
    GeneratedPage generated = new GeneratedPage(PageTexts.read(folder, rules), authorities);
    Map<String, String> pages = new TreeMap<>();
    for (RuleInfo rule : rules) {
      String id = rule.id();
      String page = folder.page(id);
      String examples = folder.text(RuleFolder.examplesPath(id));
      pages.put(id, page.isEmpty() ? generated.of(id, rules, examples) : page);
    }
    return pages;
  }

  /**
   * A rule of a folder that was read, refused or not.
   *
   * @param line the line in its file, of a decision table's row that of the row
   */
  public record CheckedRule(String file, int line, LintedRule rule) {

    /** A line that the rule stands on, as its author counts: in a table all of it is one row. */
    public int asWritten(int own) {
      return RuleFolder.isDecisionTable(file) ? line : own;
    }
  }

  /**
   * What is known of a folder.
   *
   * @param problems everything that is wrong
   * @param rules those that could be read
   * @param unread the names in decision tables that could not be read
   */
  public record Checked(List<Problem> problems, List<CheckedRule> rules, Set<String> unread) {}

  /** Looks for all mistakes of a user's folder: also behind the first, and those of Drools. */
  public Checked check(RuleFolder folder, Rulebook shipped) {
    FolderReading reading = new FolderReading(folder, Known.of(shipped));
    RuleFiles files = reading.files();
    List<Problem> problems = new ArrayList<>(reading.problems());
    List<ModelCompiler.Source> accepted = files.accepted();
    if (!accepted.isEmpty()) {
      try {
        new ModelCompiler(USER_PACKAGE).compile(accepted);
      } catch (RuleFolderException refused) {
        problems.addAll(files.asWritten(refused.problems()));
      }
    }
    List<CheckedRule> rules = new ArrayList<>();
    files
        .rules()
        .forEach(
            (file, all) ->
                all.forEach(
                    rule -> rules.add(new CheckedRule(file, files.line(file, rule.line()), rule))));
    return new Checked(List.copyOf(problems), rules, files.unread());
  }

  /** The names that stand in a folder's table of templates, with the line of each. */
  public static Map<String, Integer> templateLines(RuleFolder folder) {
    return RuleTables.templateLines(folder);
  }

  /** What rules can ask of facts and report on them, by fact. */
  public static List<ListedFact> facts() {
    return ListedFact.of(RuleVocabulary.ALL);
  }

  /** The names of a folder's rules that can be read. */
  public static Set<String> ruleNames(RuleFolder folder) {
    Set<String> names = new TreeSet<>();
    new RuleFiles(folder, new ArrayList<>())
        .sources()
        .forEach(source -> source.rules().forEach(rule -> names.add(rule.name())));
    return names;
  }
}
