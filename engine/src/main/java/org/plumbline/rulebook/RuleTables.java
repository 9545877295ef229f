package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.finding.Authority;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.rulebook.lint.Problem;

/** The tables of a rule folder: templates, authorities and profiles. */
final class RuleTables {

  /** The status of a document that is kept as history and cited by no rule. */
  static final String RETIRED = "retired";

  static final String TEMPLATES = "templates.csv";
  static final String AUTHORITIES = "authorities.csv";
  static final String PROFILES = "profiles.csv";

  static final String THRESHOLDS = "thresholds.csv";

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private static final Pattern PROFILE_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Whether a document is in use; unknown where nobody looked it up. */
  private static final Set<String> STATES = Set.of("current", RETIRED, "unknown");

  private RuleTables() {}

  /** Templates by rule name; refused rows become problems. */
  static Map<String, String> templates(RuleFolder folder, List<Problem> problems) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (FolderTable.Row row :
        FolderTable.rows(folder, TEMPLATES, List.of("rule", "template"), problems)) {
      String rule = row.cell("rule");
      if (row.cell("template").chars().anyMatch(Character::isISOControl)) {
        problems.add(
            new Problem(
                TEMPLATES,
                row.line(),
                rule,
                "a template is one line; is a quotation mark left open?"));
      }
      int line = row.line();
      try {
        MessageTemplate template = MessageTemplate.parse(row.cell("template"));
        NeutralWords.forbiddenIn(template.words())
            .ifPresent(
                word ->
                    problems.add(
                        new Problem(
                            TEMPLATES,
                            line,
                            rule,
                            "no template says \"" + word + "\"; say what is compared")));
      } catch (IllegalArgumentException refused) {
        problems.add(new Problem(TEMPLATES, line, rule, refused.getMessage()));
      }
      if (templates.put(rule, row.cell("template")) != null) {
        problems.add(new Problem(TEMPLATES, line, rule, "has two templates"));
      }
    }
    return templates;
  }

  /** The line of each template; nothing of a table that cannot be read. */
  static Map<String, Integer> templateLines(RuleFolder folder) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    FolderTable.rows(folder, TEMPLATES, List.of("rule", "template"), new ArrayList<>())
        .forEach(row -> lines.put(row.cell("rule"), row.line()));
    return lines;
  }

  static Map<String, Authority> authorities(RuleFolder folder, List<Problem> problems) {
    Map<String, Authority> authorities = new LinkedHashMap<>();
    List<String> columns =
        List.of(
            "id", "issuer", "kind", "title", "identifier", "date", "status", "locator", "scope");
    for (FolderTable.Row row : FolderTable.rows(folder, AUTHORITIES, columns, problems)) {
      Authority authority =
          new Authority(
              row.cell("id"),
              row.cell("issuer"),
              row.cell("kind"),
              row.cell("title"),
              row.cell("identifier"),
              row.cell("date"),
              row.cell("status"),
              row.cell("locator"),
              Set.of(row.cell("scope").split(" ")));
      int line = row.line();
      refused(authority)
          .ifPresent(why -> problems.add(new Problem(AUTHORITIES, line, authority.id(), why)));
      authorities.put(authority.id(), authority);
    }
    return authorities;
  }

  /** Profiles on request, by id; refused rows become problems. */
  static Map<String, Profile> profiles(
      RuleFolder folder, Map<String, Profile> known, List<Problem> problems) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    List<String> columns = List.of("id", "title", "issuer", "adds");
    for (FolderTable.Row row : FolderTable.rows(folder, PROFILES, columns, problems)) {
      Profile profile =
          new Profile(row.cell("id"), row.cell("title"), row.cell("issuer"), row.cell("adds"));
      String wrong = wrong(profile);
      if (known.containsKey(profile.id()) || profiles.put(profile.id(), profile) != null) {
        wrong = "there is a profile of this name already";
      }
      if (!wrong.isEmpty()) {
        problems.add(new Problem(PROFILES, row.line(), profile.id(), wrong));
      }
    }
    return profiles;
  }

  /** Numbers that rules read by name; refused rows become problems. */
  static Map<String, Threshold> thresholds(
      RuleFolder folder, Map<String, Threshold> known, List<Problem> problems) {
    Map<String, Threshold> thresholds = new LinkedHashMap<>();
    List<String> columns = List.of("name", "value", "least", "most", "unit", "meaning");
    for (FolderTable.Row row : FolderTable.rows(folder, THRESHOLDS, columns, problems)) {
      String name = row.cell("name");
      String wrong = wrong(row);
      if (wrong.isEmpty() && (known.containsKey(name) || thresholds.containsKey(name))) {
        wrong = "there is a threshold of this name already; settings give it another value";
      }
      if (wrong.isEmpty()) {
        thresholds.put(
            name,
            new Threshold(
                name,
                Long.parseLong(row.cell("value")),
                Long.parseLong(row.cell("least")),
                Long.parseLong(row.cell("most")),
                row.cell("unit"),
                row.cell("meaning"),
                Set.of()));
      } else {
        problems.add(new Problem(THRESHOLDS, row.line(), name, wrong));
      }
    }
    return thresholds;
  }

  private static String wrong(FolderTable.Row threshold) {
    if (!PROFILE_ID.matcher(threshold.cell("name")).matches()) {
      return "the name of a threshold has small letters, digits and hyphens";
    }
    for (String column : List.of("value", "least", "most")) {
      if (!WHOLE_NUMBER.matcher(threshold.cell(column)).matches()) {
        return "the " + column + " of a threshold is a whole number, such as 310";
      }
    }
    long value = Long.parseLong(threshold.cell("value"));
    if (value < Long.parseLong(threshold.cell("least"))
        || value > Long.parseLong(threshold.cell("most"))) {
      return "the value of a threshold lies between its least and its most";
    }
    return threshold.cell("unit").isBlank() || threshold.cell("meaning").isBlank()
        ? "a threshold has a unit and a meaning"
        : "";
  }

  private static String wrong(Profile profile) {
    if (!PROFILE_ID.matcher(profile.id()).matches()) {
      return "the id of a profile has small letters, digits and hyphens";
    }
    if (profile.title().isBlank() || profile.adds().isBlank()) {
      return "a profile has a title and says what it adds";
    }
    return NeutralWords.forbiddenIn(profile.title() + "; " + profile.adds())
        .map(word -> "no profile says \"" + word + "\"")
        .orElse("");
  }

  private static Optional<String> refused(Authority authority) {
    if (authority.issuer().isBlank()
        || authority.title().isBlank()
        || authority.locator().isBlank()) {
      return Optional.of("an authority has issuer, title and locator");
    }
    if (!Issuers.isListed(authority.issuer())) {
      return Optional.of(
          "documents of \""
              + authority.issuer()
              + "\" are not cited: an issuer is CMS, HHS, a Medicare contractor with its"
              + " jurisdiction, or for the format NUCC, X12, HL7 or IETF; a rule without one has @basis"
              + " practice");
    }
    return STATES.contains(authority.status())
        ? Optional.empty()
        : Optional.of("the status of an authority is current, retired or unknown");
  }
}
