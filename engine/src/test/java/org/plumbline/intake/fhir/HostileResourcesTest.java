package org.plumbline.intake.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimParts;
import org.plumbline.intake.Mutants;
import org.plumbline.intake.ReadItem;

/** Whatever the bytes are, the reader gives claims and faults and never an exception. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileResourcesTest {

  private static final String MORE =
      ",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"1980-01-02\","
          + "\"name\":[{\"family\":\"A\",\"given\":[\"B\"]}]}],\"careTeam\":[{\"sequence\":1,"
          + "\"provider\":{\"identifier\":{\"system\":\"http://hl7.org/fhir/sid/us-npi\",\"value\":\"1\"}},"
          + "\"role\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/claimcareteamrole\","
          + "\"code\":\"primary\"}]}}],\"diagnosis\":[{\"sequence\":1,\"diagnosisCodeableConcept\":"
          + "{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"M54.59\"}]}}],"
          + "\"supportingInfo\":[{\"sequence\":1,\"category\":{\"coding\":[{\"system\":"
          + "\"urn:plumbline:claim-information\",\"code\":\"narrative\"}]},\"valueString\":\"60 MG\"}],"
          + "\"item\":[{\"sequence\":1,\"careTeamSequence\":[1],\"informationSequence\":[1],"
          + "\"productOrService\":{\"coding\":[{\"code\":\"J1885\"}]},\"modifier\":[{\"coding\":"
          + "[{\"code\":\"RT\"}]}],\"servicedPeriod\":{\"start\":\"2025-10-06\"},\"quantity\":"
          + "{\"value\":1.5,\"unit\":\"UN\"},\"net\":{\"value\":60.00},\"detail\":[{\"sequence\":1,"
          + "\"productOrService\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/ndc\","
          + "\"code\":\"00409189001\"}]},\"quantity\":{\"value\":1}}]}],\"total\":{\"value\":60.00}";

  private static String claim(String id) {
    return Resources.claim(id, MORE).replace("{\"display\":\"x\"}", "{\"reference\":\"#p\"}");
  }

  private static String bundle(String separator) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"fullUrl\":\"urn:a\",\"resource\":"
        + claim("A")
        + "},"
        + separator
        + "{\"resource\":"
        + claim("B")
        + "},"
        + separator
        + "{\"resource\":"
        + claim("C")
        + "}]}";
  }

  /** Damage in one claim's own bytes leaves the other two as they are. */
  @Test
  void a_claim_that_is_damaged_hides_no_other_claim() {
    Mutants mutants = new Mutants(21, List.of("{", "}", "[", "]", "\"", ",", ":", "x", "\n"));
    int rounds = Mutants.rounds(4_000);
    int hidden = 0;
    for (int round = 0; round < rounds; round++) {
      String whole = claim("B");
      int from = whole.indexOf("\"diagnosis\"");
      int to = whole.lastIndexOf("\"total\"");
      String damaged =
          whole.substring(0, from)
              + new String(
                  mutants.of(whole.substring(from, to).getBytes(StandardCharsets.UTF_8)),
                  StandardCharsets.UTF_8)
              + whole.substring(to);
      String json =
          round % 2 == 0
              ? bundle("\n").replace(whole, damaged)
              : claim("A") + "\n" + damaged + "\n" + claim("C") + "\n";
      List<ReadItem> items = read(json.getBytes(StandardCharsets.UTF_8));
      for (String other : List.of("A", "C")) {
        hidden += holds(items, other) ? 0 : 1;
      }
    }
    assertEquals(0, hidden, "claims hidden by the one beside them");
  }

  private static boolean holds(List<ReadItem> items, String id) {
    return items.stream()
        .anyMatch(
            item ->
                item instanceof ReadItem.ReadClaim read
                    && read.claim().raw(ClaimField.CLAIM_ID).equals(id)
                    && read.whole()
                    && read.claim().lines().size() == 1
                    && read.claim().lines().get(0).is(ClaimField.CHARGE, "60.00"));
  }

  @Test
  void random_bytes_never_throw() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = (byte) (random.nextBoolean() ? '{' : '[');
      }
      touch(read(bytes));
    }
  }

  @Test
  void an_input_cut_at_any_byte_is_told_to_be_cut_or_gives_what_stood_before() {
    byte[] whole = bundle("").getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length++) {
      List<ReadItem> items = read(Arrays.copyOf(whole, length));
      assertTrue(
          items.stream()
              .flatMap(item -> item.faults().stream())
              .anyMatch(hit -> hit.rule().name().equals(FhirFaults.CUT)),
          "cut at " + length);
    }
  }

  @Test
  void a_line_that_is_cut_does_not_hide_the_next_line() {
    String second = claim("A");
    for (int length = 1; length < second.length(); length++) {
      String json = claim("A") + "\n" + second.substring(0, length) + "\n" + claim("B");
      assertTrue(holds(Resources.read(json), "B"), "cut at " + length);
    }
  }

  @Test
  void deep_nesting_is_told_and_the_next_resource_is_read() {
    for (String deep :
        List.of(
            "[".repeat(200_000) + "]".repeat(200_000),
            "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))) {
      String json = "{\"resourceType\":\"Claim\",\"x\":" + deep + "}\n" + claim("B");
      List<ReadItem> items = Resources.read(json);
      assertTrue(holds(items, "B"));
      assertFalse(items.get(0).faults().isEmpty());
    }
    assertFalse(Resources.faults("[".repeat(300_000)).isEmpty());
  }

  @Test
  void a_resource_that_is_too_long_is_left_out_and_the_next_one_is_read() {
    String json =
        "{\"resourceType\":\"Claim\",\"x\":\"" + "y".repeat(5 << 20) + "\"}\n" + claim("B");
    assertEquals("FMT-SEG-020/length", Resources.faults(json).get(0).substring(0, 18));
    assertTrue(holds(Resources.read(json), "B"));
    String many =
        Resources.claim("A", ",\"x\":[" + "1,".repeat(300_000) + "1]") + "\n" + claim("B");
    assertTrue(Resources.faults(many).get(0).startsWith("FMT-SEG-020/length /(1 characters)/"));
    assertTrue(holds(Resources.read(many), "B"));
  }

  @Test
  void a_Bundle_of_a_hundred_thousand_claims_is_read_in_the_memory_of_some() throws IOException {
    int entries = 100_000;
    String entry = "{\"resource\":" + claim("A") + "}";
    long most = 0;
    int claims = 0;
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    try (FhirReader reader =
        new FhirReader(
            new Repeated("{\"resourceType\":\"Bundle\",\"entry\":[", entry, entries, "]}"),
            Resources.RULES)) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        assertTrue(item instanceof ReadItem.ReadClaim);
        if (++claims % 25_000 == 0) {
          System.gc();
          most = Math.max(most, runtime.totalMemory() - runtime.freeMemory() - before);
        }
      }
      Summary.Input input = reader.input();
      assertEquals(0, input.skippedBytes());
      assertEquals((long) entries * entry.length(), input.claimBytes());
    }
    assertEquals(entries, claims);
    assertTrue(most < 64 << 20, "grew by " + most + " bytes");
  }

  private static List<ReadItem> read(byte[] bytes) {
    try (FhirReader reader = new FhirReader(new ByteArrayInputStream(bytes), Resources.RULES)) {
      List<ReadItem> items = new java.util.ArrayList<>();
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
      Summary.Input input = reader.input();
      assertEquals(bytes.length, input.bytes());
      assertTrue(input.skippedBytes() >= 0 && input.claimBytes() >= 0, input.toString());
      assertTrue(input.envelopeBytes() >= 0, input.toString());
      return items;
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Asks for everything that a finding could ask for. */
  private static void touch(List<ReadItem> items) {
    int index = 0;
    for (ReadItem item : items) {
      for (Hit hit : item.faults()) {
        assertNotNull(hit.place());
      }
      if (item instanceof ReadItem.ReadClaim read) {
        Claim claim = read.claim();
        assertEquals(++index, claim.index());
        for (Part part : ClaimParts.of(claim)) {
          for (ClaimField field : ClaimField.of(part.kind())) {
            part.raw(field);
            part.locate(field);
          }
        }
      }
    }
  }

  /** The same entry many times over, without holding it. */
  private static final class Repeated extends InputStream {

    private final byte[] entry;
    private final byte[] end;
    private byte[] piece;
    private int at;
    private int left;

    Repeated(String start, String entry, int times, String end) {
      this.piece = start.getBytes(StandardCharsets.UTF_8);
      this.entry = ("," + entry).getBytes(StandardCharsets.UTF_8);
      this.end = end.getBytes(StandardCharsets.UTF_8);
      this.left = times;
    }

    @Override
    public int read() {
      while (at == piece.length) {
        if (left < 0) {
          return -1;
        }
        at = 0;
        piece = left-- > 0 ? entry : end;
      }
      return piece[at++] & 0xFF;
    }
  }
}
