package org.plumbline.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.RuleFolder;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookCompiler;

/**
 * The examples of a rulebook: those of the shipped rules as they lie on the class path, and those
 * of a folder, which take the place of shipped ones of the same id.
 */
public final class RulebookExamples {

  private static final String SHIPPED = "/plumbline-rules/";
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Rulebook rulebook;
  private final Optional<RuleFolder> folder;
  private final ExampleFolder examples;

  private RulebookExamples(Rulebook rulebook, Optional<RuleFolder> folder, ExampleFolder examples) {
    this.rulebook = rulebook;
    this.folder = folder;
    this.examples = examples;
  }

  /**
   * Reads them.
   *
   * @param folder the folder on top of the shipped rules, where there is one
   * @throws RuleFolderException where an example is refused
   * @throws IOException where a file cannot be read
   */
  public static RulebookExamples of(Rulebook rulebook, Optional<Path> folder)
      throws RuleFolderException, IOException {
    Map<String, ExampleFile> files = new TreeMap<>();
    for (RuleInfo rule : rulebook.rules()) {
      String name = "examples/" + rule.id() + ".txt";
      Optional<String> text = shipped(name);
      if (text.isPresent() && !files.containsKey(rule.id())) {
        files.put(rule.id(), ExampleFile.parse(rule.id(), name, text.get()));
      }
    }
    if (folder.isEmpty()) {
      return new RulebookExamples(rulebook, Optional.empty(), new ExampleFolder(files, Map.of()));
    }
    ExampleFolder own = ExampleFolder.read(folder.get());
    files.putAll(own.files());
    return new RulebookExamples(
        rulebook,
        Optional.of(RuleFolder.read(folder.get())),
        new ExampleFolder(files, own.baseClaims()));
  }

  /** By rule id. */
  public Map<String, ExampleFile> files() {
    return examples.files();
  }

  /**
   * Changes each condition of each rule in turn; see {@link MutationCheck}.
   *
   * @throws RuleFolderException where a table cannot be read
   * @throws IOException where a file cannot be read
   */
  public List<MutationResult> mutants() throws RuleFolderException, IOException {
    ExampleRunner runner =
        new ExampleRunner(
            rulebook,
            InstalledCodeSets.starter(),
            name -> examples.baseClaim(name).or(() -> baseClaim(name)));
    Set<String> replaced =
        folder.map(RulebookCompiler::ruleNames).orElse(Set.of()).stream()
            .map(RuleInfo::idOf)
            .collect(Collectors.toSet());
    Survivors known = Survivors.parse(shipped(RuleFolder.UPKEEP + Survivors.TABLE).orElse(""));
    List<MutationResult> results =
        new ArrayList<>(
            new MutationCheck(rulebook, examples, runner, known)
                .run(
                    shippedRules(),
                    all ->
                        all.stream()
                            .filter(one -> !replaced.contains(RuleInfo.idOf(one.rule())))
                            .toList()));
    if (folder.isPresent()) {
      Survivors own = Survivors.parse(folder.get().survivors());
      results.addAll(
          new MutationCheck(rulebook, examples, runner, own).run(folder.get(), all -> all));
    }
    return results;
  }

  /** The files of the shipped rules, without their tables and pages. */
  private static RuleFolder shippedRules() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (RuleInfo rule : Rulebook.shipped().rules()) {
      if (rule.evaluator() == Evaluator.RULEBOOK && !files.containsKey(rule.source())) {
        files.put(rule.source(), shipped(rule.source()).orElseThrow());
      }
    }
    return new RuleFolder(SHIPPED, files);
  }

  /** The text of a shipped base claim. */
  static Optional<String> baseClaim(String name) {
    try {
      return FILE_NAME.matcher(name).matches() ? shipped("base-claims/" + name) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> shipped(String path) throws IOException {
    try (InputStream in = RulebookExamples.class.getResourceAsStream(SHIPPED + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
