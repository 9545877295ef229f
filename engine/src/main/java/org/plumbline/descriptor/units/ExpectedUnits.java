package org.plumbline.descriptor.units;

import java.util.Objects;
import org.plumbline.descriptor.text.Span;

/**
 * Units of service as a narrative has them, by what one unit stands for.
 *
 * @param by what the narrative tells
 * @param units the units, in thousandths
 * @param orUnits units that are as right, in thousandths: rounded the other way, or with the
 *     discarded amount; the same number where there are none
 * @param asWritten the number of the narrative itself, in thousandths, whatever its unit; -1 where
 *     it has more than three decimals
 * @param span the words of the narrative
 */
public record ExpectedUnits(UnitsBy by, long units, long orUnits, long asWritten, Span span) {

  /** Checks that it is said by what. */
  public ExpectedUnits {
    Objects.requireNonNull(by);
    Objects.requireNonNull(span);
  }

  /** Whether so many units, in thousandths, are what the narrative tells. */
  public boolean allow(long thousandths) {
    return thousandths == units || thousandths == orUnits;
  }

  /** Whether two narratives of a line tell the same. */
  public boolean agreesWith(ExpectedUnits other) {
    return by == other.by && units == other.units && orUnits == other.orUnits;
  }
}
