package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The examples of a rule as its page shows them: what is special about the claim, and the edits of
 * the base claim as they stand in the file. Whether the file is in order is seen where its examples
 * are run.
 */
final class PageExamples {

  private static final Pattern HEADING =
      Pattern.compile("(flagged|silent)(?:\\s+([^\\s:]+))?\\s*:\\s*(.*)");
  private static final Pattern PROFILE = Pattern.compile("profile\\s+(\\S+)");
  private static final Pattern BASE = Pattern.compile("base\\s+(\\S+)");
  private static final Pattern SETTING =
      Pattern.compile("(base|as-of|complete-release|listed|also|packed)\\s.*");

  /** How many flagged examples of one variant are shown. */
  private static final int FLAGGED = 2;

  private static final int SILENT = 4;

  /** More edits than these build a claim; the page says then where they stand. */
  private static final int EDITS = 3;

  private static final String NONE = "No example is written yet.\n";

  private record Shown(boolean flagged, String variant, StringBuilder title, List<String> edits) {

    String bullet() {
      String shown =
          edits.isEmpty()
              ? ""
              : edits.size() > EDITS
                  ? " (" + edits.size() + " edits)"
                  : edits.stream().collect(Collectors.joining("`, `", ": `", "`"));
      return "- " + title + shown + "\n";
    }
  }

  private final List<Shown> examples = new ArrayList<>();
  private String base = "";
  private String profile = "";

  /**
   * @param text of the file of examples; empty where there is none
   */
  PageExamples(String text) {
    text.lines().map(String::strip).forEach(this::read);
    examples.removeIf(
        one ->
            NeutralWords.forbiddenIn(PageWords.ours(one.title.toString(), Map.of())).isPresent());
  }

  private void read(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher named = PROFILE.matcher(line);
    Matcher other = BASE.matcher(line);
    if (heading.matches()) {
      String variant = heading.group(2) == null ? "" : heading.group(2);
      examples.add(
          new Shown(
              heading.group(1).equals("flagged"),
              variant,
              new StringBuilder(heading.group(3)),
              new ArrayList<>()));
    } else if (named.matches() && examples.isEmpty()) {
      profile = named.group(1);
    } else if (other.matches() && examples.isEmpty()) {
      base = other.group(1);
    } else if (named.matches()) {
      last().title.append(" (profile ").append(named.group(1)).append(')');
    } else if (other.matches()) {
      last().title.append(" (on ").append(other.group(1)).append(')');
    } else if (!examples.isEmpty() && isEdit(line)) {
      last().edits.add(line.replace('`', '\''));
    }
  }

  private Shown last() {
    return examples.get(examples.size() - 1);
  }

  private static boolean isEdit(String line) {
    return !line.isEmpty() && !line.startsWith("#") && !SETTING.matcher(line).matches();
  }

  /** What the examples are edits of, and where all of them stand, so that they can be replayed. */
  String begins(String rule) {
    return base.isEmpty()
        ? "Claims without findings, changed as shown:\n\n"
        : "The claim `base-claims/"
            + base
            + "`, which has no finding, changed as shown"
            + (profile.isEmpty() ? "" : ", with the profile " + profile)
            + "; all edits stand in `examples/"
            + rule
            + ".txt`:\n\n";
  }

  /** The first examples of each variant on which the rule speaks, one a line. */
  String flagged() {
    Map<String, Integer> shown = new HashMap<>();
    return list(
        examples.stream()
            .filter(Shown::flagged)
            .filter(one -> shown.merge(one.variant, 1, Integer::sum) <= FLAGGED)
            .toList());
  }

  /** The first examples on which no rule speaks, one a line. */
  String silent() {
    return list(examples.stream().filter(one -> !one.flagged).limit(SILENT).toList());
  }

  private static String list(List<Shown> some) {
    return some.isEmpty() ? NONE : some.stream().map(Shown::bullet).collect(Collectors.joining());
  }
}
