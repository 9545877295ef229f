package org.plumbline.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.finding.Basis;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.Adjustments;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.Threshold;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads settings. Whatever is not known is refused with its line: a misspelt setting that changes
 * nothing would be believed.
 */
final class SettingsReader {

  private static final String LAYOUT =
      "settings are profiles, severity, disabled and thresholds, each with entries 'name: value'";

  private final String file;
  private final Rulebook rulebook;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Severity> severities = new HashMap<>();
  private final Map<String, String> disabled = new HashMap<>();
  private final Map<String, Long> thresholds = new HashMap<>();
  private final Map<String, Set<String>> senders = new HashMap<>();
  private JsonParser yaml;

  SettingsReader(String file, Rulebook rulebook) {
    this.file = file;
    this.rulebook = rulebook;
  }

  Settings read(String text) throws SettingsException {
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      yaml = parser;
      file();
    } catch (JacksonException unreadable) {
      Optional<Mark> mark = mark(unreadable.getCause());
      boolean tab = mark.filter(at -> codePoint(at) == '\t').isPresent();
      problem(
          mark.map(at -> at.getLine() + 1).orElseGet(() -> lineOf(unreadable)),
          "no YAML that can be read; "
              + (tab ? "indent with blanks, YAML takes no tab there" : LAYOUT));
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return new Settings(digest(text), new Adjustments(severities, disabled, thresholds), senders);
  }

  /**
   * What could not be read: what a reader of the file would call the place, not where the reader of
   * YAML has given up, nor the last token that it understood.
   */
  private static Optional<Mark> mark(Throwable cause) {
    if (cause instanceof ScannerException scanned && scanned.getContextMark().isPresent()) {
      return scanned.getContextMark();
    }
    return cause instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark()
        : Optional.empty();
  }

  private static int lineOf(JacksonException unreadable) {
    return unreadable.getLocation() == null ? 1 : Math.max(unreadable.getLocation().getLineNr(), 1);
  }

  private static int codePoint(Mark mark) {
    int[] text = mark.getBuffer();
    return mark.getPointer() < text.length ? text[mark.getPointer()] : 0;
  }

  private void file() {
    JsonToken first = yaml.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      problem("not settings; " + LAYOUT);
      return;
    }
    entries(this::section);
    if (yaml.nextToken() != null) {
      problem("settings are one document; take away what stands after '---'");
    }
  }

  /** What is done with an entry whose value is the current token. */
  private interface Entry {
    void take(String name, int line);
  }

  /** Goes through the entries of a mapping that has begun; each one is taken to its end. */
  private void entries(Entry entry) {
    Set<String> seen = new HashSet<>();
    while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = yaml.currentName();
      int line = line();
      yaml.nextToken();
      if (seen.add(name)) {
        entry.take(name, line);
      } else {
        problem(line, name + " stands twice; keep one");
        yaml.skipChildren();
      }
    }
  }

  private void section(String name, int line) {
    Entry entry =
        switch (name) {
          case "profiles" -> this::profiles;
          case "severity" -> this::severity;
          case "disabled" -> this::disabled;
          case "thresholds" -> this::threshold;
          default -> null;
        };
    if (entry == null) {
      problem(line, "there is no setting '" + name + "'; " + LAYOUT);
      yaml.skipChildren();
    } else if (yaml.currentToken() == JsonToken.START_OBJECT) {
      entries(entry);
    } else if (yaml.currentToken() != JsonToken.VALUE_NULL) {
      problem(line, name + " has entries 'name: value', each on its own line and indented");
      yaml.skipChildren();
    }
  }

  private void profiles(String sender, int line) {
    Set<String> profiles = new TreeSet<>();
    boolean list = yaml.currentToken() == JsonToken.START_ARRAY;
    if (list) {
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        profile(sender, profiles);
      }
    } else {
      problem(line, "the profiles of " + sender + " are a list, such as [medicare-b]");
      yaml.skipChildren();
    }
    senders.put(sender.strip(), profiles);
  }

  private void profile(String sender, Set<String> profiles) {
    String profile = yaml.currentToken() == JsonToken.VALUE_STRING ? yaml.getString() : "";
    if (rulebook.profiles().containsKey(profile)) {
      profiles.add(profile);
    } else {
      problem(
          "a profile of "
              + sender
              + " is one of "
              + String.join(", ", new TreeSet<>(rulebook.profiles().keySet())));
      yaml.skipChildren();
    }
  }

  private void severity(String rule, int line) {
    List<RuleInfo> meant = meant(rule, line);
    String word = yaml.currentToken() == JsonToken.VALUE_STRING ? yaml.getString() : "";
    yaml.skipChildren();
    Severity severity;
    try {
      severity = Severity.of(word);
    } catch (IllegalArgumentException unknown) {
      problem(line, "the severity of " + rule + " is error, warning or info");
      return;
    }
    if (severity == Severity.ERROR
        && meant.stream().anyMatch(one -> one.basis() == Basis.PRACTICE)) {
      problem(line, rule + " rests on practice and cites no document: it is at most a warning");
    }
    severities.put(rule, severity);
  }

  private void disabled(String rule, int line) {
    meant(rule, line);
    String reason = yaml.currentToken() == JsonToken.VALUE_STRING ? yaml.getString().strip() : "";
    yaml.skipChildren();
    if (reason.isEmpty()) {
      problem(line, rule + " is disabled without a reason; write one in words after the colon");
    }
    disabled.put(rule, reason);
  }

  private void threshold(String name, int line) {
    Threshold known = rulebook.thresholds().get(name);
    boolean whole = yaml.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (known == null) {
      problem(
          line,
          "there is no threshold '"
              + name
              + "'; the rules know "
              + String.join(", ", new TreeSet<>(rulebook.thresholds().keySet())));
    } else if (!whole || !fits(known)) {
      problem(
          line,
          name
              + " is a whole number of "
              + known.unit()
              + " from "
              + known.least()
              + " to "
              + known.most());
    } else {
      thresholds.put(name, yaml.getLongValue());
    }
    yaml.skipChildren();
  }

  private boolean fits(Threshold known) {
    return yaml.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && yaml.getLongValue() >= known.least()
        && yaml.getLongValue() <= known.most();
  }

  /** The rule of a name, or all variants of an id. */
  private List<RuleInfo> meant(String rule, int line) {
    List<RuleInfo> meant =
        rulebook.rules().stream()
            .filter(one -> one.name().equals(rule) || one.id().equals(rule))
            .toList();
    if (meant.isEmpty()) {
      problem(line, "there is no rule '" + rule + "'; plumbline rules list names all");
    }
    return meant;
  }

  private int line() {
    return yaml.currentTokenLocation().getLineNr();
  }

  private void problem(String message) {
    problem(line(), message);
  }

  private void problem(int line, String message) {
    problems.add(file + ":" + line + ": " + message);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
