package org.plumbline.codeset.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.CodeSetException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodeGroupsTest {

  private static final String ROWS =
      """
      anesthesia,00100,01999,x
      mileage,A0425,A0425,x
      mileage,A0435,A0436,x
      measure,0001F,9999F,x
      """;

  @ParameterizedTest
  @CsvSource({
    "anesthesia, 00100, true",
    "anesthesia, 01999, true",
    "anesthesia, 00099, false",
    "anesthesia, 02000, false",
    "anesthesia, 0042T, false",
    "anesthesia, 0100, false",
    "mileage, A0425, true",
    "mileage, A0426, false",
    "mileage, A0436, true",
    "mileage, '', false",
    "measure, 3074F, true",
    "measure, 30740, false",
    "measure, 3074T, false",
    "none, A0425, false"
  })
  void a_group_has_the_codes_of_its_ranges_that_have_their_shape(
      String group, String code, boolean has) throws Exception {
    assertEquals(has, read(ROWS).has(group, code));
  }

  @Test
  void a_code_has_each_of_its_groups_once() throws Exception {
    CodeGroups groups = read(ROWS + "miles,A0400,A0999,x\nmileage,A0430,A0499,x\n");
    assertEquals(Set.of("mileage", "miles"), Set.of(groups.of("A0435")));
    assertEquals(2, groups.of("A0435").length);
    assertEquals(0, groups.of("99213").length);
    assertEquals(0, groups.of("A\u04110435").length);
    assertEquals(0, groups.of("A043\u0436").length);
    assertEquals(0, groups.of("").length);
  }

  @Test
  void the_names_are_those_of_the_table() throws Exception {
    assertEquals(Set.of("anesthesia", "mileage", "measure"), read(ROWS).names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"g,00200,00100,x", "g,00100,0042T,x", "g,100,200,x", "g,A0425,,x"})
  void a_row_that_is_no_range_is_refused(String row) {
    assertThrows(CodeSetException.class, () -> read(row));
  }

  @Test
  void a_table_with_another_header_is_refused() {
    assertThrows(CodeSetException.class, () -> CodeGroups.read(bytes("group,first,last\n")));
  }

  @Test
  void where_no_rules_are_installed_there_are_no_groups_or_those_of_the_rules() {
    CodeGroups groups = CodeGroups.orNone();
    assertTrue(groups.names().isEmpty() || groups.has("anesthesia", "00840"));
    assertFalse(groups.has("anesthesia", "99213"));
  }

  private static CodeGroups read(String rows) throws IOException {
    return CodeGroups.read(bytes("group,first,last,source\n" + rows));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
