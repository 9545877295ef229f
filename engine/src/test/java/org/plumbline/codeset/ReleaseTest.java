package org.plumbline.codeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.hcpcs.Releases;

class ReleaseTest {

  @Test
  void aReleaseCoversItsQuarterAndNotADayMore() {
    Release october = Release.parse("2025-10");
    assertFalse(october.covers(Releases.day("2025-09-30")));
    assertTrue(october.covers(Releases.day("2025-10-01")));
    assertTrue(october.covers(Releases.day("2025-12-31")));
    assertFalse(october.covers(Releases.day("2026-01-01")));
    assertEquals(october, Release.covering(Releases.day("2025-11-15")));
    assertEquals("2017-01", Release.covering(Releases.day("2017-03-31")).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1800-01-01, 1980-01",
    "1979-12-31, 1980-01",
    "2199-12-31, 2199-10",
    "9999-12-31, 2199-10"
  })
  void aDayBeforeOrAfterAllReleasesHasTheFirstOrTheLast(String day, String release) {
    assertEquals(release, Release.covering(Releases.day(day)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11", "2025", "1066-01", "2025-13", "October 2025", ""})
  void whatIsNoReleaseIsRefusedWithASentence(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Release.parse(text)).getMessage();
    assertTrue(message.contains("is no release: "), message);
  }

  @ParameterizedTest
  @CsvSource({
    "HCPC2025_OCT_ANWEB_rebuilt.txt, 2025-10",
    "HCPC17_CONTR_ANWEB.txt, 2017-01",
    "HCPC2019_CONTR_ANWEB.txt, 2019-01",
    "HCPC2020_ANWEB_w_disclaimer.txt, 2020-01",
    "october-2024-alpha-numeric-hcpcs-file.zip, 2024-10",
    "2025-JUL.zip, 2025-07",
    "hcpcs-2026-01.txt, 2026-01",
    "HCPC2025_ANWEB.txt,",
    "downloaded-2025-10-03.zip,",
    "anweb.txt,"
  })
  void theReleaseIsWorkedOutFromTheNamesCmsGives(String name, String release) {
    assertEquals(Optional.ofNullable(release), ReleaseName.read(name).map(Release::toString), name);
  }

  @ParameterizedTest
  @CsvSource({
    "J1885, LEVEL_TWO",
    "U0003, LEVEL_TWO",
    "99213, LEVEL_ONE",
    "0001U, LEVEL_ONE",
    "0042T, LEVEL_ONE",
    "D1110, DENTAL",
    "F1234, OTHER",
    "N1234, OTHER",
    "j1885, OTHER",
    "J188, OTHER",
    "J18855, OTHER",
    "9921X, OTHER",
    "J18A5, OTHER",
    "'', OTHER"
  })
  void aCodesShapeSaysWhichCodeSetItIsOf(String code, CodeShape shape) {
    assertEquals(shape, CodeShape.of(code));
  }
}
