package org.plumbline.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.Need;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.Threshold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plumbline rules show}: all there is to know of one rule. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one rule with its sources and its page.")
final class RulesShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "ID", description = "The rule, such as DA-U09.")
  private String id;

  @Mixin private RulesOption rules;

  @Mixin private SettingsOption settings;

  RulesShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    RuleSettings set = settings.over(rules.open(), surroundings);
    Rulebook rulebook = set.rulebook();
    List<RuleInfo> variants =
        rulebook.rules().stream()
            .filter(rule -> rule.id().equalsIgnoreCase(id) || rule.name().equalsIgnoreCase(id))
            .toList();
    if (variants.isEmpty()) {
      showNotBuilt(rulebook);
    } else {
      show(variants, set);
    }
    return 0;
  }

  /** Of what the catalogues of checks have and Plumbline has not there is a reason. */
  private void showNotBuilt(Rulebook rulebook) throws UnusableException {
    String asked = id.toUpperCase(Locale.ROOT);
    String reason = rulebook.notBuilt().get(asked);
    if (reason == null) {
      throw new UnusableException(id + ": there is no such rule, plumbline rules list shows all");
    }
    try (Text text = new Text(surroundings.out())) {
      text.line(asked + "  is not built").line("").line(reason);
    }
  }

  private void show(List<RuleInfo> variants, RuleSettings set) throws UnusableException {
    Rulebook rulebook = set.rulebook();
    try (Text text = new Text(surroundings.out())) {
      variants.forEach(rule -> metadata(rule, set, text));
      variants.stream()
          .flatMap(rule -> rule.authorities().stream())
          .distinct()
          .forEach(authority -> text.line(authority + "  " + title(rulebook, authority)));
      rulebook.page(variants.get(0).id()).ifPresent(page -> text.line("").lines(page));
    }
  }

  private static void metadata(RuleInfo rule, RuleSettings settings, Text text) {
    text.line(rule.name() + "  " + rule.title())
        .line("")
        .field("disabled", settings.disabled(rule).orElse(""))
        .field("severity", severity(rule, settings))
        .field("family", rule.family().key())
        .field("evaluator", rule.evaluator().key())
        .field("profile", rule.writtenProfile())
        .field("on for", String.join(", ", settings.onFor(rule)))
        .field("off for", String.join(", ", settings.offFor(rule)))
        .field("basis", rule.basis().key())
        .field("items", String.join(", ", rule.items()))
        .field("837P", String.join(", ", rule.x12()))
        .field(
            "needs",
            rule.needs().stream().sorted().map(Need::key).collect(Collectors.joining(", ")))
        .field("dates", dates(rule.from(), rule.to()))
        .field(
            "thresholds",
            settings.thresholds(rule).stream()
                .map(threshold -> threshold(threshold, settings))
                .collect(Collectors.joining("; ")))
        .field("277CA", rule.status277())
        .field("acknowledgment", rule.acknowledgment())
        .field("supersedes", String.join(", ", rule.supersedes()))
        .field("message", rule.template())
        .field("source", rule.source())
        .line("");
  }

  private static String severity(RuleInfo rule, RuleSettings settings) {
    return rule.severity().key()
        + settings
            .severityBefore(rule)
            .map(own -> " (" + own.key() + " without settings)")
            .orElse("");
  }

  /** {@code narrative-fit 500 thousandths (600 without settings)}. */
  private static String threshold(Threshold threshold, RuleSettings settings) {
    long own = settings.valueBefore(threshold);
    return threshold.name()
        + " "
        + threshold.value()
        + " "
        + threshold.unit()
        + (own == threshold.value() ? "" : " (" + own + " without settings)");
  }

  private static String dates(LocalDate from, LocalDate to) {
    return (from == null ? "" : "from " + from)
        + (to == null ? "" : (from == null ? "" : " ") + "to " + to);
  }

  private static String title(Rulebook rulebook, String id) {
    return rulebook
        .authority(id)
        .map(
            authority ->
                Stream.of(
                        authority.issuer(),
                        authority.title(),
                        authority.identifier(),
                        authority.date(),
                        authority.locator())
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(", ")))
        .orElse("(not in the registry)");
  }
}
