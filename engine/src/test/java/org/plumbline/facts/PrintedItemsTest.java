package org.plumbline.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.SourceText;

/** What is read from the items of a page: marks, names, dates, addresses, and items beside them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintedItemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "YES;1",
        "N;1",
        "YES NO;2",
        "X;1",
        "X X;2",
        "[X] YES;1",
        "YES NV;1",
        "NV;0",
        "NONE;0",
        "yes 4500;1"
      })
  void boxes_are_marked_by_crosses_or_else_by_their_captions(String text, int marks) {
    assertEquals(marks, PrintedWords.marks(text, "YES/Y|NO/N"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOE, JOHN, Q",
        "DOE, JOHN",
        "DOE JR, JOHN",
        "DOE-ROE, JOHN Q",
        "DOE",
        "O'HARA, ANN"
      })
  void a_name_is_in_order(String name) {
    assertTrue(PrintedName.isInOrder(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JOHN Q. DOE", "DOE JOHN", "DOE, JOHN, Q, R", "DOE,, JOHN", "DOE, JOHN Q."})
  void a_name_is_not_in_order(String name) {
    assertFalse(PrintedName.isInOrder(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DOE, MRS JANE;true;false",
        "DR. JANE DOE;true;false",
        "DN DR JANE DOE;true;false",
        "DOE MD, JANE;false;true",
        "DOE, JANE M.D.;false;true",
        "DO, JANE;false;false",
        "DR, JANE;false;false",
        "DOE, JANE, MD;false;false",
        "DOE, JANE;false;false"
      })
  void a_title_goes_before_a_name_and_a_degree_behind(String name, boolean title, boolean degree) {
    assertEquals(title, PrintedName.hasTitle(name));
    assertEquals(degree, PrintedName.hasDegree(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3;01 02 1980 F;8",
        "3;01 02 80;6",
        "3;01/02/1980;-1",
        "3;F;0",
        "11a;0102 80;6",
        "14;010525 431;6",
        "14;01 05 2025 QUAL 431;8",
        "15;454 01052025;8",
        "15;454;0",
        "14;1/5/25;-1",
        "16;01 05 25 01 15 25;6",
        "16;FROM 01052025 TO 01152025;8",
        "18;010525 01152025;-1",
        "16;10525;-1",
        "24A;10 06 25 10 06 25;6",
        "24A;100625100625;6",
        "24A;1006202510062025;8",
        "24A;10062025;8",
        "24A;010;-1"
      })
  void dates_have_six_or_eight_digits(String item, String text, int digits) {
    assertEquals(digits, PrintedDateDigits.of(item(item, 0, 1, text)));
  }

  @Test
  void the_first_date_that_differs_is_told() {
    FormItem hospital = item("18", 0, 1, "01052025");
    FormItem illness = item("14", 0, 1, "010525 431");
    FormItem service = item("24A", 1, 1, "10062025");
    List<FormItem> items = List.of(hospital, service, illness);
    assertTrue(PrintedDateDigits.differFirst(hospital, items));
    assertFalse(PrintedDateDigits.differFirst(illness, items));
    assertFalse(PrintedDateDigits.differFirst(service, items));
    assertFalse(PrintedDateDigits.differFirst(hospital, List.of(hospital, service)));
  }

  @Test
  void three_lines_of_item_5_have_five_parts() {
    PrintedAddress read =
        PrintedAddress.of(
            item("5", 0, 1, "33 OAK HILL RD\nNEW CITY NV\n89501 (775) 555-0100"), null);
    assertEquals(3, read.lineCount());
    assertEquals(14, read.length("street"));
    assertEquals(8, read.length("city"));
    assertEquals(2, read.length("state"));
    assertEquals(5, read.length("zip"));
    assertEquals(10, read.length("phone"));
  }

  @Test
  void an_address_that_is_read_as_one_line_has_no_parts() {
    for (String item : List.of("5", "33")) {
      PrintedAddress read = PrintedAddress.of(item(item, 0, 1, "12 MAIN ST RENO NV 89501"), null);
      assertEquals(0, read.lineCount());
      assertEquals(0, read.longestLine());
      assertEquals(0, read.length("street"));
    }
  }

  @Test
  void the_telephone_is_no_line_of_item_33_and_the_name_no_part_of_its_address() {
    PrintedAddress read =
        PrintedAddress.of(
            item("33", 0, 1, "775 5550100\nCLINIC, INC\n12 MAIN ST\nRENO NV 89501"), null);
    assertEquals(3, read.lineCount());
    assertEquals(13, read.longestLine());
    assertEquals(10, read.length("phone"));
    assertEquals("12 MAIN ST RENO NV 89501", read.street());
  }

  @Test
  void another_item_is_one_of_the_same_line_and_of_the_same_page_where_it_can_be() {
    FormItem first = item("24I", 1, 1, "G2");
    FormItem second = item("24I", 2, 1, "0B");
    FormItem page = item("4", 0, 1, "doe,  jane");
    FormItem next = item("4", 0, 2, "ROE");
    List<FormItem> items = List.of(first, second, page, next);
    assertEquals("0B", PrintedWords.beside(item("24J", 2, 1, "A1"), "24I", items));
    assertEquals("", PrintedWords.beside(item("24J", 3, 1, "A1"), "24I", items));
    assertEquals("DOE, JANE", PrintedWords.beside(first, "4", items));
    assertEquals("ROE", PrintedWords.beside(item("6", 0, 2, "SELF"), "4", items));
    assertEquals("DOE, JANE", PrintedWords.beside(item("6", 0, 3, "SELF"), "4", items));
    assertEquals("", PrintedWords.beside(page, "7", items));
  }

  @Test
  void lines_share_a_text_that_each_of_them_has() {
    List<FormItem> items = List.of(item("24J", 1, 1, "1"), item("24J", 2, 1, " 1"));
    assertEquals("1", PrintedWords.onEachLine("24J", 2, items));
    assertEquals("", PrintedWords.onEachLine("24J", 3, items));
    assertEquals("", PrintedWords.onEachLine("24I", 0, items));
    assertEquals(
        "", PrintedWords.onEachLine("24J", 2, List.of(items.get(0), item("24J", 2, 1, "2"))));
  }

  private static FormItem item(String name, int line, int page, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceText source =
        new SourceText() {
          @Override
          protected byte[] bytes() {
            return bytes;
          }

          @Override
          public Location locate(Part part, ClaimField field, int start) {
            throw new UnsupportedOperationException();
          }
        };
    FormItem item = new FormItem(name, line, page, null, 1, source, 0);
    item.set(ClaimField.ITEM_TEXT, 0, bytes.length);
    return item;
  }
}
