package org.plumbline.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.Problem;

/**
 * Compiled rules with all that is known of them. Immutable; sessions made from it are each for one
 * thread.
 */
public final class Rulebook {

  /** The profiles a rule may name: always on, on for an input format, or on request. */
  public static final Set<String> PROFILES =
      Set.of("base", "837p-5010", "paper-0212", "medicare-b");

  private final String version;
  private final String digest;
  private final List<RuleInfo> rules;
  private final Map<String, RuleInfo> byName;
  private final Map<String, Authority> authorities;
  private final Map<String, String> pages;
  private final Collection<Model> models;
  private final Set<String> overridden;
  private KieBase kieBase;

  Rulebook(
      String version,
      String digest,
      List<RuleInfo> rules,
      Map<String, Authority> authorities,
      Map<String, String> pages,
      Collection<Model> models,
      Set<String> overridden) {
    this.version = version;
    this.digest = digest;
    this.rules = rules.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    this.byName =
        this.rules.stream()
            .collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity()));
    this.authorities = Map.copyOf(authorities);
    this.pages = Map.copyOf(pages);
    this.models = List.copyOf(models);
    this.overridden = Set.copyOf(overridden);
  }

  /**
   * The rules that Plumbline ships, compiled when it was built.
   *
   * @throws IllegalStateException where they are not on the class path
   */
  public static Rulebook shipped() {
    return ShippedRulebook.load(Rulebook.class.getClassLoader());
  }

  /**
   * The shipped rules, with those of a folder added; a rule id of the folder takes the place of the
   * shipped one.
   *
   * @throws RuleFolderException where the folder is refused; nothing of it was compiled if the lint
   *     refused it
   * @throws IOException where a file cannot be read
   */
  public static Rulebook withFolder(Path userFolder) throws RuleFolderException, IOException {
    Rulebook shipped = shipped();
    RuleFolder folder = RuleFolder.read(userFolder);
    RulebookCompiler.Compiled user = new RulebookCompiler().compileUser(folder, shipped);
    Set<String> ids = user.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    refuseReaderRules(shipped, user);
    List<RuleInfo> rules = new ArrayList<>(user.rules());
    Set<String> overridden = new HashSet<>();
    for (RuleInfo rule : shipped.rules) {
      if (ids.contains(rule.id())) {
        overridden.add(rule.name());
      } else {
        rules.add(rule);
      }
    }
    Map<String, Authority> authorities = new LinkedHashMap<>(shipped.authorities);
    authorities.putAll(user.authorities());
    Map<String, String> pages = new TreeMap<>(shipped.pages);
    pages.putAll(user.pages());
    List<Model> models = new ArrayList<>(shipped.models);
    models.addAll(ModelLoader.load(user.code(), Rulebook.class.getClassLoader()));
    return new Rulebook(
        shipped.version,
        shipped.digest + "+" + user.digest(),
        rules,
        authorities,
        pages,
        models,
        overridden);
  }

  private static void refuseReaderRules(Rulebook shipped, RulebookCompiler.Compiled user)
      throws RuleFolderException {
    Set<String> readerIds =
        shipped.rules.stream()
            .filter(rule -> rule.evaluator() == Evaluator.READER)
            .map(RuleInfo::id)
            .collect(Collectors.toSet());
    List<Problem> problems =
        user.rules().stream()
            .filter(rule -> readerIds.contains(rule.id()))
            .map(
                rule ->
                    new Problem(
                        rule.source(),
                        1,
                        rule.name(),
                        "is a rule of the reader, which no folder replaces"))
            .toList();
    if (!problems.isEmpty()) {
      throw new RuleFolderException(problems);
    }
  }

  /** All rules by name. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** What is known of the rule with this name. */
  public Optional<RuleInfo> rule(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The rules that readers evaluate, by name. */
  public Map<String, RuleInfo> readerRules() {
    return rules.stream()
        .filter(rule -> rule.evaluator() == Evaluator.READER)
        .collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity()));
  }

  Map<String, Authority> authorities() {
    return authorities;
  }

  /** The document with this id. */
  public Optional<Authority> authority(String id) {
    return Optional.ofNullable(authorities.get(id));
  }

  /** The page of a rule by its id, as Markdown. */
  public Optional<String> page(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  /** The version of the shipped rules. */
  public String version() {
    return version;
  }

  /** SHA-256 of the sources of the rules, the same on any machine. */
  public String digest() {
    return digest;
  }

  /** A session for one thread. */
  public RuleSession newSession() {
    return new RuleSession(kieBase());
  }

  private synchronized KieBase kieBase() {
    if (kieBase == null) {
      // Drools shares an accumulate between rules by its source and function, whatever it sums.
      kieBase = KieBaseBuilder.createKieBaseFromModel(models, ShareBetaNodesOption.NO);
      overridden.forEach(name -> kieBase.removeRule(ShippedRulebook.PACKAGE, name));
    }
    return kieBase;
  }
}
