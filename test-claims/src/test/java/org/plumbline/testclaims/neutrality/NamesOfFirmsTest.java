package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.testclaims.Scrubbed;

/**
 * I14: no template, title or page names a firm or a brand outside of quotes. The names are those
 * that CMS's descriptors have.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamesOfFirmsTest {

  /** Q4328 "Most" and Q4330 "Total", which sentences of ours say in their own meaning. */
  private static final Set<String> WORDS = Set.of("most", "total");

  @Test
  void no_template_title_or_page_names_one_of_the_starter_set() {
    assertEquals(Map.of(), named(names(Codes.starter())));
  }

  @Test
  void no_template_title_or_page_names_one_of_a_release_of_CMS() throws Exception {
    Collection<String> names = names(Codes.real());
    assertTrue(names.size() >= 195, names.size() + " names");
    assertEquals(Map.of(), named(names));
  }

  @Test
  void a_planted_name_is_noticed_and_a_quoted_one_is_none() throws Exception {
    Pattern names = pattern(names(Codes.real()));
    assertEquals(Set.of("hikma"), in("The drug of Hikma differs.", names));
    assertEquals(Set.of("synvisc"), in("Synvisc is not named by the descriptor.", names));
    assertEquals(Set.of(), in(quotesOut("The narrative says `SYNVISC`."), names));
    assertEquals(
        Set.of("hikma"), in(MessageTemplate.parse("Hikma: {quote:official}").words(), names));
  }

  private static Collection<String> names(HcpcsCodeSet codes) {
    Set<String> names = new TreeSet<>();
    for (Line line : Codes.ownWords(codes)) {
      Descriptor.of(line.description())
          .drug()
          .names()
          .forEach(name -> names.add(name.what().name()));
    }
    names.removeIf(name -> name.length() < 3 || WORDS.contains(name));
    return names;
  }

  private static Map<String, Set<String>> named(Collection<String> names) {
    Pattern pattern = pattern(names);
    Map<String, Set<String>> named = new TreeMap<>();
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      String page = Scrubbed.SHIPPED.page(rule.id()).orElseThrow();
      for (String text :
          List.of(MessageTemplate.parse(rule.template()).words(), rule.title(), quotesOut(page))) {
        Set<String> found = in(text, pattern);
        if (!found.isEmpty()) {
          named.computeIfAbsent(rule.id(), any -> new TreeSet<>()).addAll(found);
        }
      }
    }
    return named;
  }

  private static String quotesOut(String page) {
    return page.replaceAll("`[^`\n]*`", " ");
  }

  private static Pattern pattern(Collection<String> names) {
    return Pattern.compile(
        names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")),
        Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> in(String text, Pattern names) {
    return names
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
