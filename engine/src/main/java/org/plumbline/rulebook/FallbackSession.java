package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.facts.FactSheet;

/** The rules that no plan knows, in a session of their own. */
final class FallbackSession implements AutoCloseable {

  private final RuleModels models;
  private final Set<String> names;
  private final RuleSession all;
  private final Map<String, RuleSession> single = new HashMap<>();

  FallbackSession(RuleModels models, Set<String> names) {
    this.models = models;
    this.names = names;
    this.all = new RuleSession(models.kieBase(names));
  }

  /**
   * Evaluates all of them.
   *
   * @return the rules that throw on the claim; of them nothing is reported
   */
  List<String> evaluate(FactSheet sheet, Reports reports) {
    int before = reports.size();
    try {
      all.evaluate(sheet, reports);
      return List.of();
    } catch (RuleFailedException thrown) {
      reports.dropSince(before);
      return oneByOne(sheet, reports);
    }
  }

  private List<String> oneByOne(FactSheet sheet, Reports reports) {
    List<String> failed = new ArrayList<>();
    for (String name : names) {
      int before = reports.size();
      try {
        single
            .computeIfAbsent(name, alone -> new RuleSession(models.kieBase(Set.of(alone))))
            .evaluate(sheet, reports);
      } catch (RuleFailedException thrown) {
        reports.dropSince(before);
        failed.add(name);
      }
    }
    return failed;
  }

  @Override
  public void close() {
    all.close();
    single.values().forEach(RuleSession::close);
  }
}
