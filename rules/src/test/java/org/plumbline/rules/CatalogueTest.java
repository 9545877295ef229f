package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.RuleInfo;

/**
 * No id of the catalogues gets lost: each is a rule with examples, or a row of upkeep/not-built.csv
 * that says why it is none.
 */
class CatalogueTest {

  private static final Pattern DESCRIPTOR_RULE = Pattern.compile("\\bDA-[A-Z][0-9]{2}\\b");

  @Test
  void everyIdOfTheCataloguesIsARuleOrSaysWhyItIsNone() throws IOException {
    Set<String> missing = catalogue();
    assertTrue(missing.size() > 400, "ids: " + missing.size());
    missing.removeAll(built());
    missing.removeAll(notBuilt().keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void whatIsNotBuiltIsOfTheCataloguesAndSaysWhy() throws IOException {
    Set<String> both = new TreeSet<>(notBuilt().keySet());
    both.retainAll(built());
    assertEquals(Set.of(), both, "built all the same");
    notBuilt().forEach((id, reason) -> assertFalse(reason.isBlank(), id + " has no reason"));
    Set<String> strange = new TreeSet<>(notBuilt().keySet());
    strange.removeAll(catalogue());
    assertEquals(Set.of(), strange, "in no catalogue");
  }

  private static Set<String> built() {
    return Shipped.RULEBOOK.rules().stream()
        .map(RuleInfo::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> notBuilt() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Shipped.FOLDER.resolve("upkeep/not-built.csv"))) {
      rows.forEach(row -> reasons.put(row.getField("rule"), row.getField("reason")));
    }
    return reasons;
  }

  /** The ids alone, so that none is lost where the catalogues are not at hand. */
  private static Set<String> catalogue() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/catalogue-ids.csv"))) {
      return rows.stream()
          .map(row -> row.getField("id"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theListOfIdsIsThatOfTheCatalogues() throws IOException {
    String named = System.getenv("PLUMBLINE_SHARED");
    Path shared =
        named == null ? Shipped.FOLDER.getParent().resolveSibling("shared") : Path.of(named);
    Path formats = shared.resolve("spec/format-rules.csv");
    assumeTrue(Files.exists(formats), "no catalogue at " + formats + "; set PLUMBLINE_SHARED");
    Set<String> ids = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(formats)) {
      rows.forEach(row -> ids.add(row.getField("id")));
    }
    DESCRIPTOR_RULE
        .matcher(Files.readString(shared.resolve("spec/descriptor-rules.md")))
        .results()
        .map(MatchResult::group)
        .forEach(ids::add);
    assertEquals(ids, catalogue());
  }
}
