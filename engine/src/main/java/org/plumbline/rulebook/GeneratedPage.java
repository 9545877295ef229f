package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Basis;
import org.plumbline.finding.RuleInfo;

/**
 * The pages of rules that have none of their own: rows of decision tables, whose metadata, examples
 * and texts say all there is to say, under the headings of a written page.
 */
final class GeneratedPage {

  private static final String BASE = "base";

  private final PageTexts texts;
  private final Map<String, Authority> authorities;

  /**
   * @param authorities the documents that rules cite, by id
   */
  GeneratedPage(PageTexts texts, Map<String, Authority> authorities) {
    this.texts = texts;
    this.authorities = authorities;
  }

  /**
   * @param all rules, of which those with the id are told of
   * @param examples the text of the rule's file of examples, or the empty string
   */
  String of(String id, List<RuleInfo> all, String examples) {
    List<RuleInfo> variants = all.stream().filter(rule -> rule.id().equals(id)).toList();
    PageExamples shown = new PageExamples(examples);
    StringBuilder page = new StringBuilder("# " + id + " " + texts.title(variants) + "\n");
    section(page, "What it checks", checks(variants));
    section(page, "Why", texts.why(variants) + "\n");
    section(page, "Flagged", shown.begins(id) + shown.flagged());
    section(page, "Not flagged", shown.silent());
    section(page, "How to correct the claim", texts.correct(variants) + "\n");
    section(page, "Sources", sources(variants));
    return page.toString();
  }

  private static void section(StringBuilder page, String heading, String text) {
    page.append("\n## ").append(heading).append("\n\n").append(text);
  }

  private static String checks(List<RuleInfo> variants) {
    StringBuilder checks = new StringBuilder();
    for (RuleInfo variant : variants) {
      checks.append("- ").append(variant.title()).append(" (").append(when(variant)).append(")\n");
    }
    List<String> where = new ArrayList<>();
    where(where, "CMS-1500 item", variants, RuleInfo::items);
    where(where, "837P", variants, RuleInfo::x12);
    return where.isEmpty() ? checks.toString() : checks + "\n" + String.join("; ", where) + ".\n";
  }

  private static void where(
      List<String> where,
      String form,
      List<RuleInfo> variants,
      Function<RuleInfo, List<String>> places) {
    List<String> all =
        variants.stream().flatMap(variant -> places.apply(variant).stream()).distinct().toList();
    if (!all.isEmpty()) {
      where.add(form + " " + String.join(", ", all));
    }
  }

  /** The severity, and when the rule is on. */
  private static String when(RuleInfo variant) {
    StringBuilder when = new StringBuilder(variant.severity().key());
    if (!variant.profile().equals(BASE)) {
      when.append(", with profile ").append(variant.profile());
    }
    variant.notWith().forEach(off -> when.append(", off with profile ").append(off));
    if (variant.from() != null) {
      when.append(", for services from ").append(variant.from());
    }
    if (variant.to() != null) {
      when.append(", for services until ").append(variant.to());
    }
    return when.toString();
  }

  private String sources(List<RuleInfo> variants) {
    Set<String> cited =
        variants.stream()
            .flatMap(variant -> variant.authorities().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    StringBuilder sources = new StringBuilder();
    for (String id : cited) {
      Authority authority = authorities.get(id);
      String title = authority == null ? "" : ": " + authority.title();
      sources.append("- `").append(id).append('`').append(title).append('\n');
    }
    if (variants.stream().allMatch(variant -> variant.basis() == Basis.PRACTICE)) {
      sources.append("Practice: no document states this; it is never an error.\n");
    } else if (cited.isEmpty()) {
      sources.append("Derived: it follows from other values of the claim.\n");
    }
    return sources.toString();
  }
}
