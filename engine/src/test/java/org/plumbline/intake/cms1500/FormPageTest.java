package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Location;

/** A claim on several printed pages: {@code form} is a list of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormPageTest {

  private static final String EIGHT_LINES =
      "{\"lines\":[{\"units\":1},{\"units\":2},{\"units\":3},{\"units\":4},{\"units\":5},"
          + "{\"units\":6},{\"units\":7},{\"units\":8}],\"totalCharge\":\"80.00\","
          + "\"patientAccountNumber\":\"A1\",\"form\":[%s]}";
  private static final String PAGES =
      "{\"24G\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"],\"26\":\"A1\",\"28\":\"CONTINUED\"},"
          + "{\"24G\":[\"7\",\"9\"],\"26\":\"A2\",\"28\":\"80 00\"}";

  @Test
  void the_lines_of_a_page_follow_those_of_the_page_before() {
    Claim claim = Forms.claim(EIGHT_LINES.formatted(PAGES));
    assertEquals("paper-0212", claim.profile());
    FormItem eighth = item(claim, "24G", 8);
    assertEquals(2, eighth.page());
    assertEquals("9", eighth.raw(ClaimField.ITEM_TEXT));
    assertEquals("8", eighth.raw(ClaimField.ITEM_DATA));
    assertEquals(new Location.Pointer("/form/1/24G/1"), eighth.locate(ClaimField.ITEM_TEXT));
    assertEquals(1, item(claim, "24G", 6).page());
  }

  @Test
  void the_total_is_compared_with_the_last_page_and_other_items_with_each_page() {
    Claim claim = Forms.claim(EIGHT_LINES.formatted(PAGES));
    List<FormItem> totals = items(claim, "28");
    assertEquals(2, totals.size());
    assertFalse(totals.get(0).has(ClaimField.ITEM_DATA));
    assertEquals("80.00", totals.get(1).raw(ClaimField.ITEM_DATA));
    List<FormItem> accounts = items(claim, "26");
    assertEquals("A1", accounts.get(0).raw(ClaimField.ITEM_DATA));
    assertEquals("A1", accounts.get(1).raw(ClaimField.ITEM_DATA));
    assertEquals("A2", accounts.get(1).raw(ClaimField.ITEM_TEXT));
  }

  @Test
  void a_list_of_one_page_is_that_page() {
    String page = "{\"24G\":[\"1\"],\"28\":\"80 00\",\"21\":[\"0\",\"I10\"]}";
    Claim one = Forms.claim(EIGHT_LINES.formatted(page));
    Claim same = Forms.claim(EIGHT_LINES.formatted(page).replace("[" + page + "]", page));
    assertEquals(same.formItems().size(), one.formItems().size());
    for (int i = 0; i < one.formItems().size(); i++) {
      FormItem left = one.formItems().get(i);
      FormItem right = same.formItems().get(i);
      assertEquals(right.item() + right.line() + right.page(), left.item() + left.line() + 1);
      assertEquals(right.raw(ClaimField.ITEM_TEXT), left.raw(ClaimField.ITEM_TEXT));
      assertEquals(right.raw(ClaimField.ITEM_DATA), left.raw(ClaimField.ITEM_DATA));
    }
  }

  @Test
  void a_page_without_lines_and_a_page_that_is_none_harm_nobody() {
    Claim claim =
        Forms.claim(EIGHT_LINES.formatted("{\"24G\":[\"1\",\"2\"]},{},null,7,{\"24G\":[\"3\"]}"));
    assertEquals(5, item(claim, "24G", 3).page());
    assertEquals(
        List.of("FMT-ELE-003 /form/3"), Forms.faults(EIGHT_LINES.formatted("{},{},null,7,{}")));
  }

  @Test
  void all_items_of_the_form_have_a_place_on_the_page() {
    for (String item :
        List.of(
            "1", "1a", "2", "3", "4", "5", "6", "7", "8", "9", "9a", "9b", "9c", "9d", "10a", "10b",
            "10c", "10d", "11", "11a", "11b", "11c", "11d", "12", "13", "14", "15", "16", "17",
            "17a", "17b", "18", "19", "20", "21", "22", "23", "25", "26", "27", "28", "29", "30",
            "31", "32", "32a", "32b", "33", "33a", "33b")) {
      Claim claim = Forms.claim("{\"form\":{\"" + item + "\":\"x\"}}");
      assertEquals("x", items(claim, item).get(0).raw(ClaimField.ITEM_TEXT), item);
    }
    for (char column = 'A'; column <= 'J'; column++) {
      Claim claim = Forms.claim("{\"form\":{\"24" + column + "\":[\"\",\"x\"]}}");
      assertEquals("x", item(claim, "24" + column, 2).raw(ClaimField.ITEM_TEXT));
    }
    assertTrue(Forms.faults("{\"form\":{\"24 shaded\":[\"N4\"]}}").isEmpty());
  }

  private static FormItem item(Claim claim, String item, int line) {
    return items(claim, item).stream()
        .filter(each -> each.line() == line)
        .findFirst()
        .orElseThrow();
  }

  private static List<FormItem> items(Claim claim, String item) {
    return claim.formItems().stream().filter(each -> each.item().equals(item)).toList();
  }
}
