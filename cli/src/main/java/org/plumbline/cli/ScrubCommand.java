package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.report.SummaryText;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.ErrorSplit;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import org.plumbline.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline scrub}: findings to standard output, progress and summary to standard error. */
@Command(
    name = "scrub",
    mixinStandardHelpOptions = true,
    description = "Reads claims and lists findings, in the order of the input.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no finding at or above --fail-on",
      "1:a finding at or above --fail-on",
      "2:unusable arguments, an input that cannot be opened or in which no format is recognised,"
          + " or a rule that failed on a claim",
      "130:interrupted"
    })
final class ScrubCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A file, a directory, a pattern, or - for standard input.")
  private List<String> files;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = Words.OfFormat.class,
      description = "table, ndjson, json, csv, sarif or html (default: table).")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write findings to this file.")
  private Path output;

  @Mixin private CodesetsOption codesets;

  @Mixin private RulesOption rules;

  @Mixin private SettingsOption settings;

  @Mixin private SplitOption splitting;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Words.OfDate.class,
      description = "The receipt date, such as 2025-10-05 (default: the submission's own).")
  private LocalDate asOf;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      converter = Words.OfThreshold.class,
      description = "error, warning, info or never (default: error).")
  private Threshold failOn;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many workers scrub (default: one a processor).")
  private Integer threads;

  @Option(
      names = "--profile-rules",
      description = "After the summary, list what each rule found and cost, the dearest first.")
  private boolean profileRules;

  ScrubCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException, IOException {
    int workers = threads();
    Inputs inputs = Inputs.of(files, surroundings.in(), reading.columns());
    inputs.remarks().forEach(remark -> surroundings.say("plumbline: " + remark));
    inputs.problems().forEach(problem -> surroundings.say("plumbline: " + problem));
    if (inputs.files().isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    if (output != null && inputs.contain(output)) {
      throw new UnusableException(output + ": is one of the inputs, name another file after -o");
    }
    Optional<ErrorSplit> split = splitting.open(inputs);
    var codes = codesets.openAll(surroundings);
    Rulebook unset = rules.open();
    Settings set = settings.open(unset, surroundings);
    Rulebook rulebook = set.adjust(unset);
    ScrubOptions options =
        new ScrubOptions(
            reading.profiles(rulebook),
            asOf,
            workers,
            reading.input(),
            profileRules,
            reading.columns(),
            set);
    int status = write(new ScrubRun(rulebook, codes, options), inputs, rulebook, split);
    if (split.isPresent()) {
      List<String> unsplit = SplitOption.write(split.get(), inputs);
      unsplit.forEach(problem -> surroundings.say("plumbline: " + problem));
      status = unsplit.isEmpty() ? status : ExitStatus.UNUSABLE;
    }
    return inputs.problems().isEmpty() ? status : ExitStatus.UNUSABLE;
  }

  private int threads() {
    if (threads != null && threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--threads': at least 1, not " + threads);
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  @SuppressWarnings("try") // an interruption is only there to be closed
  private int write(ScrubRun run, Inputs inputs, Rulebook rulebook, Optional<ErrorSplit> split)
      throws UnusableException, IOException {
    try (Destination destination =
            output == null
                ? Destination.standardOutput(surroundings.out())
                : Destination.file(output);
        Progress progress = progress(inputs);
        WholeLines lines = new WholeLines(destination.stream(), progress);
        Interruption interruption = new Interruption(lines, destination, progress, surroundings)) {
      boolean coloured = output == null && surroundings.outTerminal() && surroundings.colours();
      ScrubListener listener =
          new ScrubListener(
              format.writer(lines, surroundings.width(), coloured, rulebook),
              failOn,
              progress,
              split,
              inputs);
      try {
        Outcome outcome = listener.hear(run);
        destination.complete();
        progress.finish();
        return told(outcome, listener);
      } catch (IOException | RuntimeException failed) {
        if (lines.failure() == null) {
          throw failed;
        }
        return cut(lines.failure(), listener);
      }
    }
  }

  private Progress progress(Inputs inputs) {
    return surroundings.errTerminal()
        ? Progress.on(surroundings.err(), "scrubbing", inputs.size(), surroundings.width())
        : Progress.silent();
  }

  private int told(Outcome outcome, ScrubListener listener) {
    outcome.problems().forEach(problem -> surroundings.say("plumbline: " + problem));
    reading.unusedColumns().forEach(unused -> surroundings.say("plumbline: " + unused));
    SummaryText.lines(outcome.summary(), surroundings.width()).forEach(surroundings::say);
    outcome.profile().map(ProfileText::lines).orElse(List.of()).forEach(surroundings::say);
    outcome.failures().forEach(failure -> surroundings.say("plumbline: " + failure));
    boolean whole = outcome.problems().isEmpty() && outcome.failures().isEmpty();
    return whole ? listener.status() : ExitStatus.UNUSABLE;
  }

  private int cut(IOException failure, ScrubListener listener) throws UnusableException {
    if (Reason.isClosedPipe(failure)) {
      return listener.status();
    }
    throw new UnusableException(
        (output == null ? "standard output" : output)
            + ": cannot be written: "
            + Reason.of(failure));
  }
}
