package org.plumbline.authoring.site;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.finding.Authority;
import org.plumbline.finding.RuleInfo;
import org.plumbline.report.html.Markup;
import org.plumbline.rulebook.Profile;
import org.plumbline.rulebook.Rulebook;

/** The rules under what they are about, whom they cite, and what switches them on. */
final class RuleLists {

  /** Items by number, then by letter: 2, 10a, 24. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(RuleLists::number).thenComparing(Comparator.naturalOrder());

  private final Rulebook rulebook;
  private final Map<String, List<RuleInfo>> variants;

  RuleLists(Rulebook rulebook, Map<String, List<RuleInfo>> variants) {
    this.rulebook = rulebook;
    this.variants = variants;
  }

  private static int number(String item) {
    String digits = item.replaceFirst("[^0-9].*", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  void byItem(SitePages pages) throws IOException {
    write("items.html", "Rules by item of the CMS-1500", RuleInfo::items, BY_NUMBER, pages);
  }

  void byAuthority(SitePages pages) throws IOException {
    write(
        "authorities.html",
        "Rules by authority",
        RuleInfo::authorities,
        Comparator.naturalOrder(),
        pages);
  }

  void byProfile(SitePages pages) throws IOException {
    write(
        "profiles.html",
        "Rules by profile",
        rule -> List.of(rule.profile()),
        Comparator.naturalOrder(),
        pages);
  }

  /** Checks that the catalogues have and the rulebook has not. */
  void notBuilt(SitePages pages) throws IOException {
    pages.write(
        "not-built.html",
        "Not built, and why",
        false,
        html -> {
          html.raw("<dl>\n");
          rulebook.notBuilt().forEach((id, reason) -> notBuilt(id, reason, html));
          html.raw("</dl>\n");
        });
  }

  private static void notBuilt(String id, String reason, Markup html) {
    html.raw("<dt id=\"").text(SitePages.anchor(id)).element("\">", id, "</dt>\n");
    html.element("<dd>", reason, "</dd>\n");
  }

  private void write(
      String path,
      String title,
      Function<RuleInfo, List<String>> keys,
      Comparator<String> order,
      SitePages pages)
      throws IOException {
    Map<String, TreeSet<String>> lists = new TreeMap<>(order);
    for (RuleInfo rule : rulebook.rules()) {
      keys.apply(rule)
          .forEach(key -> lists.computeIfAbsent(key, same -> new TreeSet<>()).add(rule.id()));
    }
    pages.write(path, title, false, html -> lists.forEach((key, ids) -> list(key, ids, html)));
  }

  private void list(String key, Collection<String> ids, Markup html) {
    html.raw("<section aria-labelledby=\"").text(SitePages.anchor(key)).raw("\">\n<h2 id=\"");
    html.text(SitePages.anchor(key)).element("\">", key, "</h2>\n");
    about(key, html);
    html.raw("<ul>\n");
    for (String id : ids) {
      html.raw("<li><a href=\"rules/").text(id).element(".html\">", id, "</a> ");
      html.text(variants.get(id).get(0).title()).raw("</li>\n");
    }
    html.raw("</ul>\n</section>\n");
  }

  /** A document's title and place, or what a profile is. */
  private void about(String key, Markup html) {
    Profile profile = rulebook.profiles().get(key);
    if (profile != null) {
      html.element("<p>", profile.title() + ": " + profile.adds(), "</p>\n");
    }
    rulebook.authority(key).ifPresent(one -> html.element("<p>", words(one), "</p>\n"));
  }

  private static String words(Authority authority) {
    return Stream.of(
            authority.issuer(),
            authority.title(),
            authority.identifier(),
            authority.date(),
            authority.locator())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
