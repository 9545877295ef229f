package org.plumbline.descriptor.basis;

import java.util.List;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.measure.UnitReader;
import org.plumbline.descriptor.measure.UnitReader.WrittenUnit;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.measure.WrittenNumber;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/** "per" and what stands after it: a unit, an amount, a count or a noun. */
final class PerPhrase {

  /** What a unit of service counts, of one word. */
  private static final WordTable NOUNS = WordTable.of(PerPhrase.class, "unit-nouns.csv");

  private PerPhrase() {}

  static Said<BillingBasis> read(Wording wording) {
    Said<BillingBasis> open = read(wording, false);
    return open != null ? open : read(wording, true);
  }

  private static Said<BillingBasis> read(Wording wording, boolean inBrackets) {
    Said<BillingBasis> only = null;
    for (int i = 0; i + 1 < wording.size(); i++) {
      if (wording.isBracketed(i) == inBrackets && isKeyword(wording, i)) {
        Said<BillingBasis> found = after(wording, i);
        if (found != null) {
          if (only != null && !only.what().equals(found.what())) {
            return last(wording, only, found);
          }
          only = found;
        }
      }
    }
    return only;
  }

  /** Of two different units the one that ends the descriptor counts; else neither is certain. */
  private static Said<BillingBasis> last(
      Wording wording, Said<BillingBasis> one, Said<BillingBasis> other) {
    int end = wording.end(wording.size() - 1);
    if (other.span().end() >= end) {
      return other;
    }
    return one.span().end() >= end ? one : null;
  }

  private static boolean isKeyword(Wording wording, int index) {
    String word = wording.word(index);
    int start = wording.start(index);
    for (WrittenAmount written : wording.amounts()) {
      if (written.start() < start && start < written.end()) {
        return false; // the "per" of a strength
      }
    }
    return word.equals("per")
        || word.equals("each") && Character.isDigit(first(wording, index + 1));
  }

  private static char first(Wording wording, int index) {
    return wording.text().charAt(wording.start(index));
  }

  private static Said<BillingBasis> after(Wording wording, int per) {
    int next = per + 1;
    int at = wording.start(next);
    WrittenUnit unit = unit(wording, next);
    if (unit != null) {
      Amount one = Amount.of(1, unit.unit());
      return kindOf(one) == BasisKind.TIME && !isTimeUnit(wording, per, unit)
          ? null
          : said(wording, per, unit.end(), ofAmount(one));
    }
    for (WrittenAmount written : wording.amounts()) {
      if (written.start() == at || wording.wordFrom(written.start()) == next) {
        return written.isPlain()
                && wording.gapBefore(next + 1) != Gap.HYPHEN
                && !Bounds.follow(wording, wording.wordFrom(written.end()))
            ? said(wording, per, written.end(), ofAmount(written.amount()))
            : null;
      }
    }
    return count(wording, per);
  }

  /** A unit right after "per", or after "factor viii", "linear" and the like. */
  private static WrittenUnit unit(Wording wording, int next) {
    WrittenUnit unit = UnitReader.at(wording.text(), wording.start(next)).orElse(null);
    if (unit == null) {
      int skipped = wording.word(next).equals("factor") ? next + 2 : next + 1;
      boolean skip =
          switch (wording.word(next)) {
            case "factor", "one" -> skipped < wording.size();
            default -> false;
          };
      unit = skip ? UnitReader.at(wording.text(), wording.start(skipped)).orElse(null) : null;
    }
    return unit != null && unit.unit().dimension() != Dimension.SHARE ? unit : null;
  }

  /**
   * "per diem" ends its element; "per diem to a patient" tells of something else. After "additional
   * 30 minutes" a month is when they are counted, not what is.
   */
  private static boolean isTimeUnit(Wording wording, int per, WrittenUnit unit) {
    int next = wording.wordFrom(unit.end());
    boolean ends = next >= wording.size() || wording.gapBefore(next).endsElement();
    return ends && !wording.word(per - 3).equals("additional");
  }

  private static Said<BillingBasis> count(Wording wording, int per) {
    int next = per + 1;
    if (wording.says(next, "half", "day")) {
      Amount half = new Amount(new Ratio(1, 2), MeasureUnit.DAY);
      return said(wording, per, wording.end(next + 1), ofAmount(half));
    }
    int number = wording.word(next + 1).equals("of") ? next + 2 : next;
    if (number < wording.size()) {
      WrittenNumber written = WrittenNumber.at(wording.text(), wording.start(number)).orElse(null);
      if (written != null && written.value().isWhole()) {
        return counted(wording, per, number, written);
      }
    }
    return noun(wording, per);
  }

  private static Said<BillingBasis> counted(
      Wording wording, int per, int number, WrittenNumber written) {
    boolean noun = number + 1 < wording.size() && !wording.gapBefore(number + 1).endsElement();
    BillingBasis basis =
        new BillingBasis(
            BasisKind.COUNT,
            List.of(new Amount(written.value(), MeasureUnit.ITEM)),
            noun ? wording.word(number + 1) : "");
    return said(wording, per, noun ? wording.end(number + 1) : written.end(), basis);
  }

  private static Said<BillingBasis> noun(Wording wording, int per) {
    for (int i = per + 1; i <= per + 3 && i < wording.size(); i++) {
      if (i > per + 1 && wording.gapBefore(i).endsElement()) {
        return null;
      }
      String word = wording.word(i);
      BasisKind kind = kind(word);
      if (kind != null) {
        return said(wording, per, wording.end(i), BillingBasis.of(kind, word));
      }
      boolean adjective =
          switch (word) {
            case "single", "use", "dose", "treatment", "passive", "individual", "custom" -> true;
            default -> false;
          };
      if (!adjective) {
        return null;
      }
    }
    return null;
  }

  private static BasisKind kind(String noun) {
    if (noun.equals("pair")) {
      return BasisKind.PAIR;
    }
    if (NOUNS.is("SESSION", noun)) {
      return BasisKind.SESSION;
    }
    return NOUNS.is("CONTAINER", noun) ? BasisKind.CONTAINER : null;
  }

  private static BillingBasis ofAmount(Amount amount) {
    return BillingBasis.of(kindOf(amount), amount);
  }

  private static BasisKind kindOf(Amount amount) {
    return switch (amount.unit().dimension()) {
      case AREA -> BasisKind.AREA;
      case LENGTH -> BasisKind.LENGTH;
      case DISTANCE -> BasisKind.DISTANCE;
      case TIME, DAYS, MONTHS -> BasisKind.TIME;
      case OUNCES -> BasisKind.VOLUME;
      case VOLUME ->
          amount.unit() == MeasureUnit.MILLILITER ? BasisKind.PER_UNIT : BasisKind.VOLUME;
      default -> BasisKind.PER_UNIT;
    };
  }

  private static Said<BillingBasis> said(Wording wording, int per, int end, BillingBasis basis) {
    return new Said<>(basis, new Span(wording.start(per), end));
  }
}
