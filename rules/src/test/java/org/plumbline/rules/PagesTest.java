package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern CITED = Pattern.compile("(?m)^- `([A-Z0-9-]+)`: (.+)$");
  private static final Pattern RULE_ID =
      Pattern.compile("\\b(?:FMT|DA)-(?:[A-Z0-9]+-\\d{3}|[A-Z]\\d{2})\\b");

  private final Rulebook rulebook = Shipped.RULEBOOK;
  private final Map<String, String> written = pages();

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
  void aWrittenPageHasExactlyTheSixHeadingsAndItsIdInTheTitle() {
    written.forEach(
        (id, page) -> {
          assertEquals(HEADINGS, all(HEADING, page, 1), id);
          assertTrue(page.startsWith("# " + id + " "), id + ": the title begins with the id");
        });
  }

  @Test
  void aPageCitesTheAuthoritiesOfItsRuleByTheirTitlesOrSaysPractice() {
    written.forEach(
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

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> all = Files.list(Shipped.FOLDER.resolve("pages"))) {
      for (Path page : all.toList()) {
        pages.put(page.getFileName().toString().replace(".md", ""), Files.readString(page));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return pages;
  }
}
