package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Names of properties can carry names of people: no fault shows one that no table knows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormNamesTest {

  private static final List<String> CANARIES =
      List.of(
          "zanzibarowitz",
          "ZANZIBAROWITZ",
          "zanzibarowitzAnna",
          "Anna Zanzibarowitz",
          "zanzibarowitz19450607",
          "zanzibarowitz/anna~0",
          "patient.zanzibarowitz",
          "zanzibarowitz\\n",
          "zanzi",
          "987654321",
          "98765432",
          "ssn987654321",
          "mbi1eg4te5mk73");

  @Test
  void a_canary_in_the_name_of_a_property_is_in_no_fault_wherever_it_stands() {
    for (String canary : CANARIES) {
      for (String json :
          List.of(
              "{'@':1}",
              "[{'lines':[{'@':{'@':1}},{'drug':{'@':1},'renderingProvider':{'@':[]}}]}]",
              "{'patient':{'name':{'@':'x'},'@':null},'form':{'@':['1']}}",
              "{'form':[{'@':1},{'24G':[1],'@':1}]}",
              "{'fields':{'@':1,'sv1_@':2},'logical':{'@':{},'box_24_service_lines':[{'@':1}]}}",
              "{'insured':{'@':1,'@':2}}",
              "{'fields':{'@':NaN}}",
              "{'logical':{'box_24_service_lines':[{'@':NaN}]}}",
              "{'lines':[{'units':1}],'@':{'@':NaN}}",
              "{'@':",
              "{'patient':{'@':tru",
              "[{'@':1},7,{'@':1}}]")) {
        String written = json.replace('\'', '"').replace("@", canary);
        List<String> faults = Forms.faults(written);
        assertFalse(faults.isEmpty(), written);
        for (String fault : faults) {
          String told = fault.toLowerCase(Locale.ROOT);
          assertFalse(told.contains("zanzi") || told.contains("anna"), fault);
          assertFalse(told.contains("987654") || told.contains("mbi1"), fault);
        }
      }
    }
  }

  @Test
  void a_name_of_the_tables_at_a_wrong_place_is_shown_with_the_capitals_it_has() {
    assertEquals(
        List.of("FMT-ELE-004 /lines/0/procedurecode", "FMT-ELE-004 /lines/0/patient"),
        Forms.faults("{\"lines\":[{\"procedurecode\":\"1\",\"patient\":{}}]}"));
  }

  @Test
  void an_unknown_name_is_found_by_its_position() {
    assertEquals(
        List.of("FMT-ELE-004 /patient/(property 2, 8 characters)"),
        Forms.faults("{\"patient\":{\"sex\":\"F\",\"nickname\":\"x\"}}"));
  }

  @Test
  void no_known_name_has_digits_in_a_row_or_a_blank_but_those_of_the_form() {
    for (String name : FormTable.instance().names()) {
      assertTrue(name.matches("[a-z0-9]{1,27}|24 shaded"), name);
    }
  }
}
