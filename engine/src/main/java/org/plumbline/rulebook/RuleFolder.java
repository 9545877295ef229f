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
 * The files of a rule folder: {@code *.drl}, {@code *.drl.csv}, {@code templates.csv}, {@code
 * authorities.csv}, {@code profiles.csv}, {@code page-texts.csv}, {@code reader-rules.csv} and
 * {@code run-rules.csv} (shipped folder only), {@code pages/*.md} and {@code examples/*.txt}.
 *
 * @param name the folder, for messages
 * @param files text by path below the folder, sorted
 */
public record RuleFolder(String name, Map<String, String> files) {

  /** What no example notices, and why; see {@code authoring}. */
  public static final String SURVIVORS = "mutation-survivors.csv";

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
          NOT_BUILT);

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
    try (Stream<Path> top = Files.list(folder)) {
      for (Path file : top.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".drl") || name.endsWith(".csv")) {
          files.put(name, text(file));
        }
      }
    }
    readBelow(folder, PAGES, ".md", files);
    readBelow(folder, EXAMPLES, ".txt", files);
    return new RuleFolder(folder.toString(), files);
  }

  private static void readBelow(Path folder, String below, String ending, Map<String, String> files)
      throws IOException {
    if (Files.isDirectory(folder.resolve(below))) {
      try (Stream<Path> all = Files.list(folder.resolve(below))) {
        for (Path file : all.filter(path -> path.toString().endsWith(ending)).toList()) {
          files.put(below + file.getFileName(), text(file));
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
        .filter(name -> name.indexOf('/') < 0 && (name.endsWith(".drl") || isDecisionTable(name)))
        .toList();
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
        .filter(name -> name.indexOf('/') < 0 && name.endsWith(".csv"))
        .filter(name -> !isDecisionTable(name) && !TABLES.contains(name))
        .toList();
  }

  /** The text of a file, or the empty string. */
  String text(String name) {
    return files.getOrDefault(name, "");
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
