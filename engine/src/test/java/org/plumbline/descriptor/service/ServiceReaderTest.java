package org.plumbline.descriptor.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.service.ServiceFacets.AddOn;
import org.plumbline.descriptor.service.ServiceFacets.CitedCode;
import org.plumbline.descriptor.text.Said;

/**
 * Words of CMS's descriptors of October 2025, some shortened, and some that only look like them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Nursing care, in the home; by registered nurse, per hour | REGISTERED_NURSE
          Direct skilled nursing services of a licensed practical nurse (lpn) in the home health or hospice setting, each 15 minutes | PRACTICAL_NURSE
          Services performed by a qualified physical therapist assistant in the home health or hospice setting, each 15 minutes | PHYSICAL_THERAPIST_ASSISTANT
          Birthing classes, non-physician provider, per session | none
          Immunization counseling by a physician or other qualified health care professional | none
          Skilled services by a registered nurse or licensed practical nurse | none
          """)
  void a_profession_is_named_alone(String text, String profession) {
    assertEquals(
        Optional.ofNullable(profession), read(text).profession().map(said -> said.what().name()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Nursing care, in the home; by licensed practical nurse, per hour | HOME
          Services of clinical social worker in home health or hospice settings, each 15 minutes | HOME HOSPICE
          Hospice care provided in skilled nursing facility (snf) | NURSING_FACILITY
          Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips | none
          """)
  void a_setting_is_where_and_no_device(String text, String settings) {
    String read =
        read(text).settings().stream()
            .map(said -> said.what().name())
            .collect(Collectors.joining(" "));
    assertEquals(settings == null ? "" : settings, read);
  }

  @Test
  void an_add_on_cites_its_base() {
    String text =
        "Community health integration services, each additional 30 minutes per calendar month"
            + " (list separately in addition to g0019)";
    Said<AddOn> addOn = read(text).addOn().orElseThrow();
    assertEquals(List.of("G0019"), addOn.what().bases());
    assertTrue(addOn.what().additional());
    assertEquals("list separately in addition to g0019", addOn.span().of(text));
  }

  @Test
  void an_add_on_to_a_primary_procedure_cites_none() {
    AddOn addOn =
        read("Adjunctive cystoscopy (list separately in addition to code for primary procedure)")
            .addOn()
            .orElseThrow()
            .what();
    assertEquals(List.of(), addOn.bases());
    assertFalse(addOn.additional());
  }

  @Test
  void cited_codes_are_of_either_level() {
    assertEquals(
        List.of(new CitedCode("92325", false), new CitedCode("Q0166", true)),
        read("Contact lens (for modification, see 92325), use q0166, tc-99m, 10,000 units")
            .cited()
            .stream()
            .map(Said::what)
            .toList());
  }

  private static ServiceFacets read(String text) {
    return Descriptor.of(text).service();
  }
}
