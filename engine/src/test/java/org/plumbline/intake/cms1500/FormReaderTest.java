package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Location;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ReadItem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormReaderTest {

  @Test
  void dates_with_and_without_dashes_are_one_date_and_what_is_none_stays_visible() {
    ServiceLine dashed = line("\"from\":\"2025-10-06\"");
    ServiceLine plain = line("\"from\":\"20251006\"");
    assertEquals(plain.value(ClaimField.SERVICE_FROM), dashed.value(ClaimField.SERVICE_FROM));
    ServiceLine american = line("\"from\":\"10/06/2025\"");
    assertEquals(FieldState.UNREADABLE, american.state(ClaimField.SERVICE_FROM));
    assertEquals("10/06/2025", american.raw(ClaimField.SERVICE_FROM));
  }

  @Test
  void amounts_and_quantities_keep_their_text_as_written() {
    ServiceLine line = line("\"charge\":1.50,\"units\":\"010\"");
    assertEquals("1.50", line.raw(ClaimField.CHARGE));
    assertEquals(150, line.value(ClaimField.CHARGE));
    assertEquals("010", line.raw(ClaimField.UNITS));
    assertEquals("1e5", line("\"charge\":1e5").raw(ClaimField.CHARGE));
  }

  @Test
  void letters_and_numbers_of_item_24E_become_pointers() {
    assertEquals(List.of("A", "B", "", ""), pointers("AB"));
    assertEquals(List.of("A", "B", "C", "D"), pointers("ABCDE"));
    assertEquals(List.of("A", "B", "", ""), pointers("A, B"));
    assertEquals(List.of("12", "A", "", ""), pointers("12 A"));
    assertEquals(List.of("", "", "", ""), pointers("\u00c4"));
  }

  private static List<String> pointers(String written) {
    ServiceLine line = line("\"diagnosisPointers\":\"" + written + "\"");
    return List.of(
        line.raw(ClaimField.POINTER_1),
        line.raw(ClaimField.POINTER_2),
        line.raw(ClaimField.POINTER_3),
        line.raw(ClaimField.POINTER_4));
  }

  @Test
  void modifiers_close_up_and_the_fifth_is_counted_and_found() {
    ServiceLine line = line("\"modifiers\":[\"25\",\"\",\"59\",\"RT\",\"GY\",\"XU\",\"LT\"]");
    assertEquals("59", line.raw(ClaimField.MODIFIER_2));
    assertEquals("GY", line.raw(ClaimField.MODIFIER_4));
    assertEquals(2, line.surplusModifiers());
    assertEquals(
        new Location.Pointer("/lines/0/modifiers/5"), line.locate(ClaimField.SURPLUS_MODIFIER));
  }

  @Test
  void an_empty_position_of_item_21_keeps_the_letters_of_the_others() {
    Claim claim = Forms.claim("{\"icdIndicator\":\"0\",\"diagnoses\":[\"M5459\",\"\",\"I10\"]}");
    assertEquals(2, claim.diagnoses().size());
    assertEquals(3, claim.diagnoses().get(1).ordinal());
    assertEquals("0", claim.diagnoses().get(1).raw(ClaimField.DIAGNOSIS_QUALIFIER));
  }

  @Test
  void the_qualifier_of_item_17_says_the_role_wherever_it_stands() {
    assertEquals(Role.REFERRING, role("DN"));
    assertEquals(Role.ORDERING, role("DK"));
    assertEquals(Role.SUPERVISING, role("DQ"));
    assertEquals(Role.REFERRING, role("XX"));
  }

  private static Role role(String qualifier) {
    return Forms.claim(
            "{\"referringProvider\":{\"npi\":\"1\",\"qualifier\":\"" + qualifier + "\"}}")
        .parties()
        .get(0)
        .role();
  }

  @Test
  void the_shaded_area_gives_drug_and_narrative_and_stays_raw() {
    ServiceLine line =
        line("\"supplemental\":\"N400002143380 ML2.5   ZZDRUGNAME 60 MG   CTR100.00\"");
    assertEquals("00002143380", line.drugs().get(0).raw(ClaimField.NDC));
    assertEquals("ML", line.drugs().get(0).raw(ClaimField.NDC_UNIT));
    assertEquals(2500, line.drugs().get(0).value(ClaimField.NDC_QUANTITY));
    assertEquals("DRUGNAME 60 MG", line.raw(ClaimField.DESCRIPTION));
    assertTrue(line.raw(ClaimField.SUPPLEMENTAL).startsWith("N4"));
    assertEquals(
        new Location.Pointer("/lines/0/supplemental"), line.drugs().get(0).locate(ClaimField.NDC));
  }

  @Test
  void text_without_qualifier_in_the_shaded_area_is_a_narrative_a_tooth_is_none() {
    assertEquals("KETOROLAC", line("\"supplemental\":\"KETOROLAC\"").raw(ClaimField.DESCRIPTION));
    assertEquals("", line("\"supplemental\":\"JP16\"").raw(ClaimField.DESCRIPTION));
    assertEquals(
        "A", line("\"supplemental\":\"ZZB\",\"description\":\"A\"").raw(ClaimField.DESCRIPTION));
  }

  @Test
  void the_drug_told_twice_is_one_drug() {
    ServiceLine line = line("\"supplemental\":\"N41\",\"drug\":{\"ndc\":\"2\",\"unit\":\"ML\"}");
    assertEquals(1, line.drugs().size());
    assertEquals("2", line.drugs().get(0).raw(ClaimField.NDC));
  }

  @Test
  void absent_fields_point_at_the_object_that_should_hold_them() {
    Claim claim =
        Forms.claims("[{},{\"lines\":[{},{\"units\":1}],\"patient\":{\"sex\":\"F\"}}]").get(1);
    assertEquals(new Location.Pointer("/1"), claim.locate(ClaimField.TOTAL_CHARGE));
    assertEquals(new Location.Pointer("/1/lines/1"), claim.lines().get(1).locate(ClaimField.CODE));
    assertEquals(new Location.Pointer("/1/patient"), claim.patient().locate(ClaimField.BIRTH_DATE));
  }

  @Test
  void a_claim_that_carries_the_page_is_on_the_paper_profile_others_are_not() {
    List<Claim> claims = Forms.claims("[{\"form\":{}},{},{\"form\":null}]");
    assertEquals("paper-0212", claims.get(0).profile());
    assertEquals("base", claims.get(1).profile());
    assertEquals("base", claims.get(2).profile());
  }

  @Test
  void an_item_of_the_page_knows_text_and_data() {
    Claim claim =
        Forms.claim(
            "{\"lines\":[{\"units\":1},{\"units\":2}],\"form\":{\"24G\":[\"01\"],\"21\":[\"A\",\"B\"]}}");
    FormItem first = item(claim, "24G", 1);
    assertEquals("01", first.raw(ClaimField.ITEM_TEXT));
    assertEquals("1", first.raw(ClaimField.ITEM_DATA));
    FormItem second = item(claim, "24G", 2);
    assertEquals("2", second.raw(ClaimField.ITEM_TEXT));
    assertEquals(new Location.Pointer("/lines/1/units"), second.locate(ClaimField.ITEM_TEXT));
    assertEquals("B", item(claim, "21B", 0).raw(ClaimField.ITEM_TEXT));
    assertFalse(item(claim, "21", 0).has(ClaimField.ITEM_TEXT));
  }

  private static FormItem item(Claim claim, String item, int line) {
    return claim.formItems().stream()
        .filter(each -> each.item().equals(item) && each.line() == line)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void unknown_properties_are_told_with_their_path_and_the_rest_is_read() {
    String json = "{\"lines\":[{\"unit\":{\"a\":[1,{}]},\"units\":3}],\"x\":1}";
    assertEquals(
        List.of("FMT-ELE-004 /lines/0/unit", "FMT-ELE-004 /(property 2, 1 characters)"),
        Forms.faults(json));
    assertEquals(3000, Forms.claim(json).lines().get(0).value(ClaimField.UNITS));
  }

  @Test
  void a_name_that_could_hold_a_persons_data_is_shown_by_its_length() {
    assertEquals(
        List.of(
            "FMT-ELE-004 /(property 1, 17 characters)", "FMT-ELE-004 /(property 2, 10 characters)"),
        Forms.faults("{\"SAMPLEWORTH, ALMA\":1,\"A123456789\":2}"));
    assertEquals(
        List.of("FMT-ELE-004 /(property 1, 41 characters)"),
        Forms.faults("{\"" + "a".repeat(41) + "\":1}"));
  }

  @Test
  void a_wrong_type_is_told_and_the_other_fields_are_read() {
    String json =
        "{\"acceptAssignment\":true,\"patient\":[],\"lines\":[7,{\"units\":[1],\"placeOfService\":11}],"
            + "\"patientAccountNumber\":\"A1\"}";
    assertEquals(
        List.of(
            "FMT-ELE-003 /acceptAssignment",
            "FMT-ELE-003 /patient",
            "FMT-ELE-003 /lines/0",
            "FMT-ELE-003 /lines/1/units",
            "FMT-ELE-003 /lines/1/placeOfService"),
        Forms.faults(json));
    Claim claim = Forms.claim(json);
    assertEquals("A1", claim.raw(ClaimField.CLAIM_ID));
    assertEquals("11", claim.lines().get(0).raw(ClaimField.LINE_PLACE_OF_SERVICE));
    assertNull(claim.patient());
  }

  @Test
  void null_is_absent_and_no_fault() {
    assertEquals(List.of(), Forms.faults("{\"lines\":null,\"form\":null,\"totalCharge\":null}"));
  }

  @Test
  void of_two_properties_of_one_name_the_first_is_read() {
    String json = "{\"totalCharge\":\"1\",\"totalCharge\":\"2\"}";
    assertEquals(List.of("FMT-ELE-005 /totalCharge"), Forms.faults(json));
    assertEquals("1", Forms.claim(json).raw(ClaimField.TOTAL_CHARGE));
  }

  @Test
  void a_broken_form_is_told_and_the_next_one_is_read() {
    String json =
        "[{\"patientAccountNumber\":\"A\",\"totalCharge\":12x,\"lines\":[]},"
            + "{\"patientAccountNumber\":\"B\"}]";
    List<ReadItem> items = Forms.read(json);
    ReadItem.ReadClaim broken = (ReadItem.ReadClaim) items.get(0);
    ReadItem.ReadClaim next = (ReadItem.ReadClaim) items.get(1);
    assertFalse(broken.whole());
    assertEquals("A", broken.claim().raw(ClaimField.CLAIM_ID));
    assertEquals(List.of("FMT-SEG-007/syntax /0/totalCharge"), Forms.faults(json));
    assertTrue(next.whole());
    assertEquals("B", next.claim().raw(ClaimField.CLAIM_ID));
  }

  @Test
  void a_missing_quotation_mark_is_lost_with_its_line_only() {
    String json = "[{\"sex\n\":1},\n{\"icdIndicator\":\"0},\n{\"icdIndicator\":\"9\"}\n]";
    List<Claim> claims = Forms.claims(json);
    assertEquals("", claims.get(0).raw(ClaimField.ICD_INDICATOR));
    assertTrue(Forms.faults(json).contains("FMT-SEG-007/syntax /0"));
  }

  @Test
  void a_value_that_is_none_is_told_at_its_own_property_or_entry() {
    for (String none : List.of("NaN", "Infinity", "TRUE", "-", "1.2.3", "'x'", "\"\\x\"")) {
      String json =
          "[{\"lines\":[{\"charge\":\"60.00\",\"units\":" + none + ",\"from\":\"20251006\"}]}]";
      assertEquals(List.of("FMT-SEG-007/syntax /0/lines/0/units"), Forms.faults(json), none);
    }
    assertEquals(
        List.of("FMT-SEG-007/syntax /patient"), Forms.faults("{\"patient\":NaN,\"lines\":[]}"));
    assertEquals(
        List.of("FMT-SEG-007/syntax /diagnoses/1"),
        Forms.faults("{\"diagnoses\":[\"I10\",NaN,\"M5459\"]}"));
    assertEquals(
        List.of("FMT-SEG-007/syntax /(property 2, 8 characters)"),
        Forms.faults("{\"diagnoses\":[\"I10\"],\"nickname\":NaN}"));
  }

  @Test
  void where_it_is_no_json_the_byte_of_the_file_is_told() {
    // counted by hand: the second form begins at byte 30, its x is at byte 46
    String json = "[{\"patientAccountNumber\":\"A\"},{\"totalCharge\":1x,\"lines\":[]}]";
    assertEquals(List.of("/1/totalCharge 46"), places(json));
    // of a word that is no value the first letter is told, counted by hand
    for (String word : List.of("NaN", "Infinity", "-Infinity", "TRUE", "nul", "tru3", "yes")) {
      assertEquals(List.of("/patient 11"), places("{\"patient\":" + word + ",\"lines\":[]}"), word);
      assertEquals(List.of("/patient 12"), places("{\"patient\": " + word + "}"), word);
      assertEquals(
          List.of("/diagnoses/1 18"), places("{\"diagnoses\":[\"1\"," + word + "]}"), word);
    }
    // a cut file is cut at its end
    assertEquals(List.of("/lines/0/units 22"), places("{\"lines\":[{\"units\":\"10"));
    assertEquals(List.of("/1 7"), places("[{},{\"a"));
    // what does not belong between forms is told at its first byte
    assertEquals(List.of(" 5"), places("[{}, ,{}]"));
    assertEquals(List.of("/1 4"), places("[{},7,{}]"));
    // the byte order mark has three bytes
    assertEquals(List.of(" 5"), places("\ufeff{}{}"));
    // of what is JSON the pointer says enough
    assertEquals(List.of("/lines -1"), places("{\"lines\":7}"));
  }

  private static List<String> places(String json) {
    return Forms.read(json).stream()
        .flatMap(item -> item.faults().stream())
        .map(hit -> (Location.Pointer) hit.place())
        .map(place -> place.pointer() + " " + place.offset())
        .toList();
  }

  @Test
  void what_stands_around_the_forms_is_told() {
    assertEquals(List.of("FMT-ELE-003 /1"), Forms.faults("[{},7,{}]"));
    assertEquals(List.of("FMT-ELE-003 /0", "FMT-ELE-003 /2"), Forms.faults("[[{}],{},\"},{\"]"));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults("{}{}"));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults("[{} {}]"));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults("[{},]"));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults("[{},,{}]"));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults("[{}]]"));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults("nothing"));
    assertEquals(List.of("FMT-SEG-007/end "), Forms.faults("[{},"));
    assertEquals(List.of("FMT-SEG-007/end /1"), Forms.faults("[{},{\"a"));
    assertEquals(List.of(), Forms.faults("\ufeff [ {} , {} ] \n"));
    assertEquals(2, Forms.claims("[{} {}]").size());
    assertEquals(2, Forms.claims("[{\"lines\":[},{}]").size());
    assertEquals(2, Forms.claims("[{},,{}]").size());
  }

  @Test
  void forms_that_stand_one_a_line_are_all_read() {
    String a = "{\"patientAccountNumber\":\"A\"}";
    String b = a.replace("A\"}", "B\"}");
    List<String> ids =
        Forms.claims(a + "\n" + b + "\r\n\n" + a + "\n").stream()
            .map(claim -> claim.raw(ClaimField.CLAIM_ID))
            .toList();
    assertEquals(List.of("A", "B", "A"), ids);
    assertEquals(List.of(), Forms.faults(a + "\n" + b));
    String broken = a + "\n{\"patientAccountNumber\":\"X\",\"units\n" + b + "\n" + b;
    assertEquals(4, Forms.claims(broken).size());
    String third = a + "\n" + b + "\n{\"totalCharge\":1,\"totalCharge\":2}";
    assertEquals(List.of("FMT-ELE-005 /2/totalCharge"), Forms.faults(third));
  }

  private static String form(String id) {
    return "{\"patientAccountNumber\":\"" + id + "\",\"lines\":[{\"units\":1},{\"units\":2}]}";
  }

  /** The numbers of the claims, joined. */
  private static String ids(String json) {
    return Forms.claims(json).stream()
        .map(claim -> claim.raw(ClaimField.CLAIM_ID))
        .collect(Collectors.joining());
  }

  @Test
  void what_stands_between_lines_is_told_once_with_its_bytes_and_all_behind_is_read() {
    // a form has 62 bytes, so line B begins at 63 and what is stray behind it at 125 or 126
    assertEquals(62, form("A").length());
    for (String stray :
        List.of(
            "### page break ###",
            "// note",
            "# a {brace} in it",
            "null",
            "}",
            "]",
            "]}",
            ",,",
            "\"units\":1}",
            "page 2:",
            "first\n\nsecond { third")) {
      String json =
          form("A") + "\n" + form("B") + "\n" + stray + "\n" + form("C") + "\n" + form("D");
      assertEquals("ABCD", ids(json), stray);
      assertEquals(List.of(" 126"), places(json), stray);
      assertLeftOut(json, stray.length());
    }
    for (String stray : List.of("}", "}}", "]", ",", " x")) {
      String json = form("A") + "\n" + form("B") + stray + "\n" + form("C") + "\n" + form("D");
      assertEquals("ABCD", ids(json), stray);
      assertEquals(List.of(" " + (125 + stray.indexOf(stray.strip()))), places(json), stray);
      assertLeftOut(json, stray.strip().length());
    }
    String first = "page 1\n" + form("A") + "\n" + form("B");
    assertEquals("AB", ids(first));
    assertEquals(List.of(" 0"), places(first));
  }

  @Test
  void of_two_forms_on_one_line_both_are_read_and_what_is_missing_is_told() {
    for (String between : List.of("", " ", ",", "}, ")) {
      String json = form("A") + "\n" + form("B") + between + form("C") + "\n" + form("D");
      assertEquals("ABCD", ids(json), between);
      assertEquals(1, places(json).size(), between);
      assertLeftOut(json, between.strip().length());
    }
  }

  @Test
  void a_surplus_bracket_in_an_array_hides_no_form_behind_it() {
    for (String surplus : List.of("]", "}")) {
      String json = "[" + form("A") + surplus + ",\n" + form("B") + ",\n" + form("C") + "\n]";
      assertEquals("ABC", ids(json));
      assertEquals(1, Forms.faults(json).size());
      assertTrue(Forms.faults(json).contains("FMT-SEG-007/outside "));
    }
    String two = "[" + form("A") + "]\n[" + form("B") + "]";
    assertEquals("AB", ids(two));
    assertEquals(List.of("FMT-SEG-007/outside "), Forms.faults(two));
  }

  @Test
  void a_surplus_brace_inside_of_a_form_makes_no_form_of_its_lines() {
    String torn = form("B").replace("1},", "1}},");
    List<ReadItem> items = Forms.read(form("A") + "\n" + torn + "\n" + form("C"));
    String json = form("A") + "\n" + torn + "\n" + form("C");
    assertEquals("ABC", ids(json));
    assertFalse(((ReadItem.ReadClaim) items.get(1)).whole());
    // no part of the form is what stands from the surplus brace on, to the end of the line
    assertEquals(List.of("/1/lines/1 " + (63 + torn.indexOf("}}") + 1)), places(json));
    assertLeftOut(json, torn.length() - torn.indexOf("}}") - 1);
    String closed = form("B").replace("\"lines\"", "\"payer\":{}},\"lines\"");
    json = form("A") + "\n" + closed + "\n" + form("C");
    assertEquals("ABC", ids(json));
    assertEquals(List.of("/1 " + (63 + closed.indexOf("}},") + 2)), places(json));
    assertLeftOut(json, closed.length() - closed.indexOf("}},") - 2);
    assertFalse(((ReadItem.ReadClaim) Forms.read(json).get(1)).whole());
    String pretty =
        "{\n  \"payer\": {\n  }},\n  \"lines\": [\n  {\n    \"units\": 1\n  }\n  ]\n}\n";
    assertEquals("AB", ids(pretty + form("A") + "\n" + pretty + form("B")));
  }

  @Test
  void an_unclosed_bracket_loses_no_more_than_the_longest_form_has() {
    String open = form("X").replace("2}]}", "2}");
    StringBuilder json = new StringBuilder("[").append(open);
    int forms = 40_000;
    for (int i = 0; i < forms; i++) {
      json.append(',').append(form("A"));
    }
    int read = Forms.claims(json.append("]").toString()).size();
    assertTrue(read >= forms - FormReader.MAX_FORM / 63 - 1, "read " + read);
  }

  private static void assertLeftOut(String json, int bytes) {
    byte[] input = json.getBytes(StandardCharsets.UTF_8);
    try (FormReader reader = new FormReader(new ByteArrayInputStream(input), Forms.RULES)) {
      long told = 0;
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        for (Hit hit : item.faults()) {
          told += ((Slot.Count) hit.slots().get(0)).value();
        }
      }
      assertEquals(bytes, told, json);
      assertEquals(bytes, reader.input().skippedBytes(), json);
      assertEquals(input.length, reader.input().bytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ServiceLine line(String properties) {
    return Forms.claim("{\"lines\":[{" + properties + "}]}").lines().get(0);
  }
}
