package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.Part;
import org.plumbline.intake.ClaimParts;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;

/** What is read from an 837P and written as one is read as the same claim again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenClaimsTest {

  /** The loops of a claim in 005010X222A1 that begin with a segment the reader keeps. */
  private static final Set<String> LOOPS =
      Set.of(
          "2010AA", "2000B", "2010BA", "2010BB", "2000C", "2010CA", "2300", "2310A", "2310B",
          "2310C", "2310D", "2310E", "2310F", "2320", "2330A", "2330B", "2330C", "2330D", "2330E",
          "2330F", "2330G", "2400", "2410", "2420A", "2420B", "2420C", "2420D", "2420E", "2420F",
          "2420G", "2420H", "2430", "2440");

  private final Rulebook rulebook = Rulebook.shipped();

  @Test
  void a_claim_that_is_written_is_read_again_as_it_was() throws IOException {
    ByteArrayOutputStream generated = new ByteArrayOutputStream();
    new ClaimGenerator(23, 3_000).withFaultShare(0.5).withEveryLoop().writeTo(generated);
    List<Claim> claims = read(generated.toByteArray());
    assertEquals(3_000, claims.size());
    Set<String> loops = new TreeSet<>();
    List<Claim> again = read(ClaimTo837.write(claims));
    assertEquals(claims.size(), again.size());
    for (int i = 0; i < claims.size(); i++) {
      assertEquals(ClaimText.of(claims.get(i)), ClaimText.of(again.get(i)), "claim " + (i + 1));
      for (Part part : ClaimParts.of(again.get(i))) {
        loops.add(part.loop());
      }
    }
    loops.remove("");
    assertTrue(loops.containsAll(LOOPS), "loops that occur: " + loops);
  }

  @Test
  void the_generator_without_every_loop_writes_what_it_always_did() throws IOException {
    ByteArrayOutputStream some = new ByteArrayOutputStream();
    new ClaimGenerator(23, 200).writeTo(some);
    List<Claim> claims = read(some.toByteArray());
    assertTrue(
        claims.stream()
            .flatMap(claim -> ClaimParts.of(claim).stream())
            .noneMatch(part -> part.loop().equals("2440")));
  }

  private List<Claim> read(byte[] bytes) throws IOException {
    List<Claim> claims = new ArrayList<>();
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(bytes), rulebook.readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          assertTrue(read.whole(), "claim " + read.claim().index());
          claims.add(read.claim());
        }
      }
    }
    return claims;
  }
}
