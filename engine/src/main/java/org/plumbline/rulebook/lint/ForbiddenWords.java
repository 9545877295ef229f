package org.plumbline.rulebook.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.plumbline.rulebook.lint.Token.Kind;

/**
 * The names of constructs that rules may not use. It only makes refusals readable: the grammar
 * refuses what it does not know, whether it is named here or not. The exception is {@link
 * #RESERVED}, which guards names that Java would resolve.
 */
final class ForbiddenWords {

  private static final Map<String, String> REASONS = new HashMap<>();

  /**
   * Names that no member may have in a rule: what every Java object has, and what Java or Drools
   * reads itself.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "getClass",
          "class",
          "hashCode",
          "equals",
          "toString",
          "notify",
          "notifyAll",
          "wait",
          "finalize",
          "clone",
          "getDeclaringClass",
          "describeConstable",
          "this",
          "super",
          "new",
          "eval",
          "drools",
          "kcontext",
          "findings",
          "instanceof",
          "null",
          "true",
          "false",
          "in",
          "not",
          "and",
          "or",
          "exists",
          "forall",
          "matches",
          "memberOf",
          "soundslike",
          "str",
          "return",
          "if",
          "else",
          "for",
          "while",
          "do",
          "switch",
          "case",
          "try",
          "catch",
          "throw",
          "var",
          "void",
          "int",
          "long",
          "double",
          "float",
          "boolean",
          "char",
          "byte",
          "short");

  static {
    because(
        "only rules, imports and the global 'findings' may stand in a rule file",
        "function",
        "declare",
        "query",
        "unit",
        "template",
        "trait",
        "enum",
        "expander",
        "dialect");
    because(
        "conditions are patterns over facts, not, exists, and, or, forall and accumulate",
        "eval",
        "from",
        "collect",
        "acc",
        "groupby",
        "entry",
        "window",
        "over",
        "if");
    because("it stands by itself between conditions, not inside of others", "accumulate", "forall");
    because("alternatives are conditions in parentheses, (A or B), and in constraints ||", "or");
    because("an accumulate has ready functions and no code", "init", "action", "reverse", "result");
    because(
        "rules have no attributes and do not decide their order",
        "salience",
        "no",
        "lock",
        "agenda",
        "activation",
        "ruleflow",
        "date",
        "auto",
        "enabled",
        "duration",
        "timer",
        "calendars",
        "refract",
        "attributes",
        "extends");
    because(
        "the right-hand side is one call of findings.report",
        "modify",
        "update",
        "insert",
        "insertLogical",
        "insertAsync",
        "logicalInsert",
        "retract",
        "delete",
        "drools",
        "kcontext",
        "for",
        "while",
        "do",
        "try",
        "throw",
        "return",
        "switch",
        "synchronized",
        "var",
        "int",
        "final");
    because(
        "rules make no objects and name no classes", "new", "class", "instanceof", "super", "this");
    because("there is no inline cast", "#");
    because("there are no lambdas", "->");
    because("there are no method references", "::");
    because("there is no array, list or map access and no OOPath filter", "[", "]");
    because("there are no blocks, closures or inline maps", "{", "}");
    because("there are no conditional operators and no query calls", "?", "?.");
    because("there is no null-safe access: test hasX first", "!.");
    because("nothing is assigned in a rule", "=", "+=", "-=", "*=", "/=", "++", "--");
    because("bindings are written $name : property", ":=");
    because("and/or of constraints is written && and ||", "&", "|", "~", "^", "%");
  }

  private ForbiddenWords() {}

  /** Why the token is refused, or the empty string if it is not a known construct. */
  static String reason(Token token) {
    String why =
        token.kind() == Kind.WORD || token.kind() == Kind.SIGN ? REASONS.get(token.text()) : null;
    return why == null ? "" : token.shown() + " is not allowed: " + why;
  }

  /** A property, method or type name as written, unless it is reserved. */
  static String allowed(Token name) {
    if (RESERVED.contains(name.text())) {
      String reason = reason(name);
      throw new Refusal(
          name, reason.isEmpty() ? name.shown() + " is not allowed as a name in a rule" : reason);
    }
    return name.text();
  }

  private static void because(String why, String... words) {
    for (String word : words) {
      REASONS.put(word, why);
    }
  }
}
