package org.plumbline.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.plumbline.facts.CircumstanceFacts;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.ClaimLoopFacts;
import org.plumbline.facts.CoverageFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.EntryFacts;
import org.plumbline.facts.FormFacts;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.LineLoopFacts;
import org.plumbline.facts.NarrativeFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.facts.SegmentFacts;
import org.plumbline.facts.UnitsFacts;
import org.plumbline.facts.WordingFacts;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Evaluator;
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
              CircumstanceFacts.class,
              EntryFacts.class,
              LineFacts.class,
              UnitsFacts.class,
              WordingFacts.class,
              NarrativeFacts.class,
              PersonFacts.class,
              ProviderFacts.class,
              DiagnosisFacts.class,
              DrugFacts.class,
              FormFacts.class,
              ClaimLoopFacts.class,
              CoverageFacts.class,
              LineLoopFacts.class,
              SegmentFacts.class,
              ClaimField.class,
              Facet.class,
              Statement.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  /** The table of templates in a rule folder. */
  public static final String TEMPLATES = RuleTables.TEMPLATES;

  private static final String USER_PACKAGE = "org.plumbline.rules.user";

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

  /**
   * What a folder holds, compiled.
   *
   * @param thresholdReaders the names of the folder's rules that read a threshold, by its name
   */
  record Compiled(
      List<RuleInfo> rules,
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      Map<String, Threshold> thresholds,
      Map<String, Set<String>> thresholdReaders,
      Map<String, String> pages,
      CompiledRules code,
      String digest) {}

  /** Compiles the shipped folder, which also says what is known of the rules that are built in. */
  Compiled compileShipped(RuleFolder folder) throws RuleFolderException {
    Known nothing = new Known(Map.of(), Map.of(), Profile.OF_FORMATS, Map.of(), Optional.empty());
    return compile(folder, "org.plumbline.rules", nothing);
  }

  /**
   * Compiles a user's folder; it may cite the shipped authorities and use the shipped templates and
   * profiles.
   */
  Compiled compileUser(RuleFolder folder, Rulebook shipped) throws RuleFolderException {
    return compile(folder, USER_PACKAGE, Known.of(shipped));
  }

  /**
   * A rule of a folder that was read, refused or not.
   *
   * @param line the line in its file, of a decision table's row that of the row
   */
  public record CheckedRule(String file, int line, LintedRule rule) {}

  /**
   * What is known of a folder.
   *
   * @param problems everything that is wrong
   * @param rules those that could be read
   * @param unread the names in decision tables that could not be read
   */
  public record Checked(List<Problem> problems, List<CheckedRule> rules, Set<String> unread) {}

  /** Looks for all mistakes of a user's folder: also behind the first, and those of Drools. */
  public Checked check(RuleFolder folder, Rulebook shipped) {
    Reading reading = new Reading(folder, Known.of(shipped));
    List<ModelCompiler.Source> accepted = reading.accepted();
    if (!accepted.isEmpty()) {
      try {
        new ModelCompiler(USER_PACKAGE).compile(accepted);
      } catch (RuleFolderException refused) {
        reading.problems.addAll(refused.problems());
      }
    }
    List<CheckedRule> rules = new ArrayList<>();
    reading.read.forEach(
        (file, all) ->
            all.forEach(
                rule -> rules.add(new CheckedRule(file, reading.line(file, rule.line()), rule))));
    return new Checked(reading.problems(), rules, reading.unread);
  }

  /** The names that stand in a folder's table of templates, with the line of each. */
  public static Map<String, Integer> templateLines(RuleFolder folder) {
    return RuleTables.templateLines(folder);
  }

  /** The names of a folder's rules that can be read. */
  public static Set<String> ruleNames(RuleFolder folder) {
    Set<String> names = new TreeSet<>();
    for (String file : folder.ruleFiles()) {
      try {
        new RulebookCompiler()
            .lint
            .lint(file, folder.drl(file))
            .rules()
            .forEach(rule -> names.add(rule.name()));
      } catch (RuleFolderException unreadable) {
        // a table that cannot be read has no rules
      }
    }
    return names;
  }

  /** What a folder may use beside its own, and may not replace. */
  private record Known(
      Map<String, String> templates,
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      Map<String, Threshold> thresholds,
      Optional<Set<String>> builtIn) {

    static Known of(Rulebook shipped) {
      Map<String, String> templates = new LinkedHashMap<>();
      shipped.rules().forEach(rule -> templates.put(rule.name(), rule.template()));
      return new Known(
          templates,
          shipped.authorities(),
          shipped.profiles(),
          shipped.thresholds(),
          Optional.of(
              shipped.rules().stream()
                  .filter(rule -> rule.evaluator() != Evaluator.RULEBOOK)
                  .map(RuleInfo::id)
                  .collect(Collectors.toSet())));
    }
  }

  private Compiled compile(RuleFolder folder, String rulePackage, Known known)
      throws RuleFolderException {
    Reading reading = new Reading(folder, known);
    if (!reading.problems.isEmpty()) {
      throw new RuleFolderException(reading.problems());
    }
    CompiledRules code;
    try {
      code = new ModelCompiler(rulePackage).compile(reading.sources);
    } catch (RuleFolderException refused) {
      throw new RuleFolderException(reading.inTables(refused.problems()));
    }
    List<RuleInfo> rules = new ArrayList<>(reading.infos.values());
    rules.addAll(reading.builtIn);
    return new Compiled(
        List.copyOf(rules),
        reading.authorities,
        reading.profiles,
        reading.thresholds,
        reading.thresholdReaders,
        pages(folder, rules, reading.authorities),
        code,
        digest(folder));
  }

  /** Everything of a folder that is read before Drools compiles any of it. */
  private final class Reading {

    private final RuleFolder folder;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> templates;
    private final Map<String, Authority> authorities;
    private final Map<String, Profile> profiles;
    private final Map<String, Threshold> thresholds;
    private final List<RuleInfo> builtIn;
    private final List<ModelCompiler.Source> sources = new ArrayList<>();
    private final Map<String, TableLines> tables = new HashMap<>();

    /** By file, also those that are refused. */
    private final Map<String, List<LintedRule>> read = new LinkedHashMap<>();

    private final Map<String, Set<String>> thresholdReaders = new HashMap<>();

    private final Map<String, RuleInfo> infos = new LinkedHashMap<>();

    /** Those of all rules that were read, refused or not. */
    private final Set<String> names = new HashSet<>();

    /** The names in tables that could not be read. */
    private final Set<String> unread = new TreeSet<>();

    Reading(RuleFolder folder, Known known) {
      this.folder = folder;
      this.known = known;
      templates = new LinkedHashMap<>(known.templates);
      templates.putAll(RuleTables.templates(folder, problems));
      authorities = new LinkedHashMap<>(known.authorities);
      authorities.putAll(RuleTables.authorities(folder, problems));
      profiles = RuleTables.profiles(folder, known.profiles, problems);
      thresholds = RuleTables.thresholds(folder, known.thresholds, problems);
      builtIn = builtIn();
      folder.ruleFiles().forEach(this::lint);
      read.forEach(this::infos);
      checkPages(folder, authorities, problems);
      PageTexts.read(folder, named(), problems);
      if (folder.ruleFiles().isEmpty()) {
        problems.add(
            new Problem(
                folder.name(), 0, "", "holds no *.drl and no *.drl.csv; is it a rule folder?"));
      }
    }

    /** The ids of the rules and the names of their files, also of those that are refused. */
    private Set<String> named() {
      Set<String> named = new TreeSet<>(folder.ruleFiles());
      read.values().forEach(rules -> rules.forEach(rule -> named.add(RuleInfo.idOf(rule.name()))));
      unread.forEach(name -> named.add(RuleInfo.idOf(name)));
      return named;
    }

    private List<RuleInfo> builtIn() {
      if (known.builtIn.isEmpty()) {
        return BuiltInRules.read(folder, templates, problems);
      }
      for (String table : new TreeSet<>(BuiltInRules.TABLES.keySet())) {
        if (!folder.text(table).isEmpty()) {
          problems.add(
              new Problem(
                  table,
                  1,
                  "",
                  "no folder adds or replaces rules that are built in; take the file away"));
        }
      }
      return List.of();
    }

    private void lint(String file) {
      try {
        String drl = folder.drl(file);
        if (RuleFolder.isDecisionTable(file)) {
          tables.put(file, new TableLines(drl));
        }
        LintedFile linted = lint.lint(file, drl);
        problems.addAll(linted.problems());
        sources.add(new ModelCompiler.Source(file, drl, linted.rules()));
        read.put(file, linted.accepted() ? linted.rules() : linted.refused());
      } catch (RuleFolderException unreadable) {
        problems.addAll(unreadable.problems());
        if (RuleFolder.isDecisionTable(file)) {
          unread.addAll(new DecisionTableLint(file, folder.text(file)).names());
        }
      }
    }

    private void infos(String file, List<LintedRule> rules) {
      RuleMetadata metadata =
          new RuleMetadata(
              file, templates, authorities, Profile.all(known.profiles, profiles), problems);
      for (LintedRule rule : rules) {
        checkThresholds(file, rule);
        RuleInfo info = metadata.read(rule);
        if (info != null) {
          infos.putIfAbsent(rule.name(), info);
        }
        String id = RuleInfo.idOf(rule.name());
        if (!rule.isRefused()) {
          checkTemplate(file, rule, templates.getOrDefault(rule.name(), ""), problems);
          checkLists(file, rule, id, problems);
        }
        if (known.builtIn.filter(ids -> ids.contains(id)).isPresent()) {
          problems.add(
              new Problem(
                  file,
                  rule.line(),
                  rule.name(),
                  "is built in, no folder replaces it; give it another id"));
        }
        if (!names.add(rule.name())) {
          problems.add(
              new Problem(
                  file,
                  rule.line(),
                  rule.name(),
                  "stands twice in the folder; keep one, or make them variants (" + id + "/a)"));
        }
      }
    }

    /** The files that may be compiled together; of a rule that stands twice the first. */
    List<ModelCompiler.Source> accepted() {
      Set<String> names = new HashSet<>();
      List<ModelCompiler.Source> accepted = new ArrayList<>();
      for (ModelCompiler.Source source : sources) {
        List<String> own = source.rules().stream().map(LintedRule::name).toList();
        if (!own.isEmpty() && own.stream().noneMatch(names::contains)) {
          names.addAll(own);
          accepted.add(source);
        }
      }
      return accepted;
    }

    private void checkThresholds(String file, LintedRule rule) {
      rule.thresholds()
          .forEach(
              (name, line) -> {
                thresholdReaders.computeIfAbsent(name, one -> new HashSet<>()).add(rule.name());
                if (!thresholds.containsKey(name) && !known.thresholds.containsKey(name)) {
                  problems.add(
                      new Problem(
                          file,
                          line,
                          rule.name(),
                          "there is no threshold " + name + "; add a row to thresholds.csv"));
                }
              });
    }

    /** The line in the file as its author knows it. */
    int line(String file, int line) {
      TableLines table = tables.get(file);
      return table == null ? line : table.of(line);
    }

    List<Problem> problems() {
      return inTables(problems);
    }

    List<Problem> inTables(List<Problem> found) {
      return found.stream()
          .map(p -> new Problem(p.file(), line(p.file(), p.line()), p.rule(), p.message()))
          .toList();
    }
  }

  /** Each placeholder of a template must be filled by a slot of the rule, of the right kind. */
  private static void checkTemplate(
      String file, LintedRule rule, String template, List<Problem> problems) {
    for (MessageTemplate.Placeholder placeholder : placeholders(template)) {
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
  private static void checkLists(String file, LintedRule rule, String id, List<Problem> problems) {
    for (ReportCall.SlotCall slot : rule.report().slots()) {
      Set<String> rules = LISTS.get(slot.factory());
      if (rules != null && !rules.contains(id)) {
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

  private static List<MessageTemplate.Placeholder> placeholders(String template) {
    try {
      return MessageTemplate.parse(template).placeholders();
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
                String ours = PageWords.ours(text, authorities);
                NeutralWords.forbiddenIn(ours)
                    .ifPresent(
                        word ->
                            problems.add(
                                new Problem(
                                    file,
                                    lineOf(word, ours),
                                    "",
                                    "no page says \"" + word + "\"; say what is compared")));
              }
            });
  }

  private static int lineOf(String word, String text) {
    return (int) text.substring(0, text.indexOf(word)).chars().filter(c -> c == '\n').count() + 1;
  }

  private static Map<String, String> pages(
      RuleFolder folder, List<RuleInfo> rules, Map<String, Authority> authorities) {
    GeneratedPage generated = new GeneratedPage(PageTexts.read(folder, rules), authorities);
    Map<String, String> pages = new TreeMap<>();
    for (RuleInfo rule : rules) {
      String id = rule.id();
      String page = folder.page(id);
      String examples = folder.text(RuleFolder.examplesPath(id));
      pages.put(id, page.isEmpty() ? generated.of(id, rules, examples) : page);
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
                if (name.indexOf('/') < 0 && !name.equals(PageTexts.TABLE)) {
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
