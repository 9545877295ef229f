package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.descriptor.noc.Ingredients;
import org.plumbline.descriptor.retrieval.DescriptorHit;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.descriptor.retrieval.NearDescriptor;
import org.plumbline.finding.Finding;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.testclaims.Scrubbed;

/**
 * I6: descriptors to read are always a list, that of the code on the line among them, and only the
 * rules that are made for it show one. No API gives "the" code.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListsToReadTest {

  private static final Set<String> LISTING = Set.of("DA-L03", "DA-L07", "DA-N03", "DA-W22");

  /** What stands for one code. */
  private static final Set<Class<?>> ONE_CODE =
      Set.of(
          String.class,
          Quote.class,
          ScoredQuote.class,
          CodeDescriptor.class,
          CodeRow.class,
          DescriptorHit.class,
          NearDescriptor.class);

  @TempDir Path folder;

  /** A search that says which code it is. */
  public static final class PlantedSearch {
    /** The code that fits best. */
    public String bestCode(String narrative, int day) {
      return narrative + day;
    }

    /** The same as an Optional. */
    public Optional<CodeDescriptor> code(String narrative) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "US-001, LineFacts, crossReferences, crossReferences",
    "US-001, LineFacts, sharedWords, sharedWords",
    "US-001, NarrativeFacts, byScore, nearerDescriptors",
    "DA-W06, NarrativeFacts, byScore, nearerDescriptors",
    "DA-L03, LineFacts, sharedWords, sharedWords",
    "DA-W22, LineFacts, crossReferences, crossReferences"
  })
  void a_rule_that_is_not_made_for_a_list_may_not_show_one(
      String name, String fact, String slot, String property) throws Exception {
    String refusal = listing(name, fact, slot, property).refusal();
    assertTrue(refusal.contains(slot + " lists descriptors to read"), refusal);
  }

  @Test
  void a_rule_that_is_made_for_it_may() throws Exception {
    listing("DA-W22", "NarrativeFacts", "byScore", "nearerDescriptors").taken();
  }

  @Test
  void templates_with_codes_are_those_of_these_rules_and_say_read() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      MessageTemplate template = MessageTemplate.parse(rule.template());
      boolean lists =
          template.placeholders().stream()
              .anyMatch(placeholder -> placeholder.kind() == MessageTemplate.Kind.CODES);
      assertTrue(!lists || LISTING.contains(rule.id()), rule.name());
      if (lists && !rule.id().equals("DA-L03")) {
        assertTrue(template.words().toLowerCase(Locale.ROOT).contains("read"), rule.name());
      }
      assertTrue(
          !lists || !rule.id().equals("DA-L03") || template.words().contains("CMS cross reference"),
          rule.name());
    }
  }

  @Test
  void a_list_by_score_has_the_own_descriptor_and_is_in_its_order() throws Exception {
    List<Line> lines = new ArrayList<>();
    List<Line> own = Codes.ownWords(Codes.real());
    for (int i = 0; i + 700 < own.size(); i += 7) {
      lines.add(own.get(i).described(own.get(i + 700).description()));
      lines.add(Line.of("J3490", own.get(i).description()));
    }
    DescriptorRetrieval retrieval = new DescriptorRetrieval(Codes.real());
    List<List<Finding>> found = Line.findings(lines, Codes.real());
    int lists = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (Finding finding : found.get(i)) {
        String id = finding.rule().id();
        assertTrue(finding.read().isEmpty() || LISTING.contains(id), id);
        if (id.equals("DA-W22") || id.equals("DA-N03")) {
          lists++;
          assertOwnIsAmong(finding, lines.get(i));
        }
        if (id.equals("DA-W22")) {
          assertByScore(finding, lines.get(i), retrieval);
        }
      }
    }
    assertTrue(lists > 300, lists + " lists");
  }

  private static void assertOwnIsAmong(Finding finding, Line line) {
    assertTrue(finding.read().size() >= 2, line::toString);
    assertTrue(
        finding.read().stream().anyMatch(read -> read.code().equals(line.code())), line::toString);
    assertTrue(
        finding.read().stream().noneMatch(read -> read.descriptor().isEmpty()), line::toString);
  }

  private static void assertByScore(Finding finding, Line line, DescriptorRetrieval retrieval) {
    Map<String, Integer> scores = new HashMap<>();
    retrieval
        .read(line.description(), (int) line.day().toEpochDay(), 25, line.code())
        .hits()
        .forEach(hit -> scores.put(hit.descriptor().code(), hit.score()));
    List<String> shown = finding.read().stream().map(Finding.Descriptor::code).toList();
    List<String> ordered =
        shown.stream()
            .sorted(
                Comparator.comparing((String code) -> -scores.get(code))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    assertEquals(ordered, shown, line::toString);
    for (Finding.Descriptor read : finding.read()) {
      assertEquals(scores.get(read.code()), read.score(), line::toString);
      assertEquals(read.score(), read.words().stream().mapToInt(Finding.Word::weight).sum());
      for (Finding.Word word : read.words()) {
        // the provider of each line has "infusion" in its name
        boolean hidden = word.said().equals("[hidden]") && word.word().equals("[hidden]");
        assertTrue(hidden || line.description().contains(word.said()), word::toString);
        assertTrue(hidden || read.descriptor().contains(word.word()), word::toString);
      }
    }
  }

  @Test
  void a_score_is_explained_by_the_words_on_both_sides() throws Exception {
    Finding finding = found("E0601", "portable oxygen concentrator rental", "DA-W22");
    Finding.Descriptor first = finding.read().get(0);
    assertEquals("E1392", first.code());
    assertEquals(
        List.of("portable Portable", "oxygen oxygen", "concentrator concentrator", "rental rental"),
        pairs(first));
    Finding.Descriptor own = finding.read().get(finding.read().size() - 1);
    assertEquals(new Finding.Descriptor("E0601", own.descriptor(), "", "", 0, List.of()), own);
  }

  @Test
  void an_abbreviation_stands_beside_the_word_it_was_taken_for() throws Exception {
    Finding finding = found("E0601", "prtbl oxygen concentrator rental", "DA-W22");
    assertEquals("prtbl Portable", pairs(finding.read().get(0)).get(0));
  }

  @Test
  void the_list_of_an_ingredient_has_its_words_and_no_score() throws Exception {
    Finding finding = found("J3490", "TREOSULFAN 50 MG IV", "DA-N03");
    Finding.Descriptor first = finding.read().get(0);
    assertEquals("J0614", first.code());
    assertEquals(List.of(new Finding.Word("TREOSULFAN", "treosulfan", 0)), first.words());
    assertTrue(finding.read().stream().noneMatch(Finding.Descriptor::isScored));
  }

  private static Finding found(String code, String description, String rule) throws Exception {
    return Line.of(code, description).findings(Codes.real()).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> pairs(Finding.Descriptor read) {
    return read.words().stream().map(word -> word.said() + " " + word.word()).toList();
  }

  /** The patient's name is a word of the narrative and of the descriptor. */
  @Test
  void a_name_is_hidden_on_both_sides() throws Exception {
    String file =
        Files.readString(Path.of("..", "rules", "base-claims", "dme.837"))
            .replace("SAMPLEFIELD", "CONCENTRATOR")
            .replace("HC:E0143:NU:KX", "HC:E0601:NU::::PORTABLE OXYGEN CONCENTRATOR RENTAL");
    Scrubbed scrubbed =
        Scrubbed.of(file.getBytes(StandardCharsets.US_ASCII), Scrubbed.SHIPPED, Codes.real(), 1);
    Finding finding =
        scrubbed.findings().stream()
            .filter(one -> one.rule().id().equals("DA-W22"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("PORTABLE Portable", "OXYGEN oxygen", "[hidden] [hidden]", "RENTAL rental"),
        pairs(finding.read().get(0)));
    assertFalse(scrubbed.everyOutput().contains("CONCENTRATOR"));
  }

  @Test
  void a_single_descriptor_is_shown_as_a_list_too() throws Exception {
    List<Finding> found =
        Line.of("J3490", "TREOSULFAN 50 MG IV").findings(Codes.real()).stream()
            .filter(finding -> finding.rule().id().equals("DA-N03"))
            .toList();
    assertEquals(1, found.size());
    assertEquals(
        Set.of("J0614", "J3490"),
        new TreeSet<>(found.get(0).read().stream().map(Finding.Descriptor::code).toList()));
  }

  @Test
  void no_search_by_words_returns_one_code() {
    assertEquals(List.of(), single(DescriptorRetrieval.class));
    assertEquals(List.of(), single(Ingredients.class));
    assertEquals(List.of("bestCode", "code"), single(PlantedSearch.class));
  }

  /** Public methods that are given words and return one code, also in an Optional. */
  private static List<String> single(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Arrays.asList(method.getParameterTypes()).contains(String.class))
        .filter(ListsToReadTest::returnsOneCode)
        .map(Method::getName)
        .sorted()
        .toList();
  }

  private static boolean returnsOneCode(Method method) {
    if (method.getReturnType() == Optional.class) {
      String inside = method.getGenericReturnType().getTypeName();
      return ONE_CODE.stream().anyMatch(code -> inside.contains("<" + code.getName() + ">"));
    }
    return ONE_CODE.contains(method.getReturnType());
  }

  /** The starter set has C9136, ended 2015-03-31, then Q9975 and J7205 by CMS's references. */
  @Test
  void cross_references_begin_with_the_code_on_the_line_and_keep_the_order_of_CMS() {
    List<Finding> found =
        Line.of("C9136", LocalDate.of(2016, 2, 1), "").findings(Codes.starter()).stream()
            .filter(finding -> finding.rule().id().equals("DA-L03"))
            .toList();
    assertEquals(1, found.size());
    assertEquals(
        List.of("C9136", "Q9975", "J7205"),
        found.get(0).read().stream().map(Finding.Descriptor::code).toList());
  }

  private PlantedFolder listing(String name, String fact, String slot, String property)
      throws Exception {
    return new PlantedFolder(folder)
        .drl(
            name,
            "@title(\"A line\") @basis(\"authority\") @authority(\"CMS-HCPCS-QU\")",
            fact + "(hasFromDate)",
            ", %s(\"codes\", $fact.%s())".formatted(slot, property))
        .template(name, "To be read: {codes:codes}.");
  }
}
