package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.x12.X12.Read;

/**
 * Behind damage the next interchange is read, with whatever separators; the damage is told once,
 * and the bytes that were not read are counted.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecoveryTest {

  private static final String FIRST = interchange(BILLING + SUBSCRIBER + claim("A") + claim("B"));
  private static final String SAME =
      interchange(BILLING + SUBSCRIBER + claim("C")).replace("000000303", "000000304");
  private static final String OTHER =
      SAME.replace("~\n", "!").replace('*', '|').replace(':', '>').replace('^', '&');
  private static final String SAME_END = SAME.replace('*', '|').replace(':', '>');
  private static final List<String> SECONDS =
      List.of(SAME, SAME.replace("\n", ""), OTHER, OTHER.replace("!", "!\r\n"), SAME_END);
  private static final List<String> ALL = List.of("A", "B", "C");
  private static final String LAST = "IEA*1*000000303";

  private static Read assertRead(List<String> ids, List<String> rules, long skipped, String text) {
    Read read = read(text);
    assertEquals(ids, read.ids(), text);
    assertEquals(rules, read.rules(), text);
    Summary.Input input = read.reader().input();
    assertEquals(text.length(), input.bytes());
    assertEquals(skipped, input.skippedBytes(), text);
    assertEquals(text.length(), input.claimBytes() + input.envelopeBytes() + input.skippedBytes());
    return read;
  }

  private static long bytes(Hit hit) {
    return hit.slots().stream()
        .filter(slot -> slot instanceof Slot.Count && slot.name().equals("bytes"))
        .mapToLong(slot -> ((Slot.Count) slot).value())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_interchange_cut_inside_a_segment_loses_that_segment_alone() {
    String cut = FIRST.substring(0, FIRST.indexOf("HI*ABK", FIRST.indexOf("CLM*B")) + 8);
    for (String second : SECONDS) {
      for (String between : List.of("", "\n", "\r\n\r\n")) {
        long skipped = "HI*ABK:G".length() + between.length();
        List<String> rules = List.of("FMT-SEG-005/interchange");
        Read read = assertRead(ALL, rules, skipped, cut + between + second);
        Hit hit = read.hits().get(0);
        assertEquals(skipped, bytes(hit));
        assertEquals(cut.length() - 8, ((Location.X12) hit.place()).offset());
        assertTrue(read.claims().get(0).whole());
        assertFalse(read.claims().get(1).whole(), "nobody knows the rest of claim B");
        assertTrue(read.claims().get(2).whole());
      }
    }
  }

  @Test
  void a_trailer_without_its_terminator_ends_where_the_next_interchange_begins() {
    String open = FIRST.substring(0, FIRST.indexOf(LAST)) + LAST;
    for (String second : SECONDS) {
      for (String between : List.of("", "\n", "\r\n")) {
        List<String> rules = List.of("FMT-SEG-009/interchange");
        assertRead(ALL, rules, 0, open + between + second);
      }
    }
  }

  @Test
  void text_between_interchanges_is_left_out_and_counted() {
    for (String second : SECONDS) {
      for (String text :
          List.of("-- page 2 --\n", "From: clerk\nSubject: batch\n\n", "\u00ff\u00fe", "%%")) {
        List<String> rules = List.of("FMT-SEG-006");
        Read read = assertRead(ALL, rules, text.length(), FIRST + text + second);
        assertEquals(text.length(), bytes(read.hits().get(0)));
      }
    }
  }

  @Test
  void more_text_than_a_segment_may_have_hides_no_interchange() {
    for (int length : List.of(4_000, 65_500, 65_700, 131_000, 300_000)) {
      String text = "x".repeat(length);
      for (String second : SECONDS) {
        Read read = read(FIRST + text + second);
        assertEquals(ALL, read.ids(), second.substring(0, 9) + " behind " + length);
        assertEquals(List.of("FMT-SEG-006"), read.rules());
        assertEquals(length, read.reader().input().skippedBytes());
      }
    }
  }

  @Test
  void an_element_separator_that_was_the_terminator_before_is_known_by_the_whole_header() {
    String first = FIRST.replace("~\n", "|");
    assertRead(ALL, List.of(), 0, first + OTHER);
  }

  @Test
  void a_value_that_only_begins_like_a_header_is_none() {
    String much = "NTE*ADD*" + "ISA|00|          |00|          |ZZ|A|ZZ|B|".repeat(3) + "~\n";
    String end = "ISA|00| |00| |ZZ|A|ZZ|B|251231|1545|&|00501|000000303|0|T|>!SEE|NOTE.".repeat(2);
    for (String note : List.of(much, "NTE*ADD*" + end + "~\n")) {
      String text = FIRST.replaceFirst("HI\\*", note + "HI*").replaceFirst("SE\\*28", "SE*29");
      Read read = read(text);
      assertEquals(List.of("A", "B"), read.ids());
      assertEquals(List.of("FMT-19-002/long"), read.rules());
      assertTrue(read.claims().get(0).whole());
    }
  }

  @Test
  void segments_that_run_together_are_counted_as_left_out() {
    String text = FIRST.replaceFirst("Y\\*Y~\nHI", "Y*YHI");
    long skipped = "CLM*A*157***12:B:1*Y*A*Y*YHI*ABK:G8221~".length();
    Read read = assertRead(List.of("A", "B"), List.of("FMT-SEG-009"), skipped, text);
    assertFalse(read.claims().get(0).whole());
  }

  @Test
  void a_trailer_in_what_was_left_out_is_not_missing_too() {
    String se = FIRST.substring(FIRST.indexOf("SE*"), FIRST.indexOf("GE*"));
    String ge = FIRST.substring(FIRST.indexOf("GE*"), FIRST.indexOf("IEA*"));
    for (String over : List.of(se, ge, se + ge)) {
      String nul = FIRST.replace(over, "\0".repeat(over.length()));
      assertEquals(List.of("FMT-SEG-006"), read(nul).rules());
      String low = FIRST.replace(over, over.toLowerCase(java.util.Locale.ROOT));
      assertEquals(List.of("FMT-SEG-006"), read(low).rules());
    }
    assertEquals(List.of("FMT-SEG-009"), read(FIRST.replace("0001~\nGE", "0001GE")).rules());
    assertEquals(List.of("FMT-SEG-009"), read(FIRST.replace("303~\nIEA", "303IEA")).rules());
    String footer = FIRST.replace(se, "-- end of batch --~\n");
    assertEquals(
        List.of("FMT-SEG-002", "FMT-SEG-006"), read(footer).rules().stream().sorted().toList());
  }

  @Test
  void segments_of_the_interchange_itself_may_stand_before_its_groups() {
    String service = "ISB*1~\nISE*251231*1545*04~\nTA1*000000302*251230*0900*A*000~\n";
    assertRead(List.of("A", "B"), List.of(), 0, FIRST.replace("GS*HC", service + "GS*HC"));
    String behind = FIRST.replace("IEA*", "ISB*1~\nIEA*");
    assertRead(List.of("A", "B"), List.of(), 0, behind);
    String inside = FIRST.replaceFirst("HI\\*", "ISB*1~\nHI*").replaceFirst("SE\\*28", "SE*29");
    assertEquals(List.of("FMT-SEG-001"), read(inside).rules());
  }

  @Test
  void what_stands_unfinished_at_the_end_is_counted_as_left_out() {
    String text = FIRST.substring(0, FIRST.indexOf("*UN*1", FIRST.indexOf("CLM*B")));
    long skipped = "SV1*HC:K0001:RR*157".length();
    assertRead(List.of("A", "B"), List.of("FMT-SEG-005/segment"), skipped, text);
    String header = FIRST + FIRST.substring(0, 60);
    assertRead(List.of("A", "B"), List.of("FMT-SEG-005/segment"), 60, header);
  }

  @Test
  void a_cut_at_any_byte_keeps_the_next_interchange() {
    byte[] second = OTHER.getBytes(StandardCharsets.ISO_8859_1);
    for (int cut = X12.ISA.length() + 3; cut <= FIRST.length(); cut++) {
      Read read = read(FIRST.substring(0, cut) + new String(second, StandardCharsets.ISO_8859_1));
      List<String> ids = read.ids();
      assertEquals("C", ids.isEmpty() ? "none" : ids.get(ids.size() - 1), "cut at " + cut);
      assertTrue(read.claims().get(ids.size() - 1).whole(), "cut at " + cut);
      assertEquals(List.of(), read.claims().get(ids.size() - 1).faults(), "cut at " + cut);
      Summary.Input in = read.reader().input();
      assertEquals(in.bytes(), in.claimBytes() + in.envelopeBytes() + in.skippedBytes());
    }
  }

  @Test
  void the_tags_of_a_web_page_are_one_fault_and_the_claims_are_read_without_them() {
    String page = "<!DOCTYPE html>\n<html><body>\n" + FIRST + "</body></html>\n";
    for (String file :
        List.of(
            FIRST.replace("~\n", "~<br>\n"),
            FIRST.replace("~\n", "~<br/>"),
            FIRST.replaceAll("(?m)^(.*)~$", "<p class=\"x\">$1~</p>"),
            page,
            page.replace("~\n", "~<br>\n"))) {
      Read read = read(file);
      assertEquals(List.of("FMT-SEG-006/markup"), read.rules(), file);
      assertEquals(file.indexOf('<'), read.places("FMT-SEG-006/markup").get(0).offset());
      assertTrue(read.claims().stream().allMatch(claim -> claim.whole()));
      assertEquals(read(FIRST).ids(), read.ids());
      Location.X12 code = (Location.X12) read.claim(1).lines().get(0).locate(ClaimField.CODE);
      assertEquals(file.indexOf("K0001"), code.offset());
      Summary.Input input = read.reader().input();
      assertEquals(
          file.length(), input.claimBytes() + input.envelopeBytes() + input.skippedBytes());
      // line ends between tags are skipped with them
      int tags = file.length() - file.replaceAll("<[^>]*>", "").length();
      int ends = file.length() - file.replaceAll("<[^>]*>|\n", "").length();
      assertTrue(tags <= input.skippedBytes() && input.skippedBytes() <= ends, file);
    }
  }

  @Test
  void a_sign_before_a_segment_is_no_tag_though_components_are_parted_by_the_other() {
    String file = FIRST.replace(':', '>').replaceFirst("SV1", "<SV1");
    assertEquals(List.of("FMT-SEG-006"), read(file).rules());
  }
}
