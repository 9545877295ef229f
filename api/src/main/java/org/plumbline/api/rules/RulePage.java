package org.plumbline.api.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.claim.Need;
import org.plumbline.finding.Authority;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;

/** All there is to know of one rule. */
@Schema(description = "All there is to know of one rule.")
record RulePage(
    String rule,
    List<Variant> variants,
    List<Document> authorities,
    @Schema(description = "The rule's page as Markdown.") String page) {

  /** One variant. */
  @Schema(name = "RuleVariant")
  record Variant(
      String variant,
      String title,
      String severity,
      String family,
      String evaluator,
      String profile,
      @Schema(description = "Profiles with which the rule is off all the same.")
          List<String> notWith,
      String basis,
      List<String> authorities,
      List<String> items,
      @Schema(description = "837P elements it is about.") List<String> x12,
      @Schema(description = "What has to be there; where it is not, the rule abstains.")
          List<String> needs,
      LocalDate from,
      LocalDate to,
      String status277,
      String acknowledgment,
      List<String> supersedes,
      @Schema(description = "The sentence of its findings, with slots.") String message) {

    static Variant of(RuleInfo rule) {
      return new Variant(
          RuleEntry.variant(rule),
          rule.title(),
          rule.severity().key(),
          rule.family().key(),
          rule.evaluator().key(),
          rule.profile(),
          rule.notWith(),
          rule.basis().key(),
          rule.authorities(),
          rule.items(),
          rule.x12(),
          rule.needs().stream().sorted().map(Need::key).toList(),
          rule.from(),
          rule.to(),
          rule.status277(),
          rule.acknowledgment(),
          rule.supersedes(),
          rule.template());
    }
  }

  /** A document the rule cites. */
  @Schema(name = "Authority")
  record Document(
      String id,
      String issuer,
      String kind,
      String title,
      String identifier,
      String date,
      String status,
      String locator) {

    static Document of(Authority authority) {
      return new Document(
          authority.id(),
          authority.issuer(),
          authority.kind(),
          authority.title(),
          authority.identifier(),
          authority.date(),
          authority.status(),
          authority.locator());
    }
  }

  /**
   * The page of a rule.
   *
   * @param variants its variants, at least one
   */
  static RulePage of(List<RuleInfo> variants, Rulebook rulebook) {
    String id = variants.get(0).id();
    return new RulePage(
        id,
        variants.stream().map(Variant::of).toList(),
        variants.stream()
            .flatMap(rule -> rule.authorities().stream())
            .distinct()
            .flatMap(authority -> rulebook.authority(authority).stream())
            .map(Document::of)
            .toList(),
        rulebook.page(id).orElse(null));
  }
}
