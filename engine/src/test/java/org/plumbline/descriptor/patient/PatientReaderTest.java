package org.plumbline.descriptor.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.text.Said;

/**
 * Words of CMS's descriptors of October 2025, some shortened, and some that only look like them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatientReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Cast supplies, long arm cast, pediatric (0-10 years), plaster | PEDIATRIC
          Cast supplies, body cast adult, with or without head, plaster | ADULT
          Surgical boot, each, child | CHILD
          Benesch boot, pair, infant | INFANT
          Enteral formula, for pediatrics, 100 calories = 1 unit | PEDIATRIC
          Wheelchair, pediatric size, not otherwise specified | PEDIATRIC
          Standing frame/table system, one position (e.g., upright, supine or prone stander), any size including pediatric, with or without wheels | none
          Oxygen tent, excluding croup or pediatric tents | none
          Supplies for home delivery of infant | none
          Family training and counseling for child development, per 15 minutes | none
          """)
  void words_of_age_restrict_the_thing(String text, String ages) {
    String read =
        read(text).ages().stream().map(said -> said.what().name()).collect(Collectors.joining(" "));
    assertEquals(ages == null ? "" : ages, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cast supplies, long arm cast, adult (11 years +), plaster | 11 | -1 | 11 years +
          Cast supplies, long arm cast, pediatric (0-10 years), plaster | 0 | 10 | 0-10 years
          Moderate sedation services; patient age 5 years or older | 5 | -1 | 5 years or older
          Injection, tocilizumab, for hospitalized adults and pediatric patients (2 years of age and older), 1 mg | 2 | -1 | 2 years of age and older
          """)
  void an_age_band_has_its_ends(String text, int from, int to, String words) {
    Said<AgeBand> band = read(text).band().orElseThrow();
    assertEquals(from, band.what().from());
    assertEquals(to, band.what().to().orElse(-1));
    assertEquals(words, band.span().of(text));
  }

  @Test
  void a_band_holds_the_ages_between_its_ends() {
    AgeBand children = read("Cast supplies, pediatric (0-10 years), plaster").band().get().what();
    assertTrue(children.holds(0) && children.holds(10));
    assertFalse(children.holds(11));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Advanced primary care management, for patients not seen within 3 years
          Follow-up at 6 months prior
          Hydrocodone, twelve months
          Patients 2 years after surgery
          """)
  void a_time_is_no_age(String text) {
    assertEquals(Optional.empty(), read(text).band());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Male external catheter, with or without adhesive, disposable, each | MALE
          Urinal; female, jug-type, any material | FEMALE
          Breast prosthesis, mastectomy bra | none
          Catheter, male or female, each | none
          """)
  void sex_is_a_word_and_no_organ(String text, String sex) {
    assertEquals(Optional.ofNullable(sex), read(text).sex().map(said -> said.what().name()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Injection, epoetin alfa, (for non-esrd use), 1000 units | NON_ESRD
          Injection, fosphenytoin (for non esrd use), 1 mg | NON_ESRD
          Injection, epoetin alfa, 100 units (for esrd on dialysis) | ESRD
          Injection, epoetin alfa, 100 units | none
          """)
  void renal_words_are_read_with_hyphen_and_without(String text, String renal) {
    assertEquals(Optional.ofNullable(renal), read(text).renal().map(said -> said.what().name()));
  }

  private static PatientFacets read(String text) {
    return Descriptor.of(text).patient();
  }
}
