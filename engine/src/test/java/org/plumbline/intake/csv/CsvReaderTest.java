package org.plumbline.intake.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;
import org.plumbline.intake.Mutants;
import org.plumbline.intake.ReadItem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvReaderTest {

  private static final Map<String, RuleInfo> RULES = new TreeMap<>();

  static {
    Arrays.stream(CsvFaults.class.getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .forEach(
            field -> {
              try {
                String name = (String) field.get(null);
                RULES.put(name, rule(name));
              } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
              }
            });
    List.of("FMT-NUM-002/value", "FMT-ELE-011/value", "FMT-DAT-001/value", "FMT-DAT-001/partial")
        .forEach(name -> RULES.put(name, rule(name)));
  }

  private static RuleInfo rule(String name) {
    return new RuleInfo(
        name,
        name,
        Severity.ERROR,
        Family.SYNTAX,
        Evaluator.READER,
        List.of(),
        List.of(),
        "base",
        List.of(),
        Basis.DERIVED,
        List.of(),
        Set.of(),
        "",
        null,
        null,
        "",
        "",
        List.of(),
        "",
        "");
  }

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

  private static List<String> faults(List<ReadItem> items) {
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
  void a_comma_in_an_amount_is_told_where_semicolons_part_the_cells() {
    List<ReadItem> items =
        read("claim_id;total_charge;procedure_code;charge;units", "A;110,00;A4253;110,00;1,5");
    assertEquals(
        List.of(
            "FMT-NUM-002/value 2 total_charge",
            "FMT-NUM-002/value 2 charge",
            "FMT-ELE-011/value 2 units"),
        faults(items));
  }

  @Test
  void a_row_without_a_claim_takes_from_the_claim_before_only_what_may_be_of_it() {
    String header = "claim_id,patient_last_name,procedure_code,charge";
    List<ReadItem> other = read(header, "A,ONE,A4253,10", ",TWO,A4253,10", "B,TWO,A4253,10");
    assertEquals(List.of("FMT-SEG-030/claim 3 "), faults(other));
    assertTrue(claims(other).stream().allMatch(ReadItem.ReadClaim::whole));
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
    assertFalse(claims(items).get(2).whole());
  }

  @Test
  void rows_that_say_different_things_of_their_claim_are_told() {
    List<ReadItem> items = read("claim_id,total_charge,units", "A1,10.00,1", "A1,10.01,1");
    assertEquals(List.of("FMT-ELE-030/differs 3 total_charge"), faults(items));
    assertEquals("10.00", claims(items).get(0).claim().raw(ClaimField.TOTAL_CHARGE));
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
            claims(items).stream()
                .anyMatch(
                    read -> read.whole() && read.claim().raw(ClaimField.CLAIM_ID).equals(other)),
            other + " beside " + damaged);
      }
    }
  }
}
