package org.plumbline.api.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.plumbline.api.problem.RefusedException;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/rules}. */
@RestController
@RequestMapping(path = "/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "rules")
final class RulesController {

  private final Rulebook rulebook;

  RulesController(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  @Operation(operationId = "rules", summary = "Lists the rules, a row for each variant, by id")
  @GetMapping
  List<RuleEntry> rules() {
    return rulebook.rules().stream().map(RuleEntry::of).toList();
  }

  @Operation(operationId = "rule", summary = "Shows a rule: variants, documents it cites, page")
  @GetMapping("/{id}")
  RulePage rule(@Parameter(description = "The id, such as DA-U09.") @PathVariable String id) {
    List<RuleInfo> variants =
        rulebook.rules().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).toList();
    if (variants.isEmpty()) {
      throw new RefusedException(
          HttpStatus.NOT_FOUND, "There is no rule with this id; /v1/rules lists all.");
    }
    return RulePage.of(variants, rulebook);
  }
}
