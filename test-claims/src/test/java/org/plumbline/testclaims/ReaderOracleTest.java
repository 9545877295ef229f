package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.StaediFile.Seen;

/**
 * StAEDI reads the same files: where it finds no fault in the envelope, each field of a claim that
 * our reader gives is the element that StAEDI has at that segment, element and component, and both
 * see the same claims, lines and diagnoses.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReaderOracleTest {

  @Test
  void generated_claims_are_read_as_StAEDI_reads_them() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClaimGenerator(837, 3_000).writeTo(out);
    assertTrue(compare(out.toByteArray(), "generated") >= 3_000);
  }

  @Test
  void the_samples_of_the_checkout_are_read_as_StAEDI_reads_them() throws IOException {
    Path samples = Path.of(System.getProperty("plumbline.checkout", ".."), "test-claims/samples");
    try (var files = Files.list(samples)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".837")).sorted().toList()) {
        assertTrue(compare(Files.readAllBytes(file), file.toString()) > 0, file.toString());
      }
    }
  }

  @Test
  void public_samples_that_StAEDI_can_read_are_read_alike() throws IOException {
    int compared = 0;
    for (RealFiles.Sample sample : RealFiles.samples()) {
      byte[] bytes = Files.readAllBytes(sample.path());
      boolean hasClaims = sample.claims() > 0;
      if (sample.kind().equals("837P-5010") && hasClaims && isX12(bytes)) {
        // which StAEDI gives up on, and why, stands in SegmentOracleTest's table
        if (StaediFile.of(bytes).problem() == null) {
          compare(bytes, sample.file());
          compared++;
        }
      }
    }
    assertTrue(compared >= 35, "compared " + compared);
  }

  private static boolean isX12(byte[] bytes) {
    return bytes.length > 106 && bytes[0] == 'I' && bytes[1] == 'S' && bytes[2] == 'A';
  }

  /** Compares both readers; returns how many claims were compared. */
  private static int compare(byte[] bytes, String file) throws IOException {
    StaediFile theirs = StaediFile.of(bytes);
    assertNull(theirs.problem(), file);
    List<Claim> claims = ours(bytes);
    assertEquals(theirs.count("CLM"), claims.size(), file);
    long lines = Math.max(theirs.count("LX"), theirs.count("SV1"));
    assertEquals(lines, claims.stream().mapToLong(c -> c.lines().size()).sum(), file);
    if (theirs.count("ISA") == 1) {
      claims.forEach(claim -> parts(claim).forEach(part -> compare(part, theirs.segments())));
    }
    return claims.size();
  }

  private static void compare(Part part, List<Seen> segments) {
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (!part.has(field)) {
        continue;
      }
      Location.X12 place = (Location.X12) part.locate(field);
      Seen seen = segments.get((int) place.segmentNumber() - 1);
      assertEquals(seen.tag(), place.segment());
      int element = Integer.parseInt(place.element().substring(place.element().length() - 2));
      String expected =
          place.component() > 0 ? seen.component(element, place.component()) : seen.whole(element);
      String raw = part.raw(field);
      boolean ofRange = place.segment().equals("DTP") && expected.contains("-");
      assertTrue(
          ofRange ? expected.contains(raw) : expected.equals(raw),
          () -> field + " at " + place + ": " + raw + " for " + expected);
    }
  }

  private static List<Part> parts(Claim claim) {
    List<Part> parts = new ArrayList<>(List.of(claim, claim.submission()));
    for (Part part :
        new Part[] {
          claim.coverage(), claim.dependant(), claim.patient(), claim.insured(), claim.payer()
        }) {
      if (part != null) {
        parts.add(part);
      }
    }
    parts.addAll(claim.billing());
    parts.addAll(claim.parties());
    parts.addAll(claim.notes());
    parts.addAll(claim.others());
    for (Diagnosis diagnosis : claim.diagnoses()) {
      assertEquals(PartKind.DIAGNOSIS, diagnosis.kind());
      parts.add(diagnosis);
    }
    claim.otherCoverages().forEach(parts::add);
    for (ServiceLine line : claim.lines()) {
      parts.add(line);
      parts.addAll(line.drugs());
      parts.addAll(line.parties());
      parts.addAll(line.notes());
      parts.addAll(line.others());
    }
    return parts;
  }

  private static List<Claim> ours(byte[] bytes) throws IOException {
    List<Claim> claims = new ArrayList<>();
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(bytes), Rulebook.shipped().readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          claims.add(read.claim());
        }
      }
    }
    return claims;
  }
}
