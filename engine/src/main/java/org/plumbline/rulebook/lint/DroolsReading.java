package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Compares what Drools reads in a file with what {@link RuleFileParser} read. What was checked is
 * only worth something if it is what Drools compiles, so both trees are written out as lines and
 * any difference refuses the file.
 */
final class DroolsReading {

  private DroolsReading() {}

  /** The first difference, if there is one. */
  static Optional<Refusal> difference(ParsedFile file, String drl) {
    List<String> ours = outline(file);
    List<String> theirs;
    try {
      DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
      PackageDescr descr = parser.parse((Resource) null, drl);
      if (parser.hasErrors() || descr == null) {
        return Optional.of(new Refusal(1, 0, "Drools cannot read the file: " + parser.getErrors()));
      }
      theirs = outline(descr);
    } catch (DroolsParserException | RuntimeException e) {
      return Optional.of(new Refusal(1, 0, "Drools cannot read the file: " + e));
    }
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String our = i < ours.size() ? ours.get(i) : "nothing more";
      String their = i < theirs.size() ? theirs.get(i) : "nothing more";
      if (!our.equals(their)) {
        return Optional.of(
            new Refusal(1, 0, "Drools reads '" + their + "' where the lint reads '" + our + "'"));
      }
    }
    return Optional.empty();
  }

  private static List<String> outline(ParsedFile file) {
    List<String> lines = new ArrayList<>();
    lines.add("package " + RuleFileParser.PACKAGE);
    file.imports().forEach(name -> lines.add("import " + name.text()));
    file.staticImports().forEach(name -> lines.add("import static " + name.text()));
    lines.add("global " + RuleFileParser.GLOBAL_TYPE + " " + RuleFileParser.GLOBAL_NAME);
    for (ParsedRule rule : file.rules()) {
      lines.add(
          "rule " + rule.name().unquoted() + " from line " + rule.line() + " to " + rule.endLine());
      rule.metadata().keySet().stream()
          .sorted()
          .forEach(key -> lines.add("@" + key + " {value=\"" + rule.metadata().get(key) + "\"}"));
      for (Condition condition : rule.conditions()) {
        if (condition instanceof Condition.Quantified quantified) {
          lines.add(quantified.quantifier() + " of " + quantified.patterns().size());
        }
        condition.patterns().forEach(pattern -> outline(pattern, lines));
      }
      lines.add("then " + Token.join(rule.consequence()));
    }
    return lines;
  }

  private static void outline(Condition.FactPattern pattern, List<String> lines) {
    lines.add("pattern " + pattern.binding() + " : " + pattern.type().text());
    pattern.constraints().forEach(constraint -> lines.add("  " + Token.join(constraint.tokens())));
  }

  private static List<String> outline(PackageDescr file) {
    List<String> lines = new ArrayList<>();
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
    file.getRules().forEach(rule -> outline(rule, lines));
    return lines;
  }

  private static void outline(RuleDescr rule, List<String> lines) {
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
    rule.getLhs().getDescrs().forEach(condition -> outline(condition, lines));
    lines.add("then " + Token.join(tokens(String.valueOf(rule.getConsequence()))));
  }

  private static void outline(BaseDescr condition, List<String> lines) {
    if (condition instanceof PatternDescr pattern) {
      outline(pattern, lines);
    } else if (condition instanceof NotDescr || condition instanceof ExistsDescr) {
      List<?> members = ((ConditionalElementDescr) condition).getDescrs();
      if (members.size() == 1 && members.get(0) instanceof AndDescr and) {
        members = and.getDescrs();
      }
      lines.add((condition instanceof NotDescr ? "not of " : "exists of ") + members.size());
      members.forEach(member -> outline((BaseDescr) member, lines));
    } else {
      lines.add("unknown " + condition.getClass().getSimpleName());
    }
  }

  private static void outline(PatternDescr pattern, List<String> lines) {
    boolean plain =
        pattern.getSource() == null
            && !pattern.isQuery()
            && !pattern.isUnification()
            && pattern.getBehaviors().isEmpty()
            && pattern.getAnnotations().isEmpty();
    String binding = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
    lines.add(
        (plain ? "pattern " : "unknown pattern ") + binding + " : " + pattern.getObjectType());
    for (BaseDescr constraint : pattern.getDescrs()) {
      boolean named =
          constraint instanceof ExprConstraintDescr e
              && e.getType() == ExprConstraintDescr.Type.NAMED;
      lines.add(
          named
              ? "  " + Token.join(tokens(((ExprConstraintDescr) constraint).getExpression()))
              : "unknown");
    }
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = Tokenizer.tokensOf(text);
    return tokens.subList(0, tokens.size() - 1);
  }
}
