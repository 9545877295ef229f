package org.plumbline.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.FormItem.Comparison;

/** Items as a CMS-1500 prints them beside what the claim's data say of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintedTextTest {

  @ParameterizedTest
  @CsvSource({
    "WORDS, 'SAMPLE, ANNA, B', SAMPLE ANNA B",
    "WORDS, anna sample, SAMPLE ANNA",
    "SOME, '12 MAIN ST', '12 MAIN ST RENO NV 89501'",
    "SOME, '12 MAIN ST RENO NV 89501 775 5550100', '12 MAIN ST RENO NV 89501'",
    "SOME, 'KELSEY WILLIAMS MD', 'DN KELSEY WILLIAMS'",
    "SOME, 01-0199601, 010199601 EIN",
    "SOME, SOF, Signature on File",
    "CHOICE, X, MEDICARE",
    "CHOICE, YES X, YES",
    "CHOICE, N, NO",
    "CHOICE, FECA BLK LUNG, FECA",
    "CHOICE, YES, YES NV",
    "AMOUNT, 100 00, 100.00",
    "AMOUNT, NO, NO",
    "AMOUNT, YES 12 50, YES 12.50",
    "AMOUNT, X 12 50, YES 12.50",
    "QUANTITY, 2.0, 2",
    "DATE, 01 02 1980 F, 19800102 F",
    "DATE, 01 02 1980, 19800102 F",
    "DATE, 01 02 1980 X, 19800102 F",
    "DATE, F, 19800102 F",
    "DATE, 10 06 25 431, 20251006 431",
    "DATE, 10 06 25 QUAL 431, 20251006 431",
    "DATE, 10 06 25, 20251006 431",
    "DATE, 10 06 25 10 07 25, 20251006 20251007",
    "DATE, 10 06 25 10 06 25, 20251006",
    "SIGNED, SOF, 20251006",
    "SIGNED, SOF 10 06 25, 20251006",
    "SIGNED, 'SOF January 1, 2025', 20251006",
  })
  void what_can_be_meant_alike_agrees(Comparison type, String printed, String data) {
    assertTrue(PrintedText.agrees(type, printed, data));
  }

  @ParameterizedTest
  @CsvSource({
    "WORDS, SAMPLE ANNA, SAMPLE",
    "SOME, '14 MAIN ST', '12 MAIN ST RENO NV 89501'",
    "CHOICE, YES, NO",
    "CHOICE, SPOUSE, SELF",
    "CHOICE, M, F",
    "AMOUNT, 90 00, 100.00",
    "AMOUNT, YES 12 50, NO",
    "QUANTITY, 3, 2",
    "DATE, 01 02 1980 M, 19800102 F",
    "DATE, 01 03 1980, 19800102 F",
    "DATE, 10 06 25 484, 20251006 431",
    "DATE, 10 06 25 10 08 25, 20251006 20251007",
    "SIGNED, SOF 10 07 25, 20251006",
  })
  void what_cannot_be_meant_alike_differs(Comparison type, String printed, String data) {
    assertFalse(PrintedText.agrees(type, printed, data));
  }

  @ParameterizedTest
  @CsvSource({
    "N400002143380 UN1, true, true",
    "'N400002143380 UN1   ZZNAME', true, true",
    "N4 00002143380, false, true",
    "ZZ NAME, false, true",
    "N400002-1433-80, false, true",
    "N400002143380 UN1 ZZNAME, false, true",
    "'ZZNAME   CTR1000.00', true, true",
    "CTR1000, true, false",
    "'CTR$1,000.00', true, false",
    "ZZJOINT INJECTION 1 LEFT, true, true",
  })
  void supplemental_information_is_spaced_and_its_money_plain(
      String text, boolean spaced, boolean plain) {
    assertEquals(spaced, ShadedText.isWellSpaced(text));
    assertEquals(plain, ShadedText.hasPlainMoney(text));
  }
}
