package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.HEAD;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.line;
import static org.plumbline.intake.x12.X12.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.x12.X12.Read;

/** Whatever the bytes are: no exception, no endless loop, no claim before the damage lost. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileInputTest {

  private static final String FILE =
      interchange(
          BILLING
              + SUBSCRIBER
              + claim("A")
              + claim("B")
              + SUBSCRIBER.replace("HL*2", "HL*3")
              + claim("C")
              + line(2)
              + "LIN**N4*00409379501~\nCTP****1*UN~\nNM1*82*1*DOE~\n"
              + "SVD*P1*1*HC:K0001**1~\nDTP*573*D8*20251101~\n");

  @Test
  void a_file_cut_at_any_byte_keeps_the_claims_before_the_cut() {
    for (int cut = 0; cut <= FILE.length(); cut++) {
      Read read = read(FILE.substring(0, cut));
      touch(read);
      String[] pieces = FILE.substring(0, cut).split("CLM\\*[A-Z]\\*[^~]*~", -1);
      int begun = pieces.length - 1;
      assertEquals(begun, read.claims().size(), "cut at " + cut);
      boolean ended = pieces[pieces.length - 1].matches("(?s).*\n(HL|SE)\\*[^~]*~.*");
      for (int i = 0; i + 1 < begun; i++) {
        assertTrue(read.claims().get(i).whole());
      }
      if (cut > 2 && cut < FILE.lastIndexOf("IEA")) {
        assertFalse(read.rules().isEmpty(), "cut at " + cut);
      }
      assertTrue(ended || begun == 0 || !read.claims().get(begun - 1).whole(), "cut at " + cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I",
        "ISA",
        "ISA*",
        "ISA*00",
        "ISA~",
        "ISA\n",
        "ISA*~",
        "GS",
        "ST",
        "ST*",
        "GS*HC",
        "ST~837",
        "~~~~",
        "****",
        "*",
        "ISA****************",
        "ISA*****************:~",
        "\u001a\u001a",
        "ISA:::::",
        "ISA*00*ISA*00*ISA*00*~ISA~ISA*",
        "ST*837*1~HL*~CLM~LX~SV1~SE~",
        "ST*837*1~SE~SE~SE~GE~IEA~IEA~",
        "ST*837*1~LX~LX~SVD~LIN~LQ~CAS~SBR~CAS~",
        "ST*837*1~HL*1**22~SBR~NM1*IL~SBR*P*18~N3~NM1*IL~DMG~",
        "ST*837*1~HL*1**9~SBR*P~NM1*IL~CLM*1~SBR~HL*1**9~CAS~SBR~CLM*2~",
        "ST*837~HL***20~PRV~PRV~CUR~NM1*85~NM1*85~"
      })
  void nonsense_makes_no_exception(String text) {
    touch(read(text));
    touch(read(text + FILE));
    touch(read(FILE + text));
    touch(read(HEAD + text));
    touch(read(HEAD + SUBSCRIBER + claim("A") + text));
  }

  @Test
  void of_segments_in_any_order_each_claim_is_read_and_each_byte_counted() {
    String[] segments = FILE.split("~\n");
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder(X12.ISA);
      for (int n = 0; n < 40; n++) {
        text.append(segments[random.nextInt(segments.length)]).append("~");
      }
      Read read = read(text.toString());
      touch(read);
      assertAddsUp(text.length(), read, "try " + i);
      int begun = text.toString().split("CLM\\*", -1).length - 1;
      assertTrue(read.claims().size() >= begun, "try " + i);
    }
  }

  private static void assertAddsUp(long bytes, Read read, String what) {
    Summary.Input input = read.reader().input();
    assertEquals(bytes, input.bytes(), what);
    assertEquals(bytes, input.claimBytes() + input.envelopeBytes() + input.skippedBytes(), what);
    assertTrue(input.claimBytes() >= 0, what);
    assertTrue(input.envelopeBytes() >= 0, what);
    assertTrue(input.skippedBytes() >= 0, what);
    assertEquals(read.claims().isEmpty(), input.claimBytes() == 0, what);
  }

  @Test
  void marks_of_the_end_of_a_file_and_Latin_1_are_read_over_and_NULs_told() {
    Read read = read("\0\0" + FILE.replace("ALICE", "AL\u00cdCE") + "\u001a\n\u001a");
    assertEquals(List.of("FMT-SEG-006", "FMT-CHR-002", "FMT-CHR-002"), read.rules());
    assertEquals("AL\u00cdCE", read.claim(1).insured().raw(ClaimField.FIRST_NAME));
  }

  @Test
  void an_ISA_of_wrong_width_or_cut_short_loses_no_claim() {
    for (String isa :
        List.of(
            "ISA*00**00**ZZ*A*ZZ*B*251231*1545*^*00501*000000303*0*T*:~\n",
            "ISA*00*          *00*~\n",
            X12.ISA.replace("*:~", "*~"),
            X12.ISA.replace("*T*:~", "~"),
            X12.ISA.replace("ZZ*H", "ZZ*X*H"))) {
      Read read = read(FILE.replace(X12.ISA, isa));
      assertEquals(List.of("A", "B", "C"), read.ids(), isa);
    }
  }

  @Test
  void an_ISA_inside_a_transaction_begins_anew() {
    Read read =
        read(FILE.replace("CLM*B", X12.ISA + X12.GS + X12.ST + BILLING + SUBSCRIBER + "CLM*B"));
    assertEquals(List.of("A", "B", "C"), read.ids());
    assertTrue(read.claims().get(1).whole());
  }

  @Test
  void a_claim_of_twenty_megabytes_is_read_up_to_the_cap() {
    String much =
        BILLING
            + SUBSCRIBER
            + claim("A")
            + ("K3*" + "X".repeat(75) + "~\n").repeat(250_000)
            + claim("B");
    Read read = read(interchange(much));
    assertEquals(List.of("A", "B"), read.ids());
    assertEquals(List.of("FMT-EDI-016/many", "FMT-ELE-002"), read.rules());
    assertFalse(read.claims().get(0).whole());
    assertTrue(read.claims().get(1).whole());
    var input = read.reader().input();
    assertTrue(input.claimBytes() <= TextKeeper.MAX_BYTES + 1_000);
    assertTrue(input.skippedBytes() > 17_000_000);
  }

  @Test
  void floods_are_read_in_time() {
    String level = HEAD + SUBSCRIBER;
    for (String flood :
        List.of(
            "~",
            "~K3*~",
            "HL*1**20~",
            "HL*3*1*22~",
            "HL*9*9*9~",
            "ZZ*~",
            "LX*1~",
            "CLM*1~",
            "NM1*82~",
            "SBR*P~",
            "HI*A*A*A*A*A*A*A*A*A*A*A*A~",
            "SV1*~",
            "x~",
            "ISA*",
            "ST*837~",
            "SE*1~",
            "PRV*~",
            "NM1*85~N4***1~",
            "x\nNM1*IL*1~",
            "\nCLM*1*\n")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(15), () -> drain(level, flood, 2_000_000), flood);
      assertTimeoutPreemptively(
          Duration.ofSeconds(15), () -> drain(level + claim("A"), flood, 2_000_000), flood);
    }
  }

  private static void drain(String head, String flood, int bytes) throws Exception {
    InputStream in =
        new ByteArrayInputStream((head + flood.repeat(bytes / flood.length())).getBytes());
    X12ClaimReader reader = new X12ClaimReader(in, NamedRules.any());
    while (reader.next() != null) {
      // only the time counts
    }
  }

  @Test
  void a_hundred_thousand_levels_are_read() {
    StringBuilder levels = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      levels.append("HL*").append(i + 2).append('*').append(i + 1).append("*22*1~\n");
    }
    Read read = read(interchange(BILLING + levels + SUBSCRIBER + claim("A")));
    assertEquals(List.of("A"), read.ids());
    assertEquals(
        Set.of(
            "FMT-ENV-006/child",
            "FMT-ENV-006/number",
            "FMT-ENV-006/parent",
            "FMT-SEG-002/loop",
            "FMT-SEG-002/segment"),
        Set.copyOf(read.rules()));
  }

  /** Asks every part for every value and place, as rules and findings do. */
  private static void touch(Read read) {
    for (Hit hit : read.hits()) {
      hit.place();
    }
    for (ReadClaim item : read.claims()) {
      Claim claim = item.claim();
      touch(claim);
      touch(claim.submission());
      touch(claim.coverage());
      touch(claim.dependant());
      touch(claim.patient());
      touch(claim.insured());
      touch(claim.payer());
      claim.billing().forEach(HostileInputTest::touch);
      claim.parties().forEach(HostileInputTest::touch);
      claim.diagnoses().forEach(HostileInputTest::touch);
      claim.otherCoverages().forEach(HostileInputTest::touch);
      claim.otherCoverages().forEach(c -> c.parties().forEach(HostileInputTest::touch));
      for (ServiceLine line : claim.lines()) {
        touch(line);
        line.parties().forEach(HostileInputTest::touch);
        line.drugs().forEach(HostileInputTest::touch);
        line.others().forEach(HostileInputTest::touch);
      }
    }
  }

  private static void touch(Part part) {
    if (part != null) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        part.raw(field);
        part.locate(field);
      }
    }
  }
}
