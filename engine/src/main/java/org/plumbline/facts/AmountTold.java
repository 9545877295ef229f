package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.narrative.NoTotal;
import org.plumbline.descriptor.units.ExpectedUnits;
import org.plumbline.descriptor.units.UnitsBy;
import org.plumbline.descriptor.units.UnitsReader;

/**
 * The units of service that the narratives of a line tell. Where two narratives tell different
 * units nothing is expected.
 *
 * @param expected the units; empty where none are certain
 * @param narrative the narrative that tells them, from 0
 * @param isDoubtful whether they are not certain because several amounts are told
 */
record AmountTold(Optional<ExpectedUnits> expected, int narrative, boolean isDoubtful) {

  private static final AmountTold NOTHING = new AmountTold(Optional.empty(), 0, false);
  private static final AmountTold DOUBTFUL = new AmountTold(Optional.empty(), 0, true);

  /** Reads them by what one unit of the descriptor stands for. */
  static AmountTold of(Descriptor descriptor, Narratives said) {
    Optional<ExpectedUnits> first = Optional.empty();
    int in = 0;
    boolean doubtful = false;
    for (int i = 0; i < said.countRead(); i++) {
      Optional<ExpectedUnits> told = UnitsReader.read(descriptor, said.read(i));
      if (first.isEmpty() && told.isPresent()) {
        first = told;
        in = i;
      }
      doubtful |=
          told.isPresent() && !told.get().agreesWith(first.get())
              || said.read(i).noTotal().filter(why -> why != NoTotal.NO_AMOUNT).isPresent();
    }
    if (first.isPresent() && (!doubtful || first.get().by() != UnitsBy.DOSE)) {
      return new AmountTold(first, in, false);
    }
    return doubtful ? DOUBTFUL : NOTHING;
  }

  /** Whether there are units, told by this. */
  boolean isBy(UnitsBy by) {
    return expected.isPresent() && expected.get().by() == by;
  }
}
