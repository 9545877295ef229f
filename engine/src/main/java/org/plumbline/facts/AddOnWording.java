package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ServiceLine;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.descriptor.addon.AddOn;

/** The codes that a line's descriptor says it is listed in addition to. */
final class AddOnWording {

  private static final WordsReading<Optional<AddOn>> ADD_ON = new WordsReading<>(AddOn::of);

  private AddOnWording() {}

  /** Them, where none of them stands on the claim. */
  static Optional<AddOn> withoutBase(LineFacts line) {
    if (!line.hasDescriptor()) {
      return Optional.empty();
    }
    return line.codes().read(line.found(), ADD_ON).filter(addOn -> isAlone(line, addOn));
  }

  private static boolean isAlone(LineFacts line, AddOn addOn) {
    for (ServiceLine other : line.claim().source().lines()) {
      if (addOn.bases().contains(other.raw(ClaimField.CODE))) {
        return false;
      }
    }
    return true;
  }
}
