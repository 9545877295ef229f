package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.finding.Authority;
import org.plumbline.finding.RuleInfo;

/**
 * The pages, documents and profiles of the shipped rules, read from the class path when they are
 * asked for: most runs show none.
 */
final class ShippedLibrary implements Library {

  private final ClassLoader loader;
  private final String folder;
  private final List<RuleInfo> rules;
  private Map<String, Authority> authorities;
  private Map<String, Profile> profiles;
  private GeneratedPage generated;

  /**
   * @param folder where the rule folder lies on the class path, with a slash at its end
   * @param rules the shipped rules in their order, of which some have no page of their own
   */
  ShippedLibrary(ClassLoader loader, String folder, List<RuleInfo> rules) {
    this.loader = loader;
    this.folder = folder;
    this.rules = rules;
  }

  @Override
  public synchronized Map<String, Authority> authorities() {
    if (authorities == null) {
      authorities =
          Map.copyOf(RuleTables.authorities(table(RuleTables.AUTHORITIES), new ArrayList<>()));
    }
    return authorities;
  }

  @Override
  public synchronized Map<String, Profile> profiles() {
    if (profiles == null) {
      profiles =
          Map.copyOf(RuleTables.profiles(table(RuleTables.PROFILES), Map.of(), new ArrayList<>()));
    }
    return profiles;
  }

  @Override
  public Map<String, String> notBuilt() {
    String file = RuleFolder.UPKEEP + RuleFolder.NOT_BUILT;
    Map<String, String> reasons = new TreeMap<>();
    FolderTable.rows(table(file), file, List.of("rule", "reason"), new ArrayList<>())
        .forEach(row -> reasons.put(row.cell("rule"), row.cell("reason")));
    return reasons;
  }

  private RuleFolder table(String file) {
    String text = text(file).orElseThrow(() -> new IllegalStateException("no " + file));
    return new RuleFolder(folder, Map.of(file, text));
  }

  @Override
  public Optional<String> page(String id) {
    if (rules.stream().noneMatch(rule -> rule.id().equals(id))) {
      return Optional.empty();
    }
    return text(RuleFolder.pagePath(id))
        .or(
            () ->
                Optional.of(
                    generated().of(id, rules, text(RuleFolder.examplesPath(id)).orElse(""))));
  }

  private synchronized GeneratedPage generated() {
    if (generated == null) {
      generated = new GeneratedPage(PageTexts.read(table(PageTexts.TABLE), rules), authorities());
    }
    return generated;
  }

  private Optional<String> text(String file) {
    try (InputStream in = loader.getResourceAsStream(folder + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(folder + file, e);
    }
  }
}
