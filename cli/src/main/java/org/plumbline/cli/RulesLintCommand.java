package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.authoring.RuleLint;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.lint.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plumbline rules lint}: every mistake of a folder of rules. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Lists every mistake in a folder of rules: file, line, rule and what to do. What rules can ask"
            + " and report stands in plumbline rules facts.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:no mistake found", "1:a mistake", "2:no such folder, or it cannot be read"})
final class RulesLintCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "A folder of rules, as --rules takes it.")
  private Path folder;

  @Mixin private LineFormatOption format;

  @Mixin private CodesetsOption codesets;

  RulesLintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    Rulebooks.requireFolder(folder);
    RuleLint lint = new RuleLint(Rulebook.shipped(), codesets.openAll(surroundings));
    RuleLint.Outcome outcome = check(lint);
    try (Text text = new Text(surroundings.out())) {
      for (Problem problem : outcome.problems()) {
        text.line(format.isNdjson() ? json(problem) : shown(problem).toString());
      }
    }
    int found = outcome.problems().size();
    surroundings.say(
        Counted.of(outcome.rules(), "rule")
            + " read, "
            + (found == 0 ? "no mistake" : Counted.of(found, "mistake"))
            + " found");
    return found == 0 ? 0 : ExitStatus.FOUND;
  }

  private RuleLint.Outcome check(RuleLint lint) throws UnusableException {
    try {
      return lint.check(folder);
    } catch (IOException unreadable) {
      throw new UnusableException(folder + ": cannot be read, " + Reason.of(unreadable));
    }
  }

  /** As its reader can open it. */
  private Problem shown(Problem problem) {
    return new Problem(file(problem), problem.line(), problem.rule(), problem.message());
  }

  private String file(Problem problem) {
    Path file = folder.resolve(problem.file());
    return Files.exists(file) && !problem.file().equals(folder.toString())
        ? file.toString()
        : problem.file();
  }

  private String json(Problem problem) {
    return Json.of(
        json -> {
          json.text("file", file(problem));
          if (problem.line() > 0) {
            json.number("line", problem.line());
          }
          json.text("rule", problem.rule()).text("message", problem.message());
        });
  }
}
