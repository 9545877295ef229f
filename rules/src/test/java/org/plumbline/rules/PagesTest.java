package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Basis;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.NeutralWords;
import org.plumbline.rulebook.Rulebook;

class PagesTest {

  private static final List<String> HEADINGS =
      List.of(
          "What it checks", "Why", "Flagged", "Not flagged", "How to correct the claim", "Sources");

  /** What a page of a table row says where nobody wrote anything for it. */
  private static final List<String> WORDS_OF_ANY_RULE =
      List.of(
          "The documents named below ask for it.",
          "It follows from what else the claim says.",
          "No document asks for it; claims of this kind are mostly slips.",
          "Compare the claim with the record it was made from, and put what the record says.",
          "No example is written yet.");

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern CITED = Pattern.compile("(?m)^- `([A-Z0-9-]+)`: (.+)$");
  private static final Pattern RULE_ID =
      Pattern.compile("\\b(?:FMT|DA)-(?:[A-Z0-9]+-\\d{3}|[A-Z]\\d{2})\\b");

  private final Rulebook rulebook = Shipped.RULEBOOK;
  private final Map<String, String> written = written();
  private final Map<String, String> pages = new TreeMap<>();

  PagesTest() {
    ids().forEach(id -> pages.put(id, rulebook.page(id).orElse("")));
  }

  @Test
  void everyRuleHasAPageAndEveryPageItsRule() {
    for (String id : ids()) {
      assertTrue(rulebook.page(id).isPresent(), id + " has no page");
    }
    assertEquals(Set.of(), minus(written.keySet(), ids()), "pages of rules that do not exist");
  }

  @Test
  void onlyRowsOfDecisionTablesAreWithoutAWrittenPage() {
    for (RuleInfo rule : rulebook.rules()) {
      assertTrue(
          written.containsKey(rule.id()) || rule.source().endsWith(".drl.csv"),
          rule.id() + " of " + rule.source() + " has no page of its own");
    }
  }

  @Test
  void aPageHasExactlyTheSixHeadingsAndItsIdInTheTitle() {
    for (String id : ids()) {
      String page = pages.get(id);
      assertEquals(HEADINGS, all(HEADING, page, 1), id);
      assertTrue(page.startsWith("# " + id + " "), id + ": the title begins with the id");
      for (String heading : HEADINGS) {
        assertTrue(section(page, heading).length() > 5, id + " says nothing under " + heading);
      }
    }
  }

  @Test
  void aPageOfTableRowsSaysWhyAndHowInWordsOfItsTableOrItsOwn() {
    for (String id : generated()) {
      String page = pages.get(id);
      assertTrue(section(page, "Why").length() > 60, id + " does not say why");
      for (String ofAnyRule : WORDS_OF_ANY_RULE) {
        assertFalse(page.contains(ofAnyRule), id + " says: " + ofAnyRule);
      }
    }
  }

  @Test
  void everyTextForAPageIsShownOnOne() throws IOException {
    List<String> about =
        Files.readAllLines(Shipped.FOLDER.resolve("page-texts.csv")).stream()
            .skip(1)
            .map(row -> row.substring(0, row.indexOf(',')))
            .toList();
    Set<String> shown = new TreeSet<>(generated());
    generated().forEach(id -> variants(id).forEach(variant -> shown.add(variant.source())));
    assertEquals(Set.of(), minus(Set.copyOf(about), shown));
  }

  @Test
  void aPageOfTableRowsTellsOfAllVariantsAndShowsExamplesOfEach() {
    for (String id : generated()) {
      String page = pages.get(id);
      for (RuleInfo variant : variants(id)) {
        assertTrue(section(page, "What it checks").contains(variant.title()), variant.name());
      }
      assertTrue(section(page, "Flagged").contains("\n- "), id + " shows nothing that is flagged");
      assertTrue(section(page, "Not flagged").startsWith("- "), id + " shows nothing silent");
    }
  }

  @Test
  void aPageOfTableRowsShowsTheExamplesAsTheFileHasThem() {
    String page = rulebook.page("FMT-MOD-013").orElseThrow();
    assertEquals(
        """
        The claim `base-claims/office.837`, which has no finding, changed as shown; all edits stand \
        in `examples/FMT-MOD-013.txt`:

        - 26 and TC on one line: `2400[1]/SV1/SV101 = HC:71046:26:TC`
        - the other way round: `2400[1]/SV1/SV101 = HC:71046:TC:26`"""
            .strip(),
        section(page, "Flagged"));
  }

  @Test
  void aPageCitesTheAuthoritiesOfItsRuleByTheirTitlesOrSaysPractice() {
    pages.forEach(
        (id, page) -> {
          String sources = page.substring(page.indexOf("## Sources"));
          Set<String> cited = new TreeSet<>(all(CITED, sources, 1));
          assertEquals(authorities(id), cited, id);
          for (MatchResult source : CITED.matcher(sources).results().toList()) {
            Optional<Authority> authority = rulebook.authority(source.group(1));
            assertTrue(
                authority.isPresent() && source.group(2).startsWith(authority.get().title()),
                id + ": the title of " + source.group(1) + " is another one");
          }
          boolean practice =
              variants(id).stream().allMatch(variant -> variant.basis() == Basis.PRACTICE);
          assertEquals(practice, sources.contains("Practice: "), id);
        });
  }

  @Test
  void pagesHoldNoForbiddenWordOutsideQuotesAndTitlesOfDocuments() {
    for (String id : ids()) {
      String ours = rulebook.page(id).orElseThrow().replaceAll("`[^`]*`", "");
      ours = ours.replaceAll("(?m)^- : .*$", ""); // a cited document: the title is its issuer's
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn(ours), id);
    }
  }

  @Test
  void templatesHoldNoForbiddenWord() {
    for (RuleInfo rule : rulebook.rules()) {
      String words = MessageTemplate.parse(rule.template()).words();
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn(words), rule.name());
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn(rule.title()), rule.name());
    }
  }

  @Test
  void pagesNameNoRuleThatDoesNotExist() {
    for (String id : ids()) {
      Set<String> named = new TreeSet<>(all(RULE_ID, rulebook.page(id).orElseThrow(), 0));
      assertEquals(Set.of(), minus(named, ids()), id);
    }
  }

  /** The ids of the rules that have no written page. */
  private Set<String> generated() {
    return minus(ids(), written.keySet());
  }

  private static String section(String page, String heading) {
    int begin = page.indexOf("## " + heading + "\n");
    int end = page.indexOf("\n## ", begin + 1);
    return page.substring(begin + heading.length() + 4, end < 0 ? page.length() : end).strip();
  }

  private List<RuleInfo> variants(String id) {
    return rulebook.rules().stream().filter(rule -> rule.id().equals(id)).toList();
  }

  private Set<String> authorities(String id) {
    return variants(id).stream()
        .flatMap(variant -> variant.authorities().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> ids() {
    return rulebook.rules().stream()
        .map(RuleInfo::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static List<String> all(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(match -> match.group(group)).toList();
  }

  private static Map<String, String> written() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> all = Files.list(Shipped.FOLDER.resolve("pages"))) {
      for (Path page : all.toList()) {
        pages.put(page.getFileName().toString().replace(".md", ""), Files.readString(page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }
}
