package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.Workbooks;
import org.plumbline.testclaims.Scrubbed;

/**
 * I3: the import keeps an allow-list of columns, and coverage, pricing and payment are not on it.
 * {@code DroppedColumnsTest} fills them with anything in every kind of file and compares all output
 * on the samples; here a reader that looks at them is planted and must be noticed by such a
 * comparison, and so must a field for them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DroppedColumnsNoticedTest {

  /** Names of what is dropped, as a field or method would be called. */
  private static final Pattern DROPPED =
      Pattern.compile(
          "(?i).*(coverage(code|byte|status|ind)|cov(code|ind)|pric(e|ing)|paymentlimit"
              + "|multiplepric|cimref|mcmref|statute|labcert|ascgroup|oppsind|betos|typeofservice"
              + "|anesthesiaunits|allowedamount|feeschedule).*");

  private static final int COVERAGE = Workbooks.COLUMNS.indexOf("COV");
  private static final int PRICING = Workbooks.COLUMNS.indexOf("PRICE1");
  private static final int LONG_TEXT = Workbooks.COLUMNS.indexOf("LONG DESCRIPTION");

  @TempDir Path folder;

  /** A row of a code set with what it must not have. */
  record PlantedRow(String code, char coverageCode, int pricingIndicator) {}

  @Test
  void no_class_of_code_sets_descriptors_or_facts_has_a_place_for_them() throws Exception {
    List<Class<?>> engine =
        EngineClasses.in(
            "org.plumbline.codeset", "org.plumbline.descriptor", "org.plumbline.facts");
    assertTrue(engine.size() > 200, engine.size() + " classes");
    Set<String> found = new TreeSet<>();
    engine.forEach(type -> found.addAll(places(type)));
    // refuses files that list payment limits; knows the column to name it
    found.removeIf(place -> place.contains(".PaymentFileRefusal"));
    assertEquals(Set.of(), found);
  }

  @Test
  void a_class_with_a_place_for_them_is_noticed() {
    assertEquals(
        Set.of("coverageCode", "pricingIndicator"),
        new TreeSet<>(
            places(PlantedRow.class).stream()
                .map(place -> place.substring(place.lastIndexOf('.') + 1))
                .toList()));
  }

  @Test
  void altered_bytes_of_coverage_and_pricing_change_nothing() throws Exception {
    assertEquals(
        Optional.empty(), difference(UnaryOperator.identity()), "what the importer makes of both");
  }

  @Test
  void a_reader_that_looks_at_coverage_is_noticed() throws Exception {
    assertTrue(difference(row -> looking(row, COVERAGE)).isPresent());
  }

  @Test
  void a_reader_that_looks_at_pricing_is_noticed() throws Exception {
    assertTrue(difference(row -> looking(row, PRICING)).isPresent());
  }

  /** The long text as a reader sees it that turns a code's coverage into the number of its unit. */
  private static List<String> looking(List<String> row, int column) {
    List<String> seen = new ArrayList<>(row);
    String words = row.get(LONG_TEXT);
    seen.set(
        LONG_TEXT, row.get(column).equals("C") ? words : words.replace("per 15 mg", "per 30 mg"));
    return seen;
  }

  /**
   * Where the output on a line differs between two files that differ in what is dropped alone.
   *
   * @param reader what a reader sees of each row
   */
  private Optional<String> difference(UnaryOperator<List<String>> reader) throws Exception {
    String first = output(reader, "C");
    String second = output(reader, "D");
    assertTrue(first.contains("DA-U01"), "there is a finding");
    assertFalse(first.isEmpty());
    return first.equals(second) ? Optional.empty() : Optional.of(second);
  }

  private String output(UnaryOperator<List<String>> reader, String dropped) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (String[] code :
        List.of(
            new String[] {"J1885", "Injection, ketorolac tromethamine, per 15 mg"},
            new String[] {"J3490", "Unclassified drugs"})) {
      List<String> row =
          new ArrayList<>(Workbooks.row(code[0], "0010", "3", code[1], "20000101", ""));
      row.set(COVERAGE, dropped);
      row.set(PRICING, dropped);
      rows.add(reader.apply(row));
    }
    rows.add(0, Workbooks.COLUMNS);
    Path file = Files.write(folder.resolve("release.xlsx"), Workbooks.of("A", rows));
    HcpcsCodeSet codes =
        new HcpcsCodeSet(
            List.of(new HcpcsImporter().read(file, Optional.of(Release.parse("2025-10"))).table()));
    byte[] claim = Line.file(List.of(Line.of("J1885", "KETOROLAC 60 MG IM").units("60")));
    return Scrubbed.of(claim, Scrubbed.SHIPPED, codes, 1).everyOutput();
  }

  @Test
  void the_two_files_do_differ() {
    assertNotEquals(COVERAGE, PRICING);
    assertTrue(COVERAGE > 0 && PRICING > 0 && LONG_TEXT > 0);
  }

  private static Set<String> places(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getDeclaredFields()).map(Field::getName),
            Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
        .filter(name -> DROPPED.matcher(name).matches())
        .map(name -> type.getName() + "." + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
