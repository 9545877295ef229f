package org.plumbline.authoring;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/** Puts examples through the whole of Plumbline: the reader, the rules, superseding. */
public final class ExampleRunner {

  private final Rulebook rulebook;
  private final ExampleCodeSets starter;
  private final Function<String, Optional<String>> baseClaims;
  private final Map<Wanted, CodeSets> codeSets;

  private record Wanted(Set<Release> complete, Set<ListedCode> listed) {}

  /**
   * @param rulebook the shipped rules or a user's on top of them
   * @param starter the starter set: examples know no imported release
   * @param baseClaims the text of a base claim by its name
   */
  public ExampleRunner(
      Rulebook rulebook, HcpcsTable starter, Function<String, Optional<String>> baseClaims) {
    this(rulebook, new ExampleCodeSets(starter), baseClaims, new HashMap<>());
  }

  private ExampleRunner(
      Rulebook rulebook,
      ExampleCodeSets starter,
      Function<String, Optional<String>> baseClaims,
      Map<Wanted, CodeSets> codeSets) {
    this.rulebook = rulebook;
    this.starter = starter;
    this.baseClaims = baseClaims;
    this.codeSets = codeSets;
  }

  /** A runner of the same examples with other rules, for the same thread. */
  ExampleRunner with(Rulebook other) {
    return new ExampleRunner(other, starter, baseClaims, codeSets);
  }

  /** Runs one example. What cannot be run becomes a result that does not hold. */
  public ExampleResult run(Example example) {
    Optional<String> base = baseClaims.apply(example.base());
    if (base.isEmpty()) {
      return ExampleResult.refused(
          example, example.line(), "there is no base claim " + example.base());
    }
    if (!example.variant().isEmpty() && rulebook.rule(example.variant()).isEmpty()) {
      return ExampleResult.refused(
          example, example.line(), "the rulebook has no " + example.variant());
    }
    for (String profile : example.profiles()) {
      if (!rulebook.profiles().containsKey(profile)) {
        return ExampleResult.refused(
            example,
            example.line(),
            "there is no profile "
                + profile
                + "; there are "
                + new TreeSet<>(rulebook.profiles().keySet()));
      }
    }
    try {
      return run(example, example.file(base.get()));
    } catch (ExampleException refused) {
      return ExampleResult.refused(example, refused.line(), refused.getMessage());
    }
  }

  private ExampleResult run(Example example, byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    Outcome outcome =
        new ScrubRun(
                rulebook,
                codeSets.computeIfAbsent(
                    new Wanted(example.complete(), example.listed()),
                    wanted -> starter.of(wanted.complete(), wanted.listed())),
                new ScrubOptions(example.profiles(), example.asOf().orElse(null), 1))
            .run(
                List.of(
                    new InputFile(
                        example.base(), bytes.length, () -> new ByteArrayInputStream(bytes))),
                findings::add);
    if (!outcome.problems().isEmpty()) {
      return ExampleResult.refused(example, example.line(), String.join("; ", outcome.problems()));
    }
    return failedRule(outcome)
        .map(failed -> ExampleResult.refused(example, example.line(), failed))
        .orElseGet(() -> ExampleResult.of(example, outcome.summary().claims(), findings));
  }

  /** A rule that throws finds nothing; that is not the silence that examples ask for. */
  private static Optional<String> failedRule(Outcome outcome) {
    return outcome.summary().checks().values().stream()
        .flatMap(checks -> checks.abstained().keySet().stream())
        .filter(reason -> reason.startsWith("rule ") && reason.endsWith(" failed"))
        .findFirst();
  }
}
