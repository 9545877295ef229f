package org.plumbline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.ExplainRun;
import org.plumbline.run.ExplainRun.Answered;
import org.plumbline.run.ExplainRun.Question;
import org.plumbline.run.Explanation;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline explain}: why rules speak about a claim, or do not. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows each condition of a rule on a claim: true, false or unknown, and the values it saw.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:explained, whatever was found",
      "2:unusable arguments, an input that cannot be read, or no such claim, line or rule"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A file, a directory, a pattern, or - for standard input.")
  private String file;

  @Option(
      names = "--claim",
      required = true,
      paramLabel = "ID",
      description =
          "The claim's own number (CLM01, item 26); #3 is the third claim of the file. Several"
              + " claims of one number are all explained.")
  private String claim;

  @Option(
      names = "--line",
      paramLabel = "N",
      description = "Only this service line (from 1), and what belongs to the claim as a whole.")
  private Integer line;

  @Option(
      names = "--rule",
      required = true,
      split = ",",
      paramLabel = "ID",
      description = "A rule with all its variants, or one variant; several are allowed.")
  private List<String> words;

  @Mixin private ListFormatOption format;

  @Mixin private ReadingOptions reading;

  @Mixin private CodesetsOption codesets;

  @Mixin private RulesOption rules;

  @Mixin private SettingsOption settings;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    if (line != null && line < 1) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--line': at least 1, not " + line);
    }
    Rulebook unset = rules.open();
    Settings set = settings.open(unset, surroundings);
    Rulebook rulebook = set.adjust(unset);
    Question question =
        new Question(claim, line == null ? 0 : line, NearestRules.meant(words, rulebook));
    Inputs inputs = Inputs.of(List.of(file), surroundings.in(), reading.columns());
    inputs.problems().forEach(problem -> surroundings.say("plumbline: " + problem));
    if (inputs.files().isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    ScrubOptions options =
        new ScrubOptions(
            reading.profiles(rulebook), null, 1, reading.input(), false, reading.columns(), set);
    Answered answered =
        new ExplainRun(rulebook, codesets.openAll(surroundings), options)
            .run(inputs.files(), question);
    answered.problems().forEach(problem -> surroundings.say("plumbline: " + problem));
    if (answered.explanations().isEmpty() && !answered.problems().isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    refuseNothing(answered);
    write(answered.explanations());
    return answered.problems().isEmpty() && inputs.problems().isEmpty() ? 0 : ExitStatus.UNUSABLE;
  }

  /** What is asked for has to be there: the claim, and the line on at least one such claim. */
  private void refuseNothing(Answered answered) throws UnusableException {
    if (answered.explanations().isEmpty()) {
      throw new UnusableException(file + ": has no claim " + claim + ", " + there(answered));
    }
    if (line != null && answered.explanations().stream().allMatch(one -> line > one.lines())) {
      throw new UnusableException(
          file
              + ": claim "
              + claim
              + " has no line "
              + line
              + ", it has "
              + ExplanationText.lines(answered.explanations().get(0)));
    }
  }

  private static String there(Answered answered) {
    if (answered.claims() == 0) {
      return "it has no claims";
    }
    String more = answered.claims() > answered.numbers().size() ? " ..." : "";
    return "it has "
        + answered.claims()
        + (answered.claims() == 1 ? " claim: " : " claims: ")
        + String.join(", ", answered.numbers())
        + more;
  }

  private void write(List<Explanation> explanations) throws UnusableException {
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(ExplanationJson.of(explanations));
      } else {
        new ExplanationText(text, surroundings.width(), line == null ? 0 : line)
            .write(explanations);
      }
    }
  }
}
