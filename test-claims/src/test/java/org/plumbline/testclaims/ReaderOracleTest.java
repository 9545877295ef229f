package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

/**
 * StAEDI reads the same files: where it finds no fault in the envelope, each field of a claim that
 * our reader gives is the element that StAEDI has at that segment, element and component, and both
 * see the same claims, lines and diagnoses.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReaderOracleTest {

  /** A segment as StAEDI sees it: identifier first, each element as its components. */
  private record Seen(String tag, List<List<String>> elements) {
    String component(int element, int component) {
      List<String> components = element > elements.size() ? List.of() : elements.get(element - 1);
      return component > components.size() ? "" : components.get(component - 1);
    }

    String whole(int element) {
      return element > elements.size() ? "" : String.join(":", elements.get(element - 1));
    }
  }

  @Test
  void generated_claims_are_read_as_StAEDI_reads_them() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClaimGenerator(837, 3_000).writeTo(out);
    assertTrue(compare(out.toByteArray(), "generated") >= 3_000);
  }

  @Test
  void the_samples_of_the_checkout_are_read_as_StAEDI_reads_them() throws Exception {
    Path samples = Path.of(System.getProperty("plumbline.checkout", ".."), "test-claims/samples");
    try (var files = Files.list(samples)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".837")).sorted().toList()) {
        assertTrue(compare(Files.readAllBytes(file), file.toString()) > 0, file.toString());
      }
    }
  }

  @Test
  void public_samples_that_StAEDI_can_read_are_read_alike() throws Exception {
    int compared = 0;
    for (RealFiles.Sample sample : RealFiles.samples()) {
      byte[] bytes = Files.readAllBytes(sample.path());
      boolean hasClaims = sample.claims() > 0;
      if (sample.kind().equals("837P-5010") && hasClaims && isX12(bytes)) {
        try {
          compare(bytes, sample.file());
          compared++;
        } catch (EDIStreamException outOfScope) {
          // StAEDI gives up on this file; ours goes on and has nothing to be compared with
        }
      }
    }
    assertTrue(compared >= 35, "compared " + compared);
  }

  private static boolean isX12(byte[] bytes) {
    return bytes.length > 106 && bytes[0] == 'I' && bytes[1] == 'S' && bytes[2] == 'A';
  }

  /** Compares both readers; returns how many claims were compared. */
  private static int compare(byte[] bytes, String file) throws EDIStreamException, IOException {
    List<List<Seen>> interchanges = staedi(bytes);
    List<Claim> claims = ours(bytes);
    List<Seen> all = interchanges.stream().flatMap(List::stream).toList();
    assertEquals(count(all, "CLM"), claims.size(), file);
    long lines = Math.max(count(all, "LX"), count(all, "SV1"));
    assertEquals(lines, claims.stream().mapToLong(c -> c.lines().size()).sum(), file);
    if (interchanges.size() == 1) {
      claims.forEach(claim -> parts(claim).forEach(part -> compare(part, all)));
    }
    return claims.size();
  }

  private static long count(List<Seen> segments, String tag) {
    return segments.stream().filter(segment -> segment.tag.equals(tag)).count();
  }

  private static void compare(Part part, List<Seen> segments) {
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (!part.has(field)) {
        continue;
      }
      Location.X12 place = (Location.X12) part.locate(field);
      Seen seen = segments.get((int) place.segmentNumber() - 1);
      assertEquals(seen.tag, place.segment());
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

  /** The segments of each interchange. */
  private static List<List<Seen>> staedi(byte[] bytes) throws EDIStreamException, IOException {
    EDIInputFactory factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    List<List<Seen>> interchanges = new ArrayList<>();
    try (InputStream in = new ByteArrayInputStream(bytes);
        EDIStreamReader reader = factory.createEDIStreamReader(in, "ISO-8859-1")) {
      List<Seen> segments = new ArrayList<>();
      List<String> composite = null;
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        switch (event) {
          case START_INTERCHANGE -> interchanges.add(segments = new ArrayList<>());
          case START_SEGMENT -> segments.add(new Seen(reader.getText(), new ArrayList<>()));
          case START_COMPOSITE -> {
            composite = new ArrayList<>();
            segments.get(segments.size() - 1).elements.add(composite);
          }
          case END_COMPOSITE -> composite = null;
          case ELEMENT_DATA -> {
            if (composite != null) {
              composite.add(reader.getText());
            } else {
              segments
                  .get(segments.size() - 1)
                  .elements
                  .add(new ArrayList<>(List.of(reader.getText())));
            }
          }
          default -> {
            // groups and loops are told by their segments
          }
        }
      }
    }
    return interchanges;
  }
}
