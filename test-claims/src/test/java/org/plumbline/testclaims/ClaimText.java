package org.plumbline.testclaims;

import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;

/** All that a claim says, a line for each part, so that two claims can be compared. */
final class ClaimText {

  private final StringBuilder text = new StringBuilder();

  private ClaimText() {}

  static String of(Claim claim) {
    ClaimText all = new ClaimText();
    all.part("submission", claim.submission());
    all.parts("billing", claim.billing());
    all.part("coverage", claim.coverage());
    all.part("dependant", claim.dependant());
    all.part("insured", claim.insured());
    all.part("patient", claim.patient());
    all.part("payer", claim.payer());
    all.part("claim", claim);
    all.parts("diagnosis", claim.diagnoses());
    all.parts("party", claim.parties());
    all.parts("note", claim.notes());
    all.others(claim.others());
    for (Coverage other : claim.otherCoverages()) {
      all.part("other", other);
      all.parts("other party", other.parties());
      all.parts("adjustment", other.adjustments());
    }
    for (ServiceLine line : claim.lines()) {
      all.part("line", line);
      all.parts("drug", line.drugs());
      all.parts("line party", line.parties());
      all.parts("line note", line.notes());
      all.others(line.others());
    }
    return all.text.toString();
  }

  private void parts(String name, List<? extends Part> parts) {
    parts.forEach(part -> part(name, part));
  }

  /** What follows what among others of several kinds depends on the segments' order. */
  private void others(List<Part> others) {
    others.stream()
        .sorted(java.util.Comparator.comparing(Part::loop).thenComparing(Part::kind))
        .forEach(part -> part(part.kind().name(), part));
    others.stream()
        .filter(part -> part.loop().equals("2430") || part.loop().equals("2440"))
        .forEach(part -> text.append(part.kind()).append(part.ordinal()).append(' '));
    text.append('\n');
  }

  private void part(String name, Part part) {
    if (part == null) {
      return;
    }
    int ordinal = part instanceof Claim ? 0 : part.ordinal();
    text.append(name).append(' ').append(part.loop()).append(' ').append(ordinal);
    text.append(' ').append(part.role());
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (part.has(field)) {
        text.append(' ').append(field).append('=').append(part.raw(field));
      }
    }
    text.append('\n');
  }
}
