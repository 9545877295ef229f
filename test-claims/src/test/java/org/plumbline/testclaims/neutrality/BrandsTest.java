package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.retrieval.DescriptorHit;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.descriptor.retrieval.Match;
import org.plumbline.descriptor.retrieval.MatchKind;
import org.plumbline.finding.Finding;

/**
 * I7: a brand never resolves to a code. Each name of a product in a descriptor, each alias of CMS's
 * Table of Drugs and made-up names are put beside other words and alone: what no descriptor says
 * changes no finding, and what a descriptor says leads to descriptors that say it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrandsTest {

  private static final int DAY = (int) Codes.DAY.toEpochDay();
  private static final int MOST = 25;

  /**
   * Unknown words are compared by their letters, for claims cut words short; some brands begin or
   * sound like words of descriptors. Measured on 451 aliases that no descriptor says: one alone
   * ("Plas+SD") and 92 times of 1,804 beside a text they change what a search gives; no finding
   * changes.
   */
  private static final int MOST_ALONE = 1;

  private static final int MOST_BESIDE = 92;

  private static final List<String> TEXTS =
      List.of(
          "injection, intramuscular, 10 mg",
          "knee orthosis prefabricated off the shelf",
          "portable oxygen concentrator rental",
          "ketorolac tromethamine per 15 mg");

  private static HcpcsCodeSet codes;
  private static DescriptorRetrieval retrieval;
  private static final Set<String> VOCABULARY = new HashSet<>();
  private static final Set<String> NAMES = new TreeSet<>();
  private static final List<String> TEXTS_IN_FORCE = new ArrayList<>();

  @BeforeAll
  static void load() throws Exception {
    codes = Codes.real();
    retrieval = new DescriptorRetrieval(codes);
    for (String code : codes.codes()) {
      codes
          .descriptor(codes.find(code, DAY))
          .ifPresent(
              words -> {
                VOCABULARY.addAll(words(words.longText()));
                TEXTS_IN_FORCE.add(" " + String.join(" ", words(words.longText())) + " ");
                Descriptor.of(words.longText())
                    .drug()
                    .names()
                    .forEach(name -> NAMES.add(name.what().name()));
              });
    }
  }

  /** Names that can be spoken and that nobody has, as far as letters at random allow. */
  private static List<String> madeUp() {
    Random random = new Random(20_251_005);
    Set<String> names = new TreeSet<>();
    String[] first = {"zo", "qui", "wu", "xe", "vy", "plu", "gro", "ja", "ky", "fru"};
    String[] middle = {"rve", "mbli", "vizo", "lexa", "ndra", "tovi", "quza", "pyra", "xilo"};
    String[] last = {"xa", "nor", "zol", "qua", "vex", "tyn", "dux", "rell"};
    while (names.size() < 80) {
      names.add(
          first[random.nextInt(first.length)]
              + middle[random.nextInt(middle.length)]
              + last[random.nextInt(last.length)]);
    }
    return List.copyOf(names);
  }

  private static List<String> aliases() throws Exception {
    Set<String> aliases = new TreeSet<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(Codes.file("table-of-drugs-2019.csv"))) {
      csv.stream()
          .filter(row -> row.getField("kind").equals("see"))
          .forEach(row -> aliases.add(row.getField("name")));
    }
    assertEquals(697, aliases.size());
    return List.copyOf(aliases);
  }

  private static boolean isSaid(String name) {
    return words(name).stream().anyMatch(VOCABULARY::contains);
  }

  @Test
  void a_made_up_brand_is_found_nowhere_and_changes_nothing() {
    List<String> names = madeUp();
    assertTrue(names.stream().noneMatch(BrandsTest::isSaid), names::toString);
    assertEquals(List.of(), alone(names, BrandsTest::search));
    assertEquals(List.of(), beside(names, BrandsTest::search));
  }

  @Test
  void few_aliases_that_no_descriptor_says_change_a_search_and_none_a_finding() throws Exception {
    List<String> unknown = aliases().stream().filter(alias -> !isSaid(alias)).toList();
    assertTrue(unknown.size() > 400, unknown.size() + " aliases");
    List<String> alone = alone(unknown, BrandsTest::search);
    List<String> beside = beside(unknown, BrandsTest::search);
    String told = alone.size() + " alone " + alone + "\n" + beside.size() + " beside " + beside;
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("brands.txt"),
        unknown.size() + " aliases that no descriptor says: " + told + "\n");
    assertTrue(alone.size() <= MOST_ALONE && beside.size() <= MOST_BESIDE, told);
    assertNoFindingChanges(unknown);
  }

  @Test
  void a_made_up_brand_changes_no_finding() {
    assertNoFindingChanges(madeUp());
  }

  /** Words in names that say how something is given, as they would alone. */
  private static final Set<String> WAYS = Set.of("im", "iv", "intralesional");

  /** An unclassified drug, an item, and lines of other codes: with the name and without it. */
  private static void assertNoFindingChanges(List<String> names) {
    List<Line> without = new ArrayList<>();
    List<Line> with = new ArrayList<>();
    for (String name : names) {
      if (words(name).stream().anyMatch(WAYS::contains)) {
        continue;
      }
      for (Line line :
          List.of(
              Line.of("J3490", "DRUG 10 MG/ML 5 ML IV"),
              Line.of("J1885", "KETOROLAC TROMETHAMINE 60 MG IM").units("4"),
              Line.of("L1833", "KNEE ORTHOSIS DOUBLE UPRIGHT OFF THE SHELF"),
              Line.of("E0601", "CONTINUOUS AIRWAY PRESSURE DEVICE"),
              Line.of("J1885", "KETOROLAC TROMETHAMINE 60 MG PO").units("60"),
              Line.of("E0601", "PORTABLE OXYGEN CONCENTRATOR RENTAL IN USE AT HOME"),
              Line.of("A6402", "STERILE GAUZE 5 X 5 IN"),
              Line.of("E1392", "PORTABLE OXYGEN CONCENTRATOR RENTAL"),
              Line.of("A4253", "100 BLOOD GLUCOSE TEST STRIPS").units("2"))) {
        without.add(line.described("XXXX " + line.description()));
        with.add(line.described(name + " " + line.description()));
      }
    }
    List<List<Finding>> before = Line.findings(without, codes);
    List<List<Finding>> after = Line.findings(with, codes);
    Set<String> changed = new TreeSet<>();
    for (int i = 0; i < with.size(); i++) {
      Set<String> then = told(before.get(i));
      Set<String> now = told(after.get(i));
      if (!now.equals(then)) {
        changed.add(
            with.get(i).code() + " " + with.get(i).description() + ": " + then + " to " + now);
      }
    }
    assertEquals(Set.of(), changed);
  }

  private static Set<String> told(List<Finding> findings) {
    Set<String> told = new TreeSet<>();
    findings.forEach(
        finding ->
            told.add(
                finding.rule().name()
                    + finding.read().stream().map(Finding.Descriptor::code).toList()));
    return told;
  }

  @Test
  void a_name_that_descriptors_say_leads_to_descriptors_that_say_it() throws Exception {
    List<String> said = new ArrayList<>(NAMES);
    aliases().stream().filter(BrandsTest::isWhollySaid).forEach(said::add);
    assertTrue(said.size() > 500, said.size() + " names");
    List<String> elsewhere = new ArrayList<>();
    for (String name : said) {
      for (DescriptorHit hit : retrieval.read(name, DAY, MOST).hits()) {
        if (!says(hit, name)) {
          elsewhere.add(name + " " + hit.descriptor().code());
        }
      }
    }
    assertEquals(List.of(), elsewhere);
  }

  private static boolean isWhollySaid(String name) {
    String phrase = " " + String.join(" ", words(name)) + " ";
    return TEXTS_IN_FORCE.stream().anyMatch(text -> text.contains(phrase));
  }

  /** Whether a descriptor has a word of the name, or one that CMS abbreviates so. */
  private static boolean says(DescriptorHit hit, String name) {
    Set<String> own = new HashSet<>(words(hit.descriptor().longText()));
    return words(name).stream().anyMatch(own::contains)
        || hit.matches().stream().map(Match::kind).anyMatch(BrandsTest::isOfCms);
  }

  private static boolean isOfCms(MatchKind kind) {
    return kind == MatchKind.SAME || kind == MatchKind.ABBREVIATED || kind == MatchKind.JOINED;
  }

  @Test
  void a_search_that_knows_brands_is_noticed() {
    List<String> names = madeUp();
    BiFunction<String, Integer, List<String>> planted =
        (text, most) -> text.contains(names.get(3)) ? List.of("J1885") : search(text, most);
    assertEquals(List.of(names.get(3)), alone(names, planted));
    assertEquals(TEXTS.size(), beside(names, planted).size());
    assertFalse(beside(names, planted).isEmpty());
  }

  private static List<String> search(String text, int most) {
    return retrieval.read(text, DAY, most).hits().stream()
        .map(hit -> hit.descriptor().code() + " " + hit.score())
        .toList();
  }

  private static List<String> alone(
      List<String> names, BiFunction<String, Integer, List<String>> search) {
    return names.stream().filter(name -> !search.apply(name, MOST).isEmpty()).toList();
  }

  private static List<String> beside(
      List<String> names, BiFunction<String, Integer, List<String>> search) {
    List<String> changed = new ArrayList<>();
    for (String text : TEXTS) {
      List<String> plain = search.apply(text, MOST);
      assertFalse(plain.isEmpty(), text);
      for (String name : names) {
        if (!search.apply(text + " " + name, MOST).equals(plain)) {
          changed.add(name);
        }
      }
    }
    return changed;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
