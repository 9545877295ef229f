package org.plumbline.descriptor.basis;

import java.util.Optional;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * Reads what one unit of service stands for. The first that reads something wins: an amount that
 * equals one unit; a study or treatment dose; the dose of a drug; per something; pair; each;
 * several strengths.
 *
 * <p>Source: wording of the CMS HCPCS Level II releases; the order is the one that proved right on
 * the release of October 2025.
 */
public final class BasisReader {

  private BasisReader() {}

  /** The basis of a descriptor; empty where none can be read with certainty. */
  public static Optional<Said<BillingBasis>> read(Wording wording) {
    Said<BillingBasis> found = Equation.read(wording);
    if (found == null) {
      found = StudyDose.read(wording);
    }
    DoseAmounts doses = null;
    if (found == null) {
      doses = DoseAmounts.of(wording);
      found = doses.single();
    }
    if (found == null) {
      found = PerPhrase.read(wording);
    }
    if (found == null) {
      found = Pieces.read(wording);
    }
    if (found == null) {
      found = doses.several();
    }
    return Optional.ofNullable(found);
  }
}
