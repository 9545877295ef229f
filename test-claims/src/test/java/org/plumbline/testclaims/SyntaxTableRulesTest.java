package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.RuleInfo;
import org.plumbline.intake.x12.X12ClaimReader;

/** Where the syntax table leaves a fault to another rule, that rule is there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyntaxTableRulesTest {

  @Test
  void a_rule_that_tells_a_fault_instead_of_the_table_exists() throws IOException {
    Set<String> told = new TreeSet<>();
    try (var in = X12ClaimReader.class.getResourceAsStream("837p-segments.csv");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(
          row ->
              Arrays.stream(row.getField("told_by").split(" "))
                  .filter(entry -> !entry.isEmpty())
                  .forEach(entry -> told.add(entry.substring(entry.indexOf('=') + 1))));
    }
    told.removeAll(Scrubbed.SHIPPED.rules().stream().map(RuleInfo::id).collect(Collectors.toSet()));
    assertEquals(Set.of(), told);
  }

  /** What the receiver's translator answers does not depend on the name that we give the fault. */
  @Test
  void a_rule_that_names_a_fault_has_the_acknowledgment_of_the_general_one() {
    Map<String, RuleInfo> rules =
        Scrubbed.SHIPPED.rules().stream()
            .collect(Collectors.toMap(RuleInfo::name, Function.identity()));
    for (NamedFaultRow row : NamedFaultRow.all()) {
      if (row.rule().equals("FMT-ENV-002")) {
        continue; // of ISA: the syntax table has the TA1 code of each element
      }
      assertEquals(
          rules.get(row.insteadOf()).acknowledgment(),
          rules.get(row.rule()).acknowledgment(),
          row.rule());
    }
  }
}
