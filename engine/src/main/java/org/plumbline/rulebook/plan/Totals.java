package org.plumbline.rulebook.plan;

import java.util.List;
import org.plumbline.rulebook.plan.RulePlan.Function;
import org.plumbline.rulebook.plan.RulePlan.Total;

/** The running results of one accumulation. */
final class Totals {

  private final List<Total> totals;
  private final Number[] values;

  Totals(List<Total> totals) {
    this.totals = totals;
    this.values = new Number[totals.size()];
    for (int i = 0; i < values.length; i++) {
      Function function = totals.get(i).function();
      values[i] = function == Function.SUM || function == Function.COUNT ? 0L : null;
    }
  }

  /** Takes one success in; never enough. */
  boolean add(Object[] registers) {
    for (int i = 0; i < values.length; i++) {
      Total total = totals.get(i);
      if (total.function() == Function.COUNT) {
        values[i] = values[i].longValue() + 1;
      } else if (registers[total.source()] instanceof Number value) {
        values[i] = with(total.function(), values[i], value.longValue());
      }
    }
    return false;
  }

  private static long with(Function function, Number before, long value) {
    if (before == null) {
      return value;
    }
    return switch (function) {
      case SUM -> before.longValue() + value;
      case MIN -> Math.min(before.longValue(), value);
      case MAX -> Math.max(before.longValue(), value);
      case COUNT -> throw new IllegalStateException("a count takes no value");
    };
  }

  void store(Object[] registers) {
    for (int i = 0; i < values.length; i++) {
      Total total = totals.get(i);
      registers[total.result()] =
          values[i] == null || total.type() == Long.class
              ? values[i]
              : (Object) values[i].intValue();
    }
  }
}
