package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.x12.X12.Read;

/** A file that a mail or a mainframe broke into lines of one width, in the middle of segments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrappedFileTest {

  private static final String WRAPPED = "FMT-SEG-006/wrapped";

  private static final String ONE_LINE =
      interchange(BILLING + SUBSCRIBER + claim("FIRST") + claim("SECOND").replace("K0001", "E0143"))
          .replace("\n", "");

  @Test
  void is_one_fault_that_says_the_width_and_how_many_line_breaks() {
    Read read = read(wrapped(ONE_LINE, 80, "\r\n"));
    assertEquals(List.of(WRAPPED), read.rules());
    Hit hit = read.hits().get(0);
    long breaks = ONE_LINE.length() / 80;
    assertEquals(
        List.of(new Slot.Count("breaks", breaks), new Slot.Count("width", 80)), hit.slots());
    assertEquals(new Location.X12("", "ISA", "", 0, 1, 0, 0), hit.place());
  }

  @Test
  void has_its_claims_as_if_the_breaks_were_not_there_at_any_width() {
    for (int width = 40; width <= 200; width++) {
      for (String end : List.of("\n", "\r\n")) {
        Read read = read(wrapped(ONE_LINE, width, end));
        assertEquals(List.of(WRAPPED), read.rules(), "width " + width);
        assertEquals(List.of("FIRST", "SECOND"), read.ids(), "width " + width);
        assertTrue(read.claims().get(1).whole());
        assertEquals("E0143", read.claim(2).lines().get(0).raw(ClaimField.CODE));
      }
    }
  }

  @Test
  void has_places_that_are_those_of_the_file() {
    for (int width = 40; width <= 200; width++) {
      String file = wrapped(ONE_LINE, width, "\r\n");
      Claim claim = read(file).claim(2);
      check(file, width, claim.locate(ClaimField.CLAIM_ID), "SECOND*157");
      check(file, width, claim.lines().get(0).locate(ClaimField.CODE), "E0143:RR");
      check(file, width, claim.insured().locate(ClaimField.CITY), "GRANITE COVE*ME*04105~");
      check(file, width, claim.submission().locate(ClaimField.SUBMISSION_ID), "SUB1*2025");
    }
  }

  @Test
  void has_faults_with_the_places_of_the_file() {
    for (int width = 40; width <= 200; width++) {
      String file = wrapped(ONE_LINE.replace("E0143:RR*157", "E0143:RR*15X7"), width, "\r\n");
      Read read = read(file);
      assertEquals(List.of("FMT-NUM-002", WRAPPED), read.rules(), "width " + width);
      check(file, width, read.places("FMT-NUM-002").get(0), "15X7*UN");
    }
  }

  @Test
  void has_all_its_bytes_in_the_account() {
    String file = wrapped(ONE_LINE, 80, "\r\n");
    Summary.Input input = read(file).reader().input();
    assertEquals(file.length(), input.bytes());
    assertEquals(0, input.skippedBytes());
    long claims = claim("FIRST").length() + claim("SECOND").length() - 10;
    assertEquals(claims, input.claimBytes());
  }

  @Test
  void comes_in_pieces_of_any_size_and_is_the_same() {
    byte[] file = wrapped(ONE_LINE, 80, "\r\n").repeat(3).getBytes(StandardCharsets.ISO_8859_1);
    List<String> whole = rules(new ByteArrayInputStream(file));
    for (int piece : new int[] {1, 7, 81, 82, 83, 4096}) {
      assertEquals(whole, rules(inPieces(file, piece)), "pieces of " + piece);
    }
  }

  @Test
  void may_hold_several_interchanges_each_on_lines_of_its_own() {
    String file = wrapped(ONE_LINE, 80, "\r\n") + "\r\n";
    String both = file + file.replace("000000303", "000000304");
    Read read = read(both);
    assertEquals(List.of(WRAPPED), read.rules());
    assertEquals(List.of("FIRST", "SECOND", "FIRST", "SECOND"), read.ids());
    check(both, 80, read.claim(2).locate(ClaimField.CLAIM_ID), "SECOND*157");
    Location.X12 fourth = (Location.X12) read.claim(4).locate(ClaimField.CLAIM_ID);
    Location.X12 second = (Location.X12) read.claim(2).locate(ClaimField.CLAIM_ID);
    assertEquals(second.offset() + file.length(), fourth.offset());
  }

  @Test
  void is_not_what_has_a_segment_on_each_line() {
    assertEquals(List.of(), read(ONE_LINE.replace("~", "~\r\n")).rules());
    assertEquals(List.of(), read(ONE_LINE.replace("~", "~\n")).rules());
    assertEquals(List.of(), read(ONE_LINE.replace("~", "\n")).rules());
    assertEquals(List.of(), read(ONE_LINE).rules());
  }

  @Test
  void is_not_what_has_one_line_of_another_width() {
    String[] lines = wrapped(ONE_LINE, 80, "\n").split("\n");
    lines[4] = lines[4] + lines[5].substring(0, 3);
    lines[5] = lines[5].substring(3);
    Read read = read(String.join("\n", lines));
    assertEquals(0, read.places(WRAPPED).size());
  }

  private static List<String> rules(InputStream in) {
    return X12.read(in).rules();
  }

  private static InputStream inPieces(byte[] file, int piece) {
    return new ByteArrayInputStream(file) {
      @Override
      public int read(byte[] target, int from, int length) {
        return super.read(target, from, Math.min(length, piece));
      }
    };
  }

  private static String wrapped(String text, int width, String end) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); from += width) {
      lines.add(text.substring(from, Math.min(text.length(), from + width)));
    }
    return String.join(end, lines);
  }

  /** The text stands at the place, though a line break may stand in it. */
  private static void check(String file, int width, Location place, String expected) {
    int offset = (int) ((Location.X12) place).offset();
    String found = file.substring(offset).replace("\r\n", "");
    assertEquals(expected, found.substring(0, expected.length()), "width " + width);
    assertEquals(expected.charAt(0), file.charAt(offset), "width " + width);
  }
}
