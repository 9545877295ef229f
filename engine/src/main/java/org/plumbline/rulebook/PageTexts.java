package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.finding.Basis;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.Problem;

/**
 * What an auditor writes for the pages of decision-table rows, {@code page-texts.csv}: a text for a
 * whole table, named by its file, and where a rule has more to say one of its own, named by its id.
 * A cell that is empty leaves the word to the table.
 */
final class PageTexts {

  static final String TABLE = "page-texts.csv";

  private static final List<String> TEXTS = List.of("title", "why", "correct");

  private record Text(String title, String why, String correct) {}

  private final Map<String, Text> texts;

  private PageTexts(Map<String, Text> texts) {
    this.texts = texts;
  }

  /**
   * Reads the table of a folder; refused rows become problems.
   *
   * @param named the ids of the folder's rules and the names of its rule files
   */
  static PageTexts read(RuleFolder folder, Set<String> named, List<Problem> problems) {
    Map<String, Text> texts = new LinkedHashMap<>();
    List<String> columns = List.of("about", "title", "why", "correct");
    for (FolderTable.Row row : FolderTable.rows(folder, TABLE, columns, problems)) {
      String about = row.cell("about");
      int line = row.line();
      if (!named.contains(about)) {
        problems.add(
            new Problem(TABLE, line, about, "no rule and no table of the folder has this name"));
      }
      TEXTS.forEach(
          column ->
              NeutralWords.forbiddenIn(PageWords.ours(row.cell(column), Map.of()))
                  .ifPresent(
                      word ->
                          problems.add(
                              new Problem(
                                  TABLE,
                                  line,
                                  about,
                                  "no page says \"" + word + "\"; say what is compared"))));
      Text text =
          new Text(row.cell("title").strip(), row.cell("why").strip(), row.cell("correct").strip());
      if (texts.put(about, text) != null) {
        problems.add(new Problem(TABLE, line, about, "has two rows"));
      }
    }
    return new PageTexts(texts);
  }

  /** The table of a folder whose rows are known to be in order. */
  static PageTexts read(RuleFolder folder, List<RuleInfo> rules) {
    Set<String> named = new HashSet<>();
    rules.forEach(rule -> named.addAll(List.of(rule.id(), rule.source())));
    return read(folder, named, new ArrayList<>());
  }

  /** What the rule checks, in one line. */
  String title(List<RuleInfo> variants) {
    return text(variants, Text::title, variants.get(0).title());
  }

  /** Why it is checked, in paragraphs. */
  String why(List<RuleInfo> variants) {
    return text(variants, Text::why, why(variants.get(0).basis()));
  }

  /** Where to look and what to put. */
  String correct(List<RuleInfo> variants) {
    return text(
        variants,
        Text::correct,
        "Compare the claim with the record it was made from, and put what the record says.");
  }

  /** The rule's own text, or else those of the tables its rows stand in. */
  private String text(List<RuleInfo> variants, Function<Text, String> column, String withoutText) {
    String own = cell(variants.get(0).id(), column);
    if (!own.isEmpty()) {
      return own;
    }
    List<String> ofTables =
        variants.stream()
            .map(variant -> cell(variant.source(), column))
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    return ofTables.isEmpty() ? withoutText : String.join("\n\n", ofTables);
  }

  private String cell(String about, Function<Text, String> column) {
    Text text = texts.get(about);
    return text == null ? "" : column.apply(text);
  }

  private static String why(Basis basis) {
    return switch (basis) {
      case AUTHORITY -> "The documents named below ask for it.";
      case DERIVED -> "It follows from what else the claim says.";
      case PRACTICE -> "No document asks for it; claims of this kind are mostly slips.";
    };
  }
}
