package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.authoring.ExampleResult;
import org.plumbline.authoring.FolderTest;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.lint.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plumbline rules test}: the examples of a folder of rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the examples of a folder (examples/ID.txt) on the shipped rules with the folder's on"
            + " top, and names rules without any. The code sets are the starter set and what an"
            + " example says.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every example gives what it says (a rule without examples is named, no more)",
      "1:an example gives something else",
      "2:no such folder, or one that rules lint refuses"
    })
final class RulesTestCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "A folder of rules, as --rules takes it.")
  private Path folder;

  RulesTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    Rulebooks.requireFolder(folder);
    FolderTest.Outcome outcome = run();
    try (Text text = new Text(surroundings.out())) {
      for (ExampleResult failed : outcome.failed()) {
        text.line(folder + "/" + failed);
      }
      for (String rule : outcome.untested()) {
        text.line(rule + ": has no example; write " + folder + "/examples/" + rule + ".txt");
      }
    }
    int failed = outcome.failed().size();
    surroundings.say(
        Counted.of(outcome.results().size(), "example")
            + ", "
            + failed
            + " failed; "
            + Counted.of(outcome.untested().size(), "rule")
            + " without examples");
    return failed == 0 ? 0 : ExitStatus.FOUND;
  }

  private FolderTest.Outcome run() throws UnusableException {
    try {
      return FolderTest.run(folder);
    } catch (RuleFolderException refused) {
      throw new UnusableException(refused.problems().stream().map(Problem::toString).toList());
    } catch (IOException unreadable) {
      throw new UnusableException(folder + ": cannot be read, " + Reason.of(unreadable));
    }
  }
}
