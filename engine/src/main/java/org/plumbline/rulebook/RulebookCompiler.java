package org.plumbline.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.Release;
import org.plumbline.descriptor.facet.Facet;
import org.plumbline.descriptor.facet.Statement;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.FormFacts;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.NarrativeFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.facts.UnitsFacts;
import org.plumbline.facts.WordingFacts;
import org.plumbline.finding.Authority;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.DrlLint;
import org.plumbline.rulebook.lint.LintedFile;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.Problem;
import org.plumbline.rulebook.lint.ReportCall;
import org.plumbline.rulebook.lint.Vocabulary;

/**
 * Turns a rule folder into a rulebook: decision tables into DRL, the lint over all of it, metadata,
 * templates, and only then Drools. The shipped folder and users' folders take this one way.
 */
public final class RulebookCompiler {

  private static final Set<String> SLOTS =
      Set.of(
          "count",
          "amount",
          "quantity",
          "day",
          "field",
          "quote",
          "narrative",
          "release",
          "row",
          "rows",
          "crossReferences",
          "sharedWords",
          "byScore");

  /** The slots that list descriptors to read, and the rules they are for. */
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "crossReferences", Set.of("DA-L03"),
          "sharedWords", Set.of("DA-L07"),
          "byScore", Set.of("DA-N03", "DA-W22"));

  private static final Map<String, Class<?>> FACTS =
      Stream.of(
              ClaimFacts.class,
              LineFacts.class,
              UnitsFacts.class,
              WordingFacts.class,
              NarrativeFacts.class,
              PersonFacts.class,
              ProviderFacts.class,
              DiagnosisFacts.class,
              DrugFacts.class,
              FormFacts.class,
              ClaimField.class,
              Facet.class,
              Statement.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private final DrlLint lint =
      new DrlLint(
          new Vocabulary(
              FACTS,
              Set.of(
                  Quote.class,
                  NarrativeQuote.class,
                  CodeReference.class,
                  ScoredQuote.class,
                  Release.class,
                  TableRow.class),
              SLOTS));

  /** What a folder holds, compiled. */
  record Compiled(
      List<RuleInfo> rules,
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      Map<String, Threshold> thresholds,
      Map<String, String> pages,
      CompiledRules code,
      String digest) {}

  /** Compiles the shipped folder, which also says what is known of the rules that are built in. */
  Compiled compileShipped(RuleFolder folder) throws RuleFolderException {
    Known nothing = new Known(Map.of(), Map.of(), Profile.OF_FORMATS, Map.of());
    return compile(folder, "org.plumbline.rules", nothing);
  }

  /**
   * Compiles a user's folder; it may cite the shipped authorities and use the shipped templates and
   * profiles.
   */
  Compiled compileUser(RuleFolder folder, Rulebook shipped) throws RuleFolderException {
    for (String table : BuiltInRules.TABLES.keySet()) {
      if (!folder.text(table).isEmpty()) {
        throw new RuleFolderException(
            List.of(
                new Problem(
                    table,
                    1,
                    "",
                    "no folder adds or replaces rules that are built in; take the file away")));
      }
    }
    Map<String, String> templates = new LinkedHashMap<>();
    shipped.rules().forEach(rule -> templates.put(rule.name(), rule.template()));
    return compile(
        folder,
        "org.plumbline.rules.user",
        new Known(templates, shipped.authorities(), shipped.profiles(), shipped.thresholds()));
  }

  /** What a folder may use beside its own. */
  private record Known(
      Map<String, String> templates,
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      Map<String, Threshold> thresholds) {}

  private Compiled compile(RuleFolder folder, String rulePackage, Known known)
      throws RuleFolderException {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> templates = new LinkedHashMap<>(known.templates);
    templates.putAll(RuleTables.templates(folder, problems));
    Map<String, Authority> authorities = new LinkedHashMap<>(known.authorities);
    authorities.putAll(RuleTables.authorities(folder, problems));
    Map<String, Profile> profiles = RuleTables.profiles(folder, known.profiles, problems);
    Map<String, Threshold> thresholds = RuleTables.thresholds(folder, known.thresholds, problems);
    List<ModelCompiler.Source> sources = lint(folder, problems);
    Function<String, RuleMetadata> metadata =
        file ->
            new RuleMetadata(
                file, templates, authorities, Profile.all(known.profiles, profiles), problems);
    List<RuleInfo> rules = infos(sources, metadata, problems);
    checkPages(folder, authorities, problems);
    if (sources.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(folder.name(), 1, "", "holds no *.drl and no *.drl.csv"));
    }
    if (!problems.isEmpty()) {
      throw new RuleFolderException(problems);
    }
    CompiledRules code = new ModelCompiler(rulePackage).compile(sources);
    rules.addAll(BuiltInRules.read(folder, templates));
    return new Compiled(
        List.copyOf(rules),
        authorities,
        profiles,
        thresholds,
        pages(folder, rules),
        code,
        digest(folder));
  }

  private List<ModelCompiler.Source> lint(RuleFolder folder, List<Problem> problems) {
    List<ModelCompiler.Source> sources = new ArrayList<>();
    for (String file : folder.ruleFiles()) {
      try {
        String text = folder.text(file);
        String drl = file.endsWith(".drl.csv") ? DecisionTable.toDrl(file, text) : text;
        LintedFile linted = lint.lint(file, drl);
        problems.addAll(linted.problems());
        sources.add(new ModelCompiler.Source(file, drl, linted.rules()));
      } catch (RuleFolderException unreadable) {
        problems.addAll(unreadable.problems());
      }
    }
    return sources;
  }

  private List<RuleInfo> infos(
      List<ModelCompiler.Source> sources,
      Function<String, RuleMetadata> metadataOf,
      List<Problem> problems) {
    Map<String, RuleInfo> byName = new LinkedHashMap<>();
    for (ModelCompiler.Source source : sources) {
      RuleMetadata metadata = metadataOf.apply(source.file());
      for (LintedRule rule : source.rules()) {
        RuleInfo info = metadata.read(rule);
        if (info == null) {
          continue;
        }
        checkTemplate(source.file(), rule, info, problems);
        checkLists(source.file(), rule, info, problems);
        if (byName.put(rule.name(), info) != null) {
          problems.add(
              new Problem(source.file(), rule.line(), rule.name(), "stands twice in the folder"));
        }
      }
    }
    return new ArrayList<>(byName.values());
  }

  /** Each placeholder of a template must be filled by a slot of the rule, of the right kind. */
  private static void checkTemplate(
      String file, LintedRule rule, RuleInfo info, List<Problem> problems) {
    for (MessageTemplate.Placeholder placeholder : placeholders(info)) {
      boolean filled =
          placeholder.name().isEmpty()
              || rule.report().slots().stream()
                  .anyMatch(
                      slot ->
                          slot.name().equals(placeholder.name())
                              && placeholder.kind().factories().contains(slot.factory()));
      if (!filled) {
        problems.add(
            new Problem(
                file,
                rule.line(),
                rule.name(),
                "its template shows {"
                    + placeholder.kind().name().toLowerCase(Locale.ROOT)
                    + ":"
                    + placeholder.name()
                    + "}, which the rule does not report"));
      }
    }
  }

  /** A list of descriptors to read is shown by the rule that is made for it, and by no other. */
  private static void checkLists(
      String file, LintedRule rule, RuleInfo info, List<Problem> problems) {
    for (ReportCall.SlotCall slot : rule.report().slots()) {
      Set<String> rules = LISTS.get(slot.factory());
      if (rules != null && !rules.contains(info.id())) {
        problems.add(
            new Problem(
                file,
                rule.line(),
                rule.name(),
                slot.factory()
                    + " lists descriptors to read, which is for "
                    + String.join(" and ", new TreeSet<>(rules))
                    + " alone"));
      }
    }
  }

  private static List<MessageTemplate.Placeholder> placeholders(RuleInfo info) {
    try {
      return MessageTemplate.parse(info.template()).placeholders();
    } catch (IllegalArgumentException refused) {
      // its row in the table of templates is among the problems already
      return List.of();
    }
  }

  private static void checkPages(
      RuleFolder folder, Map<String, Authority> authorities, List<Problem> problems) {
    folder
        .files()
        .forEach(
            (file, text) -> {
              if (file.startsWith("pages/")) {
                NeutralWords.forbiddenIn(PageWords.ours(text, authorities))
                    .ifPresent(
                        word ->
                            problems.add(
                                new Problem(file, 1, "", "no page says \"" + word + "\"")));
              }
            });
  }

  private static Map<String, String> pages(RuleFolder folder, List<RuleInfo> rules) {
    Map<String, String> pages = new TreeMap<>();
    for (RuleInfo rule : rules) {
      String page = folder.page(rule.id());
      pages.put(rule.id(), page.isEmpty() ? GeneratedPage.of(rule, rules) : page);
    }
    return pages;
  }

  private static String digest(RuleFolder folder) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      folder
          .files()
          .forEach(
              (name, text) -> {
                if (!name.startsWith("pages/")) {
                  sha.update(
                      (name + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
                }
              });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
