package org.plumbline.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rule folder. Rules, {@code *.drl} and {@code *.drl.csv}, stand at the top or, in a
 * large folder, in {@code checks/} and the folders of subjects below it. At the top stand {@code
 * templates.csv}, {@code authorities.csv}, {@code profiles.csv}, {@code thresholds.csv}, {@code
 * page-texts.csv}, {@code reader-rules.csv} and {@code run-rules.csv} (shipped folder only), below
 * it {@code pages/*.md}, {@code examples/*.txt} and what is known of tests in {@code upkeep/*.csv}.
 *
 * @param name the folder, for messages
 * @param files text by path below the folder, sorted
 */
public record RuleFolder(String name, Map<String, String> files) {

  /** What no example notices, and why; see {@code authoring}. */
  public static final String SURVIVORS = "mutation-survivors.csv";

  private static final String CHECKS = "checks/";

  /** Where a large folder keeps what is known of its tests. */
  public static final String UPKEEP = "upkeep/";

  /** Which ids of the catalogues are no rules, and why; for readers alone. */
  static final String NOT_BUILT = "not-built.csv";

  private static final long MAX_FILE = 4 << 20;

  /** All but decision tables. */
  private static final Set<String> TABLES =
      Set.of(
          RuleTables.TEMPLATES,
          RuleTables.AUTHORITIES,
          RuleTables.PROFILES,
          RuleTables.THRESHOLDS,
          PageTexts.TABLE,
          BuiltInRules.READERS,
          BuiltInRules.RUNS,
          SURVIVORS,
          NOT_BUILT,
          UPKEEP + SURVIVORS,
          UPKEEP + NOT_BUILT);

  private static final List<String> RULES_AND_TABLES = List.of(".drl", ".csv");

  static final String PAGES = "pages/";
  private static final String EXAMPLES = "examples/";

  /** Copies the files into order. */
  public RuleFolder {
    files = new TreeMap<>(files);
  }

  /**
   * Reads a folder.
   *
   * @throws IOException where the folder or a file in it cannot be read or is larger than 4 MB
   */
  public static RuleFolder read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    readBelow(folder, "", RULES_AND_TABLES, files);
    readChecks(folder, files);
    readBelow(folder, UPKEEP, List.of(".csv"), files);
    readBelow(folder, PAGES, List.of(".md"), files);
    readBelow(folder, EXAMPLES, List.of(".txt"), files);
    return new RuleFolder(folder.toString(), files);
  }

  private static void readChecks(Path folder, Map<String, String> files) throws IOException {
    readBelow(folder, CHECKS, RULES_AND_TABLES, files);
    if (Files.isDirectory(folder.resolve(CHECKS))) {
      try (Stream<Path> subjects = Files.list(folder.resolve(CHECKS))) {
        for (Path subject : subjects.filter(Files::isDirectory).toList()) {
          readBelow(folder, CHECKS + subject.getFileName() + "/", RULES_AND_TABLES, files);
        }
      }
    }
  }

  private static void readBelow(
      Path folder, String below, List<String> endings, Map<String, String> files)
      throws IOException {
    Path directory = folder.resolve(below);
    if (below.isEmpty() || Files.isDirectory(directory)) {
      try (Stream<Path> all = Files.list(directory)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          if (endings.stream().anyMatch(name::endsWith)) {
            files.put(below + name, text(file));
          }
        }
      }
    }
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_FILE) {
      throw new IOException(file + " is larger than 4 MB");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    // spreadsheets write a byte order mark
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The names of the files that hold rules, sorted. */
  List<String> ruleFiles() {
    return files.keySet().stream()
        .filter(RuleFolder::standsWhereRulesDo)
        .filter(name -> name.endsWith(".drl") || isDecisionTable(name))
        .toList();
  }

  /** Whether a file stands at the top or among the checks. */
  static boolean standsWhereRulesDo(String name) {
    return name.indexOf('/') < 0 || name.startsWith(CHECKS);
  }

  /** Whether each row of a file is a rule. */
  public static boolean isDecisionTable(String name) {
    return name.endsWith(".drl.csv");
  }

  /**
   * The rules of a file as DRL, also where they stand in a decision table.
   *
   * @throws RuleFolderException where a decision table cannot be read, or not all of it would count
   */
  String drl(String name) throws RuleFolderException {
    return isDecisionTable(name) ? DecisionTable.toDrl(name, text(name)) : text(name);
  }

  /** The tables that are none of a rule folder's, so that nobody reads them. */
  public List<String> strayTables() {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".csv"))
        .filter(name -> !(isDecisionTable(name) && standsWhereRulesDo(name)))
        .filter(name -> !TABLES.contains(name))
        .toList();
  }

  /** The text of a file, or the empty string. */
  String text(String name) {
    return files.getOrDefault(name, "");
  }

  /** The table of mutants that may live, among the upkeep or at the top; or the empty string. */
  public String survivors() {
    String text = text(UPKEEP + SURVIVORS);
    return text.isEmpty() ? text(SURVIVORS) : text;
  }

  /** The page of a rule by its id, or the empty string. */
  String page(String id) {
    return text(pagePath(id));
  }

  /** Where the page of a rule stands below the folder. */
  static String pagePath(String id) {
    return PAGES + id + ".md";
  }

  /** Where the examples of a rule stand below the folder. */
  static String examplesPath(String id) {
    return EXAMPLES + id + ".txt";
  }
}
