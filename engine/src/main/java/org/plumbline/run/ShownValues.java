package org.plumbline.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Values;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.Trace.Seen;
import org.plumbline.run.Explanation.Value;
import org.plumbline.run.Explanation.Value.Kind;
import org.plumbline.run.ShownProperties.Row;

/** Puts what conditions saw of one claim into words, as far as {@link ShownProperties} lets. */
final class ShownValues {

  private final Claim claim;
  private final PrivacyMask mask;

  ShownValues(Claim claim, PrivacyMask mask) {
    this.claim = claim;
    this.mask = mask;
  }

  /** The values that a condition saw, without the one that is the condition itself. */
  List<Value> of(List<Seen> all, String condition) {
    List<Value> values = new ArrayList<>();
    for (Seen seen : all) {
      for (Value value : of(seen)) {
        boolean itself = condition.equals(value.name()) || condition.equals("!" + value.name());
        if (!itself && !values.contains(value)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** Where it can be one of several properties, it is shown only if all of them show the same. */
  private List<Value> of(Seen seen) {
    if (seen.properties().isEmpty()) {
      return of(seen, ShownProperties.of(""));
    }
    List<List<Value>> ways =
        seen.properties().stream()
            .map(property -> of(seen, ShownProperties.of(property)))
            .distinct()
            .toList();
    return ways.size() == 1 ? ways.get(0) : of(seen, ShownProperties.of(""));
  }

  private List<Value> of(Seen seen, Row row) {
    String name = seen.name();
    if (row.kind() == ShownProperties.Kind.FIELDS && seen.fact().isPresent()) {
      return fields(row, seen.fact().get(), seen);
    } else if (seen.value().isEmpty()) {
      return List.of();
    }
    Object value = seen.value().get();
    if (value instanceof Number number) {
      return List.of(number(name, row, number.longValue()));
    } else if (value instanceof Boolean) {
      return List.of(new Value(name, value.toString(), Kind.PLAIN));
    } else if (row.kind() == ShownProperties.Kind.OURS) {
      return List.of(new Value(name, value.toString(), Kind.TEXT));
    } else if (row.kind() == ShownProperties.Kind.LINE_CODE) {
      return lineCode(seen);
    }
    return value instanceof String text
        ? List.of(new Value(name, Shape.of(text), Kind.SHAPE))
        : List.of();
  }

  private List<Value> fields(Row row, Fact fact, Seen seen) {
    List<Value> values = new ArrayList<>();
    for (ClaimField field : row.fields()) {
      FieldRef ref = FactSheet.field(fact, field);
      if (seen.value().isPresent() && seen.value().get() instanceof String text) {
        values.add(text(seen.name(), ref, text));
      } else if (ref.part().has(field)) {
        values.add(text(field.label(), ref, ref.part().raw(field)));
      }
    }
    return values;
  }

  private List<Value> lineCode(Seen seen) {
    int line = seen.fact().map(Fact::lineNumber).orElse(0);
    return line < 1 || line > claim.lines().size()
        ? List.of()
        : List.of(
            text(
                seen.name(),
                new FieldRef(claim.lines().get(line - 1), ClaimField.CODE),
                String.valueOf(seen.value().orElse(""))));
  }

  /** A text made of a field is shown where the field itself is. */
  private Value text(String name, FieldRef ref, String text) {
    if (ref.field().type() == FieldType.DATE
        && !ref.field().identity()
        && ref.part().state(ref.field()) == FieldState.VALUE) {
      return day(name, ref.part().value(ref.field()));
    }
    boolean shown = mask.text(ref).equals(ref.part().raw(ref.field()));
    return shown ? new Value(name, text, Kind.TEXT) : new Value(name, Shape.of(text), Kind.SHAPE);
  }

  private Value number(String name, Row row, long value) {
    if (value <= Values.UNREADABLE) {
      return new Value(name, value == Values.ABSENT ? "absent" : "unreadable", Kind.PLAIN);
    }
    return switch (row.kind()) {
      case COUNT, OURS -> plain(name, Long.toString(value));
      case AMOUNT -> scaled(name, value, BigDecimal.valueOf(value, 2).toPlainString(), "cents");
      case QUANTITY -> scaled(name, value, quantity(value), "thousandths");
      case DAY -> day(name, value);
      case PUBLISHED_DAY ->
          new Value(name, value == 0 ? "none" : date(value).orElse("none"), Kind.PLAIN);
      default -> new Value(name, "a number", Kind.SHAPE);
    };
  }

  private static String quantity(long thousandths) {
    BigDecimal value = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  /** The number, and in the unit that rules compare in where that looks different. */
  private Value scaled(String name, long value, String shown, String unit) {
    Value plain = plain(name, shown);
    String compared = Long.toString(value);
    boolean both =
        plain.kind() == Kind.PLAIN
            && !compared.equals(shown)
            && mask.number(compared).equals(compared);
    return both ? new Value(name, shown + " (" + compared + " " + unit + ")", Kind.PLAIN) : plain;
  }

  private Value plain(String name, String number) {
    String shown = mask.number(number);
    return new Value(name, shown, shown.equals(number) ? Kind.PLAIN : Kind.SHAPE);
  }

  private Value day(String name, long epochDay) {
    Optional<String> date = date(epochDay);
    String shown = date.map(day -> mask.day(epochDay, day)).orElse("none");
    return new Value(name, shown, shown.equals(date.orElse("none")) ? Kind.PLAIN : Kind.SHAPE);
  }

  /** No claim and no code set has a date of another century; what is none is no date. */
  private static Optional<String> date(long epochDay) {
    return Math.abs(epochDay) > 1_000_000
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(epochDay).toString());
  }
}
