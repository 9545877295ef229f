package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.report.Wrap;
import org.plumbline.run.Explanation;
import org.plumbline.run.Explanation.Block;
import org.plumbline.run.Explanation.Entry;
import org.plumbline.run.Explanation.Value;

/** Explanations for people: claims, rules, facts, and a row for each condition. */
final class ExplanationText {

  private static final int WIDEST_CONDITION = 44;
  private static final int TRUTH = "unknown  ".length();
  private static final int NARROWEST = 24;

  private final Text text;
  private final int width;
  private final int line;

  /**
   * @param width how many characters fit on a line
   * @param line the only service line that was asked for, 0 for all
   */
  ExplanationText(Text text, int width, int line) {
    this.text = text;
    this.width = width;
    this.line = line;
  }

  void write(List<Explanation> explanations) {
    String file = "";
    for (Explanation explanation : explanations) {
      if (!explanation.file().equals(file)) {
        text.line((file.isEmpty() ? "" : "\n") + explanation.file());
        file = explanation.file();
      }
      write(explanation);
    }
  }

  /** How many lines a claim has, in words. */
  static String lines(Explanation explanation) {
    return switch (explanation.lines()) {
      case 0 -> "no lines";
      case 1 -> "line 1 only";
      default -> "lines 1 to " + explanation.lines();
    };
  }

  private void write(Explanation explanation) {
    text.line("")
        .line(
            "Claim "
                + explanation.claimIndex()
                + "  "
                + explanation.claimId()
                + (explanation.whole() ? "" : "  (not read whole: only the reader speaks of it)"));
    if (line > explanation.lines()) {
      text.line("  no line " + line + ", it has " + lines(explanation));
    }
    String rule = "";
    for (Block block : explanation.blocks()) {
      if (!block.rule().name().equals(rule)) {
        rule = block.rule().name();
        text.line("").line(rule + "  " + block.rule().title());
      }
      write(block);
    }
  }

  private void write(Block block) {
    text.line("  " + block.fact() + ": " + block.verdict().words());
    for (Finding finding : block.findings()) {
      String place = finding.item().isEmpty() ? "" : "item " + finding.item() + ": ";
      wrapped("    ", place + finding.message());
    }
    if (!block.note().isEmpty()) {
      wrapped("    ", block.note());
    }
    entries(block.conditions(), "    ");
  }

  private void wrapped(String indent, String words) {
    Wrap.lines(words, Math.max(NARROWEST, width - indent.length()))
        .forEach(part -> text.line(indent + part));
  }

  private void entries(List<Entry> entries, String indent) {
    int column =
        Math.min(
            WIDEST_CONDITION,
            entries.stream().mapToInt(entry -> entry.text().length()).max().orElse(0));
    for (Entry entry : entries) {
      entry(entry, indent, column);
      entries(entry.inside(), indent + "  ");
      if (entry.more() > 0) {
        text.line(indent + "  and " + entry.more() + " more");
      }
    }
  }

  private void entry(Entry entry, String indent, int column) {
    List<String> left = Wrap.lines(entry.text(), column);
    int used = indent.length() + column + 2 + TRUTH;
    List<String> right = Wrap.lines(seen(entry), Math.max(NARROWEST, width - used));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      text.line(
          indent
              + padded(i < left.size() ? left.get(i) : "", column + 2)
              + padded(i == 0 ? entry.truth() : "", TRUTH)
              + (i < right.size() ? right.get(i) : ""));
    }
  }

  private static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }

  private static String seen(Entry entry) {
    List<String> seen = new ArrayList<>();
    if (!entry.why().isEmpty()) {
      seen.add("(" + entry.why() + ")");
    }
    seen.addAll(entry.values().stream().map(ExplanationText::seen).toList());
    return seen.stream().collect(Collectors.joining(", "));
  }

  private static String seen(Value value) {
    return value.name()
        + (value.kind() == Value.Kind.SHAPE ? ": " : " = ")
        + (value.kind() == Value.Kind.TEXT ? '"' + value.text() + '"' : value.text());
  }
}
