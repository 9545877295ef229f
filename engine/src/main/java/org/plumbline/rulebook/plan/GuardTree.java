package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.plan.Key.Asked;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Way;

/**
 * The first patterns of all rules on one fact type, with what they have in common done once: rules
 * that ask for one of some literals hang under that literal, and tests that begin alike are shared.
 */
final class GuardTree {

  /** A way of a rule, whose first fact is found and has passed its own tests. */
  record Entry(RulePlan rule, Way way) {

    Match head() {
      return (Match) way.steps().get(0);
    }
  }

  /** What hangs under one shared test, or under one literal. */
  static final class Node {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Branch> branches = new LinkedHashMap<>();

    List<Entry> entries() {
      return entries;
    }

    List<Branch> branches() {
      return List.copyOf(branches.values());
    }

    private void add(Entry entry, List<Test> guards, int done) {
      if (done == guards.size()) {
        entries.add(entry);
        return;
      }
      Test guard = guards.get(done);
      branches
          .computeIfAbsent(guard.text(), text -> new Branch(guard, new Node()))
          .node
          .add(entry, guards, done + 1);
    }
  }

  /** A test and what is looked at where it holds. */
  record Branch(Test test, Node node) {}

  private final FactType type;
  private final Node root = new Node();
  private final Map<Key, Map<String, Node>> keyed = new LinkedHashMap<>();

  private GuardTree(FactType type) {
    this.type = type;
  }

  /** One tree for each fact type that is the first of a rule. */
  static List<GuardTree> of(List<RulePlan> rules) {
    Map<FactType, GuardTree> trees = new LinkedHashMap<>();
    for (RulePlan rule : rules) {
      for (Way way : rule.ways()) {
        Entry entry = new Entry(rule, way);
        trees.computeIfAbsent(entry.head().type(), GuardTree::new).add(entry);
      }
    }
    return List.copyOf(trees.values());
  }

  private void add(Entry entry) {
    Match head = entry.head();
    if (head.key().isEmpty()) {
      root.add(entry, head.own(), 0);
      return;
    }
    Asked asked = head.key().get();
    Map<String, Node> nodes = keyed.computeIfAbsent(asked.key(), key -> new LinkedHashMap<>());
    for (String literal : asked.literals()) {
      nodes.computeIfAbsent(literal, absent -> new Node()).add(entry, head.own(), 1);
    }
  }

  FactType type() {
    return type;
  }

  /** What does not hang under a literal. */
  Node root() {
    return root;
  }

  /** The nodes by key and by the literal that is asked for. */
  Map<Key, Map<String, Node>> keyed() {
    return keyed;
  }
}
