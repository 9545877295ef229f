package org.plumbline.descriptor.units;

import java.util.Objects;

/**
 * Units of service as a narrative has them, by what one unit stands for.
 *
 * @param by what the narrative tells
 * @param units the units, in thousandths
 * @param orUnits units that are as right, in thousandths: rounded the other way, or with the
 *     discarded amount; the same number where there are none
 * @param asWritten the number of the narrative itself, in thousandths, whatever its unit; -1 where
 *     it has more than three decimals
 * @param start the first character of the words in the narrative, from 0
 * @param end the character after them
 */
public record ExpectedUnits(
    UnitsBy by, long units, long orUnits, long asWritten, int start, int end) {

  /** Checks that it is said by what. */
  public ExpectedUnits {
    Objects.requireNonNull(by);
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
