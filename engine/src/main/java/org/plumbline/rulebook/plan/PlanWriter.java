package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.plan.GuardTree.Branch;
import org.plumbline.rulebook.plan.GuardTree.Entry;
import org.plumbline.rulebook.plan.GuardTree.Node;
import org.plumbline.rulebook.plan.RulePlan.Way;
import org.plumbline.rulebook.plan.text.Literals;

/**
 * Writes plans as Java: small static methods that call each other, with what rules have in common
 * tested once.
 */
public final class PlanWriter {

  /** The name of the class that implements {@link Plan}. */
  public static final String CLASS = "CompiledPlan";

  private static final String EVALUATION = JavaText.name(Evaluation.class) + " e";

  /** Tests in one method; the just-in-time compiler leaves methods of 8,000 bytes alone. */
  private static final int TESTS_PER_METHOD = 12;

  private static final int CASES_PER_METHOD = 64;

  private static final int LITERAL_LENGTH = 20_000;

  private final List<RulePlan> rules;
  private final JavaClasses together;
  private final JavaClasses alone;

  private PlanWriter(String packageName, List<RulePlan> rules) {
    this.rules = rules;
    this.together = new JavaClasses(packageName, "Together");
    this.alone = new JavaClasses(packageName, "Alone");
  }

  /**
   * The sources of a compiled plan, by the full name of the class.
   *
   * @param packageName a package of its own
   * @param rules a rule's number is its place in the list
   */
  public static Map<String, String> write(String packageName, List<RulePlan> rules) {
    return new PlanWriter(packageName, rules).write();
  }

  private Map<String, String> write() {
    StringBuilder body = new StringBuilder();
    for (GuardTree tree : GuardTree.of(rules)) {
      body.append("    ").append(tree(tree)).append("(e);\n");
    }
    String plan = JavaText.name(Plan.class);
    together.add(
        CLASS,
        "public final class "
            + CLASS
            + " implements "
            + plan
            + " {\n"
            + "  @Override public void evaluate("
            + EVALUATION
            + ") throws Exception {\n"
            + body
            + "  }\n"
            + "  @Override public void evaluate(int n, "
            + EVALUATION
            + ") throws Exception {\n"
            + "    "
            + alone()
            + "(n, e);\n"
            + "  }\n}\n");
    Map<String, String> sources = together.sources();
    sources.putAll(alone.sources());
    return sources;
  }

  /** A method that puts all facts of a type through a tree. */
  private String tree(GuardTree tree) {
    FactType type = tree.type();
    Writer writer = new Writer(JavaText.name(type.type()));
    StringBuilder calls = new StringBuilder(writer.calls(tree.root()));
    for (Map.Entry<Key, Map<String, Node>> keyed : tree.keyed().entrySet()) {
      calls
          .append("    ")
          .append(writer.keyed(keyed.getKey(), keyed.getValue()))
          .append("(f, e);\n");
    }
    String each = writer.method(calls.toString());
    String facts = "e.sheet()." + type.accessor() + "()";
    String loop =
        type.single()
            ? "    " + each + "(" + facts + ", e);\n"
            : "    for (" + writer.fact + " f : " + facts + ") " + each + "(f, e);\n";
    return together.method("void", EVALUATION, loop);
  }

  /** Writes methods on one fact, called f. */
  private final class Writer {

    private final String fact;
    private final ConditionWriter conditions = new ConditionWriter(together);

    Writer(String fact) {
      this.fact = fact;
    }

    String method(String statements) {
      return together.method("void", fact + " f, " + EVALUATION, statements);
    }

    String node(Node node) {
      return method(calls(node));
    }

    /** Statements that go through a node, its branches in methods of a few tests. */
    String calls(Node node) {
      StringBuilder calls = new StringBuilder();
      for (Entry entry : node.entries()) {
        calls.append("    ").append(entry(entry)).append("(f, e);\n");
      }
      List<String> tests = new ArrayList<>();
      Map<String, Branch> branches = new LinkedHashMap<>();
      node.branches().forEach(branch -> branches.put(branch.test().text(), branch));
      for (Branch branch : node.branches()) {
        String text = branch.test().text();
        if (deniesOneTerm(text) && branches.containsKey(text.substring(1))) {
          continue; // written with the test that it denies
        }
        tests.add(branch(branch, deniesOneTerm("!" + text) ? branches.get("!" + text) : null));
      }
      if (tests.size() <= TESTS_PER_METHOD) {
        return calls + String.join("", tests);
      }
      for (int i = 0; i < tests.size(); i += TESTS_PER_METHOD) {
        List<String> some = tests.subList(i, Math.min(i + TESTS_PER_METHOD, tests.size()));
        calls.append("    ").append(method(String.join("", some))).append("(f, e);\n");
      }
      return calls.toString();
    }

    /** Whether the text is an exclamation mark and one property or call, so that nothing binds. */
    private static boolean deniesOneTerm(String text) {
      return text.matches("![^ &|=<>!+*/-]+");
    }

