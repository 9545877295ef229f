package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.plan.RulePlan.Way;

/**
 * Writes plans as Java: small static methods that call each other, with what rules have in common
 * tested once.
 */
public final class PlanWriter {

  /** The name of the class that implements {@link Plan}. */
  public static final String CLASS = "CompiledPlan";

  /** The last parameter of each method. */
  static final String EVALUATION = JavaText.name(Evaluation.class) + " e";

  /** Methods that are found by number are found in two steps, the first by the upper bits. */
  static final int CASE_BITS = 6;

  static final int CASES_PER_METHOD = 1 << CASE_BITS;

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
      body.append("    ").append(TreeWriter.write(together, tree)).append("(e);\n");
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
    StringBuilder chunks = new StringBuilder("    switch (n >> " + CASE_BITS + ") {\n");
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
