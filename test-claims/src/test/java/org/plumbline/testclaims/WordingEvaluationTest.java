package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.facet.Facet;
import org.plumbline.descriptor.facet.FacetComparison;
import org.plumbline.descriptor.facet.NamedProducts;
import org.plumbline.descriptor.facet.Telling;
import org.plumbline.testclaims.FacetMutants.Mutant;

/**
 * How far the comparison of facets can be relied on, on CMS's release of October 2025: E2, E3 and
 * E4 of the specification, and that a descriptor never contradicts itself. Everything is made of
 * CMS's own texts; no claim's narrative is among them. The table goes to {@code
 * target/wording-evaluation.txt}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordingEvaluationTest {

  private static final int DAY = (int) LocalDate.of(2025, 10, 1).toEpochDay();

  private static final List<String> TABLE = new ArrayList<>();
  private static Map<String, CodeRow> inForce;
  private static Map<String, CodeRow> old;
  private static NamedProducts products;
  private static final Map<String, Descriptor> READ = new HashMap<>();

  @BeforeAll
  static void load() throws Exception {
    HcpcsTable table = table("2025-OCT-rebuilt.zip");
    inForce = rows(table);
    old = rows(table("2020-OCT.zip"));
    products = new HcpcsCodeSet(List.of(table)).read(NamedProducts.READING);
  }

  private static HcpcsTable table(String zip) throws Exception {
    Path file = RealFiles.folder().resolveSibling("hcpcs").resolve(zip);
    return new HcpcsImporter().read(file, Optional.empty()).table();
  }

  private static Map<String, CodeRow> rows(HcpcsTable table) {
    Map<String, CodeRow> rows = new TreeMap<>();
    table
        .codes()
        .filter(row -> !row.hasEnd() || row.ended() >= DAY)
        .forEach(row -> rows.put(row.code(), row));
    return rows;
  }

  @AfterAll
  static void write() throws IOException {
    if (!TABLE.isEmpty()) {
      TABLE.sort(null);
      Path folder = Files.createDirectories(Path.of("target"));
      Files.writeString(folder.resolve("wording-evaluation.txt"), String.join("\n", TABLE) + "\n");
    }
  }

  /** The facets on which a text contradicts the descriptor of a code. */
  static List<Facet> fired(String code, String text) {
    Descriptor official =
        READ.computeIfAbsent(code, known -> Descriptor.of(inForce.get(known).longText()));
    FacetComparison comparison = new FacetComparison(code, official, Telling.of(text), products);
    return Arrays.stream(Facet.values()).filter(facet -> comparison.on(facet).isPresent()).toList();
  }

  @Test
  void a_descriptor_does_not_contradict_itself() {
    List<String> fired = new ArrayList<>();
    for (CodeRow row : inForce.values()) {
      add(fired, row.code(), row.longText());
    }
    note("I10 own long descriptor", fired, inForce.size());
    assertEquals(List.of(), fired);
  }

  @Test
  void the_short_descriptor_seldom_contradicts_the_long_one() {
    List<String> fired = new ArrayList<>();
    for (CodeRow row : inForce.values()) {
      add(fired, row.code(), row.shortText());
    }
    note("E2 own short descriptor", fired, inForce.size());
    assertTrue(fired.size() <= 6, fired.toString());
  }

  @Test
  void an_older_wording_seldom_contradicts_the_newer_one() {
    List<String> fired = new ArrayList<>();
    int revised = 0;
    for (CodeRow row : inForce.values()) {
      CodeRow before = old.get(row.code());
      if (before != null && !plain(before).equals(plain(row))) {
        revised++;
        add(fired, row.code(), before.longText());
      }
    }
    note("E3 older long descriptor", fired, revised);
    assertTrue(revised >= 250, revised + " revised descriptors");
    assertTrue(fired.size() <= 2, fired.toString());
  }

  private static String plain(CodeRow row) {
    return row.longText().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private static void add(List<String> fired, String code, String text) {
    List<Facet> facets = fired(code, text);
    if (!facets.isEmpty()) {
      fired.add(code + " " + facets + " " + text);
    }
  }

  private static void note(String what, List<String> fired, int of) {
    TABLE.add(what + ": " + fired.size() + " of " + of + " fire");
    fired.forEach(line -> TABLE.add(what + ", fires: " + line));
  }

  @Test
  void a_name_that_no_descriptor_has_says_nothing() {
    int named = 0;
    for (CodeRow row : inForce.values()) {
      for (var name : Descriptor.of(row.longText()).drug().names()) {
        named++;
        String before = row.longText().substring(0, name.span().start());
        String after = row.longText().substring(name.span().end());
        assertEquals(List.of(), fired(row.code(), before + "zorvexil" + after), row.code());
      }
    }
    assertTrue(named >= 400, named + " names");
  }

  /** J0401 is "(abilify maintena)", J0402 "(abilify asimtufii)", J1944 "(aristada)". */
  @Test
  void a_whole_name_of_another_code_counts_where_its_first_word_is_of_both() {
    assertEquals(List.of(Facet.BRAND), fired("J0401", "ABILIFY ASIMTUFII 720 MG"));
    assertEquals(List.of(Facet.BRAND), fired("J1944", "ARISTADA INITIO 675 MG"));
    for (String own : List.of("ABILIFY 400 MG", "ABILIFY MAINTENA 400 MG", "ABILIFY MAINT 400")) {
      assertEquals(List.of(), fired("J0401", own));
    }
    assertEquals(
        List.of(), fired("J0401", "CHANGED FROM ABILIFY ASIMTUFII TO ABILIFY MAINTENA 400 MG"));
  }

  @Test
  void one_turned_facet_is_found_whatever_other_words_are_left_out() {
    List<Mutant> mutants = new ArrayList<>();
    inForce.values().forEach(row -> mutants.addAll(FacetMutants.of(row.code(), row.longText())));
    assertTrue(mutants.size() >= 2_000, mutants.size() + " mutants");
    Map<String, String> descriptors = new TreeMap<>();
    inForce.values().forEach(row -> descriptors.put(row.code(), row.longText()));
    mutants.addAll(NameMutants.of(descriptors));
    assertAll(() -> measure(mutants, 1), () -> measure(mutants, 0.7), () -> measure(mutants, 0.5));
  }

  static void measure(List<Mutant> mutants, double kept) {
    SplittableRandom random = new SplittableRandom(1);
    Map<String, int[]> byKind = new TreeMap<>();
    int found = 0;
    int wrong = 0;
    for (Mutant mutant : mutants) {
      int[] counts = byKind.computeIfAbsent(mutant.kind(), kind -> new int[3]);
      boolean hit = !fired(mutant.code(), mutant.text(true, kept, random)).isEmpty();
      boolean alarm = !fired(mutant.code(), mutant.text(false, kept, random)).isEmpty();
      if (!hit && kept == 1) {
        TABLE.add(
            "E4 missed "
                + mutant.kind()
                + " "
                + mutant.code()
                + ": "
                + mutant.text(true, 1, random));
      }
      counts[0]++;
      counts[1] += hit ? 1 : 0;
      counts[2] += alarm ? 1 : 0;
      found += hit ? 1 : 0;
      wrong += alarm ? 1 : 0;
    }
    String name = "E4 " + Math.round(kept * 100) + " % of other words";
    byKind.forEach(
        (kind, counts) ->
            TABLE.add(
                "%s, %s: %d turned, %d found; %d fire unturned"
                    .formatted(name, kind, counts[0], counts[1], counts[2])));
    double recall = found / (double) mutants.size();
    double precision = found / (double) (found + wrong);
    TABLE.add(
        String.format(
            Locale.ROOT,
            "%s: %d turned, recall %.3f, precision %.3f",
            name,
            mutants.size(),
            recall,
            precision));
    assertTrue(recall >= 0.98, name + ": recall " + recall);
    assertTrue(precision >= 0.99, name + ": precision " + precision);
  }
}
