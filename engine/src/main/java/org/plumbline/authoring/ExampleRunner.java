package org.plumbline.authoring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.codeset.CodeRow;
import org.plumbline.codeset.HcpcsCodeSet;
import org.plumbline.codeset.HcpcsTable;
import org.plumbline.codeset.Release;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/** Puts examples through the whole of Plumbline: the reader, the rules, superseding. */
public final class ExampleRunner {

  private final Rulebook rulebook;
  private final HcpcsTable starter;
  private final Function<String, Optional<String>> baseClaims;
  private final Map<Set<Release>, HcpcsCodeSet> codeSets = new HashMap<>();

  /**
   * @param rulebook the shipped rules or a user's on top of them
   * @param starter the starter set: examples know no imported release
   * @param baseClaims the text of a base claim by its name
   */
  public ExampleRunner(
      Rulebook rulebook, HcpcsTable starter, Function<String, Optional<String>> baseClaims) {
    this.rulebook = rulebook;
    this.starter = starter;
    this.baseClaims = baseClaims;
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
    try {
      return run(example, example.input(base.get()));
    } catch (ExampleException refused) {
      return ExampleResult.refused(example, refused.line(), refused.getMessage());
    }
  }

  private ExampleResult run(Example example, String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    List<Finding> findings = new ArrayList<>();
    Outcome outcome =
        new ScrubRun(
                rulebook,
                codeSets.computeIfAbsent(example.complete(), this::codeSet),
                new ScrubOptions(example.profiles(), null, 1))
            .run(
                List.of(
                    new InputFile(
                        example.base(), bytes.length, () -> new ByteArrayInputStream(bytes))),
                findings::add);
    if (!outcome.problems().isEmpty()) {
      return ExampleResult.refused(example, example.line(), String.join("; ", outcome.problems()));
    }
    return ExampleResult.of(example, outcome.summary().claims(), findings);
  }

  /** The starter set, and for each release a table that has its rows of that release. */
  private HcpcsCodeSet codeSet(Set<Release> complete) {
    List<HcpcsTable> tables = new ArrayList<>(List.of(starter));
    for (Release release : complete) {
      List<CodeRow> rows =
          starter.codes().filter(row -> isIn(row, release)).map(row -> of(row, release)).toList();
      tables.add(HcpcsTable.of(Optional.of(release), true, true, rows, List.of()));
    }
    return new HcpcsCodeSet(tables);
  }

  private static boolean isIn(CodeRow row, Release release) {
    return row.wordingFrom().compareTo(release) <= 0 && release.compareTo(row.wordingTo()) <= 0;
  }

  private static CodeRow of(CodeRow row, Release release) {
    return new CodeRow(
        row.code(),
        row.added(),
        row.actionDate(),
        row.ended(),
        row.actionCode(),
        row.shortText(),
        row.longText(),
        row.crossReferences(),
        row.nocRelease(),
        release,
        release);
  }
}
