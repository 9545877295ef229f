package org.plumbline.authoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.Release;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.lint.Problem;

/** Reads the lines of one examples file. */
final class ExampleParser {

  private static final Pattern HEADING =
      Pattern.compile("(flagged|silent)(?:\\s+([^\\s:]+))?\\s*:\\s*(.*)");
  private static final Pattern SETTING =
      Pattern.compile(
          "(base|profile|as-of|complete-release|listed|also|times|packed)\\s+(\\S+)(?:\\s+(\\S.*))?");

  private static final Pattern TIMES = Pattern.compile("[2-9]|[1-9][0-9]{1,2}");
  private static final int ONCE = 1;

  /** What stands in force while lines are read. */
  private static final class Settings {
    String base = "";
    Packing packing = Packing.NONE;
    LocalDate asOf;
    final Set<String> profiles = new TreeSet<>();
    final Set<Release> complete = new LinkedHashSet<>();
    final Set<ListedCode> listed = new LinkedHashSet<>();
    final Set<String> also = new LinkedHashSet<>();
    int times = ONCE;

    Settings copy() {
      Settings copy = new Settings();
      copy.base = base;
      copy.packing = packing;
      copy.asOf = asOf;
      copy.profiles.addAll(profiles);
      copy.complete.addAll(complete);
      copy.listed.addAll(listed);
      copy.also.addAll(also);
      copy.times = times;
      return copy;
    }
  }

  private final String rule;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final Settings shared = new Settings();

  private Matcher heading;
  private int headingLine;
  private Settings own;
  private Map<Integer, String> edits = new TreeMap<>();

  ExampleParser(String rule, String file) {
    this.rule = rule;
    this.file = file;
  }

  List<Example> parse(String text) throws RuleFolderException {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          read(i + 1, line);
        } catch (ExampleException refused) {
          problem(refused.line(), refused.getMessage());
        }
      }
    }
    finish();
    if (examples.isEmpty() && problems.isEmpty()) {
      problem(1, "holds no example; one begins with 'flagged: ' or 'silent: '");
    }
    if (!problems.isEmpty()) {
      throw new RuleFolderException(problems);
    }
    return examples;
  }

  private void read(int number, String line) throws ExampleException {
    Matcher begins = HEADING.matcher(line);
    Matcher setting = SETTING.matcher(line);
    if (begins.matches()) {
      finish();
      heading = begins;
      headingLine = number;
      own = shared.copy();
      edits = new TreeMap<>();
    } else if (setting.matches()) {
      Settings settings = heading == null ? shared : own;
      set(number, settings, setting.group(1), setting.group(2), setting.group(3));
    } else if (heading == null) {
      throw new ExampleException(
          number, "'" + line + "' stands before the first 'flagged: ' or 'silent: '");
    } else {
      edits.put(number, line);
    }
  }

  private void set(int number, Settings settings, String name, String value, String words)
      throws ExampleException {
    if (words != null && !name.equals("listed")) {
      throw new ExampleException(number, "'" + words + "' stands after the " + name);
    }
    switch (name) {
      case "base" -> settings.base = value;
      case "also" -> settings.also.add(value);
      case "times" -> settings.times = times(number, value);
      case "profile" -> settings.profiles.add(value);
      case "as-of" -> settings.asOf = day(number, value);
      case "packed" -> settings.packing = packing(number, value);
      default -> {
        try {
          if (name.equals("listed")) {
            settings.listed.add(ListedCode.parse(value, words));
          } else {
            settings.complete.add(Release.parse(value));
          }
        } catch (IllegalArgumentException wrong) {
          throw new ExampleException(number, wrong.getMessage());
        }
      }
    }
  }

  private static LocalDate day(int number, String word) throws ExampleException {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException noDay) {
      throw new ExampleException(number, "'" + word + "' is no day, such as 2025-10-06");
    }
  }

  private static int times(int number, String word) throws ExampleException {
    if (!TIMES.matcher(word).matches()) {
      throw new ExampleException(
          number,
          "'" + word + "' is no number of findings from 2 to 999; without 'times' it is one");
    }
    return Integer.parseInt(word);
  }

  private static Packing packing(int number, String word) throws ExampleException {
    try {
      return Packing.of(word);
    } catch (IllegalArgumentException unknown) {
      throw new ExampleException(number, "'" + word + "' is no packing, such as gz or zip");
    }
  }

  private void finish() {
    if (heading == null) {
      return;
    }
    boolean flagged = heading.group(1).equals("flagged");
    String variant = heading.group(2) == null ? "" : heading.group(2);
    if (heading.group(3).isEmpty()) {
      problem(headingLine, "after the colon stands what is special about the example");
    }
    if (own.base.isEmpty()) {
      problem(
          headingLine,
          "no base claim; write a line 'base NAME.837', 'base NAME.json' or 'base NAME.csv' before");
    }
    if (!variant.isEmpty() && !(flagged && isOfRule(variant))) {
      problem(
          headingLine,
          flagged
              ? variant + " is no variant of " + rule
              : "a silent example names no rule: none speaks on it");
    }
    if (!flagged && !own.also.isEmpty()) {
      problem(headingLine, "a silent example has no line 'also': no rule speaks on it");
    }
    if (!flagged && own.times != ONCE) {
      problem(headingLine, "a silent example has no line 'times': no rule speaks on it");
    }
    examples.add(
        new Example(
            rule,
            headingLine,
            flagged,
            variant,
            Set.copyOf(own.also),
            own.times,
            heading.group(3),
            own.base,
            own.packing,
            Set.copyOf(own.profiles),
            Optional.ofNullable(own.asOf),
            Set.copyOf(own.complete),
            Set.copyOf(own.listed),
            edits()));
    heading = null;
  }

  /** They are read last: a base claim may be named after them, and its format says how. */
  private List<ClaimEdit> edits() {
    List<ClaimEdit> read = new ArrayList<>();
    edits.forEach(
        (number, line) -> {
          try {
            read.add(
                Example.isForm(own.base)
                    ? FormEditParser.parse(number, line)
                    : Example.isTable(own.base)
                        ? TableEditParser.parse(number, line)
                        : X12EditParser.parse(number, line));
          } catch (ExampleException refused) {
            problem(refused.line(), refused.getMessage());
          }
        });
    return List.copyOf(read);
  }

  private boolean isOfRule(String variant) {
    return variant.equals(rule) || variant.startsWith(rule + "/");
  }

  private void problem(int line, String message) {
    problems.add(new Problem(file, line, "", message));
  }
}
