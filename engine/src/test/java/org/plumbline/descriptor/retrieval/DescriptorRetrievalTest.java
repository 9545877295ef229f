package org.plumbline.descriptor.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;

/** Narratives against a handful of CMS's descriptors of October 2025, and some made-up ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DescriptorRetrievalTest {

  private static final int DAY = day("2025-11-03");
  private static final int MOST = 25;
  private static final String BEGAN = "2000-01-01";

  /** As in CMS's release, but for the dates. */
  private static final List<CodeRow> ROWS =
      List.of(
          row(
              "A4253",
              BEGAN,
              "",
              "Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips"),
          row(
              "E0114",
              BEGAN,
              "",
              "Crutches underarm, other than wood, adjustable or fixed, pair, with pads, tips and handgrips"),
          row("E0601", BEGAN, "", "Continuous positive airway pressure (cpap) device"),
          row(
              "E1390",
              BEGAN,
              "",
              "Oxygen concentrator, single delivery port, capable of delivering 85 percent or greater oxygen concentration at the prescribed flow rate"),
          row("E1392", BEGAN, "", "Portable oxygen concentrator, rental"),
          row("J0696", BEGAN, "", "Injection, ceftriaxone sodium, per 250 mg"),
          row("J1885", BEGAN, "", "Injection, ketorolac tromethamine, per 15 mg"),
          row(
              "L1833",
              BEGAN,
              "",
              "Knee orthosis, adjustable knee joints (unicentric or polycentric), positional orthosis, rigid support, prefabricated, off-the shelf"),
          row(
              "L3908",
              BEGAN,
              "",
              "Wrist hand orthosis, wrist extension control cock-up, non molded, prefabricated, off-the-shelf"),
          row("V5008", BEGAN, "", "Hearing screening"),
          row("V5010", BEGAN, "", "Assessment for hearing aid"),
          row("V5011", BEGAN, "", "Fitting/orientation/checking of hearing aid"));

  private final DescriptorRetrieval retrieval = over(ROWS);

  private static CodeRow row(String code, String added, String ended, String text) {
    Release release = Release.parse("2025-10");
    return new CodeRow(
        code,
        day(added),
        day(added),
        ended.isEmpty() ? CodeRow.NO_DAY : day(ended),
        'N',
        "",
        text,
        List.of(),
        Optional.empty(),
        release,
        release);
  }

  private static DescriptorRetrieval over(List<CodeRow> rows) {
    return new DescriptorRetrieval(
        new HcpcsCodeSet(
            List.of(
                HcpcsTable.of(
                    Optional.of(Release.parse("2025-10")), true, true, rows, List.of()))));
  }

  private List<String> found(String narrative) {
    return codes(retrieval.read(narrative, DAY, MOST));
  }

  private static List<String> codes(Descriptors found) {
    return found.hits().stream().map(hit -> hit.descriptor().code()).toList();
  }

  @Test
  void o2_is_oxygen_as_in_short_descriptors() {
    DescriptorHit portable = retrieval.read("O2 CONC PORTABLE", DAY, MOST).hits().get(0);
    assertEquals("E1392", portable.descriptor().code());
    Match oxygen = portable.matches().get(0);
    assertEquals(MatchKind.ABBREVIATED, oxygen.kind());
    assertEquals(
        "oxygen", portable.descriptor().longText().substring(oxygen.textStart(), oxygen.textEnd()));
    assertTrue(oxygen.name());
    assertFalse(sharesTwoWords("E2 PORTABLE", "E1392"), "no other letter with a digit is one");
  }

  @Test
  void a_name_and_another_word_are_more_than_one_word_and_a_number_and_a_unit_are_not() {
    assertTrue(sharesTwoWords("ketorolac 30 mg", "J1885"), "a name and a unit");
    assertFalse(sharesTwoWords("portable crutches 15 mg", "J1885"), "a number and a unit");
    assertTrue(sharesTwoWords("portable concentrator", "E1392"), "two names");
    assertFalse(sharesTwoWords("portable rack", "E1392"), "one name");
    assertFalse(sharesTwoWords("blood device", "E1390"), "nothing");
  }

  private boolean sharesTwoWords(String narrative, String code) {
    return retrieval.read(narrative, DAY, MOST, code).hits().stream()
        .filter(hit -> hit.descriptor().code().equals(code))
        .findFirst()
        .orElseThrow()
        .sharesTwoWords();
  }

  @Test
  void descriptors_come_in_the_order_of_what_they_share() {
    assertEquals(List.of("E1392", "E1390"), found("portable oxygen concentrator rental"));
    assertEquals(List.of("J1885", "J0696"), found("ketorolac injection 60 mg"));
  }

  @Test
  void abbreviations_of_CMS_are_read() {
    assertEquals("L3908", found("whfo prefab ots").get(0));
    assertEquals("J0696", found("inj ceftriaxone sod").get(0));
  }

  @Test
  void a_clipped_word_is_read_where_it_is_known_in_no_other_way() {
    DescriptorHit hit = retrieval.read("ketorola injection", DAY, 1).hits().get(0);
    assertEquals("J1885", hit.descriptor().code());
    assertEquals(
        List.of(MatchKind.BEGINNING, MatchKind.SAME),
        hit.matches().stream().map(Match::kind).toList());
  }

  @Test
  void each_hit_shows_the_words_that_made_it_and_their_scores_add_up() {
    String narrative = "Portable O2, oxygen concentrators";
    for (DescriptorHit hit : retrieval.read(narrative, DAY, MOST).hits()) {
      assertEquals(hit.score(), hit.matches().stream().mapToInt(Match::score).sum());
      assertTrue(hit.score() > 0);
    }
    DescriptorHit first = retrieval.read(narrative, DAY, MOST).hits().get(0);
    assertEquals(
        List.of("Portable=Portable", "oxygen=oxygen", "concentrators=concentrator"),
        first.matches().stream()
            .map(
                match ->
                    narrative.substring(match.wordStart(), match.wordEnd())
                        + "="
                        + first
                            .descriptor()
                            .longText()
                            .substring(match.textStart(), match.textEnd()))
            .toList());
  }

  @Test
  void equal_scores_come_in_the_order_of_codes() {
    List<CodeRow> twins = new ArrayList<>(ROWS);
    for (String code : List.of("K0009", "K0003", "K0007", "K0001", "K0005")) {
      twins.add(row(code, BEGAN, "", "Standard wheelchair"));
    }
    Descriptors found = over(twins).read("standard wheelchair", DAY, MOST);
    assertEquals(List.of("K0001", "K0003", "K0005", "K0007", "K0009"), codes(found));
    assertEquals(1, found.hits().stream().map(DescriptorHit::score).distinct().count());
  }

  @Test
  void the_order_of_rows_and_of_words_changes_nothing() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<CodeRow> rows = new ArrayList<>(ROWS);
      Collections.shuffle(rows, random);
      List<String> words =
          new ArrayList<>(List.of("wrist", "orthosis", "adj", "knee", "10", "mg", "inj", "prefab"));
      Descriptors expected = retrieval.read(String.join(" ", words), DAY, MOST);
      Collections.shuffle(words, random);
      Descriptors found = over(rows).read(String.join(" ", words), DAY, MOST);
      assertEquals(scores(expected), scores(found));
    }
  }

  private static List<String> scores(Descriptors found) {
    return found.hits().stream().map(hit -> hit.descriptor().code() + " " + hit.score()).toList();
  }

  @Test
  void a_made_up_brand_changes_nothing_beside_other_words_and_finds_nothing_alone() {
    List<String> narratives =
        List.of("oxygen concentrator", "knee orthosis prefab", "injection per 15 mg");
    for (String brand : List.of("Zorvexa", "Quimbly", "Plexanor", "Wuvizol", "Bratelin", "Zq")) {
      assertEquals(List.of(), found(brand));
      assertEquals(List.of(), found(brand + " 10 mg"));
      for (String narrative : narratives) {
        Descriptors without = retrieval.read(narrative, DAY, MOST);
        assertFalse(without.hits().isEmpty());
        assertEquals(scores(without), scores(retrieval.read(brand + " " + narrative, DAY, MOST)));
        assertEquals(scores(without), scores(retrieval.read(narrative + ", " + brand, DAY, MOST)));
      }
    }
  }

  @Test
  void a_repeated_word_counts_once() {
    assertEquals(
        scores(retrieval.read("oxygen concentrator", DAY, MOST)),
        scores(retrieval.read("oxygen oxygen concentrator Oxygen", DAY, MOST)));
  }

  @Test
  void the_billed_codes_own_descriptor_is_among_them() {
    assertEquals(
        List.of("E1392", "E0601"),
        codes(retrieval.read("portable oxygen concentrator rental", DAY, 1, "E0601")));
    assertEquals(
        List.of("E1392"),
        codes(retrieval.read("portable oxygen concentrator rental", DAY, 1, "E1392")));
    assertEquals(
        List.of("E1392"),
        codes(retrieval.read("portable oxygen concentrator rental", DAY, 1, "E9999")));
  }

  @Test
  void what_fits_best_fits_wholly_and_words_of_another_code_fit_less() {
    assertEquals(Optional.of(1000), retrieval.fit("portable oxygen concentrator", "E1392", DAY));
    assertTrue(retrieval.fit("portable oxygen concentrator", "E1390", DAY).orElseThrow() < 700);
    assertEquals(Optional.of(0), retrieval.fit("portable oxygen concentrator", "E0601", DAY));
  }

  @Test
  void a_word_that_no_descriptor_has_counts_in_what_a_descriptor_is_told_by() {
    assertEquals(1000, told("portable oxygen concentrator 2 l"));
    assertEquals(750, told("portable oxygen concentrator, Zorvexa"));
    assertEquals(500, told("oxygen concentrator Zorvexa Quimbly"));
    DescriptorHit hit = retrieval.read("oxygen concentrator", DAY, 1).hits().get(0);
    assertEquals(0, hit.told("10 mg with 2"));
  }

  private int told(String narrative) {
    return retrieval.read(narrative, DAY, 1).hits().get(0).told(narrative);
  }

  @Test
  void too_few_words_and_codes_that_are_not_in_force_are_compared_with_nothing() {
    assertEquals(Optional.empty(), retrieval.fit("wheelchair", "E0601", DAY));
    assertEquals(Optional.empty(), retrieval.fit("oxygen", "E0601", DAY));
    assertEquals(Optional.empty(), retrieval.fit("portable oxygen concentrator", "E9999", DAY));
    assertFalse(retrieval.mayFallBelow("oxygen", "E0601", DAY, 600));
    assertTrue(retrieval.hasTooFewWords("10 mg", DAY));
    assertFalse(retrieval.hasTooFewWords("ketorolac 60 mg", DAY));
  }

  @Test
  void a_bound_is_never_below_the_best_score() {
    for (String narrative :
        List.of("hearing aid", "inj ketorolac", "knee wrist orthosis prefab", "oxygen monitor")) {
      Answer answer = retrieval.answer(narrative, DAY);
      assertFalse(answer.isSearched());
      int bound = answer.query().bound(answer.index());
      assertFalse(answer.isSearched(), "a bound needs no search");
      assertTrue(bound >= answer.ranking().best(), narrative);
    }
  }

  @Test
  void the_bound_settles_what_fits_and_leaves_open_what_may_not() {
    assertFalse(retrieval.mayFallBelow("portable oxygen concentrator rental", "E1392", DAY, 600));
    assertTrue(retrieval.mayFallBelow("portable oxygen concentrator rental", "E0601", DAY, 600));
  }

  @Test
  void threads_find_the_same() throws Exception {
    List<String> narratives =
        IntStream.range(0, 200)
            .mapToObj(i -> ROWS.get(i % ROWS.size()).longText() + " " + i)
            .toList();
    List<List<String>> expected =
        narratives.stream().map(each -> scores(retrieval.read(each, DAY, MOST))).toList();
    DescriptorRetrieval shared = over(ROWS);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<List<String>>>> runs =
          Collections.nCopies(
              4,
              () -> narratives.stream().map(each -> scores(shared.read(each, DAY, MOST))).toList());
      for (Future<List<List<String>>> run : threads.invokeAll(runs)) {
        assertEquals(expected, run.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void only_what_is_in_force_on_the_day_is_found() {
    List<CodeRow> rows = new ArrayList<>(ROWS);
    rows.add(row("E1405", BEGAN, "2025-11-14", "Oxygen and water vapor enriching system"));
    rows.add(row("E1406", "2025-11-15", "", "Oxygen and water vapor enriching system, new"));
    DescriptorRetrieval dated = over(rows);

    assertEquals("E1405", codes(dated.read("water vapor system", day("2025-11-14"), MOST)).get(0));
    assertEquals(
        List.of("E1406"), codes(dated.read("water vapor system", day("2025-11-15"), MOST)));
    assertEquals(13, dated.read("oxygen", day("2025-11-14"), MOST).searched());
  }

  @Test
  void where_no_words_are_in_force_nothing_is_searched() {
    assertEquals(
        new Descriptors(0, true, List.of()), retrieval.read("oxygen", day("2010-01-01"), 5));
  }

  @Test
  void codes_added_the_day_after_are_near_where_they_share_most_words() {
    DescriptorRetrieval dated =
        over(
            List.of(
                row("J0171", BEGAN, "2025-10-31", "Injection, adrenalin, epinephrine, 0.1 mg"),
                row(
                    "J0166",
                    "2025-11-01",
                    "",
                    "Injection, epinephrine (bpi), not therapeutically equivalent to j0165, 0.1 mg"),
                row(
                    "J0165",
                    "2025-11-01",
                    "",
                    "Injection, epinephrine, not otherwise specified, 0.1 mg"),
                row("J0999", "2025-11-01", "", "Injection, something else, 5 mg"),
                row("J0170", "2025-11-02", "", "Injection, adrenalin, epinephrine, 0.1 mg")));

    List<String> near =
        dated.near("J0171", day("2025-11-20")).stream()
            .map(one -> one.descriptor().code())
            .toList();

    assertEquals(List.of("J0165", "J0166"), near);
    assertEquals(List.of(), dated.near("J0171", day("2025-10-31")), "it has not ended yet");
    assertEquals(List.of(), dated.near("J0165", day("2025-11-20")));
  }

  @Test
  void caches_are_bounded() {
    Recent<Integer, Integer> recent = new Recent<>(3);
    for (int i = 0; i < 10; i++) {
      recent.get(i, key -> key);
    }
    assertEquals(3, recent.size());
    assertEquals(Integer.valueOf(8), recent.get(8, key -> -1));
    assertEquals(Integer.valueOf(-1), recent.get(2, key -> -1));
  }
}
