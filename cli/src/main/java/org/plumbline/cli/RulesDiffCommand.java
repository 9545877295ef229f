package org.plumbline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.plumbline.authoring.RuleDifference;
import org.plumbline.authoring.RuleDifference.Kind;
import org.plumbline.authoring.RulesDiff;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline rules diff}: what other rules find on the same claims. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Scrubs the same claims with two folders of rules and lists, by rule, which findings"
            + " appear, vanish, change severity or are reworded, with at most three examples of"
            + " each.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the same findings, in whatever words",
      "1:findings that appear, vanish or change severity",
      "2:unusable arguments, a folder that rules lint refuses, an input that cannot be read, or"
          + " a rule that failed on a claim"
    })
final class RulesDiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "DIR1|builtin",
      description = "The earlier rules: a folder on top of the shipped rules, or these alone.")
  private String earlier;

  @Parameters(index = "1", paramLabel = "DIR2|builtin", description = "The later rules.")
  private String later;

  @Option(
      names = "--claims",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Claims: files, directories or patterns. Each is read twice.")
  private List<String> files;

  @Mixin private LineFormatOption format;

  @Mixin private ReadingOptions reading;

  @Mixin private CodesetsOption codesets;

  @Mixin private SettingsOption settings;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Words.OfDate.class,
      description = "The receipt date, such as 2025-10-05 (default: the submission's own).")
  private LocalDate asOf;

  RulesDiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    Inputs inputs = Inputs.of(files, surroundings.in(), reading.columns());
    inputs.remarks().forEach(remark -> surroundings.say("plumbline: " + remark));
    inputs.problems().forEach(problem -> surroundings.say("plumbline: " + problem));
    if (inputs.files().isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    refusePipes(inputs.files());
    Rulebook before = open(earlier);
    Rulebook after = open(later);
    Settings set = settings.open(after, surroundings);
    ScrubOptions options =
        new ScrubOptions(
            profiles(before, after),
            asOf,
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            reading.input(),
            false,
            reading.columns(),
            set);
    RulesDiff diff =
        new RulesDiff(
            set.adjust(before), set.adjust(after), codesets.openAll(surroundings), options);
    int status = tell(diff.run(inputs.files()));
    return inputs.problems().isEmpty() ? status : ExitStatus.UNUSABLE;
  }

  private static Rulebook open(String folder) throws UnusableException {
    return Rulebooks.open(folder.equals(Rulebooks.BUILTIN) ? null : Path.of(folder));
  }

  /** A profile that only one of the two knows is one of the differences. */
  private Set<String> profiles(Rulebook before, Rulebook after) throws UnusableException {
    Set<String> known = new TreeSet<>(before.profiles().keySet());
    known.addAll(after.profiles().keySet());
    return reading.profiles(known);
  }

  private static void refusePipes(List<InputFile> inputs) throws UnusableException {
    for (InputFile input : inputs) {
      if (input.size() < 0) {
        throw new UnusableException(
            input.name() + ": is read twice and must be a file; name one after --claims");
      }
    }
  }

  private int tell(RulesDiff.Outcome outcome) throws UnusableException {
    try (Text text = new Text(surroundings.out())) {
      for (RuleDifference rule : outcome.rules()) {
        if (format.isNdjson()) {
          text.line(RuleDifferenceText.json(rule));
        } else {
          RuleDifferenceText.write(rule, text);
        }
      }
    }
    outcome.problems().forEach(problem -> surroundings.say("plumbline: " + problem));
    surroundings.say(
        Counted.of(outcome.claims(), "claim")
            + " compared: "
            + Counted.of(outcome.count(Kind.APPEARS), "finding")
            + (outcome.count(Kind.APPEARS) == 1 ? " appears, " : " appear, ")
            + outcome.count(Kind.VANISHES)
            + " vanish, "
            + outcome.count(Kind.CHANGES)
            + " change severity, "
            + outcome.count(Kind.REWORDED)
            + (outcome.count(Kind.REWORDED) == 1 ? " is reworded, " : " are reworded, ")
            + outcome.same()
            + " are the same");
    if (!outcome.problems().isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    return outcome.differs() ? ExitStatus.FOUND : 0;
  }
}
