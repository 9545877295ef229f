package org.plumbline.rulebook.plan;

import static org.plumbline.rulebook.plan.PlanWriter.CASES_PER_METHOD;
import static org.plumbline.rulebook.plan.PlanWriter.CASE_BITS;
import static org.plumbline.rulebook.plan.PlanWriter.EVALUATION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.plan.GuardTree.Branch;
import org.plumbline.rulebook.plan.GuardTree.Entry;
import org.plumbline.rulebook.plan.GuardTree.Node;
import org.plumbline.rulebook.plan.text.Literals;

/** Writes a tree as methods on one fact, called f. */
final class TreeWriter {

  /** Tests in one method; the just-in-time compiler leaves methods of 8,000 bytes alone. */
  private static final int TESTS_PER_METHOD = 12;

  /** Characters in one literal; a class file holds at most 65,535 bytes of each. */
  private static final int LITERAL_LENGTH = 20_000;

  private final JavaClasses classes;
  private final GuardTree tree;
  private final String fact;
  private final ConditionWriter conditions;

  private TreeWriter(JavaClasses classes, GuardTree tree) {
    this.classes = classes;
    this.tree = tree;
    this.fact = JavaText.name(tree.type().type());
    this.conditions = new ConditionWriter(classes);
  }

  /** Adds the methods of a tree; returns the one that puts all facts of its type through it. */
  static String write(JavaClasses classes, GuardTree tree) {
    return new TreeWriter(classes, tree).write();
  }

  private String write() {
    StringBuilder calls = new StringBuilder(calls(tree.root()));
    tree.keyed()
        .forEach(
            (key, nodes) -> calls.append("    ").append(keyed(key, nodes)).append("(f, e);\n"));
    String each = method(calls.toString());
    FactType type = tree.type();
    String facts = "e.sheet()." + type.accessor() + "()";
    String loop =
        type.single()
            ? "    " + each + "(" + facts + ", e);\n"
            : "    for (" + fact + " f : " + facts + ") " + each + "(f, e);\n";
    return classes.method("void", EVALUATION, loop);
  }

  private String method(String statements) {
    return classes.method("void", fact + " f, " + EVALUATION, statements);
  }

  private String node(Node node) {
    return method(calls(node));
  }

  /** Statements that go through a node, its branches in methods of a few tests. */
  private String calls(Node node) {
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
    String steps = WayWriter.afterHead(classes, conditions, entry.way());
    String parameters = fact + " v" + entry.head().register() + ", " + EVALUATION;
    return classes.method("void", parameters, steps);
  }

  /** A method that finds the nodes of a key's texts. */
  private String keyed(Key key, Map<String, Node> nodes) {
    List<String> inner = nodes.values().stream().map(this::node).toList();
    String literals = literals(List.copyOf(nodes.keySet()));
    if (key instanceof Key.Path path) {
      return found(literals + ".indexOf(" + path.java("f") + ")", inner);
    } else if (key instanceof Key.Start start) {
      String text = start.path().java("f");
      return found(literals + ".indexOf(" + text + ", " + start.length() + ")", inner);
    }
    String one =
        classes.method(
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
        new StringBuilder("    int n = " + place + ";\n    switch (n >> " + CASE_BITS + ") {\n");
    for (int i = 0; i < inner.size(); i += CASES_PER_METHOD) {
      List<String> some = inner.subList(i, Math.min(i + CASES_PER_METHOD, inner.size()));
      String chunk =
          classes.method("void", "int n, " + fact + " f, " + EVALUATION, cases("n", i, some));
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
    return classes.constant(type, type + ".packed(" + String.join(", ", joined) + ")");
  }
}
