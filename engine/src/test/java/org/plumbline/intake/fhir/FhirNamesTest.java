package org.plumbline.intake.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Names of elements can carry names and numbers of people: only those of FHIR are shown. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FhirNamesTest {

  private static final List<String> CANARIES =
      List.of(
          "987654321",
          "98765432",
          "_987654321",
          "zanzi",
          "_zanzi",
          "zanzibarowitz",
          "zanzibarowitzAnna",
          "anna98zanzi",
          "Zanzibarowitz",
          "zanzi/anna");

  @Test
  void a_canary_in_the_name_of_an_element_is_in_no_fault_wherever_it_stands() {
    for (String canary : CANARIES) {
      for (String more :
          List.of(
              ",'@':1",
              ",'@':{'@':[1,{'@':2}]}",
              ",'item':[{'sequence':1,'@':'x','net':{'@':1}}]",
              ",'item':{'@':{'sequence':1}}",
              ",'contained':[{'resourceType':'Patient','id':'p','@':1}]",
              ",'@':1,'@':2",
              ",'@':NaN",
              ",'@':[1,NaN]",
              ",'@'",
              ",'@':{'modifierExtension':[]}")) {
        String json = Resources.claim("A", more.replace('\'', '"').replace("@", canary));
        for (String input :
            List.of(
                json,
                json + "\n" + json,
                "[" + json + "]",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + json + "}]}")) {
          List<String> faults = Resources.faults(input);
          assertFalse(faults.isEmpty(), input);
          for (String fault : faults) {
            String told = fault.toLowerCase(Locale.ROOT);
            assertFalse(told.contains("zanzi") || told.contains("anna"), fault);
            assertFalse(told.contains("98765"), fault);
          }
        }
      }
    }
  }

  @Test
  void an_unknown_name_is_shown_by_its_length_and_an_index_and_a_known_name_as_they_are() {
    assertEquals(
        List.of("FMT-ELE-021 /(9 characters)", "FMT-ELE-021 /(4 characters)"),
        Resources.faults(Resources.claim("A", ",\"987654321\":1,\"john\":2")));
    String second =
        Resources.claim("B", ",\"extension\":[{\"url\":\"x\"}],\"_use\":{\"id\":\"1\"}");
    assertEquals(
        List.of("FMT-ELE-021 /1/extension/0", "FMT-ELE-021 /1/_use"),
        Resources.faults(Resources.claim("A", "") + "\n" + second));
  }

  @Test
  void every_name_in_the_tables_is_known() {
    for (NamedCsvRecord row : FhirTable.records("fhir-fields.csv")) {
      assertKnown(row.getField("path").replaceAll("\\[[^]]*]|#[0-9]", ""));
    }
    FhirTable.records("fhir-aside.csv").forEach(row -> assertKnown(row.getField("path")));
    for (NamedCsvRecord row : FhirTable.records("fhir-required.csv")) {
      assertKnown(row.getField("element"));
    }
  }

  @Test
  void no_known_name_has_digits_in_a_row_or_a_blank() {
    for (NamedCsvRecord row : FhirTable.records("fhir-names.csv")) {
      for (String name : row.getField("names").split(" ")) {
        assertTrue(name.matches("[a-z][A-Za-z]*(64Binary)?"), name);
      }
    }
  }

  private static void assertKnown(String path) {
    for (String step : path.split("\\.")) {
      assertTrue(FhirTable.instance().isName(step), path);
    }
  }
}
