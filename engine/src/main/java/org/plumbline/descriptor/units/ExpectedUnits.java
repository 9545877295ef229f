package org.plumbline.descriptor.units;

import java.util.Objects;
import java.util.OptionalLong;
import org.plumbline.descriptor.text.Span;

/**
 * Units of service as a narrative has them, by what one unit stands for.
 *
 * @param by what the narrative tells
 * @param units the units, in thousandths
 * @param orUnits units that are as right, in thousandths: rounded the other way, or the units that
 *     the narrative speaks of read as units of service; the same number where there are none
 * @param withDiscarded those of the given and the discarded amount together, in thousandths; empty
 *     where no discarded amount is told
 * @param asWritten the number of the narrative itself, in thousandths, whatever its unit; -1 where
 *     it has more than three decimals
 * @param span the words of the narrative
 */
public record ExpectedUnits(
    UnitsBy by, long units, long orUnits, OptionalLong withDiscarded, long asWritten, Span span) {

  /** Checks that it is said by what. */
  public ExpectedUnits {
    Objects.requireNonNull(by);
    Objects.requireNonNull(withDiscarded);
    Objects.requireNonNull(span);
  }

  /** Those of a narrative that tells of no discarded amount. */
  ExpectedUnits(UnitsBy by, long units, long orUnits, long asWritten, Span span) {
    this(by, units, orUnits, OptionalLong.empty(), asWritten, span);
  }

  /** Whether so many units, in thousandths, are what the narrative tells. */
  public boolean allow(long thousandths) {
    return isGiven(thousandths) || isWithDiscarded(thousandths);
  }

  /** Whether so many units, in thousandths, are those of both amounts, and not of the given one. */
  public boolean holdDiscarded(long thousandths) {
    return isWithDiscarded(thousandths) && !isGiven(thousandths);
  }

  private boolean isGiven(long thousandths) {
    return thousandths == units || thousandths == orUnits;
  }

  private boolean isWithDiscarded(long thousandths) {
    return withDiscarded.isPresent() && thousandths == withDiscarded.getAsLong();
  }

  /** Whether two narratives of a line tell the same. */
  public boolean agreesWith(ExpectedUnits other) {
    return by == other.by
        && units == other.units
        && orUnits == other.orUnits
        && withDiscarded.equals(other.withDiscarded);
  }
}
