package org.plumbline.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.ClaimGenerator;

/** The bare reader is a measure of the reader only as long as both make the same claims. */
class BareReaderTest {

  @Test
  void itMakesTheSameClaimsAsTheReader() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClaimGenerator(7, 3_000).withFaultShare(0).writeTo(out);
    List<Claim> bare = new ArrayList<>();
    new BareReader(out.toByteArray(), bare::add).read();
    List<Claim> read = new ArrayList<>();
    try (X12ClaimReader reader =
        new X12ClaimReader(
            new ByteArrayInputStream(out.toByteArray()), Rulebook.shipped().readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim claim) {
          read.add(claim.claim());
        }
      }
    }
    assertEquals(3_000, read.size());
    assertEquals(read.size(), bare.size());
    for (int i = 0; i < read.size(); i++) {
      assertEquals(shown(read.get(i)), shown(bare.get(i)), "claim " + i);
    }
  }

  private static String shown(Claim claim) {
    StringBuilder text = new StringBuilder();
    show(claim, text);
    show(claim.submission(), text);
    claim.billing().forEach(party -> show(party, text));
    show(claim.coverage(), text);
    show(claim.dependant(), text);
    show(claim.patient(), text);
    show(claim.insured(), text);
    show(claim.payer(), text);
    claim.diagnoses().forEach(diagnosis -> show(diagnosis, text));
    claim.parties().forEach(party -> show(party, text));
    claim.notes().forEach(note -> show(note, text));
    claim.others().forEach(other -> show(other, text));
    for (Coverage other : claim.otherCoverages()) {
      show(other, text);
      other.parties().forEach(party -> show(party, text));
      other.adjustments().forEach(adjustment -> show(adjustment, text));
    }
    for (ServiceLine line : claim.lines()) {
      show(line, text);
      line.drugs().forEach(drug -> show(drug, text));
      line.parties().forEach(party -> show(party, text));
      line.notes().forEach(note -> show(note, text));
      line.others().forEach(other -> show(other, text));
    }
    return text.toString();
  }

  private static void show(Part part, StringBuilder text) {
    if (part == null) {
      text.append("none\n");
      return;
    }
    text.append(part.kind()).append(' ').append(part.role()).append(' ').append(part.loop());
    text.append(' ').append(part.ordinal()).append('\n');
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (part.has(field)) {
        text.append("  ").append(field).append('=').append(part.raw(field)).append('\n');
      }
    }
  }
}
