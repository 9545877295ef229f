package org.plumbline.descriptor.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.narrative.NarrativeReader;

/** What narratives leave open beside descriptors that name nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NocDescriptionTest {

  private static String tells(String descriptor, String narrative) {
    NocDescription told =
        NocDescription.of(Descriptor.of(descriptor), NarrativeReader.read(narrative));
    return (told.name() ? "name " : "")
        + (told.amount() ? "amount " : "")
        + (told.route() ? "route " : "")
        + (told.repeats() ? "repeats " : "")
        + (told.pointsElsewhere() ? "elsewhere" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZZORAMINE 5 MG/ML 50 MG IV|name amount route",
        "ZZORAMINE IV|name route",
        "Zzoramine 50 mg|name amount",
        "DRUG 50 MG IV|amount route",
        "INJECTION|route",
        "MEDICATION GIVEN|''",
        "NDC 12345-6789-01|name",
        "LOT A1234 EXP 12/26|''",
        "B12 2 MG SUBLINGUAL|name amount route",
        "UNCLASSIFIED DRUG|repeats",
        "unclassified drugs, NOC|repeats",
        "DRUG UNCLASSIFIED 50 MG|amount",
        "SEE ATTACHED INVOICE|elsewhere"
      })
  void of_a_drug_name_amount_and_route_are_told_or_not(String narrative, String told) {
    assertEquals(told, tells("Unclassified drugs", narrative).trim());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOWER EXTREMITY ORTHOSES NOT OTHERWISE SPECIFIED|repeats",
        "lower extremity orthosis nos|repeats",
        "MISC SUPPLY|''",
        "ZZOLIFT BRACE|name"
      })
  void of_an_item_its_name_is_told_or_not(String narrative, String told) {
    assertEquals(
        told, tells("Lower extremity orthoses, not otherwise specified", narrative).trim());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ZZOPRAZOLE 20 MG|name amount route", "20 MG|amount route"})
  void a_route_in_the_descriptor_is_enough(String narrative, String told) {
    assertEquals(
        told, tells("Prescription drug, oral, non chemotherapeutic, nos", narrative).trim());
  }
}
