package org.plumbline.rulebook.plan.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The regular expressions of the shipped rules and decision tables. */
final class ShippedExpressions {

  private static final Pattern MATCHES = Pattern.compile("matches \"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Set<String> found = new TreeSet<>();

  private ShippedExpressions() {}

  static Set<String> read() throws IOException {
    Path rules = Path.of(System.getProperty("plumbline.checkout"), "rules");
    ShippedExpressions expressions = new ShippedExpressions();
    expressions.addAll(rules, 1);
    if (Files.isDirectory(rules.resolve("checks"))) {
      expressions.addAll(rules.resolve("checks"), 2);
    }
    return expressions.found;
  }

  private void addAll(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".drl.csv")) {
          addTable(file);
        } else if (file.toString().endsWith(".drl")) {
          addRules(Files.readString(file));
        }
      }
    }
  }

  private void addRules(String rules) {
    Matcher matcher = MATCHES.matcher(rules);
    while (matcher.find()) {
      found.add(matcher.group(1).translateEscapes());
    }
  }

  /** Below the templates stands a row of headings, then rows of cells that fill the templates. */
  private void addTable(Path file) throws IOException {
    CsvRecord templates = null;
    boolean headings = false;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        if (row.getFields().toString().contains("$param")) {
          templates = row;
          headings = true;
        } else if (headings) {
          headings = false;
        } else if (templates != null && row.getFieldCount() == templates.getFieldCount()) {
          for (int i = 0; i < row.getFieldCount(); i++) {
            addCell(templates.getField(i), row.getField(i));
          }
        }
      }
    }
  }

  private void addCell(String template, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    String filled = template.replace("$param", cell);
    String[] parts = cell.split(",", -1);
    for (int i = 0; i < parts.length; i++) {
      filled = filled.replace("$" + (i + 1), parts[i]);
    }
    addRules(filled);
  }
}
