package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A file as Drools read it, as lines. What rules may not have is a line that begins with unknown,
 * which no file of ours has.
 */
final class DroolsOutline {

  private final List<String> lines = new ArrayList<>();

  private DroolsOutline() {}

  static List<String> of(PackageDescr file) {
    DroolsOutline outline = new DroolsOutline();
    outline.file(file);
    return outline.lines;
  }

  private void file(PackageDescr file) {
    lines.add("package " + file.getName());
    file.getImports().forEach(name -> lines.add("import " + name.getTarget()));
    file.getFunctionImports().forEach(name -> lines.add("import static " + name.getTarget()));
    file.getGlobals()
        .forEach(global -> lines.add("global " + global.getType() + " " + global.getIdentifier()));
    List<Object> others = new ArrayList<>(file.getFunctions());
    others.addAll(file.getTypeDeclarations());
    others.addAll(file.getEnumDeclarations());
    others.addAll(file.getEntryPointDeclarations());
    others.addAll(file.getWindowDeclarations());
    others.addAll(file.getAccumulateImports());
    others.addAll(file.getAttributes());
    if (file.getUnit() != null) {
      others.add(file.getUnit());
    }
    others.forEach(other -> lines.add("unknown " + other.getClass().getSimpleName()));
    file.getRules().forEach(this::rule);
  }

  private void rule(RuleDescr rule) {
    boolean plain =
        rule.isRule()
            && !rule.isQuery()
            && !rule.hasErrors()
            && !rule.hasParent()
            && rule.getUnit() == null
            && rule.getAttributes().isEmpty()
            && rule.getNamedConsequences().isEmpty();
    String kind = plain ? "rule " : "unknown rule ";
    lines.add(kind + rule.getName() + " from line " + rule.getLine() + " to " + rule.getEndLine());
    rule.getAnnotations().stream()
        .sorted(Comparator.comparing(AnnotationDescr::getName))
        .forEach(
            a ->
                lines.add(
                    "@"
                        + a.getName()
                        + " "
                        + a.getValueMap()
                        + (a.isDuplicated() ? " twice" : "")));
    rule.getLhs().getDescrs().forEach(this::condition);
    lines.add("then " + tokens(String.valueOf(rule.getConsequence())));
  }

  private void condition(BaseDescr condition) {
    if (condition instanceof AnnotatedBaseDescr annotated
        && !annotated.getAnnotations().isEmpty()) {
      lines.add("unknown annotation");
    }
    if (condition instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        accumulate(pattern, accumulate);
      } else {
        pattern(pattern);
      }
    } else if (condition instanceof NotDescr not) {
      group("not of ", inner(not.getDescrs()));
    } else if (condition instanceof ExistsDescr exists) {
      group("exists of ", inner(exists.getDescrs()));
    } else if (condition instanceof ForallDescr forall) {
      group("forall of ", forall.getDescrs());
    } else if (condition instanceof OrDescr or) {
      group("or of ", or.getDescrs());
    } else if (condition instanceof AndDescr and) {
      group("and of ", and.getDescrs());
    } else {
      lines.add("unknown " + condition.getClass().getSimpleName());
    }
  }

  /** The members of the one conjunction that a quantifier has, or its one member. */
  private static List<?> inner(List<?> members) {
    return members.size() == 1
            && members.get(0) instanceof AndDescr and
            && and.getAnnotations().isEmpty()
        ? and.getDescrs()
        : members;
  }

  private void group(String kind, List<?> members) {
    lines.add(kind + members.size());
    members.forEach(member -> condition((BaseDescr) member));
  }

  private void pattern(PatternDescr pattern) {
    boolean plain = pattern.getSource() == null && plain(pattern);
    String binding = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
    lines.add(
        (plain ? "pattern " : "unknown pattern ") + binding + " : " + pattern.getObjectType());
    constraints(pattern);
  }

  /** The results are those of a pattern over any object, whose source the accumulate is. */
  private void accumulate(PatternDescr results, AccumulateDescr accumulate) {
    boolean plain =
        plain(results)
            && results.getIdentifier() == null
            && "Object".equals(results.getObjectType())
            && accumulate.isExternalFunction()
            && accumulate.getInitCode() == null
            && accumulate.getActionCode() == null
            && accumulate.getReverseCode() == null
            && accumulate.getResultCode() == null
            && accumulate.getDeclarations() == null
            && accumulate.getDescrs().isEmpty()
            && accumulate.getInput() instanceof AndDescr input
            && input.getAnnotations().isEmpty();
    if (!plain) {
      lines.add("unknown accumulate");
      return;
    }
    group("accumulate of ", ((AndDescr) accumulate.getInput()).getDescrs());
    accumulate.getFunctions().forEach(this::function);
    lines.add("results");
    constraints(results);
  }

  private void function(AccumulateFunctionCallDescr function) {
    List<String> arguments =
        Arrays.stream(function.getParams()).map(DroolsOutline::tokens).toList();
    lines.add(
        (function.isUnification() ? "unknown result " : "result ")
            + function.getBind()
            + " : "
            + function.getFunction()
            + " of "
            + arguments.size()
            + " "
            + String.join(" , ", arguments));
  }

  private static boolean plain(PatternDescr pattern) {
    return !pattern.isQuery()
        && !pattern.isUnification()
        && pattern.getBehaviors().isEmpty()
        && pattern.getAnnotations().isEmpty();
  }

  private void constraints(PatternDescr pattern) {
    for (BaseDescr constraint : pattern.getDescrs()) {
      boolean named =
          constraint instanceof ExprConstraintDescr e
              && e.getType() == ExprConstraintDescr.Type.NAMED;
      lines.add(
          named ? "  " + tokens(((ExprConstraintDescr) constraint).getExpression()) : "unknown");
    }
  }

  private static String tokens(String text) {
    List<Token> tokens = Tokenizer.tokensOf(text);
    return Token.join(tokens.subList(0, tokens.size() - 1));
  }
}
