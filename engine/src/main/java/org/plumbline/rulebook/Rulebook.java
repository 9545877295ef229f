package org.plumbline.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.ReportedFields;
import org.plumbline.facts.Thresholds;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.plan.RulePlan;
import org.plumbline.rulebook.plan.Tracer;

/**
 * Compiled rules with all that is known of them. Immutable; sessions made from it are each for one
 * thread.
 */
public final class Rulebook {

  private final String version;
  private final String digest;
  private final List<RuleInfo> rules;
  private final Map<String, RuleInfo> byName;
  private final Library library;
  private final Map<String, Threshold> thresholds;
  private final Thresholds values;
  private final Map<String, String> disabled;
  private final EvaluableRules evaluable;

  Rulebook(
      String version,
      String digest,
      List<RuleInfo> rules,
      Library library,
      Map<String, Threshold> thresholds,
      EvaluableRules evaluable) {
    this(version, digest, rules, library, thresholds, Map.of(), evaluable);
  }

  private Rulebook(
      String version,
      String digest,
      List<RuleInfo> rules,
      Library library,
      Map<String, Threshold> thresholds,
      Map<String, String> disabled,
      EvaluableRules evaluable) {
    this.version = version;
    this.digest = digest;
    this.rules = rules.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    this.byName =
        this.rules.stream()
            .collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity()));
    this.library = library;
    this.thresholds = Map.copyOf(thresholds);
    Map<String, Long> byThreshold = new HashMap<>();
    thresholds.forEach((name, threshold) -> byThreshold.put(name, threshold.value()));
    this.values = new Thresholds(byThreshold);
    this.disabled = Map.copyOf(disabled);
    this.evaluable = evaluable;
  }

  /** These rules as a house wants them; what is named and not there changes nothing. */
  public Rulebook with(Adjustments adjustments) {
    Map<String, Threshold> adjusted = new HashMap<>(thresholds);
    adjustments
        .thresholds()
        .forEach((name, value) -> adjusted.computeIfPresent(name, (same, old) -> old.at(value)));
    Map<String, String> silent = new HashMap<>(disabled);
    rules.forEach(
        rule -> adjustments.reason(rule).ifPresent(reason -> silent.put(rule.name(), reason)));
    return new Rulebook(
        version,
        digest,
        rules.stream().map(adjustments::apply).toList(),
        library,
        adjusted,
        silent,
        evaluable);
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
    return withFolder(shipped(), userFolder);
  }

  /**
   * The rules of a folder alone.
   *
   * @throws RuleFolderException where the folder is refused; nothing of it was compiled if the lint
   *     refused it
   * @throws IOException where a file cannot be read
   */
  public static Rulebook ofFolder(Path userFolder) throws RuleFolderException, IOException {
    EvaluableRules nothing =
        EvaluableRules.of(new CompiledRules(Map.of(), List.of()), Rulebook.class.getClassLoader());
    Rulebook none =
        new Rulebook(
            "none",
            "none",
            List.of(),
            Library.of(Map.of(), ShippedRulebook.profiles(), Map.of()),
            Map.of(),
            nothing);
    return withFolder(none, userFolder);
  }

  private static Rulebook withFolder(Rulebook shipped, Path userFolder)
      throws RuleFolderException, IOException {
    RuleFolder folder = RuleFolder.read(userFolder);
    RulebookCompiler.Compiled user = new RulebookCompiler().compileUser(folder, shipped);
    Set<String> ids = user.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    List<RuleInfo> rules = new ArrayList<>(user.rules());
    Set<String> overridden = new HashSet<>();
    for (RuleInfo rule : shipped.rules) {
      if (ids.contains(rule.id())) {
        overridden.add(rule.name());
      } else {
        rules.add(rule);
      }
    }
    Map<String, Threshold> thresholds = new HashMap<>(shipped.thresholds);
    thresholds.putAll(user.thresholds());
    thresholds.replaceAll(
        (name, threshold) ->
            threshold.readBy(overridden, user.thresholdReaders().getOrDefault(name, Set.of())));
    return new Rulebook(
        shipped.version,
        shipped.digest + "+" + user.digest(),
        rules,
        Library.of(user.authorities(), user.profiles(), user.pages()).over(shipped.library),
        thresholds,
        shipped.evaluable.with(user.code(), overridden));
  }

  /** These rules with a plan in the place of a rule's own; empty where that one has none. */
  Optional<Rulebook> withReplaced(String name, RulePlan other) {
    return evaluable
        .withReplaced(name, other)
        .map(
            changed ->
                new Rulebook(version, digest, rules, library, thresholds, disabled, changed));
  }

  /** All rules by name. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** What is known of the rule with this name. */
  public Optional<RuleInfo> rule(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The rules that are not to speak, by name, each with the reason why. */
  public Map<String, String> disabled() {
    return disabled;
  }

  /** The numbers that rules read, by name. */
  public Map<String, Threshold> thresholds() {
    return thresholds;
  }

  /** Those that a rule reads, by its name, sorted by theirs. */
  public List<Threshold> thresholdsOf(String rule) {
    return thresholds.values().stream()
        .filter(threshold -> threshold.readBy().contains(rule))
        .sorted(Comparator.comparing(Threshold::name))
        .toList();
  }

  /** The values of these numbers, for facts. */
  public Thresholds values() {
    return values;
  }

  /** The rules that readers evaluate, by name. */
  public Map<String, RuleInfo> readerRules() {
    return rulesOf(Evaluator.READER);
  }

  /** The rules that a run evaluates across the claims of a file, by name. */
  public Map<String, RuleInfo> runRules() {
    return rulesOf(Evaluator.RUN);
  }

  private Map<String, RuleInfo> rulesOf(Evaluator evaluator) {
    return rules.stream()
        .filter(rule -> rule.evaluator() == evaluator)
        .collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity()));
  }

  Map<String, Authority> authorities() {
    return library.authorities();
  }

  /** The profiles a rule may name, by id: always on, on for a format of input, or on request. */
  public Map<String, Profile> profiles() {
    return Profile.all(library.profiles());
  }

  /** The document with this id. */
  public Optional<Authority> authority(String id) {
    return Optional.ofNullable(library.authorities().get(id));
  }

  /** The page of a rule by its id, as Markdown. */
  public Optional<String> page(String id) {
    return library.page(id);
  }

  /** Why ids of the catalogues are no rules, by id and in their order. */
  public Map<String, String> notBuilt() {
    return new TreeMap<>(library.notBuilt());
  }

  /** The version of the shipped rules. */
  public String version() {
    return version;
  }

  /** SHA-256 of the sources of the rules, the same on any machine. */
  public String digest() {
    return digest;
  }

  /** What evaluates these rules on one claim after the other, for one thread. */
  public RuleEvaluator newEvaluator() {
    return evaluable.newEvaluator();
  }

  /** What takes the time of each rule, for one thread. */
  public RuleTimer newTimer() {
    return evaluable.newTimer();
  }

  /**
   * All rules in a Drools session, for one thread: slow, and what every other way of evaluating
   * them is held against.
   */
  public RuleSession newSession() {
    return evaluable.newSession();
  }

  /**
   * The rules that are evaluated in a session, for they use a construct that no plan knows; by
   * name, with that construct.
   */
  public Map<String, String> inSession() {
    return evaluable.inSession();
  }

  /**
   * Looks into a rule on a claim: how its conditions come out for each fact it can begin with.
   *
   * @param rule the rule's name
   * @return empty for a rule that has no plan: one of a reader, or one that is evaluated in a
   *     session
   */
  public Optional<List<Explained>> explain(String rule, FactSheet sheet) {
    return evaluable.plan(rule).map(plan -> explain(new Tracer(plan, sheet)));
  }

  private static List<Explained> explain(Tracer tracer) {
    List<Explained> all = new ArrayList<>();
    for (Fact first : tracer.firsts()) {
      List<Explained.Report> reports = new ArrayList<>();
      Findings sink =
          (name, fact, field, slots) -> {
            ReportedFields.require(fact, field);
            reports.add(new Explained.Report(fact, field, List.of(slots)));
          };
      all.add(new Explained(tracer.trace(first, sink), reports));
    }
    return all;
  }
}
