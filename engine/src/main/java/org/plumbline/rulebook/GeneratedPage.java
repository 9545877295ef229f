package org.plumbline.rulebook;

import java.util.List;
import org.plumbline.finding.Basis;
import org.plumbline.finding.RuleInfo;

/**
 * The page of a rule that has none of its own: rows of decision tables say all there is to say in
 * their metadata.
 */
final class GeneratedPage {

  private GeneratedPage() {}

  static String of(RuleInfo rule, List<RuleInfo> all) {
    StringBuilder page = new StringBuilder();
    page.append("# ")
        .append(rule.id())
        .append(' ')
        .append(rule.title())
        .append("\n\n## What it checks\n\n");
    for (RuleInfo variant : all) {
      if (variant.id().equals(rule.id())) {
        page.append("- ")
            .append(variant.title())
            .append(" (")
            .append(variant.severity().key())
            .append(
                variant.notWith().isEmpty()
                    ? ""
                    : "; off with profile " + String.join(", ", variant.notWith()))
            .append(")\n");
      }
    }
    page.append("\n## Where\n\n");
    page.append("CMS-1500 item ")
        .append(rule.items().isEmpty() ? "none" : String.join(", ", rule.items()));
    page.append("; 837P ")
        .append(rule.x12().isEmpty() ? "none" : String.join(", ", rule.x12()))
        .append(".\n");
    page.append("\n## Sources\n\n");
    if (rule.basis() == Basis.PRACTICE) {
      page.append("Practice: no document states this; it is never an error.\n");
    } else {
      page.append(
          rule.authorities().isEmpty()
              ? "Derived.\n"
              : String.join(", ", rule.authorities()) + "\n");
    }
    return page.toString();
  }
}
