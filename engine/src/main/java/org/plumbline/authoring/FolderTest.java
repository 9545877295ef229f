package org.plumbline.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.rulebook.RuleFolder;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookCompiler;

/** Runs the examples of a folder of rules, on the shipped rules with those of the folder on top. */
public final class FolderTest {

  private FolderTest() {}

  /**
   * What came of it.
   *
   * @param results one for each example, by rule id, in the order of its file
   * @param untested the ids of the folder's rules that have no example
   */
  public record Outcome(List<ExampleResult> results, Set<String> untested) {

    /** The examples that did not give what they say. */
    public List<ExampleResult> failed() {
      return results.stream().filter(result -> !result.holds()).toList();
    }
  }

  /**
   * Runs all examples. An example may begin with a base claim of the folder or a shipped one.
   *
   * @throws RuleFolderException where a rule or an example is refused
   * @throws IOException where a file cannot be read
   */
  public static Outcome run(Path folder) throws RuleFolderException, IOException {
    ExampleFolder examples = ExampleFolder.read(folder);
    Rulebook rulebook = Rulebook.withFolder(folder);
    ExampleRunner runner =
        new ExampleRunner(
            rulebook,
            InstalledCodeSets.starter(),
            name -> examples.baseClaim(name).or(() -> RulebookExamples.baseClaim(name)));
    Set<String> untested = ids(folder, rulebook);
    untested.removeAll(examples.files().keySet());
    return new Outcome(examples.examples().stream().map(runner::run).toList(), untested);
  }

  /** The ids of the folder's own rules. */
  private static Set<String> ids(Path folder, Rulebook rulebook) throws IOException {
    Set<String> ids = new TreeSet<>();
    RulebookCompiler.ruleNames(RuleFolder.read(folder))
        .forEach(name -> rulebook.rule(name).ifPresent(rule -> ids.add(rule.id())));
    return ids;
  }
}
