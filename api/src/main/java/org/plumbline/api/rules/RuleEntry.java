package org.plumbline.api.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.plumbline.finding.RuleInfo;

/** A rule, or one variant of it, in the list of rules. */
@Schema(description = "A rule, or one variant of it.")
record RuleEntry(
    @Schema(description = "The id, as findings name it.") String rule,
    @Schema(description = "Absent where the rule has one variant only.") String variant,
    String title,
    @Schema(allowableValues = {"error", "warning", "info"}) String severity,
    String family,
    @Schema(allowableValues = {"reader", "rulebook"}) String evaluator,
    String profile,
    @Schema(description = "Profiles with which the rule is off all the same.") List<String> notWith,
    @Schema(allowableValues = {"authority", "derived", "practice"}) String basis,
    @Schema(description = "Ids of the documents it cites.") List<String> authorities,
    @Schema(description = "CMS-1500 items it is about.") List<String> items) {

  static RuleEntry of(RuleInfo rule) {
    return new RuleEntry(
        rule.id(),
        variant(rule),
        rule.title(),
        rule.severity().key(),
        rule.family().key(),
        rule.evaluator().key(),
        rule.profile(),
        rule.notWith(),
        rule.basis().key(),
        rule.authorities(),
        rule.items());
  }

  /** What follows the id in the rule's name. */
  static String variant(RuleInfo rule) {
    return rule.name().equals(rule.id()) ? null : rule.name().substring(rule.id().length() + 1);
  }
}
