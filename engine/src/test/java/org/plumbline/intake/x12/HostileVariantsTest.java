package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.PartKind;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.x12.X12.Read;

/**
 * The variants of input on which other readers of X12 fail: each is read, and what is wrong is
 * told, with the bytes that were left out.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileVariantsTest {

  private static final String FILE = interchange(BILLING + SUBSCRIBER + claim("A") + claim("B"));
  private static final String LATER =
      FILE.replace("1545*303*", "1545*304*")
          .replace("*1545*^", "*1546*^")
          .replace("GE*1*303", "GE*1*304");
  private static final List<String> BOTH = List.of("A", "B");
  private static final List<String> NONE = List.of();

  private static void assertRead(List<String> ids, List<String> rules, String text) {
    assertRead(ids, rules, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertRead(List<String> ids, List<String> rules, byte[] bytes) {
    Read read = read(bytes);
    assertEquals(ids, read.ids());
    assertEquals(rules, read.rules());
    Summary.Input input = read.reader().input();
    assertEquals(bytes.length, input.bytes());
    assertEquals(bytes.length, input.claimBytes() + input.envelopeBytes() + input.skippedBytes());
  }

  private static long count(Hit hit, String name) {
    return hit.slots().stream()
        .filter(slot -> slot instanceof Slot.Count && slot.name().equals(name))
        .mapToLong(slot -> ((Slot.Count) slot).value())
        .findFirst()
        .orElseThrow();
  }

  private static String separated(String text, char element, char component, char terminator) {
    return text.replace('*', element).replace(':', component).replace('~', terminator);
  }

  @Test
  void line_ends_of_any_kind() {
    assertRead(BOTH, NONE, FILE.replace("~\n", "~\r\n"));
    assertRead(BOTH, NONE, FILE.replace("~\n", "~"));
    assertRead(BOTH, NONE, FILE.replace("~\n", "\n"));
    assertRead(BOTH, NONE, FILE.replace("~\n", "\r\n"));
  }

  @Test
  void other_separators() {
    assertRead(BOTH, NONE, separated(FILE, '|', '>', '!'));
    assertRead(BOTH, NONE, separated(FILE, '\u001d', '\u001f', '\u001c'));
    assertRead(BOTH, NONE, FILE.replace('^', '\u001e'));
  }

  @Test
  void other_separators_in_a_later_interchange() {
    String second = separated(LATER, '|', '>', '\'').replace("~\n", "'");
    assertRead(List.of("A", "B", "A", "B"), NONE, FILE + second);
    assertRead(List.of("A", "B", "A", "B"), NONE, second + FILE);
  }

  @Test
  void two_interchanges_and_two_groups() {
    assertRead(List.of("A", "B", "A", "B"), NONE, FILE + LATER);
    String group = LATER.substring(LATER.indexOf("GS*"), LATER.indexOf("IEA*"));
    String two = FILE.replace("IEA*1*", group + "IEA*2*");
    assertRead(List.of("A", "B", "A", "B"), NONE, two);
  }

  @Test
  void control_numbers_that_stand_twice() {
    List<String> four = List.of("A", "B", "A", "B");
    assertRead(four, List.of("FMT-ENV-008/interchange"), FILE + FILE);
    assertEquals("ISA13", read(FILE + FILE).places("FMT-ENV-008/interchange").get(0).element());
    String other = FILE.replaceFirst("HARBORLIGHT", "HARBORNIGHT");
    assertRead(four, NONE, FILE + other);
    assertRead(four, NONE, FILE + FILE.replaceFirst("EXAMPLECLEAR", "EXAMPLECLEAN"));
    assertRead(four, NONE, FILE + FILE.replaceFirst("1545", "1546"));
    assertRead(four, NONE, FILE + FILE.replaceFirst("251231", "251230"));
    assertRead(four, NONE, FILE + FILE.replace("000000303", "000000304"));
    String group = FILE.substring(FILE.indexOf("GS*"), FILE.indexOf("IEA*"));
    String groups = FILE.replace("IEA*1*", group + "IEA*2*");
    assertRead(four, List.of("FMT-ENV-008/group"), groups);
    String transaction = FILE.substring(FILE.indexOf("ST*"), FILE.indexOf("GE*"));
    String transactions = FILE.replace("GE*1*", transaction + "GE*2*");
    assertRead(four, List.of("FMT-ENV-008/transaction"), transactions);
    int second = transactions.lastIndexOf("ST*837*");
    assertEquals(second + 7, read(transactions).places("FMT-ENV-008/transaction").get(0).offset());
  }

  @Test
  void no_trailer_of_the_interchange() {
    assertRead(BOTH, List.of("FMT-SEG-002/end"), FILE.replaceAll("IEA[^~]*~\n", ""));
  }

  @Test
  void cut_inside_a_claim() {
    String text = FILE.substring(0, FILE.indexOf("*UN*1", FILE.indexOf("CLM*B")));
    assertRead(BOTH, List.of("FMT-SEG-005/segment"), text);
    Hit hit = read(text).hits().get(0);
    assertEquals("SV1*HC:K0001:RR*157".length(), count(hit, "bytes"));
    assertEquals(text.lastIndexOf("SV1"), ((Location.X12) hit.place()).offset());
  }

  @Test
  void a_wrong_count_of_segments() {
    assertRead(BOTH, List.of("FMT-ENV-003/count"), FILE.replaceFirst("SE\\*\\d+", "SE*99"));
  }

  @Test
  void a_wrong_count_takes_no_later_transaction_away() {
    String transaction = FILE.substring(FILE.indexOf("ST*"), FILE.indexOf("GE*"));
    String wrong = transaction.replaceFirst("SE\\*\\d+", "SE*99");
    String next = transaction.replace("*0001", "*0002");
    String text = FILE.replace(transaction, wrong + next).replace("GE*1*", "GE*2*");
    assertRead(List.of("A", "B", "A", "B"), List.of("FMT-ENV-003/count"), text);
    Location.X12 place = read(text).places("FMT-ENV-003/count").get(0);
    assertEquals(text.indexOf("99*0001"), place.offset());
    assertEquals("SE01", place.element());
  }

  /**
   * The segment ISX, which can declare a release character, came into X12 after version 00501: here
   * it belongs nowhere, and what it declares is plain text.
   */
  @Test
  void there_is_no_release_character() {
    assertRead(BOTH, List.of("FMT-SEG-001"), FILE.replace(X12.GS, "ISX*?~\n" + X12.GS));
    String text = FILE.replace("ALICE", "AL?ICE");
    assertRead(BOTH, NONE, text);
    assertEquals("AL?ICE", read(text).claim(1).insured().raw(ClaimField.FIRST_NAME));
    String parted = FILE.replace("ALICE**", "AL?*ICE*");
    assertRead(BOTH, NONE, parted);
    assertEquals("AL?", read(parted).claim(1).insured().raw(ClaimField.FIRST_NAME));
    assertEquals("ICE", read(parted).claim(1).insured().raw(ClaimField.MIDDLE_NAME));
  }

  @Test
  void a_byte_order_mark_blank_lines_and_the_mark_of_the_end() {
    assertRead(BOTH, NONE, ("\ufeff" + FILE).getBytes(StandardCharsets.UTF_8));
    assertRead(BOTH, NONE, FILE + "\n\n\r\n\u001a");
  }

  @Test
  void a_short_interchange_header() {
    assertRead(BOTH, List.of("FMT-ENV-003/width"), FILE.replace("          *00", "*00"));
  }

  @Test
  void an_unknown_segment() {
    String text = FILE.replaceFirst("HI\\*", "ZZZ*1~\nHI*").replaceFirst("SE\\*\\d+", "SE*29");
    Read read = read(text);
    assertEquals(List.of("FMT-SEG-001"), read.rules());
    assertEquals(text.indexOf("ZZZ"), read.places("FMT-SEG-001").get(0).offset());
  }

  @Test
  void values_that_are_no_amount_or_no_date_and_a_missing_total() {
    assertRead(BOTH, List.of("FMT-NUM-002"), FILE.replaceFirst("RR\\*157", "RR*1x7"));
    assertRead(BOTH, List.of("FMT-DAT-001"), FILE.replace("19690421", "1934ABCD"));
    assertRead(BOTH, List.of("FMT-ELE-001/required"), FILE.replace("CLM*A*157*", "CLM*A**"));
  }

  @Test
  void an_element_of_two_hundred_thousand_characters() {
    String note = "NTE*ADD*" + "X".repeat(200_000) + "~\n";
    String text = FILE.replaceFirst("HI\\*", note + "HI*").replaceFirst("SE\\*\\d+", "SE*29");
    assertRead(BOTH, List.of("FMT-ELE-002"), text);
    assertEquals(note.length() - 1, count(read(text).hits().get(0), "bytes"));
  }

  @Test
  void letters_beyond_ASCII_in_Latin_1_and_UTF_8() {
    String text = FILE.replace("ALICE", "AL\u00cdCE");
    assertRead(BOTH, List.of("FMT-CHR-002"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertRead(BOTH, List.of("FMT-CHR-002"), text.getBytes(StandardCharsets.UTF_8));
    for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
      Read read = read(text.getBytes(charset));
      assertEquals("AL\u00cdCE", read.claim(1).insured().raw(ClaimField.FIRST_NAME));
    }
  }

  @Test
  void NUL_bytes_between_segments_and_inside_of_one() {
    List<String> eachRun = FILE.lines().map(line -> "FMT-SEG-006").toList();
    assertRead(BOTH, eachRun, FILE.replace("~\n", "~\0\0\n\0\n"));
    assertRead(BOTH, List.of("FMT-CHR-002"), FILE.replace("ALICE", "AL\0CE"));
    Hit code = read(FILE.replaceFirst("G8221", "G8\0221")).hits().get(0);
    assertEquals("FMT-CHR-002", code.rule().name());
    assertEquals(2, ((Location.X12) code.place()).component());
    assertEquals(PartKind.DIAGNOSIS, code.field().part().kind());
  }

  @Test
  void a_repetition_separator_in_an_element_and_4010s_U_which_is_none() {
    assertRead(BOTH, List.of("FMT-CHR-001/repetition"), FILE.replace("ALICE", "AL^ICE"));
    String names = FILE.replace("ALICE", "AL^ICEU");
    assertRead(BOTH, NONE, names.replace("*^*00501*", "*U*00501*"));
    String version = "FMT-ENV-001/interchange";
    assertRead(BOTH, List.of(version), names.replace("*^*00501*", "*U*00401*"));
  }

  @Test
  void garbage_between_segments_says_from_where_to_where() {
    String text = FILE.replaceFirst("HI\\*", "-- page 2 of 3 --~\nHI*");
    Read read = read(text);
    assertEquals(BOTH, read.ids());
    assertEquals(List.of("FMT-SEG-006"), read.rules());
    assertEquals(text.indexOf("--"), count(read.hits().get(0), "from"));
    assertEquals("-- page 2 of 3 --~".length(), count(read.hits().get(0), "bytes"));
    assertEquals(List.of(), read.claims().get(1).faults());
  }

  @Test
  void missing_terminators_with_and_without_a_line_end() {
    assertRead(BOTH, List.of("FMT-SEG-009/line"), FILE.replaceFirst("20251006~\n", "20251006\n"));
    Read read = read(FILE.replaceFirst("Y\\*Y~\nHI", "Y*YHI"));
    assertEquals(BOTH, read.ids());
    assertEquals("FMT-SEG-009", read.rules().get(0));
    assertEquals(List.of(), read.claims().get(1).faults());
    assertTrue(read.claims().get(1).whole());
  }

  @Test
  void other_transactions_between_are_named_with_what_was_left_out() {
    String other = "ST*835*0002~\nBPR*I*10*C~\nTRN*1*12~\nSE*4*0002~\n";
    String text = FILE.replace("GE*1*", other + "GE*2*");
    assertRead(BOTH, List.of("FMT-ENV-001/other"), text);
    Hit hit = read(text).hits().get(0);
    assertEquals(2, count(hit, "segments"));
    assertEquals("BPR*I*10*C~".length() + "TRN*1*12~".length(), count(hit, "bytes"));
    assertEquals(text.indexOf("835"), ((Location.X12) hit.place()).offset());
  }

  @Test
  void a_4010_file_is_named_and_not_read() {
    String text = FILE.replace("*^*00501*", "*U*00401*").replace("005010X222A1", "004010X098A1");
    assertRead(List.of(), List.of("FMT-ENV-001/other"), text);
    assertTrue(count(read(text).hits().get(0), "segments") > 20);
  }

  @Test
  void a_fault_in_one_claim_changes_nothing_for_another() {
    String right = FILE.replace("CLM*B", claim("C") + "CLM*B");
    List<Hit> before = read(right).claims().get(2).faults();
    for (String damage : List.of("HI", "LX*1~", "SV1", "DTP*472*D8*20251006~", "12:B:1", "*")) {
      int at = right.indexOf("CLM*C") + 4;
      String damaged =
          right.substring(0, at) + right.substring(at).replaceFirst(Pattern.quote(damage), "");
      Read read = read(damaged);
      assertEquals(BOTH.get(1), read.ids().get(2), damage);
      assertEquals(before, read.claims().get(2).faults(), damage);
      assertTrue(read.rules().size() > 0, damage);
    }
  }
}
