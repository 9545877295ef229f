package org.plumbline.rulebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * The rules that are no rules of the rulebook: those of the readers ({@code reader-rules.csv}) and
 * those across the claims of a file ({@code run-rules.csv}). Both tables are the shipped folder's.
 */
final class BuiltInRules {

  /** The tables and who evaluates their rules. */
  static final Map<String, Evaluator> TABLES =
      Map.of("reader-rules.csv", Evaluator.READER, "run-rules.csv", Evaluator.RUN);

  private BuiltInRules() {}

  static List<RuleInfo> read(RuleFolder folder, Map<String, String> templates) {
    List<RuleInfo> rules = new ArrayList<>();
    new TreeMap<>(TABLES)
        .forEach((file, evaluator) -> rules.addAll(read(folder, file, evaluator, templates)));
    return rules;
  }

  private static List<RuleInfo> read(
      RuleFolder folder, String file, Evaluator evaluator, Map<String, String> templates) {
    List<RuleInfo> rules = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.text(file))) {
      for (NamedCsvRecord row : csv) {
        rules.add(
            new RuleInfo(
                row.getField("rule"),
                row.getField("title"),
                Severity.of(row.getField("severity")),
                Family.of(row.getField("family")),
                evaluator,
                RuleMetadata.list(row.getField("item")),
                RuleMetadata.list(row.getField("x12")),
                row.getField("profile"),
                List.of(),
                Basis.of(row.getField("basis")),
                RuleMetadata.list(row.getField("authority")),
                Set.of(),
                "",
                null,
                null,
                row.getField("status277"),
                row.getField("acknowledgment"),
                RuleMetadata.list(row.getField("supersedes")),
                templates.getOrDefault(row.getField("rule"), ""),
                file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return rules;
  }
}
