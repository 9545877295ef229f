package org.plumbline.descriptor.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.measure.WrittenNumber;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * Sizes between bounds: "16 sq. in. or less", "more than 16 sq. in. but less than or equal to 48
 * sq. in.", "301 to 450 pounds", "up to and including 300 pounds", "width 22 inches or greater".
 */
final class SizeIntervals {

  private enum Side {
    ABOVE,
    FROM,
    BELOW,
    UP_TO
  }

  private record Bound(Side side, Amount amount, int start, int end) {

    boolean isLower() {
      return side == Side.ABOVE || side == Side.FROM;
    }

    SizeInterval with(Bound upper) {
      return new SizeInterval(
          Optional.of(amount),
          side == Side.FROM,
          Optional.of(upper.amount),
          upper.side == Side.UP_TO);
    }

    SizeInterval alone() {
      Optional<Amount> bound = Optional.of(amount);
      return isLower()
          ? new SizeInterval(bound, side == Side.FROM, Optional.empty(), false)
          : new SizeInterval(Optional.empty(), false, bound, side == Side.UP_TO);
    }
  }

  private SizeIntervals() {}

  static List<Said<SizeInterval>> read(Wording wording) {
    List<Said<SizeInterval>> found = new ArrayList<>(1);
    Bound lower = null;
    for (WrittenAmount written : wording.amounts()) {
      int word = wording.wordFrom(written.start());
      if (!isSize(written.amount()) || wording.word(word - 1).equals("x")) {
        continue; // "4 x 4 inches or smaller" bounds no area that could be measured
      }
      SizeInterval range = range(wording, word, written);
      if (range != null) {
        int first = wording.start(rangeStart(written, word));
        found.add(new Said<>(range, new Span(first, written.end())));
        continue;
      }
      Bound bound = bound(wording, word, written);
      if (lower != null && bound != null && !bound.isLower() && isPair(wording, lower, word)) {
        found.set(
            found.size() - 1, new Said<>(lower.with(bound), new Span(lower.start, bound.end)));
        lower = null;
      } else if (bound != null) {
        found.add(new Said<>(bound.alone(), new Span(bound.start, bound.end)));
        lower = bound.isLower() ? bound : null;
      }
    }
    return List.copyOf(found);
  }

  private static boolean isSize(Amount amount) {
    Dimension dimension = amount.unit().dimension();
    return dimension == Dimension.AREA
        || dimension == Dimension.LENGTH
        || amount.unit() == MeasureUnit.POUND
        || amount.unit() == MeasureUnit.MILLILITER;
  }

  /** "more than 16 but less than 48": nothing but "but" or "and" parts the bounds. */
  private static boolean isPair(Wording wording, Bound lower, int word) {
    int next = wording.wordFrom(lower.end);
    String join = wording.word(next);
    return (join.equals("but") || join.equals("and")) && word - next <= 6;
  }

  /** "301 to 450 pounds". */
  private static SizeInterval range(Wording wording, int word, WrittenAmount written) {
    int first = rangeStart(written, word);
    boolean joined = word - first == 1 || wording.word(word - 1).equals("to");
    if (first < 0 || !joined) {
      return null;
    }
    WrittenNumber from = WrittenNumber.at(wording.text(), wording.start(first)).orElse(null);
    if (from == null || from.end() != wording.end(first)) {
      return null;
    }
    Amount low = new Amount(from.value(), written.amount().unit());
    return new SizeInterval(Optional.of(low), true, Optional.of(written.amount()), true);
  }

  /** The word before "24-27 inches" or two before "301 to 450 pounds". */
  private static int rangeStart(WrittenAmount written, int word) {
    return written.role() == WrittenAmount.Role.UPPER_END ? word - 1 : word - 2;
  }

  private static Bound bound(Wording wording, int word, WrittenAmount written) {
    Amount amount = written.amount();
    int next = wording.wordFrom(written.end());
    if (wording.says(word - 5, "greater", "than", "or", "equal", "to")) {
      return new Bound(Side.FROM, amount, wording.start(word - 5), written.end());
    }
    if (wording.says(word - 5, "less", "than", "or", "equal", "to")) {
      return new Bound(Side.UP_TO, amount, wording.start(word - 5), written.end());
    }
    if (wording.says(word - 4, "up", "to", "and", "including")) {
      return new Bound(Side.UP_TO, amount, wording.start(word - 4), written.end());
    }
    if (wording.word(word - 1).equals("than")) {
      boolean less = wording.word(word - 2).equals("less");
      return new Bound(
          less ? Side.BELOW : Side.ABOVE, amount, wording.start(word - 2), written.end());
    }
    if (wording.word(next).equals("or") && next + 1 < wording.size()) {
      return switch (wording.word(next + 1)) {
        case "less", "smaller" ->
            new Bound(Side.UP_TO, amount, written.start(), wording.end(next + 1));
        case "more", "greater", "larger" ->
            new Bound(Side.FROM, amount, written.start(), wording.end(next + 1));
        default -> null;
      };
    }
    return null;
  }
}
