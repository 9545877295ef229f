package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.authoring.MutationResult;
import org.plumbline.authoring.RulebookExamples;
import org.plumbline.authoring.site.RuleSite;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.lint.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline rules site}: the rulebook as pages for a browser. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    description =
        "Writes the rules as pages for a browser: a page a rule, a search, lists by item, by"
            + " authority and by profile, and a table of how each rule is tested. They ask for nothing"
            + " from the network; open DIR/index.html.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the pages are written",
      "2:a folder of rules that rules lint refuses, or a DIR that holds something else"
    })
final class RulesSiteCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "Where to: a new or empty folder, or such a site.")
  private Path site;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules on top of the shipped ones.")
  private Path folder;

  @Option(
      names = "--mutation",
      description =
          "Changes each condition of each rule in turn and says whether an example notices; takes"
              + " some minutes.")
  private boolean mutation;

  RulesSiteCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    Rulebook rulebook = Rulebooks.open(folder);
    try {
      RulebookExamples examples = RulebookExamples.of(rulebook, Optional.ofNullable(folder));
      List<MutationResult> mutants = mutation ? examples.mutants() : List.of();
      new RuleSite(rulebook, examples.files(), mutants).write(site);
    } catch (RuleFolderException refused) {
      throw new UnusableException(refused.problems().stream().map(Problem::toString).toList());
    } catch (IOException failed) {
      throw new UnusableException(site + ": cannot be written, " + Reason.of(failed));
    }
    surroundings.say(Counted.of(rulebook.rules().size(), "rule") + " written to " + site);
    return 0;
  }
}
