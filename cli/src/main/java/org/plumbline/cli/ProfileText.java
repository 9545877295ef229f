package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.run.RuleProfile;

/** What each rule found and cost, as lines for people. */
final class ProfileText {

  private ProfileText() {}

  static List<String> lines(RuleProfile profile) {
    List<String> lines = new ArrayList<>();
    int width = profile.rows().stream().mapToInt(row -> row.rule().length()).max().orElse(4);
    lines.add(
        String.format(
            Locale.ROOT, "%-" + width + "s  %10s  %8s  %6s", "RULE", "HITS", "NS/CLAIM", "SHARE"));
    for (RuleProfile.Row row : profile.rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-" + width + "s  %10d  %8.1f  %5.1f%%%s",
              row.rule(),
              row.hits(),
              row.nanosPerClaim(),
              100 * row.share(),
              row.inSession().isEmpty() ? "" : "  in a session: " + row.inSession()));
    }
    lines.add(
        "each rule by itself on "
            + profile.sampled()
            + " sampled claims; together they share their guards and cost less");
    return lines;
  }
}
