package org.plumbline.authoring.site;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.MutationResult;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;

/** Writes a rulebook as a folder of pages that can be read from a disk. */
public final class RuleSite {

  static final String TESTS = "tests.html";

  private final Rulebook rulebook;
  private final Map<String, List<RuleInfo>> variants = new TreeMap<>();
  private final TestTable tests;

  /**
   * @param rulebook the rules
   * @param examples by rule id
   * @param mutants what came of changing the rules; empty where that was not tried
   */
  public RuleSite(
      Rulebook rulebook, Map<String, ExampleFile> examples, List<MutationResult> mutants) {
    this.rulebook = rulebook;
    this.tests = new TestTable(examples, mutants);
    for (RuleInfo rule : rulebook.rules()) {
      variants.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
    }
  }

  /**
   * Writes all pages; those of an earlier site in the folder are replaced.
   *
   * @throws IOException where a page cannot be written, or the folder holds something else
   */
  public void write(Path folder) throws IOException {
    clear(folder);
    SitePages pages = new SitePages(folder);
    for (Map.Entry<String, List<RuleInfo>> rule : variants.entrySet()) {
      new RulePage(rulebook, rule.getKey(), rule.getValue(), tests).write(pages);
    }
    new SearchPage(rulebook, variants).write(pages);
    RuleLists lists = new RuleLists(rulebook, variants);
    lists.byItem(pages);
    lists.byAuthority(pages);
    lists.byProfile(pages);
    lists.notBuilt(pages);
    pages.write(
        TESTS,
        "How the rules are tested",
        false,
        html -> tests.table(rulebook.rules(), "rules/", html));
  }

  /** Pages of rules that are no more would be found by nobody but a search engine. */
  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    boolean site = Files.exists(folder.resolve(TESTS));
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      if (!site && all.iterator().hasNext()) {
        throw new IOException("the folder is not empty and holds no rulebook site; name another");
      }
    }
    Path rules = folder.resolve(SitePages.RULES);
    if (site && Files.isDirectory(rules)) {
      try (DirectoryStream<Path> old = Files.newDirectoryStream(rules, "*.html")) {
        for (Path page : old) {
          Files.delete(page);
        }
      }
    }
  }
}
