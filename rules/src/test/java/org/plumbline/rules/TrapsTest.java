package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.ExampleResult;
import org.plumbline.authoring.ExampleRunner;

/**
 * The traps where published sources of the formats disagree, in the order of the catalogue of
 * format rules, each with the side that was taken. Claims are written as examples are: a base claim
 * and edits of it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrapsTest {

  private static final String MEDICARE = "profile medicare-b";

  private static final String PLACES =
      "insert 2310B/NM1 NM1*PW*2~N3*8 ELM ST~N4*RENO*NV*89501"
          + "~NM1*45*2~N3*1 HOSPITAL HILL~N4*RENO*NV*89502";
  private static final String TRANSPORT = "insert 2300/CLM CR1*LB*150**A*DH*12";

  private final ExampleRunner runner;

  TrapsTest() throws Exception {
    runner = Shipped.runner(Shipped.RULEBOOK);
  }

  @Test
  void t01_a_part_of_a_unit_is_a_warning_for_Medicare_alone() throws Exception {
    assertSilent(office("2400[1]/SV1/SV104 = 1.5"));
    assertSilent(paper("lines[1].units = 1.5", "form.24G[1] = 1.5"));
    assertFound(office(MEDICARE, "2400[1]/SV1/SV104 = 1.5"), "FMT-24G-004 warning");
    assertSilent(
        office(
            MEDICARE,
            "2400[1]/SV1/SV101 = HC:A0425:RH",
            "2400[1]/SV1/SV104 = 12.3",
            TRANSPORT,
            PLACES));
  }

  @Test
  void t02_units_of_0_are_an_error_on_paper_and_a_warning_in_the_837P() throws Exception {
    assertFound(paper("lines[1].units = 0", "form.24G[1] = 0"), "FMT-24G-001/paper error");
    assertFound(office("2400[1]/SV1/SV104 = 0"), "FMT-24G-001/837p warning");
  }

  @Test
  void t03_one_pointer_on_a_line_is_asked_for_on_paper_for_Medicare_alone() throws Exception {
    String diagnoses = "diagnoses := [\"M5459\", \"I10\", \"R509\", \"J069\"]";
    String[] four = {diagnoses, "lines[1].diagnosisPointers = ABCD", "form.24E[1] = ABCD"};
    assertSilent(paper(four));
    assertFound(medicarePaper(four), "FMT-24E-006 error");
    assertSilent(
        found(
            "drug.837",
            MEDICARE,
            "2300/HI/HI03 = ABF:R509",
            "2300/HI/HI04 = ABF:I10",
            "2400[1]/SV1/SV107 = 1:2:3:4"));
  }

  @Test
  void t04_middle_initial_and_credentials_in_item_17_are_no_mistake_but_for_Medicare()
      throws Exception {
    assertSilent(paper("form.17 = DN JANE Q DOE MD"));
    assertFound(medicarePaper("form.17 = DN JANE Q DOE MD"), "FMT-17-005/page warning");
    assertSilent(medicarePaper("form.17 = DN JANE DOE"));
  }

  @Test
  void t05_one_box_on_paper_is_three_loops_of_an_837P() throws Exception {
    assertSilent(paper("form.17 = DN JANE DOE"));
    assertSilent(paper("form.17 = DK JANE DOE"));
    assertSilent(paper("form.17 = DQ JANE DOE"));
    assertFound(paper("form.17 = P3 JANE DOE"), "FMT-17-001 error");
    assertSilent(found("dme.837"));
    assertSilent(found("dependant.837", "insert 2310A/NM1 NM1*P3*1*DOE*JANE****XX*1999999984"));
    assertSilent(found("dependant.837", "insert 2310C/N4 NM1*DQ*1*DOE*JANE****XX*1999999984"));
    assertFound(found("dependant.837", "2310A/NM1/NM101 = DK"), "FMT-SEG-004 error");
  }

  @Test
  void t06_item_17a_is_blank_for_Medicare_alone() throws Exception {
    assertSilent(paper("form.17 = DN JANE DOE", "form.17a = 0BA12345"));
    assertSilent(paper("form.17 = DN JANE DOE", "form.17a = 1GA12345"));
    assertFound(medicarePaper("form.17a = 1GA12345"), "FMT-17A-004/page error");
  }

  @Test
  void t07_the_hyphen_of_a_ZIP_code_is_a_warning_on_paper() throws Exception {
    String address = "form.33 := \"EXAMPLE FAMILY CLINIC\\n12 MAIN ST\\nRENO NV ";
    assertFound(paper(address + "89501-1234\""), "FMT-ADR-005 warning");
    assertSilent(paper(address + "895011234\""));
  }

  @Test
  void t08_nine_digits_of_a_ZIP_code_are_asked_of_billing_provider_and_facility_alone()
      throws Exception {
    assertFound(office("2010AA/N4/N403 = 89501"), "FMT-ADR-003 error");
    assertFound(found("dependant.837", "2310C/N4/N403 = 89502"), "FMT-ADR-002 error");
    assertSilent(office("2010BA/N4/N403 = 89501"));
    assertSilent(found("dependant.837", "2010AB/N4/N403 = 89501"));
  }

  @Test
  void t09_an_account_number_above_20_characters_is_a_note_and_no_error() throws Exception {
    assertSilent(office("2300/CLM/CLM01 = OFFICE12345678901234"));
    assertFound(office("2300/CLM/CLM01 = OFFICE123456789012345"), "FMT-26-002 info");
    assertFound(
        office("2300/CLM/CLM01 = ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678901"), "FMT-26-002 info");
  }

  @Test
  void t10_a_charge_of_100000_is_an_error_for_Medicare_alone() throws Exception {
    String[] charges = {"2400[1]/SV1/SV102 = 99960", "2300/CLM/CLM02 = 100000"};
    assertSilent(office(charges));
    assertFound(office(with(MEDICARE, charges)), "FMT-NUM-005/total error");
    assertSilent(office(MEDICARE, "2400[1]/SV1/SV102 = 99959.99", "2300/CLM/CLM02 = 99999.99"));
  }

  @Test
  void t11_a_PO_box_is_an_error_in_the_837P_and_a_warning_on_paper() throws Exception {
    assertFound(office("2010AA/N3/N301 = P.O. BOX 12"), "FMT-33-002 error");
    assertFound(office("2010AA/N3/N301 = P0 BOX 12"), "FMT-33-004/first warning");
    assertFound(
        paper(
            "billingProvider.address.line1 = PO BOX 12",
            "form.33 := \"EXAMPLE FAMILY CLINIC\\nPO BOX 12\\nRENO NV 895011234\""),
        "FMT-33-003 warning");
    assertSilent(office("2010AA/N3/N301 = 7 BOXWOOD LN"));
  }

  @Test
  void t12_the_place_of_services_at_home_is_asked_for_by_Medicare_alone() throws Exception {
    assertFound(found("drug.837", MEDICARE, "2300/CLM/CLM05-1 = 12"), "FMT-32-005/837p warning");
    assertSilent(found("drug.837", "2300/CLM/CLM05-1 = 12"));
    assertSilent(found("drug.837", MEDICARE, "2300/CLM/CLM05-1 = 11"));
    assertFound(medicarePaper("delete serviceFacility"), "FMT-32-005/form warning");
    assertSilent(paper("lines[1].placeOfService = 12", "lines[2].placeOfService = 12"));
  }

  @Test
  void t13_the_billing_NPI_repeated_in_item_32a_is_a_note() throws Exception {
    assertFound(found("dependant.837", "2310C/NM1/NM109 = 1234567893"), "FMT-32-003 info");
    assertSilent(found("dependant.837", "2310C/NM1/NM109 = 2000000002"));
  }

  @Test
  void t14_a_taxonomy_code_is_ZZ_on_paper_and_PXC_in_the_837P() throws Exception {
    assertSilent(paper("form.24I[1] = ZZ", "form.24J[1] = 207Q00000X 1999999984"));
    assertSilent(office("insert 2310B/NM1 PRV*PE*PXC*207Q00000X"));
    assertFound(office("insert 2310B/NM1 PRV*PE*ZZ*207Q00000X"), "FMT-TAX-002/code error");
    assertFound(office("insert 2310B/NM1 REF*ZZ*207Q00000X"), "FMT-24I-001/code error");
  }

  @Test
  void t15_LU_stands_in_item_24I_without_the_limit_of_item_17a() throws Exception {
    assertSilent(office("insert 2310B/NM1 REF*LU*12345"));
    assertSilent(paper("form.24I[1] = LU", "form.24J[1] = 12345 1999999984"));
    assertFound(paper("form.17 = DN JANE DOE", "form.17a = LU12345"), "FMT-17A-001/lu error");
    assertFound(found("dependant.837", "insert 2310A/NM1 REF*LU*12345"), "FMT-17A-002/code error");
  }

  @Test
  void t16_item_22_takes_7_and_8_and_other_frequency_codes_are_no_codes_of_it() throws Exception {
    String original = "insert 2300/CLM REF*F8*2025001ABC";
    assertSilent(office("2300/CLM/CLM05-3 = 7", original));
    assertSilent(office("2300/CLM/CLM05-3 = 8", original));
    assertFound(office("2300/CLM/CLM05-3 = 6"), "FMT-22-001/unknown error");
    assertFound(office("2300/CLM/CLM05-3 = 5"), "FMT-22-001/other warning");
    assertFound(found("drug.837", MEDICARE, "2300/CLM/CLM05-3 = 7", original), "FMT-22-005 error");
  }

  @Test
  void t17_values_in_reserved_items_are_a_warning() throws Exception {
    assertFound(paper("form.9b = 01 02 1980 F"), "FMT-08-001 warning");
    assertFound(paper("form.9c = ACME TOOLS"), "FMT-08-001 warning");
    assertFound(paper("form.30 = 50 00"), "FMT-30-001 warning");
  }

  @Test
  void t18_item_19_has_room_for_71_characters() throws Exception {
    assertSilent(paper("fill additionalInformation with 71"));
    assertFound(paper("fill additionalInformation with 72"), "FMT-19-001 warning");
    assertFound(paper("fill additionalInformation with 83"), "FMT-19-001 warning");
  }

  @Test
  void t19_item_17_has_room_for_24_characters_behind_its_qualifier() throws Exception {
    assertSilent(paper("form.17 = DN JANE QQQQQQQQQQQQQQQ DOE"));
    assertFound(paper("form.17 = DN JANE QQQQQQQQQQQQQQQQ DOE"), "FMT-17-004/width warning");
  }

  @Test
  void t20_older_qualifiers_of_supplemental_information_are_known() throws Exception {
    for (String shaded :
        List.of("7BEGIN 0900 END 0930", "VP12345", "OZ00012345600012", "ZZWHEELCHAIR", "JP12")) {
      assertSilent(paper(shaded(shaded)));
    }
    assertFound(paper(shaded("NDC 00002143380")), "FMT-24-007 warning");
  }

  @Test
  void t21_milligrams_are_a_unit_of_NDC_quantities_for_Medicare_too() throws Exception {
    String[] milligrams = {"2410/CTP/CTP04 = 60", "2410/CTP/CTP05 = ME"};
    assertSilent(found("drug.837", milligrams));
    assertSilent(found("drug.837", with(MEDICARE, milligrams)));
    assertFound(found("drug.837", "2410/CTP/CTP05 = MG"), "FMT-NDC-003 error");
  }

  @Test
  void t22_N_is_no_emergency_mark_and_other_signs_are_a_warning() throws Exception {
    assertSilent(office("2400[1]/SV1/SV109 = Y"));
    assertFound(office("2400[1]/SV1/SV109 = N"), "FMT-24C-001/code error");
    assertSilent(paper("lines[1].emergency = Y", "form.24C[1] = Y"));
    assertFound(paper("lines[1].emergency = N", "form.24C[1] = N"), "FMT-24C-001/no error");
    assertFound(paper("lines[1].emergency = X", "form.24C[1] = X"), "FMT-24C-001/other warning");
    assertFound(medicarePaper("lines[1].emergency = Y"), "FMT-24C-002 info");
  }

  @Test
  void t23_an_ICD_10_CM_code_may_begin_with_U_and_in_QA0_has_a_second_letter() throws Exception {
    assertSilent(office("2300/HI/HI01-2 = U071", "2300/HI/HI02-2 = U099"));
    assertSilent(office("2300/HI/HI01-2 = QA00101"));
    assertFound(office("2300/HI/HI01-2 = MA45"), "FMT-21-009 warning");
    assertFound(office("2300/HI/HI01-2 = 5450"), "FMT-21-008 error");
  }

  @Test
  void t24_ICD_10_CM_begins_on_October_1_2015() throws Exception {
    String[] icd9 = {"2300/HI/HI01 = BK:7245", "2300/HI/HI02 = BF:4019"};
    assertSilent(office(with(icd9, served("20141001"))));
    assertSilent(office(with(icd9, served("20150930"))));
    assertFound(office(with(icd9, served("20151001"))), "FMT-21-003/icd9 error");
    assertFound(office(served("20150930")), "FMT-21-003/icd10 error");
    assertSilent(office(served("20151001")));
  }

  @Test
  void t25_both_sides_on_one_line_are_a_warning() throws Exception {
    assertFound(office("2400[1]/SV1/SV101 = HC:20610:RT:LT"), "FMT-MOD-010 warning");
    assertSilent(office(MEDICARE, "2400[1]/SV1/SV101 = HC:20610:50"));
    assertSilent(office("2400[1]/SV1/SV101 = HC:20610:RT", "2400[2]/SV1/SV101 = HC:20610:LT"));
  }

  @Test
  void t26_units_above_1_with_50_are_a_note_for_Medicare_alone() throws Exception {
    String[] two = {"2400[1]/SV1/SV101 = HC:20610:50", "2400[1]/SV1/SV104 = 2"};
    assertFound(office(with(MEDICARE, two)), "FMT-MOD-012 info");
    assertSilent(office(two));
  }

  @Test
  void t27_GX_stands_beside_GY_and_not_beside_those_of_the_change_request() throws Exception {
    assertSilent(office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:GX:GY"));
    assertSilent(office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:GX:TS"));
    for (String other : List.of("EY", "GA", "GL", "GZ", "KB", "QL", "TQ")) {
      assertFound(
          office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:GX:" + other), "FMT-MOD-041 warning");
    }
    assertFound(office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:GY:GA"), "FMT-MOD-040 warning");
  }

  @Test
  void t28_S_is_an_origin_and_a_destination_and_X_a_destination_alone() throws Exception {
    for (String pair : List.of("RS", "SH", "RX")) {
      assertSilent(office(MEDICARE, "2400[1]/SV1/SV101 = HC:A0429:" + pair, TRANSPORT, PLACES));
    }
    assertFound(
        office(MEDICARE, "2400[1]/SV1/SV101 = HC:A0429:XH", TRANSPORT, PLACES),
        "FMT-MOD-081/1 error");
  }

  @Test
  void t29_95_is_no_mistake_with_any_place_of_service() throws Exception {
    for (String place : List.of("02", "10", "11")) {
      String[] visit = {"2400[1]/SV1/SV101 = HC:99213:95", "2400[1]/SV1/SV105 = " + place};
      assertSilent(office(visit));
      assertSilent(office(with(MEDICARE, visit)));
    }
  }

  @Test
  void t30_FQ_is_a_note_outside_of_rural_and_federally_qualified_health_centers() throws Exception {
    assertSilent(office("2400[1]/SV1/SV101 = HC:99213:FQ:93"));
    assertFound(office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:FQ"), "FMT-MOD-092 info");
    assertSilent(office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:FQ", "2400[1]/SV1/SV105 = 72"));
    assertSilent(office(MEDICARE, "2400[1]/SV1/SV101 = HC:99213:93", "2400[1]/SV1/SV105 = 72"));
  }

  @Test
  void t31_days_of_a_span_are_counted_on_paper_for_codes_of_a_day_alone() throws Exception {
    String[] three = {"lines[1].to = 2025-10-08", "form.24A[1] = 10 06 25 10 08 25"};
    assertFound(
        paper(with(three, "lines[1].procedureCode = 99232", "form.24D[1] = 99232")),
        "FMT-24A-004 info");
    assertSilent(paper(with(three, "lines[1].procedureCode = A4253", "form.24D[1] = A4253")));
    assertSilent(
        office(
            "2400[1]/SV1/SV101 = HC:99232",
            "2400[1]/DTP/DTP02 = RD8",
            "2400[1]/DTP/DTP03 = 20251006-20251008"));
  }

  @Test
  void t32_the_guide_is_A1_and_a_later_errata_is_a_note() throws Exception {
    assertSilent(office("GS/GS08 = 005010X222A1", "ST/ST03 = 005010X222A1"));
    assertFound(
        office("GS/GS08 = 005010X222A2", "ST/ST03 = 005010X222A2"), "FMT-ENV-001/errata info");
    assertFound(
        office("GS/GS08 = 005010X222", "ST/ST03 = 005010X222"), "FMT-ENV-001/version error");
  }

  @Test
  void t33_NONE_in_item_11_is_asked_for_by_Medicare_alone() throws Exception {
    assertSilent(medicarePaper());
    assertFound(medicarePaper("delete insured.groupNumber", "delete form.11"), "FMT-11-002 error");
    assertSilent(paper("delete insured.groupNumber"));
  }

  @Test
  void t34_SAME_in_items_4_and_7_is_a_warning() throws Exception {
    assertFound(
        paper("form.4 = SAME", "form.7 = 33 OAK HILL RD RENO NV 89501"), "FMT-04-001/same warning");
    assertFound(paper("form.7 = SAME"), "FMT-07-001/same warning");
  }

  @Test
  void t35_YES_and_NO_on_paper_are_A_and_C_and_the_837P_has_B_too() throws Exception {
    for (String code : List.of("A", "B", "C")) {
      assertSilent(office("2300/CLM/CLM07 = " + code));
    }
    assertFound(office("2300/CLM/CLM07 = Y"), "FMT-27-001/code error");
    assertSilent(paper("acceptAssignment = YES"));
    assertSilent(paper("acceptAssignment = NO"));
  }

  @Test
  void t36_item_20_is_not_split_as_items_24F_and_28_are() throws Exception {
    assertFound(paper(outsideLaboratory("form.20 = YES 45 00")), "FMT-20-003/split warning");
    assertSilent(paper(outsideLaboratory("form.20 = YES 4500")));
    assertSilent(paper("form.24F[1] = 60 00", "form.28 = 100 00"));
  }

  @Test
  void t37_a_homebound_patient_is_told_by_CRC_75() throws Exception {
    assertSilent(office("insert 2300/CLM CRC*75*Y*IH"));
    for (String vision : List.of("E1", "E2", "E3")) {
      assertFound(office("insert 2300/CLM CRC*" + vision + "*Y*IH"), "FMT-ELE-007 error");
    }
  }

  @Test
  void t38_lengths_of_the_guide_are_a_warning_below_those_of_the_data_elements() throws Exception {
    assertSilent(office("BHT/BHT03 = " + "B".repeat(30)));
    assertFound(office("BHT/BHT03 = " + "B".repeat(31)), "FMT-ENV-005 warning");
    assertSilent(office("insert 2300/CLM PWK*OZ*BM***AC*" + "A".repeat(50)));
    assertFound(
        office("insert 2300/CLM PWK*OZ*BM***AC*" + "A".repeat(51)), "FMT-19-005/long warning");
    assertFound(
        office("insert 2300/CLM PWK*OZ*BM***AC*" + "A".repeat(81)), "FMT-ELE-006/long error");
    assertSilent(office("insert 2400[1]/DTP REF*6R*" + "L".repeat(30)));
    assertFound(
        office("insert 2400[1]/DTP REF*6R*" + "L".repeat(31)), "FMT-EDI-007/length warning");
  }

  private List<String> office(String... lines) throws Exception {
    return found("office.837", lines);
  }

  private List<String> paper(String... lines) throws Exception {
    return found("paper.json", lines);
  }

  private List<String> medicarePaper(String... lines) throws Exception {
    return found("medicare-paper.json", with(MEDICARE, lines));
  }

  /** Names and severities of what is found on a base claim with these edits and settings. */
  private List<String> found(String base, String... lines) throws Exception {
    String text = "base " + base + "\nsilent: a trap\n" + String.join("\n", lines) + "\n";
    Example example = ExampleFile.parse("FMT-28-001", base, text).examples().get(0);
    ExampleResult result = runner.run(example);
    assertEquals(result.findings().isEmpty(), result.holds(), result::problem);
    return result.findings().stream()
        .map(finding -> finding.rule().name() + " " + finding.rule().severity().key())
        .toList();
  }

  private static void assertSilent(List<String> found) {
    assertEquals(List.of(), found);
  }

  private static void assertFound(List<String> found, String... expected) {
    assertEquals(List.of(expected), found);
  }

  private static String[] with(String one, String... others) {
    return with(new String[] {one}, others);
  }

  private static String[] with(String[] some, String... others) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }

  private static String[] served(String day) {
    return new String[] {"2400[1]/DTP/DTP03 = " + day, "2400[2]/DTP/DTP03 = " + day};
  }

  private static String shaded(String text) {
    return "replace \"24G\": [\"1\", \"1\"], with \"24G\": [\"1\", \"1\"], \"24 shaded\": [\""
        + text
        + "\"],";
  }

  private static String[] outsideLaboratory(String item20) {
    return new String[] {
      item20,
      "serviceFacility := {\"name\": \"EXAMPLE LAB\", \"address\": {\"line1\": \"14 MAIN ST\","
          + " \"city\": \"RENO\", \"state\": \"NV\", \"zip\": \"895011234\"}}"
    };
  }
}
