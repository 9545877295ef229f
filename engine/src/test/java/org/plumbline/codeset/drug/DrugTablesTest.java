package org.plumbline.codeset.drug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;

/** Which Table of Drugs speaks about a day. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrugTablesTest {

  private final DrugTables tables =
      new DrugTables(List.of(table("2017-01"), table("2019-01"), table("2019-07")));

  private static Snapshot table(String release) {
    Origin origin = new Origin("CMS", "HCPCS Table of Drugs", "", "", "");
    return DrugTable.snapshot(
        Release.parse(release), origin, Map.of("Toradol", "Ketorolac tromethamine"));
  }

  private Optional<DrugTable> covering(String day) {
    return tables.covering((int) LocalDate.parse(day).toEpochDay());
  }

  private Optional<String> release(String day) {
    return covering(day).map(table -> table.release().toString());
  }

  @Test
  void a_table_speaks_about_its_own_year() {
    assertEquals(Optional.of("2017-01"), release("2017-01-01"));
    assertEquals(Optional.of("2017-01"), release("2017-12-31"));
    assertEquals(Optional.empty(), release("2018-01-01"));
    assertEquals(Optional.of("2019-01"), release("2019-06-30"));
    assertEquals(Optional.empty(), release("2020-01-01"));
  }

  @Test
  void of_two_the_newer_one_speaks() {
    assertEquals(Optional.of("2019-07"), release("2019-07-01"));
  }

  @Test
  void a_row_is_cited_by_name_target_and_release() {
    DrugAlias alias = covering("2019-03-06").orElseThrow().aliases("TORADOL").get(0);
    assertEquals("Toradol", alias.name());
    assertEquals("Ketorolac tromethamine", alias.target());
    assertEquals("2019-01", alias.release().toString());
    assertEquals("CMS", alias.issuer());
  }
}
