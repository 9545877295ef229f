package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.Evaluation;
import org.plumbline.rulebook.plan.RulePlan;

/** A plan is compiled while it is in use, and nobody sees that in what it finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompilingPlanTest {

  private final CompiledRules code = Zoo.compile(Zoo.text("quantifiers"), Zoo.text("or"));
  private final ClassLoader loader =
      new ModelLoader(code.classes(), CompilingPlanTest.class.getClassLoader());
  private final List<RulePlan> rules =
      new RuleModels(() -> ModelLoader.instances(loader, code.models())).read().plans();
  private final List<FactSheet> claims = new ArrayList<>();

  CompilingPlanTest() {
    RandomClaims.each(1, 50, (seed, sheet) -> claims.add(sheet));
  }

  @Test
  void threads_find_the_same_before_and_after_it_is_compiled() throws Exception {
    CompilingPlan plan = new CompilingPlan(rules, loader);
    List<Integer> expected = findings(plan);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> work =
          () -> {
            int rounds = 0;
            for (; !plan.isCompiled() || rounds < 20; rounds++) {
              assertEquals(expected, findings(plan));
            }
            return rounds;
          };
      for (Future<Integer> rounds : threads.invokeAll(List.of(work, work, work))) {
        assertTrue(rounds.get() >= 20);
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(expected, findings(plan));
  }

  @Test
  void a_plan_that_cannot_be_compiled_stays_interpreted() throws Exception {
    ClassLoader without =
        new ClassLoader(loader) {
          @Override
          public InputStream getResourceAsStream(String name) {
            return name.startsWith("org/plumbline/rules/") ? null : super.getResourceAsStream(name);
          }
        };
    assertThrows(RuntimeException.class, () -> CompilingPlan.compiled(rules, without));
    CompilingPlan plan = new CompilingPlan(rules, without);
    List<Integer> expected = findings(plan);
    plan.compile();
    assertEquals(expected, findings(plan));
    assertEquals(false, plan.isCompiled());
  }

  private List<Integer> findings(CompilingPlan plan) throws Exception {
    Evaluation evaluation = new Evaluation();
    List<Integer> counts = new ArrayList<>();
    for (FactSheet sheet : claims) {
      List<String> found = new ArrayList<>();
      Findings sink = (rule, fact, field, slots) -> found.add(rule);
      evaluation.turnTo(sheet, sink);
      plan.evaluate(evaluation);
      counts.add(found.stream().sorted().toList().hashCode());
    }
    return counts;
  }
}
