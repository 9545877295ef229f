package org.plumbline.descriptor.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.descriptor.text.Span;

/** Narratives that appeal to someone's word, and such as only look so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppealsTest {

  private static String words(String narrative, Optional<Span> span) {
    return span.map(found -> found.of(narrative)).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PER MFR CODING GUIDE|PER MFR CODING GUIDE",
        "KNEE BRACE, REP SAYS BILL THIS CODE|REP SAYS",
        "coded according to our consultant|according to our consultant",
        "PER REIMBURSEMENT HOTLINE|PER REIMBURSEMENT HOTLINE",
        "per vendor bill L0631|per vendor",
        "KNEE BRACE OTS PER MFR REP|PER MFR REP",
        "per sales rep, OTS|per sales rep"
      })
  void advice_is_read_with_the_words_that_name_the_adviser(String narrative, String advice) {
    assertEquals(advice, words(narrative, Appeals.read(narrative).advice()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MEDICARE APPROVED CODE|MEDICARE APPROVED",
        "MAC VERIFIED|MAC VERIFIED",
        "PDAC letter 2024-05 on file|PDAC letter",
        "HCPCS CODE VERIFIED WITH MEDICARE|VERIFIED WITH MEDICARE",
        "LSO, CMS HAS APPROVED|CMS HAS APPROVED"
      })
  void an_endorsement_without_a_document_is_read(String narrative, String endorsement) {
    assertEquals(endorsement, words(narrative, Appeals.read(narrative).endorsement()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HAS A HCPCS CODE SO COVERED|HAS A HCPCS CODE SO COVERED",
        "covered because code exists|covered because code exists"
      })
  void a_conclusion_from_a_code_is_read(String narrative, String conclusion) {
    assertEquals(conclusion, words(narrative, Appeals.read(narrative).conclusion()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SIZED PER MFR CHART",
        "PER MFR INVOICE 120.00",
        "PER CMS CODING GUIDE",
        "REPLACEMENT PER VENDOR WARRANTY",
        "BILLED PER JOHN SMITH REP",
        "TRAINED PER REP",
        "PER REP PHONE CALL",
        "FIT PER MFR",
        "COVERED FOR JOHN SMITH BECAUSE CODE EXISTS",
        "MEDICARE APPROVED AMOUNT 95.00",
        "MEDICARE APPROVED FACILITY",
        "PRIOR AUTH APPROVED BY MEDICARE CODE 12",
        "PDAC VERIFIED, ARTICLE A52458",
        "CODE VERIFIED WITH CMS MM13056",
        "NOT PDAC VERIFIED",
        "ELIGIBILITY VERIFIED WITH MEDICARE",
        "WOUND COVERED BECAUSE OF DRAINAGE",
        "NOT COVERED BECAUSE NO CODE EXISTS",
        "HAS HCPCS CODE"
      })
  void what_may_be_about_something_else_is_left_alone(String narrative) {
    assertTrue(Appeals.read(narrative).isNone(), narrative);
  }
}
