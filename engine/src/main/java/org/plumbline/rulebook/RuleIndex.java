package org.plumbline.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.claim.Need;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;

/**
 * What a start has to know of the shipped rules. As text it is lines of values between tabs, each
 * beginning with a word that says what the line holds: read at every start, it needs no parser that
 * would take longer to load than the rules.
 *
 * @param models names of the model classes
 * @param planned names of the rules in the plan, in its order
 * @param inSession what a plan does not know, by the name of the rule that uses it
 * @param thresholds the numbers that rules read, by name
 */
record RuleIndex(
    String version,
    String digest,
    List<String> models,
    List<String> planned,
    Map<String, String> inSession,
    Map<String, Threshold> thresholds,
    List<RuleInfo> rules) {

  private static final String VERSION = "version";
  private static final String DIGEST = "digest";
  private static final String MODEL = "model";
  private static final String PLANNED = "planned";
  private static final String IN_SESSION = "in-session";
  private static final String THRESHOLD = "threshold";
  private static final String RULE = "rule";

  /** The order of a rule's values; lines that begin so are for readers of the file. */
  private static final String COLUMNS =
      "#rule\tname\ttitle\tseverity\tfamily\tevaluator\titems\tx12\tprofile\tnot-with\tbasis\tauthorities"
          + "\tneeds\tfact\tfrom\tto\tstatus277\tacknowledgment\tsupersedes\tmodifiers\ttemplate\tsource";

  /**
   * Reads the text of an index.
   *
   * @throws IllegalArgumentException for a line that {@link #text()} does not write
   */
  static RuleIndex parse(String text) {
    String version = "";
    String digest = "";
    List<String> models = new ArrayList<>();
    List<String> planned = new ArrayList<>();
    Map<String, String> inSession = new TreeMap<>();
    Map<String, Threshold> thresholds = new TreeMap<>();
    List<RuleInfo> rules = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] values = line.split("\t", -1);
      switch (values[0]) {
        case VERSION -> version = values[1];
        case DIGEST -> digest = values[1];
        case MODEL -> models.add(values[1]);
        case PLANNED -> planned.add(values[1]);
        case IN_SESSION -> inSession.put(values[1], values[2]);
        case THRESHOLD -> thresholds.put(values[1], threshold(values));
        case RULE -> rules.add(new Values(values).rule());
        default -> {
          if (!line.equals(COLUMNS)) {
            throw new IllegalArgumentException("the index of rules knows no " + values[0]);
          }
        }
      }
    }
    return new RuleIndex(version, digest, models, planned, inSession, thresholds, rules);
  }

  private static Threshold threshold(String[] values) {
    return new Threshold(
        values[1],
        Long.parseLong(values[2]),
        Long.parseLong(values[3]),
        Long.parseLong(values[4]),
        values[5],
        values[6],
        values[7].isEmpty() ? Set.of() : Set.of(values[7].split(",")));
  }

  /** The index as text, the same for the same rules. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, List.of(VERSION, version));
    line(text, List.of(DIGEST, digest));
    models.forEach(model -> line(text, List.of(MODEL, model)));
    planned.forEach(rule -> line(text, List.of(PLANNED, rule)));
    new TreeMap<>(inSession)
        .forEach((rule, unknown) -> line(text, List.of(IN_SESSION, rule, unknown)));
    new TreeMap<>(thresholds).values().forEach(threshold -> line(text, values(threshold)));
    text.append(COLUMNS).append('\n');
    rules.forEach(rule -> line(text, values(rule)));
    return text.toString();
  }

  private static List<String> values(Threshold threshold) {
    return List.of(
        THRESHOLD,
        threshold.name(),
        Long.toString(threshold.value()),
        Long.toString(threshold.least()),
        Long.toString(threshold.most()),
        threshold.unit(),
        threshold.meaning(),
        list(new TreeSet<>(threshold.readBy())));
  }

  private static List<String> values(RuleInfo rule) {
    return List.of(
        RULE,
        rule.name(),
        rule.title(),
        rule.severity().name(),
        rule.family().name(),
        rule.evaluator().name(),
        list(rule.items()),
        list(rule.x12()),
        rule.profile(),
        list(rule.notWith()),
        rule.basis().name(),
        list(rule.authorities()),
        list(rule.needs().stream().sorted().map(Need::name).toList()),
        rule.fact(),
        day(rule.from()),
        day(rule.to()),
        rule.status277(),
        rule.acknowledgment(),
        list(rule.supersedes()),
        list(rule.modifiers()),
        rule.template(),
        rule.source());
  }

  private static String list(Collection<String> values) {
    for (String value : values) {
      if (value.isEmpty() || value.indexOf(',') >= 0) {
        throw new IllegalArgumentException("the index of rules holds no list with: " + value);
      }
    }
    return String.join(",", values);
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static void line(StringBuilder text, List<String> values) {
    for (String value : values) {
      if (value.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("the index of rules holds one line each, not: " + value);
      }
    }
    text.append(String.join("\t", values)).append('\n');
  }

  /** The values of a line, taken one after the other. */
  private static final class Values {

    private final String[] values;
    private int next = 1;

    Values(String[] values) {
      this.values = values;
    }

    RuleInfo rule() {
      return new RuleInfo(
          text(),
          text(),
          Severity.valueOf(text()),
          Family.valueOf(text()),
          Evaluator.valueOf(text()),
          list(),
          list(),
          text(),
          list(),
          Basis.valueOf(text()),
          list(),
          needs(),
          text(),
          day(),
          day(),
          text(),
          text(),
          list(),
          list(),
          text(),
          text());
    }

    private String text() {
      return values[next++];
    }

    private List<String> list() {
      String text = text();
      return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private Set<Need> needs() {
      Set<Need> needs = EnumSet.noneOf(Need.class);
      for (String name : list()) {
        needs.add(Need.valueOf(name));
      }
      return needs;
    }

    /** {@code LocalDate.parse} would load all there is for formatting dates. */
    private LocalDate day() {
      String text = text();
      return text.isEmpty()
          ? null
          : LocalDate.of(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10));
    }
  }
}
