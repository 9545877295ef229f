package org.plumbline.rulebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;

/**
 * The rules that readers evaluate themselves, from {@code reader-rules.csv} of the shipped folder.
 */
final class ReaderRules {

  static final String FILE = "reader-rules.csv";

  private ReaderRules() {}

  static List<RuleInfo> read(RuleFolder folder, Map<String, String> templates) {
    List<RuleInfo> rules = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.text(FILE))) {
      for (NamedCsvRecord row : csv) {
        rules.add(
            new RuleInfo(
                row.getField("rule"),
                row.getField("title"),
                Severity.of(row.getField("severity")),
                Family.of(row.getField("family")),
                Evaluator.READER,
                RuleMetadata.list(row.getField("item")),
                RuleMetadata.list(row.getField("x12")),
                row.getField("profile"),
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
                FILE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return rules;
  }
}
