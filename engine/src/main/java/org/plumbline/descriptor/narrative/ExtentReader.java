package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.measure.UnitReader;
import org.plumbline.descriptor.narrative.Token.Kind;
import org.plumbline.descriptor.text.Said;

/**
 * Areas, lengths and miles. Of several of a kind none is read, nor one that may be that of one of
 * several things. The size of a wound is none.
 */
final class ExtentReader {

  /** A needle's gauge may stand before its inches. */
  private static final int NEEDLE_WITHIN = 2;

  private final Tokens tokens;
  private final Repetition repetition;
  private final WoundContext wounds;
  private boolean wound;
  private final List<Said<Amount>> areas = new ArrayList<>(1);
  private final List<Said<Amount>> lengths = new ArrayList<>(1);
  private final List<Said<Amount>> distances = new ArrayList<>(1);

  private ExtentReader(Tokens tokens) {
    this.tokens = tokens;
    this.repetition = new Repetition(tokens);
    this.wounds = new WoundContext(tokens);
  }

  static ExtentReader read(Tokens tokens) {
    ExtentReader reader = new ExtentReader(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      i = Math.max(i, reader.at(i));
    }
    return reader;
  }

  /**
   * An area; none where pieces are counted, or where some of it was discarded, or where it may be
   * that of a wound.
   */
  Optional<Said<Amount>> area() {
    boolean pieces = tokens.have(Meaning.PIECE) || tokens.have(Meaning.WASTE);
    return pieces || wound || isMultiplied() ? Optional.empty() : only(areas);
  }

  /** Whether the area may be that of each of several things. */
  boolean isOfSeveral() {
    return !areas.isEmpty() && repetition.isOfSeveralThings();
  }

  Optional<Said<Amount>> length() {
    return ofOneThing(lengths);
  }

  Optional<Said<Amount>> distance() {
    return ofOneThing(distances);
  }

  private Optional<Said<Amount>> ofOneThing(List<Said<Amount>> all) {
    boolean several = !all.isEmpty() && repetition.isOfSeveralThings();
    return several ? Optional.empty() : only(all);
  }

  /** Whether a sign stands in no rectangle and before another number than one. */
  private boolean isMultiplied() {
    for (int i = 0; tokens.have(Meaning.TIMES) && i < tokens.size(); i++) {
      boolean sign = tokens.get(i).means(Meaning.TIMES) && !isSide(tokens.get(i - 1));
      if (sign && tokens.whole(i + 1) != 1) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Said<Amount>> only(List<Said<Amount>> all) {
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private int at(int i) {
    Token token = tokens.get(i);
    if (tokens.get(i + 1).means(Meaning.TIMES) && isSide(token)) {
      return rectangle(i);
    }
    if (token.is(Kind.NUMBER)) {
      return miles(i);
    }
    if (!token.is(Kind.AMOUNT) || isBound(i) || repetition.isRate(i)) {
      return i;
    }
    switch (token.unit().dimension()) {
      case AREA -> {
        if (token.unit() != MeasureUnit.SQUARE_METER) {
          wound |= wounds.isWound(i, i);
          add(areas, token.amount(), i, i);
        }
      }
      case LENGTH -> {
        if (!isColumn(i) && isLong(i)) {
          add(lengths, token.amount(), i, i);
        }
      }
      case DISTANCE -> add(distances, token.amount(), i, i);
      default -> {}
    }
    return i;
  }

  /** Inches and centimetres by themselves are those of a width or a size. */
  private boolean isLong(int i) {
    return switch (tokens.get(i).unit()) {
      case YARD, FOOT, METER -> true;
      default -> tokens.soon(i, 1, Meaning.LONG) || tokens.lately(i, 2, Meaning.LONG);
    };
  }

  private static boolean isSide(Token token) {
    return token.is(Kind.NUMBER) || token.measures(Dimension.LENGTH);
  }

  /** Sides with signs between them: two with a unit make an area; their last place. */
  private int rectangle(int i) {
    int last = i;
    while (tokens.get(last + 1).means(Meaning.TIMES) && isSide(tokens.get(last + 2))) {
      last += 2;
    }
    repetition.understood(i, last);
    Token width = tokens.get(i);
    Token height = tokens.get(last);
    if (last == i) {
      return i;
    }
    boolean measured = height.measures(Dimension.LENGTH);
    boolean likewise = !width.is(Kind.AMOUNT) || width.unit() == height.unit();
    if (last == i + 2 && measured && likewise && !tokens.get(last + 1).means(Meaning.TIMES)) {
      rectangle(i, last);
    }
    return last;
  }

  private void rectangle(int i, int last) {
    MeasureUnit unit = tokens.get(last).unit();
    try {
      Ratio width = tokens.get(i).number();
      Amount area = Amount.area(new Amount(width, unit), tokens.get(last).amount());
      wound |= wounds.isWound(i, last);
      add(areas, area, i, last);
    } catch (ArithmeticException tooLarge) {
      // no area that a dressing has
    }
  }

  /** 12 loaded miles: a word between the number and its unit. */
  private int miles(int i) {
    Token unit = tokens.get(i + 2);
    if (!tokens.get(i + 1).means(Meaning.JOURNEY) || !unit.is(Kind.WORD)) {
      return i;
    }
    boolean miles =
        UnitReader.at(tokens.text(), unit.start())
            .filter(found -> found.unit() == MeasureUnit.MILE)
            .isPresent();
    if (miles) {
      repetition.understood(i, i + 2);
      add(distances, new Amount(tokens.get(i).number(), MeasureUnit.MILE), i, i + 2);
      return i + 2;
    }
    return i;
  }

  private void add(List<Said<Amount>> to, Amount amount, int first, int last) {
    to.add(new Said<>(amount, tokens.span(first, last)));
  }

  /** Below a stroke, or an end of a range. */
  private boolean isBound(int i) {
    Token before = tokens.get(i - 1);
    return before.is('/')
        || before.is('-')
        || before.means(Meaning.UPTO)
        || tokens.get(i + 1).is('/')
        || tokens.get(i + 1).is('-');
  }

  /** A pressure: 10 cm H2O; or the inches of a needle. */
  private boolean isColumn(int i) {
    return tokens.get(i + 1).is(Kind.ID)
        || tokens.lately(i, NEEDLE_WITHIN, Meaning.NEEDLE)
        || tokens.soon(i, 1, Meaning.NEEDLE);
  }
}
