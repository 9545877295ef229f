package org.plumbline.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.claim.Need;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.NearestNames;
import org.plumbline.rulebook.lint.Problem;

/** Reads the annotations of a rule that passed the lint, and says what is wrong with them. */
final class RuleMetadata {

  private static final List<String> REQUIRED =
      List.of("title", "severity", "family", "profile", "basis", "needs");

  /** What a rule says that needs nothing: the cell of a table may not be empty. */
  private static final String NO_NEED = "none";

  private final String file;
  private final Map<String, String> templates;
  private final Map<String, Authority> authorities;
  private final Map<String, Profile> profiles;
  private final List<Problem> problems;

  RuleMetadata(
      String file,
      Map<String, String> templates,
      Map<String, Authority> authorities,
      Map<String, Profile> profiles,
      List<Problem> problems) {
    this.file = file;
    this.templates = templates;
    this.authorities = authorities;
    this.profiles = profiles;
    this.problems = problems;
  }

  /** A list written with commas; empty for an empty text. */
  static List<String> list(String written) {
    return Arrays.stream(written.split(","))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The rule's info, or null where its metadata is refused; the reasons are among the problems. */
  RuleInfo read(LintedRule rule) {
    int before = problems.size();
    Map<String, String> data = rule.metadata();
    REQUIRED.stream()
        .filter(key -> !data.containsKey(key))
        .forEach(key -> problem(rule, key, "@" + key + " is missing; write it above when"));
    Severity severity = value(rule, "severity", Severity::of);
    Family family = value(rule, "family", Family::of);
    Basis basis = value(rule, "basis", Basis::of);
    LocalDate from = value(rule, "from", LocalDate::parse);
    LocalDate to = value(rule, "to", LocalDate::parse);
    Set<Need> needs = needs(rule);
    List<String> cited = list(data.getOrDefault("authority", ""));
    checkBasis(rule, severity, basis, cited);
    List<String> profile = list(data.getOrDefault("profile", "base"));
    checkProfile(rule, profile.isEmpty() ? "" : profile.get(0), cited);
    List<String> notWith = notWith(rule, profile);
    if (data.containsKey("evaluator") && !data.get("evaluator").equals("rulebook")) {
      problem(rule, "evaluator", "@evaluator of a rule in a rule folder is rulebook");
    }
    NeutralWords.forbiddenIn(data.getOrDefault("title", ""))
        .ifPresent(
            word ->
                problem(rule, "title", "no @title says \"" + word + "\"; say what is compared"));
    if (!templates.containsKey(rule.name())) {
      problem(rule, "", "templates.csv has no row for " + rule.name() + "; add one");
    }
    if (problems.size() > before) {
      return null;
    }
    return new RuleInfo(
        rule.name(),
        data.get("title"),
        severity,
        family,
        Evaluator.RULEBOOK,
        list(data.getOrDefault("item", "")),
        list(data.getOrDefault("x12", "")),
        profile.get(0),
        notWith,
        basis,
        cited,
        needs,
        rule.patternTypes().get(0),
        from,
        to,
        data.getOrDefault("status277", ""),
        "",
        list(data.getOrDefault("supersedes", "")),
        MeantModifiers.of(rule),
        templates.get(rule.name()),
        file);
  }

  private <T> T value(LintedRule rule, String key, Function<String, T> reader) {
    String written = rule.metadata().get(key);
    if (written == null) {
      return null;
    }
    try {
      return reader.apply(written);
    } catch (DateTimeParseException noDate) {
      problem(rule, key, "@" + key + " is a date like 2023-07-01");
    } catch (IllegalArgumentException refused) {
      problem(rule, key, "@" + key + ": " + refused.getMessage());
    }
    return null;
  }

  /** What a rule says it needs must be exactly what its first pattern guards. */
  private Set<Need> needs(LintedRule rule) {
    Set<Need> declared = EnumSet.noneOf(Need.class);
    List<String> written = list(rule.metadata().getOrDefault("needs", ""));
    for (String key : written.equals(List.of(NO_NEED)) ? List.<String>of() : written) {
      Need.of(key).ifPresentOrElse(declared::add, () -> problem(rule, "needs", unknownNeed(key)));
    }
    Set<String> guards =
        rule.firstPatternGuards().stream()
            .map(path -> path.substring(path.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    List<String> wanted = new ArrayList<>(declared.stream().map(Need::guard).toList());
    wanted.removeAll(guards);
    wanted.forEach(
        guard ->
            problem(
                rule,
                "needs",
                "@needs names what the first pattern does not guard with "
                    + guard
                    + "; add the guard"));
    Set<String> known = Arrays.stream(Need.values()).map(Need::guard).collect(Collectors.toSet());
    for (String guard : guards) {
      if (known.contains(guard)
          && declared.stream().noneMatch(need -> need.guard().equals(guard))) {
        problem(
            rule,
            "needs",
            "the first pattern guards with " + guard + ", which @needs does not name; add it");
      }
    }
    return declared;
  }

  private static String unknownNeed(String key) {
    return key.equals(NO_NEED)
        ? "@needs says none, and something beside it; keep one"
        : "@needs knows no "
            + key
            + NearestNames.ask(key, Arrays.stream(Need.values()).map(Need::key).toList())
            + "; take it away";
  }

  private void checkBasis(LintedRule rule, Severity severity, Basis basis, List<String> cited) {
    boolean descriptor = rule.name().startsWith("DA-");
    if (descriptor && basis != null && basis != Basis.AUTHORITY) {
      problem(rule, "basis", "a descriptor rule has @basis authority");
    }
    if (basis == Basis.PRACTICE && severity == Severity.ERROR) {
      problem(rule, "basis", "a rule of @basis practice is at most a warning");
    }
    if (basis == Basis.AUTHORITY && cited.isEmpty()) {
      problem(rule, "basis", "@basis authority names at least one @authority");
    }
    for (String id : cited) {
      Authority authority = authorities.get(id);
      if (authority == null) {
        problem(
            rule, "authority", "authorities.csv has no " + id + "; add its row, or cite another");
      } else if (authority.status().equals(RuleTables.RETIRED)) {
        problem(rule, "authority", id + " is retired; a rule cites documents in use");
      } else if (descriptor && !speaksOnCodes(authority)) {
        problem(
            rule,
            "authority",
            "a descriptor rule cites CMS, a Medicare contractor or HHS's rules, not " + id);
      }
    }
  }

  /** What one contractor alone says is checked where its profile is on. */
  private void checkProfile(LintedRule rule, String id, List<String> cited) {
    Profile profile = profiles.get(id);
    if (profile == null) {
      problem(
          rule,
          "profile",
          "@profile is one of " + String.join(", ", new TreeSet<>(profiles.keySet())));
    } else if (!profile.issuer().isEmpty()
        && cited.stream().noneMatch(document -> isOf(profile.issuer(), document))) {
      problem(
          rule,
          "profile",
          "a rule of the profile " + id + " cites a document of " + profile.issuer());
    }
  }

  /** What follows the profile that switches a rule on: those with which it is off, each with !. */
  private List<String> notWith(LintedRule rule, List<String> written) {
    List<String> off = new ArrayList<>();
    for (String part : written.subList(Math.min(1, written.size()), written.size())) {
      String id = part.startsWith("!") ? part.substring(1) : "";
      if (id.isEmpty()) {
        problem(
            rule,
            "profile",
            "@profile is one profile, and after it those with which it is off: !" + part);
      } else if (!profiles.containsKey(id) || Profile.OF_FORMATS.containsKey(id)) {
        problem(rule, "profile", "@profile takes away only a profile on request, not " + id);
      } else if (id.equals(written.get(0)) || off.contains(id)) {
        problem(rule, "profile", "@profile names " + id + " twice");
      } else {
        off.add(id);
      }
    }
    return List.copyOf(off);
  }

  private boolean isOf(String issuer, String document) {
    Authority authority = authorities.get(document);
    return authority != null && authority.issuer().equals(issuer);
  }

  /**
   * CMS, a Medicare contractor, or the regulation that says which code sets count, and when; and a
   * document about codes, not about the form alone.
   */
  private static boolean speaksOnCodes(Authority authority) {
    return Issuers.speaksOnCodes(authority.issuer())
        && (!authority.issuer().equals("HHS") || authority.kind().equals("regulation"))
        && (authority.scope().contains("descriptor") || authority.scope().contains("codeset"));
  }

  /**
   * @param annotation the one that is wrong; the empty string where it is none
   */
  private void problem(LintedRule rule, String annotation, String message) {
    problems.add(new Problem(file, rule.lineOf(annotation), rule.name(), message));
  }
}
