package org.plumbline.rulebook.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Binding;
import org.plumbline.rulebook.plan.RulePlan.Filter;
import org.plumbline.rulebook.plan.RulePlan.Function;
import org.plumbline.rulebook.plan.RulePlan.Input;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Total;
import org.plumbline.rulebook.plan.RulePlan.Way;
import org.plumbline.rulebook.plan.Trace.Seen;

/** Where the values in the registers of a way come from, and what the rule calls them. */
final class Sources {

  /**
   * @param owner the register of the fact; negative where it is no property of one fact
   */
  private record Source(List<String> properties, int owner) {}

  private final Map<Integer, Source> sources = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final FactSheet sheet;

  Sources(Way way, FactSheet sheet) {
    this.sheet = sheet;
    read(way.steps());
    way.report().inputs().forEach(this::name);
  }

  private void read(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Match match) {
        read(match);
      } else if (step instanceof Quantifier quantifier) {
        read(quantifier.steps());
      } else if (step instanceof Accumulation accumulation) {
        read(accumulation.steps());
        accumulation.totals().forEach(this::read);
      } else {
        ((Filter) step).tests().forEach(this::name);
      }
    }
  }

  private void read(Match match) {
    match.own().forEach(this::name);
    for (Binding binding : match.bindings()) {
      name(binding.input());
      List<String> properties = BoundProperty.of(binding, match.type().of(sheet));
      sources.put(binding.register(), new Source(properties, match.register()));
    }
    match.rest().forEach(this::name);
  }

  private void read(Total total) {
    if (total.function() == Function.COUNT) {
      sources.put(total.result(), new Source(List.of(Seen.COUNT), -1));
    } else if (sources.containsKey(total.source())) {
      sources.put(total.result(), new Source(sources.get(total.source()).properties, -1));
    }
  }

  private void name(Test test) {
    test.inputs().forEach(this::name);
  }

  private void name(Input input) {
    names.putIfAbsent(input.register(), input.name());
  }

  /** The name of a register's variable, with its dollar sign; empty where the rule gives none. */
  String name(int register) {
    String name = names.getOrDefault(register, "");
    return name.startsWith("$") ? name : "";
  }

  /** A register's value under a name. */
  Seen seen(String name, int register, Object[] registers) {
    Source source = sources.get(register);
    Optional<Fact> owner =
        source == null || source.owner < 0
            ? Optional.empty()
            : Optional.ofNullable((Fact) registers[source.owner]);
    return new Seen(
        name,
        owner,
        source == null ? List.of() : source.properties,
        Optional.ofNullable(registers[register]));
  }
}
