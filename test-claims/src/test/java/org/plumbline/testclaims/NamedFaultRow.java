package org.plumbline.testclaims;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.intake.x12.X12ClaimReader;

/**
 * A row of the reader's {@code 837p-named-faults.csv}.
 *
 * @param rule the rule that says the fault
 * @param insteadOf the general rule that would
 */
record NamedFaultRow(String rule, String insteadOf) {

  static List<NamedFaultRow> all() {
    try (var in = X12ClaimReader.class.getResourceAsStream("837p-named-faults.csv");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream()
          .map(row -> new NamedFaultRow(row.getField("rule"), row.getField("instead_of")))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
