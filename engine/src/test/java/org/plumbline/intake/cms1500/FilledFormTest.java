package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/** The JSON of form fillers: {@code fields} by the names of the PDF, {@code logical} by boxes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilledFormTest {

  private static final String LINE =
      "\"sv1_mm_from\":\"03\",\"sv1_dd_from\":\"8\",\"sv1_yy_from\":\"26\",";

  @Test
  void fields_alone_make_a_claim() {
    Claim claim =
        fields(
            LINE
                + "\"pt_name\":\"SAMPLE, ANNA B\",\"birth_mm\":\"4\",\"birth_dd\":\"13\","
                + "\"birth_yy\":\"65\",\"sex\":\"F\",\"rel_to_ins\":\"M\","
                + "\"insurance_type\":\"Champva\",\"pt_AreaCode\":\"894\",\"pt_phone\":\"555-0100\","
                + "\"diagnosis1\":\"M5459\",\"diagnosis3\":\"I10\",\"place1\":\"11\","
                + "\"cpt1\":\"J1885\",\"mod1\":\"JZ\",\"mod1b\":\"59\",\"diag1\":\"AC\","
                + "\"ch1\":\"40.00\",\"day1\":2,\"local1\":\"1999999984\",\"local1a\":\"77\","
                + "\"type1\":\"G2\",\"Suppl\":\"N400002143380 ML2\",\"tax_id\":\"010199601\","
                + "\"ssn\":\"EIN\",\"t_charge\":\"40.00\",\"pin\":\"1234567893\","
                + "\"doc_location\":\"RENO, NV 89501\"");
    assertEquals("SAMPLE", claim.patient().raw(ClaimField.LAST_NAME));
    assertEquals("ANNA", claim.patient().raw(ClaimField.FIRST_NAME));
    assertEquals("B", claim.patient().raw(ClaimField.MIDDLE_NAME));
    assertEquals(
        LocalDate.of(1965, 4, 13).toEpochDay(), claim.patient().value(ClaimField.BIRTH_DATE));
    assertEquals("894 555-0100", claim.patient().raw(ClaimField.PHONE));
    assertEquals("SPOUSE", claim.coverage().raw(ClaimField.RELATIONSHIP));
    assertEquals("CHAMPVA", claim.coverage().raw(ClaimField.CLAIM_FILING));
    assertEquals(3, claim.diagnoses().get(1).ordinal());
    ServiceLine line = claim.lines().get(0);
    assertEquals(LocalDate.of(2026, 3, 8).toEpochDay(), line.value(ClaimField.SERVICE_FROM));
    assertEquals("59", line.raw(ClaimField.MODIFIER_2));
    assertEquals("C", line.raw(ClaimField.POINTER_2));
    assertEquals(2000, line.value(ClaimField.UNITS));
    assertEquals("77", line.parties().get(0).raw(ClaimField.SECONDARY_COMMERCIAL));
    assertEquals("00002143380", line.drugs().get(0).raw(ClaimField.NDC));
    assertEquals("010199601", claim.billing().get(0).raw(ClaimField.TAX_ID_EIN));
    assertEquals("NV", claim.billing().get(0).raw(ClaimField.STATE));
    assertEquals("base", claim.profile());
  }

  @Test
  void each_value_points_at_the_name_it_was_read_from() {
    Claim claim = fields(LINE + "\"pt_name\":\"SAMPLE, ANNA\",\"local1\":\"1\"");
    assertEquals(
        new Location.Pointer("/fields/pt_name"), claim.patient().locate(ClaimField.FIRST_NAME));
    ServiceLine line = claim.lines().get(0);
    assertEquals(new Location.Pointer("/fields/sv1_mm_from"), line.locate(ClaimField.SERVICE_FROM));
    assertEquals(new Location.Pointer("/fields"), line.locate(ClaimField.CODE));
    assertNotNull(line.parties().get(0).locate(ClaimField.OTHER_ID));
  }

  @Test
  void boxes_alone_make_a_claim() {
    Claim claim =
        Forms.claim(
            "{\"logical\":{\"box_17a_qualifier\":\"DK\",\"box_17b_npi\":\"1999999984\","
                + "\"box_20_outside_lab\":{\"yes\":true,\"charges\":\"12.00\"},"
                + "\"box_21_diagnoses\":[\"M5459\",\"\",\"I10\"],\"box_24_service_lines\":["
                + "{\"line_number\":1,\"date_from\":\"3/8/2026\",\"modifiers\":[\"59\",\"LT\"]},"
                + "{\"units\":\"3\",\"rendering_provider_npi\":\"1999999984\"}]}}");
    assertEquals(Role.ORDERING, claim.parties().get(0).role());
    assertEquals("YES", claim.raw(ClaimField.OUTSIDE_LAB));
    assertEquals(3, claim.diagnoses().get(1).ordinal());
    assertEquals(2, claim.lines().size());
    assertEquals("20260308", claim.lines().get(0).raw(ClaimField.SERVICE_FROM));
    assertEquals("LT", claim.lines().get(0).raw(ClaimField.MODIFIER_2));
    assertEquals(
        new Location.Pointer("/logical/box_24_service_lines/1/units"),
        claim.lines().get(1).locate(ClaimField.UNITS));
    assertEquals(
        new Location.Pointer("/logical/box_24_service_lines/1"),
        claim.lines().get(1).locate(ClaimField.CHARGE));
  }

  @Test
  void boxes_are_read_before_fields_and_a_difference_is_told() {
    String json =
        "{\"fields\":{\"t_charge\":\"10.00\",\"pt_account\":\"A1\",\"sex\":\"F\"},"
            + "\"logical\":{\"box_28_total_charge\":\"11.00\",\"box_3_patient_sex\":\"F\"}}";
    assertEquals(List.of("FMT-ELE-041 /fields/t_charge"), Forms.faults(json));
    assertEquals("11.00", Forms.claim(json).raw(ClaimField.TOTAL_CHARGE));
    assertEquals("A1", Forms.claim(json).raw(ClaimField.CLAIM_ID));
  }

  @Test
  void the_forms_own_properties_are_read_before_both() {
    String json = "{\"totalCharge\":\"1\",\"fields\":{\"t_charge\":\"2\",\"amt_paid\":\"3\"}}";
    assertEquals(List.of("FMT-ELE-041 /fields/t_charge"), Forms.faults(json));
    assertEquals("1", Forms.claim(json).raw(ClaimField.TOTAL_CHARGE));
    assertEquals("3", Forms.claim(json).raw(ClaimField.PATIENT_PAID_AMOUNT));
  }

  @Test
  void a_birth_year_of_two_digits_is_read_only_where_one_century_is_left() {
    String born = "\"birth_mm\":\"01\",\"birth_dd\":\"02\",\"birth_yy\":\"";
    assertEquals("19440102", fields(LINE + born + "44\"").patient().raw(ClaimField.BIRTH_DATE));
    assertNull(fields(LINE + born + "15\"").patient());
    assertEquals(
        List.of("FMT-ELE-042/century /fields/birth_mm"),
        Forms.faults("{\"fields\":{" + LINE + born + "15\"}}"));
    assertEquals(
        List.of("FMT-ELE-042/century /fields/birth_mm"),
        Forms.faults("{\"fields\":{" + born + "65\"}}"));
    assertEquals("19150102", fields(born + "1915\"").patient().raw(ClaimField.BIRTH_DATE));
  }

  @Test
  void a_year_of_two_digits_does_not_contradict_a_whole_date() {
    String json =
        "{\"fields\":{"
            + LINE
            + "\"birth_mm\":\"09\",\"birth_dd\":\"10\",\"birth_yy\":\"44\"},"
            + "\"logical\":{\"box_3_patient_birth\":\"09/10/2044\"}}";
    assertEquals(List.of(), Forms.faults(json));
    assertEquals(
        List.of("FMT-ELE-041 /fields/birth_mm"), Forms.faults(json.replace("09/10/2", "09/11/2")));
  }

  @Test
  void an_illness_began_in_the_last_century_where_this_one_has_not_come_so_far() {
    String began = "\"cur_ill_mm\":\"01\",\"cur_ill_dd\":\"02\",\"cur_ill_yy\":\"";
    assertEquals("19980102", fields(LINE + began + "98\"").raw(ClaimField.ONSET_DATE));
    assertEquals("20150102", fields(LINE + began + "15\"").raw(ClaimField.ONSET_DATE));
  }

  @Test
  void a_date_that_is_none_stays_visible() {
    assertEquals(
        "3 XX 26",
        fields("\"sv1_mm_from\":\"3\",\"sv1_dd_from\":\"XX\",\"sv1_yy_from\":\"26\"")
            .lines()
            .get(0)
            .raw(ClaimField.SERVICE_FROM));
  }

  @Test
  void a_place_that_cannot_be_taken_apart_is_told() {
    assertEquals(
        List.of("FMT-ELE-042/place /fields/doc_location"),
        Forms.faults("{\"fields\":{\"doc_location\":\"SOMEWHERE\"}}"));
  }

  @Test
  void what_the_form_has_no_item_for_is_told_unless_it_is_empty() {
    String json = "{\"logical\":{\"box_11b_employer_or_school\":\"%s\"}}";
    assertEquals(
        List.of("FMT-ELE-040 /logical/box_11b_employer_or_school"),
        Forms.faults(json.formatted("X")));
    assertEquals(List.of(), Forms.faults(json.formatted("")));
  }

  @Test
  void unknown_names_are_told_without_them_and_wrong_types_with_their_place() {
    String json =
        "{\"meta\":{\"seed\":1},\"fields\":{\"ANNA SAMPLE\":1,\"cpt7\":2,\"cpt0\":3,\"sex\":{}},"
            + "\"logical\":[1]}";
    assertEquals(
        List.of(
            "FMT-ELE-004 /fields/(property 1, 11 characters)",
            "FMT-ELE-004 /fields/(property 2, 4 characters)",
            "FMT-ELE-004 /fields/(property 3, 4 characters)",
            "FMT-ELE-003 /fields/sex",
            "FMT-ELE-003 /logical"),
        Forms.faults(json));
  }

  @Test
  void forms_of_fillers_stand_in_arrays_among_others() {
    List<Claim> claims =
        Forms.claims(
            "[{\"fields\":{\"pt_account\":\"A\"}},{\"patientAccountNumber\":\"B\"},"
                + "{\"logical\":{\"box_26_patient_account_number\":\"C\"}}]");
    assertEquals(
        List.of("A", "B", "C"),
        claims.stream().map(claim -> claim.raw(ClaimField.CLAIM_ID)).toList());
  }

  /** Every name of the table leads to a property that there is. */
  @Test
  void every_name_of_the_table_means_a_property_of_the_form() {
    Set<String> wrong = new TreeSet<>();
    for (String path : FillerTable.instance().paths()) {
      FillerTable.Meaning meaning = FillerTable.instance().meaning(path.replace('#', '1'));
      String inner =
          switch (meaning.read()) {
            case NAME -> ".last";
            case PLACE -> ".city";
            default -> "";
          };
      boolean none =
          meaning.read() == FillerTable.Read.SKIPPED || meaning.read() == FillerTable.Read.UNREAD;
      FormTable.Property property = FormTable.instance().find(meaning.property() + inner);
      if (!none && (property == null || property.written() == null)) {
        wrong.add(path);
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void the_public_samples_are_read_with_what_their_makers_left_open() throws IOException {
    String shared = System.getenv("PLUMBLINE_SHARED");
    Path folder = Path.of(shared == null ? "../../shared" : shared, "data/cms-1500");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "no samples at " + folder + "; PLUMBLINE_SHARED names it");
    // counted by hand in the files
    List<Integer> lines = List.of(4, 6, 4, 3, 3, 5);
    for (int i = 0; i < 6; i++) {
      String json = Files.readString(folder.resolve("0000" + i + ".json"));
      Claim claim = Forms.claim(json);
      assertEquals(lines.get(i), claim.lines().size(), "file " + i);
      assertEquals(List.of("FMT-ELE-040 /logical/box_11b_employer_or_school"), Forms.faults(json));
      assertEquals(
          claim.value(ClaimField.TOTAL_CHARGE),
          claim.lines().stream().mapToLong(line -> line.value(ClaimField.CHARGE)).sum());
    }
  }

  private static Claim fields(String fields) {
    return Forms.claim("{\"fields\":{" + fields + "}}");
  }
}
