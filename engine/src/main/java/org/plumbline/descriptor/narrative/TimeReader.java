package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.narrative.Token.Kind;
import org.plumbline.descriptor.text.Said;

/**
 * Times, days and months, and ages. Of several of a kind none is read, nor a time that may be one
 * of several.
 */
final class TimeReader {

  private final Tokens tokens;
  private final Repetition repetition;
  private boolean rate;
  private final List<Said<Amount>> times = new ArrayList<>(1);
  private final List<Said<Amount>> days = new ArrayList<>(1);
  private final List<Said<Amount>> ages = new ArrayList<>(1);

  private TimeReader(Tokens tokens) {
    this.tokens = tokens;
    this.repetition = new Repetition(tokens);
  }

  static TimeReader read(Tokens tokens) {
    TimeReader reader = new TimeReader(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      i = Math.max(i, reader.at(i));
    }
    return reader;
  }

  Optional<Said<Amount>> time() {
    return only(times);
  }

  /** Whether the time may be one of several, or so much a day. */
  boolean isOfSeveral() {
    return !times.isEmpty() && (rate || repetition.isUnclear());
  }

  Optional<Said<Amount>> days() {
    return only(days);
  }

  Optional<Said<Amount>> age() {
    return only(ages);
  }

  private static Optional<Said<Amount>> only(List<Said<Amount>> all) {
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private int at(int i) {
    Token token = tokens.get(i);
    if (token.is(Kind.CLOCK)) {
      return clock(i);
    }
    if (isAge(i)) {
      return i + 1;
    }
    if (!token.is(Kind.AMOUNT) || isPartOfRate(i)) {
      return i;
    }
    return switch (token.unit().dimension()) {
      case TIME -> repetition.isBasis(i) ? i : time(i);
      case DAYS, MONTHS -> days(i);
      default -> i;
    };
  }

  /** 10:00-11:30; a time alone is none. */
  private int clock(int i) {
    boolean to = tokens.get(i + 1).is('-') || tokens.get(i + 1).means(Meaning.TO);
    if (!to || !tokens.get(i + 2).is(Kind.CLOCK)) {
      return i;
    }
    int minutes = ClockTime.between(minutes(i), minutes(i + 2));
    if (minutes > 0) {
      add(times, Amount.of(minutes, MeasureUnit.MINUTE), i, i + 2);
    }
    return i + 2;
  }

  private int minutes(int i) {
    return (int) tokens.get(i).number().numerator();
  }

  private int time(int i) {
    Token next = tokens.get(i + 1);
    Token hours = tokens.get(i);
    boolean both =
        hours.unit() == MeasureUnit.HOUR
            && next.is(Kind.AMOUNT)
            && next.unit() == MeasureUnit.MINUTE;
    int last = both ? i + 1 : i;
    rate |= repetition.isRate(last);
    try {
      Amount first = hours.amount().in(MeasureUnit.MINUTE);
      multiplied(both ? first.plus(next.amount()) : first, i, last);
    } catch (ArithmeticException tooLarge) {
      // no time that a service takes
    }
    return last;
  }

  /** 4 x 15 min, 15 min x 4; where something follows the number, what it counts is not certain. */
  private void multiplied(Amount one, int first, int last) {
    boolean sign = tokens.get(first - 1).means(Meaning.TIMES);
    long before = sign ? tokens.whole(first - 2) : 0;
    long after = tokens.get(last + 1).means(Meaning.TIMES) ? factor(last + 2) : 0;
    if (before > 0) {
      repetition.understood(first - 2, last);
      add(times, one.times(before), first - 2, last);
    } else if (after > 0) {
      repetition.understood(first, last + 2);
      add(times, one.times(after), first, last + 2);
    } else {
      add(times, one, first, last);
    }
  }

  /** "4", "4 units"; 0 for anything else. */
  private long factor(int i) {
    Token token = tokens.get(i);
    boolean units = token.measures(Dimension.UNITS) && token.number().isWhole();
    boolean ends = tokens.get(i + 1).parts() || tokens.get(i + 1).is(')');
    return units ? token.number().numerator() : ends ? tokens.whole(i) : 0;
  }

  private int days(int i) {
    Token token = tokens.get(i);
    if (token.unit() != MeasureUnit.YEAR) {
      add(days, token.amount(), i, i);
    }
    return i;
  }

  /** 34 y/o, 6 months old, age 34. */
  private boolean isAge(int i) {
    Token token = tokens.get(i);
    boolean bare = token.is(Kind.NUMBER);
    boolean measured = token.measures(Dimension.MONTHS);
    if (!bare && !measured) {
      return false;
    }
    boolean before = tokens.get(i - 1).means(Meaning.AGE);
    boolean after = tokens.get(i + 1).means(Meaning.OLD);
    if (!before && !after) {
      return false;
    }
    boolean months = tokens.get(i + 1).word().text().startsWith("mo");
    MeasureUnit unit = months ? MeasureUnit.MONTH : MeasureUnit.YEAR;
    add(ages, new Amount(token.number(), measured ? token.unit() : unit), i, after ? i + 1 : i);
    return true;
  }

  /** Below a stroke, an end of a range, or how often. */
  private boolean isPartOfRate(int i) {
    Token before = tokens.get(i - 1);
    return before.is('/')
        || "-<>~".indexOf(before.mark()) >= 0
        || before.means(Meaning.PER)
        || before.means(Meaning.FREQUENCY)
        || tokens.get(i + 1).is('-') && tokens.get(i + 2).is(Kind.AMOUNT);
  }

  private void add(List<Said<Amount>> to, Amount amount, int first, int last) {
    to.add(new Said<>(amount, tokens.span(first, last)));
  }
}
