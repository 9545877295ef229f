package org.plumbline.intake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Location;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.Mutants;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvReaderTest {

  private static final Map<String, RuleInfo> RULES = NamedRules.of(CsvFaults.class);

  private static List<ReadItem> read(byte[] bytes) {
    List<ReadItem> items = new ArrayList<>();
    try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), Map.of(), RULES)) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
      Summary.Input input = reader.input();
      assertEquals(bytes.length, input.bytes());
      assertTrue(input.skippedBytes() >= 0 && input.claimBytes() >= 0, input.toString());
      assertTrue(input.envelopeBytes() >= 0, input.toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return items;
  }

  private static List<ReadItem> read(String... lines) {
    return read((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<ReadItem.ReadClaim> claims(List<ReadItem> items) {
    return items.stream()
        .filter(ReadItem.ReadClaim.class::isInstance)
        .map(ReadItem.ReadClaim.class::cast)
        .toList();
  }

  /** All but that the short tables of these tests lack columns that a line needs. */
  private static List<String> faults(List<ReadItem> items) {
    return allFaults(items).stream().filter(fault -> !fault.contains("/lacking")).toList();
  }

  private static List<String> allFaults(List<ReadItem> items) {
    return items.stream()
        .flatMap(item -> item.faults().stream())
        .map(
            hit -> {
              Location.Cell cell = (Location.Cell) hit.place();
              return hit.rule().name() + " " + cell.row() + " " + cell.column();
            })
        .toList();
  }

  @Test
  void amounts_quantities_and_dates_that_are_none_are_told_at_their_cells() {
    List<ReadItem> items =
        read(
            "claim_id,total_charge,procedure_code,charge,units,patient_birth_date",
            "A,xx,A4253,abc,y,1980-13-45");
    assertEquals(
        List.of(
            "FMT-NUM-002/value 2 total_charge",
            "FMT-DAT-001/value 2 patient_birth_date",
            "FMT-NUM-002/value 2 charge",
            "FMT-ELE-011/value 2 units"),
        faults(items));
  }

  @Test
  void a_column_written_with_a_decimal_comma_is_told_once_and_none_of_it_is_read() {
    List<ReadItem> items =
        read(
            "claim_id;total_charge;procedure_code;charge;units",
            "A;1.110,50;A4253;60;1,5",
            "A;;A4253;1050,50;1",
            "B;12,50;A4253;12,50;1",
            "C;-7,5;A4253;-7,5;2,25");
    assertEquals(
        List.of(
            "FMT-NUM-002/comma 2 total_charge",
            "FMT-NUM-002/comma 3 charge",
            "FMT-ELE-011/comma 2 units"),
        faults(items));
    List<Hit> told = items.get(items.size() - 1).faults();
    assertEquals(
        List.of(3L, 3L, 2L),
        told.stream().map(hit -> ((Slot.Count) hit.slots().get(0)).value()).toList());
    ServiceLine line = claims(items).get(1).claim().lines().get(0);
    assertEquals(FieldState.UNREADABLE, line.state(ClaimField.CHARGE));
    assertEquals("12,50", line.raw(ClaimField.CHARGE));
  }

  @Test
  void a_comma_in_a_column_with_decimal_points_is_a_slip_of_its_cell() {
    List<ReadItem> items =
        read("claim_id;charge;total_charge", "A;60.00;60.00", "B;12,50;1,000", "C;12,50;1,000.00");
    assertEquals(
        List.of(
            "FMT-NUM-002/value 3 total_charge",
            "FMT-NUM-002/value 3 charge",
            "FMT-NUM-002/value 4 total_charge",
            "FMT-NUM-002/value 4 charge"),
        faults(items));
  }

  @Test
  void a_comma_before_three_digits_is_no_decimal_comma() {
    List<ReadItem> items = read("claim_id;charge", "A;1,000");
    assertEquals(List.of("FMT-NUM-002/value 2 charge"), faults(items));
  }

  private static List<Boolean> whole(List<ReadItem> items) {
    return claims(items).stream().map(ReadItem.ReadClaim::whole).toList();
  }

  @Test
  void the_header_once_more_is_no_claim_and_is_told_once() {
    List<ReadItem> items =
        read(
            "claim_id,Charge,units",
            "A1,1,1",
            "claim_id,Charge,units",
            "A1,2,1",
            "\uFEFFCLAIM ID,charge,Units,,",
            "B1,3,1");
    assertEquals(List.of("FMT-SEG-030/again 3 "), faults(items));
    Hit told = items.get(items.size() - 1).faults().get(0);
    assertEquals(2, ((Slot.Count) told.slots().get(0)).value());
    assertEquals(List.of(true, true), whole(items));
    assertEquals(2, claims(items).get(0).claim().lines().size());
  }

  @Test
  void a_header_of_other_columns_is_told_and_the_rows_behind_it_are_read_by_it() {
    List<ReadItem> items =
        read(
            "claim_id,charge,units",
            "A1,1,7",
            "units,claim_id,charge,rank",
            "8,B1,2,x",
            "9,A1,3,x",
            "charge,units",
            "claim_id,charge,units",
            "C1,4,5");
    assertEquals(
        List.of(
            "FMT-SEG-030/columns 3 ",
            "FMT-ELE-030/column 3 column 4",
            "FMT-SEG-030/apart 5 claim_id",
            "FMT-SEG-030/cells 6 ",
            "FMT-SEG-030/columns 7 "),
        faults(items));
    assertEquals(
        List.of("A1 7 1", "B1 8 2", "A1 9 3", "C1 5 4"),
        claims(items).stream()
            .map(
                read -> {
                  ServiceLine line = read.claim().lines().get(0);
                  return read.claim().raw(ClaimField.CLAIM_ID)
                      + " "
                      + line.raw(ClaimField.UNITS)
                      + " "
                      + line.raw(ClaimField.CHARGE);
                })
            .toList());
  }

  @Test
  void behind_a_header_that_names_no_claim_nothing_is_read_until_the_next_one() {
    List<ReadItem> items =
        read(
            "claim_id,charge,units",
            "A1,1,7",
            "procedure_code,charge,units",
            "A4253,2,8",
            "A4253,3,9",
            "charge,claim_id,units",
            "4,B1,5");
    assertEquals(
        List.of("FMT-SEG-030/columns 3 ", "FMT-SEG-030/header 3 ", "FMT-SEG-030/columns 6 "),
        faults(items));
    assertEquals(2, claims(items).size());
  }

  @Test
  void the_bytes_of_a_header_once_more_are_neither_a_claims_nor_left_out() throws IOException {
    String header = "claim_id,units\n";
    byte[] table = (header + "A1,1\n" + header + "A2,1\n").getBytes(StandardCharsets.UTF_8);
    try (CsvReader reader = new CsvReader(new ByteArrayInputStream(table), Map.of(), RULES)) {
      while (reader.next() != null) {
        // to the end
      }
      assertEquals(new Summary.Input(table.length, 10, 30, 0), reader.input());
    }
  }

  @Test
  void a_claim_whose_first_row_cannot_be_read_is_left_to_the_reader_and_named() {
    String header = "claim_id,diagnosis_1,units";
    for (String lost : List.of("\"A1,M5459,1", "A1,\"M5459,1", "A1,M5459", "A1,M5459,1,x")) {
      List<ReadItem> items = read(header, "A0,M5459,1", lost, "A1,,1", "A2,M5459,1");
      assertEquals(List.of(true, false, true), whole(items), lost);
      Hit told = claims(items).get(1).faults().get(0);
      assertEquals(3, ((Location.Cell) told.place()).row(), lost);
      List<ReadItem> first = read(header, lost, "A1,,1", "A2,M5459,1");
      assertEquals(List.of(false, true), whole(first), lost);
      assertFalse(claims(first).get(0).faults().isEmpty(), lost);
    }
  }

  @Test
  void a_row_of_which_nobody_knows_the_claim_may_be_of_the_one_before_and_of_the_one_after() {
    String header = "units,diagnosis_1,claim_id";
    assertEquals(
        List.of(false, false, true),
        whole(read(header, "1,M5459,A0", "1,\"M5459,A1", "1,,A1", "1,M5459,A2")));
    assertEquals(List.of(false, true), whole(read(header, "1,\"M5459,A1", "1,,A1", "1,M5459,A2")));
    // between two rows of a claim it can only be of this one
    assertEquals(
        List.of(false, true),
        whole(read(header, "1,M5459,A1", "1,\"M5459,A1", "1,,A1", "1,M5459,A2")));
  }

  private static final String SERVICES =
      "claim_id,service_from,procedure_code,pointer_1,charge,units,rendering_npi";

  @Test
  void blank_cells_behind_the_last_column_are_none() {
    List<ReadItem> items =
        read(
            SERVICES,
            "A1,20251006,99213,1,60.00,1,,,,",
            "A1,2025-10-06,96372,1,40.00,1,1999999984, ,",
            "TOTAL,,,,100.00,2,,,,");
    assertEquals(List.of("FMT-SEG-030/total 4 "), faults(items));
    assertEquals(2, claims(items).get(0).claim().lines().size());
    assertTrue(claims(items).get(0).whole());
  }

  @Test
  void a_blank_cell_too_many_where_cells_may_be_shifted_is_refused() {
    for (String shifted :
        List.of(
            "A1,,20251006,99213,1,60.00,1,",
            "A1,20251006,11,99213,1,60.00,1,",
            "A1,20251006,99213,,1,60.00,1,",
            "A1,20251006,99213,1,,60.00,1,")) {
      List<ReadItem> items = read(SERVICES, shifted);
      assertEquals(List.of("FMT-SEG-030/cells 2 "), faults(items), shifted);
      assertEquals(List.of(), claims(items), shifted);
    }
  }

  @Test
  void a_column_of_dates_with_the_month_in_front_is_told_once() {
    List<ReadItem> items =
        read(
            "claim_id,service_from,patient_birth_date",
            "A,10/06/2025,1/2/1980",
            "A,10/16/2025,",
            "B,10/07/2025,20250101",
            "C,10/08/2025,01/02/1980");
    assertEquals(
        List.of(
            "FMT-DAT-001/value 5 patient_birth_date",
            "FMT-DAT-001/slashes 2 service_from",
            "FMT-DAT-001/slashes 2 patient_birth_date"),
        faults(items));
    List<Hit> told = items.get(items.size() - 1).faults();
    assertEquals(4, ((Slot.Count) told.get(0).slots().get(0)).value());
    ServiceLine line = claims(items).get(0).claim().lines().get(0);
    assertEquals(FieldState.UNREADABLE, line.state(ClaimField.SERVICE_FROM));
    assertTrue(line.isTold(ClaimField.SERVICE_FROM));
  }

  @Test
  void dates_with_the_day_in_front_are_told_one_by_one() {
    List<ReadItem> items =
        read("claim_id,service_to", "A,13/10/2025", "B,06/10/2025", "C,14/10/2025");
    assertEquals(
        List.of(
            "FMT-DAT-001/value 2 service_to",
            "FMT-DAT-001/value 3 service_to",
            "FMT-DAT-001/value 4 service_to"),
        faults(items));
  }

  @Test
  void a_column_of_amounts_with_a_dollar_sign_is_told_once() {
    List<ReadItem> items =
        read(
            "claim_id;total_charge;charge;units",
            "A;$1,060.00;$60.00;1",
            "A;;$1,000.00;$2",
            "B;60.00;$ 60.00;1",
            "C;$60.00;-$60;1");
    assertEquals(
        List.of(
            "FMT-ELE-011/value 3 units",
            "FMT-NUM-002/value 5 total_charge",
            "FMT-NUM-002/dollar 2 total_charge",
            "FMT-NUM-002/dollar 2 charge"),
        faults(items));
    List<Hit> told = items.get(items.size() - 1).faults();
    assertEquals(4, ((Slot.Count) told.get(1).slots().get(0)).value());
    assertEquals(
        FieldState.UNREADABLE,
        claims(items).get(1).claim().lines().get(0).state(ClaimField.CHARGE));
  }

  private static final String BILL =
      "claim_id,total_charge,patient_last_name,service_from,procedure_code,charge,units";

  @Test
  void a_row_of_totals_is_told_and_is_no_claim() {
    for (String total :
        List.of(
            "TOTAL,70,,,,,", "Grand total:,70,,,,,", "Totals,,,,,70,2", ",70,,,,,", ",,,,,70,")) {
      List<ReadItem> items =
          read(BILL, "A1,10,ONE,20251006,A4253,10,1", "A2,60,TWO,20251006,A4253,60,1", total);
      assertEquals(List.of("FMT-SEG-030/total 4 "), faults(items), total);
      assertEquals(2, claims(items).size(), total);
      assertTrue(claims(items).stream().allMatch(ReadItem.ReadClaim::whole), total);
    }
  }

  @Test
  void what_may_be_a_claim_is_no_row_of_totals() {
    String first = "A1,10,ONE,20251006,A4253,10,1";
    // a patient, a date or a code; a number of a claim; another row of that number; units alone
    for (String row :
        List.of(
            "TOTAL,70,TWO,,,,",
            "TOTAL,70,,20251006,,,",
            "TOTAL,70,,,A4253,,",
            "A2,70,,,,,",
            "TOTAL,70,,,,,\nTOTAL,,TWO,20251006,A4253,70,1",
            "TOTAL,,,,,,3")) {
      List<ReadItem> items = read(BILL, first, row);
      assertEquals(List.of(), faults(items), row);
      assertEquals(2, claims(items).size(), row);
    }
    // a table of amounts alone has rows of amounts alone
    List<ReadItem> items = read("claim_id,total_charge", "A1,10", "TOTAL,10");
    assertEquals(List.of(), faults(items));
  }

  @Test
  void the_line_that_names_the_separator_is_no_header_and_no_row() {
    for (String separator : List.of(";", ",", "\t")) {
      for (String line : List.of("sep=" + separator, "SEP=" + separator, "\"sep=;\"")) {
        List<ReadItem> items =
            read(
                line,
                "claim_id;charge;units".replace(";", separator),
                "A1;x;1".replace(";", separator));
        assertEquals(List.of("FMT-NUM-002/value 2 charge"), faults(items), line);
        assertEquals(1, claims(items).size());
      }
    }
    assertTrue(CsvReader.isHeader("sep=;", Map.of()));
    assertTrue(CsvReader.isHeader("\"sep=,\"", Map.of()));
    assertFalse(CsvReader.isHeader("sep=;claim_id", Map.of()));
  }

  @Test
  void the_unicode_text_of_a_spreadsheet_is_read_with_every_byte_in_the_account()
      throws IOException {
    String table =
        "claim_id\tprocedure_code\tline_note\r\n"
            + "A1\tJ1885\t\"\u00e9 \u20ac \ud83d\ude00\"\r\n"
            + "A2\tA4253\r\n"
            + "A3\t99213\tx\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = ("\uFEFF" + table).getBytes(charset);
      List<ReadItem> items = read(bytes);
      assertEquals(List.of("FMT-SEG-030/cells 3 "), faults(items));
      assertEquals(
          "\u00e9 \u20ac \ud83d\ude00",
          claims(items).get(0).claim().lines().get(0).notes().get(0).raw(ClaimField.NOTE_TEXT));
      try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), Map.of(), RULES)) {
        while (reader.next() != null) {
          // to the end
        }
        int[] chars = table.lines().mapToInt(line -> line.length() + 2).toArray();
        assertEquals(
            new Summary.Input(
                bytes.length, 2 * (chars[1] + chars[3]), 2 + 2 * chars[0], 2 * chars[2]),
            reader.input());
      }
      String head = new String(bytes, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      assertTrue(CsvReader.isHeader(head, Map.of()));
    }
  }

  @Test
  void utf_16_is_read_however_it_comes_in_and_what_is_broken_in_it_is_replaced()
      throws IOException {
    String table = "a\u00e9\u20ac\ud83d\ude00\udc00b\ud800c\ud83d";
    String expected = "a\u00e9\u20ac\ud83d\ude00\ufffdb\ufffdc\ufffd";
    ByteArrayOutputStream units = new ByteArrayOutputStream();
    for (char c : table.toCharArray()) {
      units.write(c);
      units.write(c >> 8);
    }
    units.write('x');
    byte[] bytes = units.toByteArray();
    for (int step = 1; step < 8; step++) {
      int most = step;
      InputStream slow =
          new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
              return super.read(into, offset, Math.min(most, length));
            }
          };
      Utf16 text = new Utf16(slow, false);
      byte[] utf8 = text.readAllBytes();
      assertEquals(expected, new String(utf8, StandardCharsets.UTF_8));
      assertEquals(bytes.length, text.bytesRead());
      assertEquals(bytes.length - 1, Utf16.units(utf8, 0, utf8.length));
    }
  }

  @Test
  void a_row_without_a_claim_takes_from_the_claim_before_only_what_may_be_of_it() {
    String header = "claim_id,patient_last_name,procedure_code,charge";
    List<ReadItem> other = read(header, "A,ONE,A4253,10", ",TWO,A4253,10", "B,TWO,A4253,10");
    assertEquals(List.of("FMT-SEG-030/claim 3 "), faults(other));
    // it says the patient of the claim after it
    assertEquals(
        List.of(true, false), claims(other).stream().map(ReadItem.ReadClaim::whole).toList());
    List<ReadItem> neither = read(header, "A,ONE,A4253,10", ",THREE,A4253,10", "B,TWO,A4253,10");
    assertTrue(claims(neither).stream().allMatch(ReadItem.ReadClaim::whole));
    List<ReadItem> same = read(header, "A,ONE,A4253,10", ",ONE,A4253,10", "B,TWO,A4253,10");
    assertEquals(List.of("FMT-SEG-030/claim 3 "), faults(same));
    assertEquals(
        List.of(false, true), claims(same).stream().map(ReadItem.ReadClaim::whole).toList());
  }

  @Test
  void rows_of_empty_cells_as_spreadsheets_leave_them_say_nothing() {
    String header = "claim_id,patient_last_name,procedure_code,charge";
    List<ReadItem> items = read(header, "A,ONE,A4253,10", ",,,", "B,TWO,A4253,10", ", ,,", ",,");
    assertEquals(List.of(), faults(items));
    assertEquals(
        List.of(true, true), claims(items).stream().map(ReadItem.ReadClaim::whole).toList());
  }

  @Test
  void rows_that_follow_one_another_with_one_claim_id_are_one_claim() {
    List<ReadItem> items =
        read(
            "claim_id,total_charge,diagnosis_2,diagnosis_1,icd_indicator,procedure_code,modifier_2,"
                + "units,service_from,rendering_npi,ndc,line_note,patient_birth_date,billing_npi",
            "A1,100.00,I10,M5459,0,99213,25,1,2025-10-06,1999999984,,,1980-01-02,1234567893",
            "A1,,,,,96372,,2.5,20251007,,00409189001,GIVEN,,",
            "A2,7,,,,99214,,1,2025-10-08,,,,,");
    assertEquals(List.of(), faults(items));
    Claim claim = claims(items).get(0).claim();
    assertEquals("A1", claim.raw(ClaimField.CLAIM_ID));
    assertEquals("100.00", claim.raw(ClaimField.TOTAL_CHARGE));
    assertEquals("M5459", claim.diagnoses().get(0).raw(ClaimField.DIAGNOSIS_CODE));
    assertEquals("0", claim.diagnoses().get(1).raw(ClaimField.DIAGNOSIS_QUALIFIER));
    assertEquals("19800102", claim.patient().raw(ClaimField.BIRTH_DATE));
    assertEquals("1234567893", claim.billing().get(0).raw(ClaimField.NPI));
    assertEquals(2, claim.lines().size());
    assertEquals("25", claim.lines().get(0).raw(ClaimField.MODIFIER_2));
    assertEquals("20251006", claim.lines().get(0).raw(ClaimField.SERVICE_FROM));
    assertEquals(Role.RENDERING, claim.lines().get(0).parties().get(0).role());
    assertEquals("2.5", claim.lines().get(1).raw(ClaimField.UNITS));
    assertEquals("00409189001", claim.lines().get(1).drugs().get(0).raw(ClaimField.NDC));
    assertEquals("GIVEN", claim.lines().get(1).notes().get(0).raw(ClaimField.NOTE_TEXT));
    assertEquals(new Location.Cell(3, "units"), claim.lines().get(1).locate(ClaimField.UNITS));
    assertEquals(new Location.Cell(3, ""), claim.lines().get(1).locate(ClaimField.CHARGE));
    assertEquals(2, claims(items).get(1).claim().index());
    assertFalse(claim.fromX12());
  }

  @Test
  void dates_and_numbers_of_items_10_to_23_have_columns() {
    Map<String, ClaimField> written =
        Map.ofEntries(
            Map.entry("related_cause_2", ClaimField.RELATED_CAUSE_2),
            Map.entry("accident_country", ClaimField.ACCIDENT_COUNTRY),
            Map.entry("acute_manifestation_date", ClaimField.ACUTE_MANIFESTATION_DATE),
            Map.entry("last_x_ray_date", ClaimField.LAST_X_RAY_DATE),
            Map.entry("prescription_date", ClaimField.PRESCRIPTION_DATE),
            Map.entry("assumed_care_date", ClaimField.ASSUMED_CARE_DATE),
            Map.entry("relinquished_care_date", ClaimField.RELINQUISHED_CARE_DATE),
            Map.entry("first_contact_date", ClaimField.FIRST_CONTACT_DATE),
            Map.entry("disability_start", ClaimField.DISABILITY_START),
            Map.entry("disability_end", ClaimField.DISABILITY_END),
            Map.entry("last_worked_date", ClaimField.LAST_WORKED_DATE),
            Map.entry("return_to_work_date", ClaimField.RETURN_TO_WORK_DATE),
            Map.entry("ide_number", ClaimField.IDE_NUMBER),
            Map.entry("mammography_number", ClaimField.MAMMOGRAPHY_NUMBER),
            Map.entry("care_plan_oversight", ClaimField.CARE_PLAN_OVERSIGHT));
    written.forEach(
        (column, field) -> {
          List<ReadItem> items = read("claim_id,procedure_code," + column, "A1,99213,20251006");
          assertEquals(List.of(), faults(items), column);
          assertEquals("20251006", claims(items).get(0).claim().raw(field), column);
        });
    List<ReadItem> items =
        read(
            "claim_id,purchased_service_charge,line_mammography_number,line_referring_clia_number",
            "A1,80,123456,05D1234567");
    ServiceLine line = claims(items).get(0).claim().lines().get(0);
    assertEquals("80", line.raw(ClaimField.PURCHASED_SERVICE_CHARGE));
    assertEquals("123456", line.raw(ClaimField.LINE_MAMMOGRAPHY_NUMBER));
    assertEquals("05D1234567", line.raw(ClaimField.LINE_REFERRING_CLIA_NUMBER));
  }

  @Test
  void a_row_that_cannot_be_read_is_told_with_its_number_and_the_next_claim_is_read() {
    List<ReadItem> items =
        read(
            "claim_id,procedure_code,units",
            "A1,99213,1",
            "A1,99214",
            "A2,99213,1",
            ",99213,1",
            "A3,\"99213,1",
            "A3,99214,1",
            "A4,\"99213\"x,1",
            "",
            "A5,99213,1");
    assertEquals(
        List.of(
            "FMT-SEG-030/cells 3 ",
            "FMT-SEG-030/claim 5 ",
            "FMT-SEG-030/quote 6 ",
            "FMT-SEG-030/quote 8 "),
        faults(items));
    List<ReadItem.ReadClaim> claims = claims(items);
    assertEquals(
        List.of("A1 false 1", "A2 false 1", "A3 false 1", "A5 true 1"),
        claims.stream()
            .map(
                read ->
                    read.claim().raw(ClaimField.CLAIM_ID)
                        + " "
                        + read.whole()
                        + " "
                        + read.claim().lines().size())
            .toList());
  }

  @Test
  void a_claim_whose_rows_stand_apart_is_told_and_left_to_the_reader() {
    List<ReadItem> items = read("claim_id,units", "A1,1", "A2,1", "A1,2");
    assertEquals(List.of("FMT-SEG-030/apart 4 claim_id"), faults(items));
    assertEquals(
        List.of(false, true, false),
        claims(items).stream().map(ReadItem.ReadClaim::whole).toList());
  }

  @Test
  void a_row_that_cannot_be_read_keeps_the_rules_from_the_claim_it_names_further_up() {
    List<ReadItem> items = read("claim_id,charge,units", "A1,1,1", "A2,1,1", "A1,2", "A3,1,1");
    assertEquals(List.of("FMT-SEG-030/cells 4 "), faults(items));
    assertEquals(
        List.of(false, true, true), claims(items).stream().map(ReadItem.ReadClaim::whole).toList());
  }

  @Test
  void claims_wait_for_their_other_rows_over_a_megabyte_of_rows_at_most() {
    String note = "x".repeat(9_000);
    for (int between : List.of(100, 130)) {
      List<String> rows = new ArrayList<>(List.of("claim_id,line_note,units", "A1,x,1"));
      for (int i = 0; i < between; i++) {
        rows.add("B" + i + "," + note + ",1");
      }
      rows.add("A1,x,2");
      List<ReadItem> items = read(rows.toArray(String[]::new));
      assertEquals(1, faults(items).size());
      assertEquals(between == 130, claims(items).get(0).whole(), between + " rows between");
      assertEquals("B0", claims(items).get(1).claim().raw(ClaimField.CLAIM_ID));
    }
  }

  @Test
  void rows_that_say_different_things_of_their_claim_are_told() {
    List<ReadItem> items = read("claim_id,total_charge,units", "A1,10.00,1", "A1,10.01,1");
    assertEquals(List.of("FMT-ELE-030/differs 3 total_charge"), faults(items));
    assertEquals("10.00", claims(items).get(0).claim().raw(ClaimField.TOTAL_CHARGE));
  }

  @Test
  void a_column_that_every_line_needs_is_told_once_and_not_of_each_line() {
    List<ReadItem> items = read("claim_id,charge,units", "A1,1,1", "A1,1,1", "A2,1,1");
    assertEquals(
        List.of(
            "FMT-ELE-030/lacking 1 service_from",
            "FMT-ELE-030/lacking 1 procedure_code",
            "FMT-ELE-030/lacking 1 pointer_1"),
        allFaults(items));
    for (ReadItem.ReadClaim read : claims(items)) {
      for (ServiceLine line : read.claim().lines()) {
        assertTrue(line.isTold(ClaimField.CODE) && line.isTold(ClaimField.SERVICE_FROM));
        assertFalse(line.isTold(ClaimField.CHARGE));
      }
    }
  }

  @Test
  void unknown_and_repeated_columns_are_told_and_a_name_that_may_be_a_persons_is_not_shown() {
    List<ReadItem> items = read("claim_id,units,Units,colour,1936 O'Neil", "A1,1,2,red,x");
    assertEquals(
        List.of(
            "FMT-ELE-030/twice 1 Units",
            "FMT-ELE-030/column 1 column 4",
            "FMT-ELE-030/column 1 column 5"),
        faults(items));
    assertEquals("1", claims(items).get(0).claim().lines().get(0).raw(ClaimField.UNITS));
  }

  @Test
  void a_table_without_claims_ids_is_told_once() {
    List<ReadItem> items = read("units,procedure_code", "1,99213", "1,99214");
    assertEquals(List.of("FMT-SEG-030/header 1 "), faults(items));
  }

  @Test
  void semicolons_tabs_a_byte_order_mark_and_carriage_returns_are_read() {
    for (String separator : List.of(";", "\t", "|")) {
      String table =
          "\uFEFF\"Claim ID\";Procedure Code;line-note\r\nA1;\"J1885\";\"a;b\"\"c\r\nd\"\r\nA1;99213;e\r\n"
              .replace(";", separator);
      List<ReadItem> items = read(table.getBytes(StandardCharsets.UTF_8));
      assertEquals(List.of(), faults(items));
      Claim claim = claims(items).get(0).claim();
      assertEquals("J1885", claim.lines().get(0).raw(ClaimField.CODE));
      assertEquals(
          "a" + separator + "b\"c\r\nd",
          claim.lines().get(0).notes().get(0).raw(ClaimField.NOTE_TEXT));
      assertEquals(
          new Location.Cell(3, "Procedure Code"), claim.lines().get(1).locate(ClaimField.CODE));
    }
  }

  @Test
  void a_quotation_mark_that_is_never_closed_spoils_its_own_line_only() {
    StringBuilder table = new StringBuilder("claim_id,line_note,units\nA1,\"open,1\n");
    for (int i = 2; i < 500; i++) {
      table.append("A").append(i).append(",x,1\n");
    }
    List<ReadItem> items = read(table.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("FMT-SEG-030/quote 2 "), faults(items));
    assertEquals(498, claims(items).size());
  }

  @Test
  void rows_and_cells_that_are_too_long_are_left_out() {
    List<ReadItem> items =
        read(
            "claim_id,line_note,units",
            "A1," + "x".repeat(2 << 20) + ",1",
            "A2," + "x".repeat(20_000) + ",1",
            "A3,x,1");
    assertEquals(List.of("FMT-SEG-030/length 2 ", "FMT-ELE-030/length 3 line_note"), faults(items));
    assertTrue(claims(items).get(1).whole());
    String[] rows = new String[1_200];
    Arrays.fill(rows, "A1,x,1");
    rows[0] = "claim_id,line_note,units";
    List<ReadItem> many = read(rows);
    assertEquals(199, faults(many).size());
    assertEquals(1_000, claims(many).get(0).claim().lines().size());
    assertFalse(claims(many).get(0).whole());
  }

  /** FastCSV reads the same cells from what it wrote of any texts. */
  @Test
  void cells_are_those_that_FastCSV_reads() throws IOException {
    Random random = new Random(5);
    String alphabet = "ab\",;\n\r \t\u00e9";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder table = new StringBuilder();
      for (int row = 0; row < 4; row++) {
        for (int cell = 0; cell < 3; cell++) {
          StringBuilder text = new StringBuilder(cell == 0 ? "x" : "");
          for (int i = random.nextInt(6); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          table.append(cell > 0 ? "," : "");
          table.append('"').append(text.toString().replace("\"", "\"\"")).append('"');
        }
        table.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      List<List<String>> expected = new ArrayList<>();
      try (var oracle =
          de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(table.toString())) {
        for (CsvRecord record : oracle) {
          expected.add(record.getFields());
        }
      }
      Rows rows =
          new Rows(new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)));
      List<List<String>> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.cells());
      }
      assertEquals(expected, found, table.toString());
    }
  }

  /** What is wrong in one row leaves all claims but its own and the one before it alone. */
  @Test
  void a_damaged_row_hides_no_other_claim() {
    Mutants mutants = new Mutants(33, List.of("\"", ",", "x", "\"\"", ";", "A9"));
    int rounds = Mutants.rounds(5_000);
    for (int round = 0; round < rounds; round++) {
      String damaged =
          new String(
              mutants.of("A3,99213,\"60 MG\",1".getBytes(StandardCharsets.UTF_8)),
              StandardCharsets.UTF_8);
      List<ReadItem> items =
          read(
              "claim_id,procedure_code,line_note,units",
              "A1,99211,x,1",
              "A2,99212,x,1",
              damaged,
              "A4,99214,\"y\",1",
              "A5,99215,z,1");
      for (String other : List.of("A1", "A5")) {
        assertTrue(
            // a row that says it is of the other claim is
            damaged.startsWith(other)
                || claims(items).stream()
                    .anyMatch(
                        read ->
                            read.whole() && read.claim().raw(ClaimField.CLAIM_ID).equals(other)),
            other + " beside " + damaged);
      }
    }
  }

  @Test
  void a_row_without_a_claim_and_with_more_cells_than_columns_is_told() {
    List<ReadItem> items =
        read(
            "claim_id,patient_last,units",
            "A1,SAMPLEWORTH,1",
            ",SAMPLEWORTH,1,2,3,4",
            "A2,SAMPLEDALE,1");
    assertEquals(2, items.stream().filter(ReadItem.ReadClaim.class::isInstance).count());
    assertTrue(faults(items).stream().anyMatch(fault -> fault.startsWith("FMT-SEG-030/")));
  }
}
