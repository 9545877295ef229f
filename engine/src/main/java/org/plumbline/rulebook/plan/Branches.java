package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Condition;

/** Multiplies out what a rule says with or. */
final class Branches {

  /** Or-branches multiply; a rule with more ways than these is better written as several. */
  private static final int MAX_WAYS = 64;

  private Branches() {}

  /**
   * The conditions without or: one list for each combination of branches.
   *
   * @throws NotPlannedException where there are too many
   */
  static List<List<Condition>> of(Condition condition) throws NotPlannedException {
    List<List<Condition>> found = new ArrayList<>();
    switch (condition.getType()) {
      case AND -> {
        found.add(List.of());
        for (Condition part : condition.getSubConditions()) {
          found = product(found, of(part));
        }
      }
      case OR -> {
        for (Condition part : condition.getSubConditions()) {
          found.addAll(of(part));
        }
      }
      case CONSEQUENCE -> found.add(List.of());
      default -> found.add(List.of(condition));
    }
    if (found.size() > MAX_WAYS) {
      throw new NotPlannedException("or with more than " + MAX_WAYS + " ways");
    }
    return found;
  }

  private static List<List<Condition>> product(
      List<List<Condition>> firsts, List<List<Condition>> seconds) {
    List<List<Condition>> all = new ArrayList<>();
    for (List<Condition> first : firsts) {
      for (List<Condition> second : seconds) {
        List<Condition> both = new ArrayList<>(first);
        both.addAll(second);
        all.add(both);
      }
    }
    return all;
  }
}