    /**
     * A branch.
     *
     * @param otherwise the branch of the very opposite, or null
     */
    private String branch(Branch branch, Branch otherwise) {
      int register = branch.test().inputs().get(0).register();
      String condition =
          conditions.write(
              branch.test(), register, Map.of(register, branch.test().inputs().get(0).type()));
      // the fact is called f here, whatever its register in the rules that share the test
      String inner = node(branch.node()) + "(f, e);";
      String opposite = otherwise == null ? "" : " else " + node(otherwise.node()) + "(f, e);";
      return "    { "
          + fact
          + " v"
          + register
          + " = f; if ("
          + condition
          + ") "
          + inner
          + opposite
          + " }\n";
    }

    /** A method that goes on with one rule. */
    private String entry(Entry entry) {
      String steps = WayWriter.afterHead(together, conditions, entry.way());
      String parameters = fact + " v" + entry.head().register() + ", " + EVALUATION;
      return together.method("void", parameters, steps);
    }

    /** A method that finds the nodes of a key's texts. */
    String keyed(Key key, Map<String, Node> nodes) {
      List<String> inner = nodes.values().stream().map(this::node).toList();
      String literals = literals(List.copyOf(nodes.keySet()));
      if (key instanceof Key.Path path) {
        return found(literals + ".indexOf(" + path.java("f") + ")", inner);
      } else if (key instanceof Key.Start start) {
        String text = start.path().java("f");
        return found(literals + ".indexOf(" + text + ", " + start.length() + ")", inner);
      }
      String one =
          together.method(
              "void",
              "String text, " + fact + " f, " + EVALUATION,
              places(literals + ".indexOf(text)", inner));
      String texts = "f." + ((Key.Carried) key).method().getName() + "()";
      return method("    for (String text : " + texts + ") " + one + "(text, f, e);\n");
    }

    private String found(String place, List<String> inner) {
      return method(places(place, inner));
    }

    /** Statements that go to the node at a place; in two steps where there are many. */
    private String places(String place, List<String> inner) {
      if (inner.size() <= CASES_PER_METHOD) {
        return cases(place, 0, inner);
      }
      StringBuilder chunks =
          new StringBuilder("    int n = " + place + ";\n    switch (n >> 6) {\n");
      for (int i = 0; i < inner.size(); i += CASES_PER_METHOD) {
        List<String> some = inner.subList(i, Math.min(i + CASES_PER_METHOD, inner.size()));
        String chunk =
            together.method("void", "int n, " + fact + " f, " + EVALUATION, cases("n", i, some));
        chunks.append("      case " + i / CASES_PER_METHOD + ": " + chunk + "(n, f, e); break;\n");
      }
      return chunks + "      default:\n    }\n";
    }

    private String cases(String place, int first, List<String> methods) {
      StringBuilder cases = new StringBuilder("    switch (" + place + ") {\n");
      for (int i = 0; i < methods.size(); i++) {
        cases.append("      case " + (first + i) + ": " + methods.get(i) + "(f, e); break;\n");
      }
      return cases + "      default:\n    }\n";
    }
  }

  /** A constant list, written as few long strings, for class files hold only so many of them. */
  private String literals(List<String> literals) {
    List<String> joined = new ArrayList<>();
    StringBuilder some = new StringBuilder();
    for (String literal : literals) {
      if (some.length() + literal.length() > LITERAL_LENGTH) {
        joined.add(JavaText.literal(some.toString()));
        some.setLength(0);
      }
      some.append(literal.length()).append(':').append(literal);
    }
    joined.add(JavaText.literal(some.toString()));
    String type = JavaText.name(Literals.class);
    return together.constant(type, type + ".packed(" + String.join(", ", joined) + ")");
  }

  /** A method that evaluates one rule by its number, from its first step on. */
  private String alone() {
    ConditionWriter conditions = new ConditionWriter(alone);
    List<String> methods = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      StringBuilder calls = new StringBuilder();
      for (Way way : rules.get(rule).ways()) {
        String steps = WayWriter.whole(alone, conditions, way);
        calls.append("    ").append(alone.method("void", EVALUATION, steps)).append("(e);\n");
      }
      methods.add(alone.method("void", EVALUATION, calls.toString()));
    }
    StringBuilder chunks = new StringBuilder("    switch (n >> 6) {\n");
    for (int i = 0; i < methods.size(); i += CASES_PER_METHOD) {
      StringBuilder cases = new StringBuilder("    switch (n) {\n");
      for (int rule = i; rule < Math.min(i + CASES_PER_METHOD, methods.size()); rule++) {
        cases.append("      case " + rule + ": " + methods.get(rule) + "(e); break;\n");
      }
      String chunk =
          alone.method("void", "int n, " + EVALUATION, cases + "      default:\n    }\n");
      chunks.append("      case " + i / CASES_PER_METHOD + ": " + chunk + "(n, e); break;\n");
    }
    return alone.method("void", "int n, " + EVALUATION, chunks + "      default:\n    }\n");
  }
}
