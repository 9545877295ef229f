package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.NeutralWords;
import org.plumbline.rulebook.Rulebook;

class RulesSiteTest {

  private static final Pattern LINK = Pattern.compile(" href=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ELSEWHERE =
      Pattern.compile("<(?:img|iframe|object|link|base)\\b|\\bsrc=|url\\(|@import");

  @TempDir private Path folder;

  private Said run(String... arguments) {
    return new Terminal(folder.resolve("home")).run(arguments);
  }

  private Path written(String... arguments) {
    Path site = folder.resolve("site");
    Said said =
        run(
            Stream.concat(Stream.of("rules", "site", site.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    assertEquals(0, said.status(), said::err);
    return site;
  }

  @Test
  void every_rule_has_its_page_and_its_row_of_tests() throws IOException {
    Path site = written();
    String tests = Files.readString(site.resolve("tests.html"));
    Set<String> ids = new TreeSet<>();
    for (RuleInfo rule : Rulebook.shipped().rules()) {
      ids.add(rule.id() + ".html");
      assertTrue(tests.contains("\">" + rule.name() + "</a></th>"), rule.name());
    }
    try (Stream<Path> pages = Files.list(site.resolve("rules"))) {
      assertEquals(
          ids,
          pages
              .map(page -> page.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void what_is_not_built_has_its_reason() throws IOException {
    String page = Files.readString(written().resolve("not-built.html"));
    assertTrue(page.contains("<h1>Not built, and why</h1>"), page);
    assertTrue(page.contains("FMT-24B-003</dt>\n<dd>a place of service that repeats"), page);
    assertTrue(page.contains("FMT-21-015</dt>\n<dd>an exemption, not a check"), page);
  }

  @Test
  void every_link_leads_somewhere_and_nothing_comes_from_elsewhere() throws IOException {
    Map<Path, String> pages = pages(written());
    Map<Path, Set<String>> anchors = new TreeMap<>();
    pages.forEach((page, text) -> anchors.put(page, Set.copyOf(all(ANCHOR, text))));
    pages.forEach(
        (page, text) -> {
          assertEquals(all(ANCHOR, text).size(), anchors.get(page).size(), page + ": one id twice");
          assertFalse(ELSEWHERE.matcher(text).find(), page::toString);
          for (String link : all(LINK, text)) {
            String[] parts = link.split("#", 2);
            Path target =
                parts[0].isEmpty() ? page : page.getParent().resolve(parts[0]).normalize();
            assertTrue(pages.containsKey(target), page + " links " + link);
            assertTrue(
                parts.length == 1 || anchors.get(target).contains(parts[1]),
                page + " links " + link);
          }
        });
  }

  @Test
  void what_the_site_says_itself_is_neutral() throws IOException {
    // without the pages of rules, the titles of documents and the words that are searched for
    Map<Path, String> pages = pages(written());
    pages.keySet().removeIf(page -> page.getParent().endsWith("rules"));
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      String ours =
          page.getValue()
              .replaceAll("(?s)<style>.*?</style>|<script.*?</script>", "")
              .replaceAll("<p>[^<]*</p>", "")
              .replaceAll("<[^>]*>", " ");
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn(ours), page.getKey()::toString);
    }
  }

  @Test
  void a_rule_of_a_folder_has_a_page_too() throws IOException {
    Path house = Files.createDirectories(folder.resolve("house"));
    Files.writeString(
        house.resolve("own.drl"),
        """
        package org.plumbline.rules

        import org.plumbline.claim.ClaimField
        import org.plumbline.facts.LineFacts

        global org.plumbline.rulebook.Findings findings

        rule "US-001"
          @title("Units are few") @severity("warning") @family("consistency") @item("24G")
          @profile("base") @basis("practice") @needs("units")
        when
          $line : LineFacts(hasUnits, units > 1000)
        then
          findings.report("US-001", $line, ClaimField.UNITS);
        end
        """);
    Files.writeString(house.resolve("templates.csv"), "rule,template\nUS-001,Many units.\n");
    String page =
        Files.readString(
            written("--rules", house.toString()).resolve("rules").resolve("US-001.html"));
    assertTrue(page.contains("<dd>Many units.</dd>"), page);
    assertTrue(page.contains("<td>0 flagged, 0 silent</td><td>not tried</td>"), page);
  }

  @Test
  void a_folder_that_holds_something_else_is_left_alone() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "dear");
    Said said = run("rules", "site", other.toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("holds no rulebook site"), said::err);
    try (Stream<Path> all = Files.list(other)) {
      assertEquals(1, all.count());
    }
  }

  @Test
  void a_site_is_written_over_and_keeps_no_page_of_a_rule_that_is_gone() throws IOException {
    Path gone = written().resolve("rules").resolve("US-999.html");
    Files.writeString(gone, "old");
    written();
    assertFalse(Files.exists(gone));
  }

  private static Map<Path, String> pages(Path site) throws IOException {
    Map<Path, String> pages = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path page : all.filter(Files::isRegularFile).toList()) {
        pages.put(page, Files.readString(page));
      }
    }
    return pages;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
