package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.rulebook.lint.Condition.Accumulate;
import org.plumbline.rulebook.lint.Condition.Alternatives;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Condition.Forall;
import org.plumbline.rulebook.lint.Condition.Quantified;
import org.plumbline.rulebook.lint.Condition.ResultFunction;

/**
 * A file as {@link RuleFileParser} read it, as lines. A line that others belong to says how many,
 * so that different trees have different lines. {@link DroolsOutline} writes the same.
 */
final class OwnOutline {

  private final List<String> lines = new ArrayList<>();

  private OwnOutline() {}

  static List<String> of(ParsedFile file) {
    OwnOutline outline = new OwnOutline();
    outline.file(file);
    return outline.lines;
  }

  private void file(ParsedFile file) {
    lines.add("package " + RuleFileParser.PACKAGE);
    file.imports().forEach(name -> lines.add("import " + name.text()));
    file.staticImports().forEach(name -> lines.add("import static " + name.text()));
    lines.add("global " + RuleFileParser.GLOBAL_TYPE + " " + RuleFileParser.GLOBAL_NAME);
    file.rules().forEach(this::rule);
  }

  private void rule(ParsedRule rule) {
    lines.add(
        "rule " + rule.name().unquoted() + " from line " + rule.line() + " to " + rule.endLine());
    rule.metadata().keySet().stream()
        .sorted()
        .forEach(key -> lines.add("@" + key + " {value=\"" + rule.metadata().get(key) + "\"}"));
    rule.conditions().forEach(this::condition);
    lines.add("then " + Token.join(rule.consequence()));
  }

  private void condition(Condition condition) {
    if (condition instanceof FactPattern pattern) {
      lines.add("pattern " + pattern.binding() + " : " + pattern.type().text());
      pattern.constraints().forEach(this::constraint);
    } else if (condition instanceof Quantified quantified) {
      lines.add(quantified.quantifier() + " of " + quantified.members().size());
      quantified.members().forEach(this::condition);
    } else if (condition instanceof Forall forall) {
      lines.add("forall of " + forall.patterns().size());
      forall.patterns().forEach(this::condition);
    } else if (condition instanceof Alternatives alternatives) {
      lines.add("or of " + alternatives.branches().size());
      alternatives.branches().forEach(this::branch);
    } else {
      accumulate((Accumulate) condition);
    }
  }

  private void branch(List<Condition> members) {
    if (members.size() > 1) {
      lines.add("and of " + members.size());
    }
    members.forEach(this::condition);
  }

  private void accumulate(Accumulate accumulate) {
    lines.add("accumulate of " + accumulate.source().size());
    accumulate.source().forEach(this::condition);
    for (ResultFunction function : accumulate.functions()) {
      lines.add(
          "result "
              + function.result()
              + " : "
              + function.name().text()
              + " of "
              + function.argument().stream().count()
              + " "
              + Token.join(function.tokens()));
    }
    lines.add("results");
    accumulate.constraints().forEach(this::constraint);
  }

  private void constraint(Constraint constraint) {
    lines.add("  " + Token.join(constraint.tokens()));
  }
}
