package org.plumbline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plumbline.claim.Claim;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;

/** All parts that a claim is made of. */
public final class ClaimParts {

  private ClaimParts() {}

  /** The claim itself and all below it, in a fixed order. */
  public static List<Part> of(Claim claim) {
    List<Part> parts = new ArrayList<>();
    Stream.of(
            claim,
            claim.submission(),
            claim.coverage(),
            claim.dependant(),
            claim.patient(),
            claim.insured(),
            claim.payer())
        .filter(Objects::nonNull)
        .forEach(parts::add);
    parts.addAll(claim.billing());
    parts.addAll(claim.diagnoses());
    parts.addAll(claim.parties());
    parts.addAll(claim.notes());
    parts.addAll(claim.others());
    for (Coverage other : claim.otherCoverages()) {
      parts.add(other);
      parts.addAll(other.parties());
      parts.addAll(other.adjustments());
    }
    for (ServiceLine line : claim.lines()) {
      parts.add(line);
      parts.addAll(line.drugs());
      parts.addAll(line.parties());
      parts.addAll(line.notes());
      parts.addAll(line.others());
    }
    parts.addAll(claim.formItems());
    return parts;
  }
}
