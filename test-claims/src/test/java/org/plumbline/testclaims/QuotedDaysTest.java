package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Evidence;

/** A quoted descriptor says from when to when CMS lists its code. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotedDaysTest {

  private static final String LINE = "SV1*HC:J3490*10*UN*1***1~\nDTP*472*D8*20250920~\nLX*4~";

  /** CMS lists J1885 since 1993-01-01, J0171 from 2011-01-01 to 2025-06-30. */
  @Test
  void the_first_and_the_last_day_stand_beside_the_words() {
    assertEquals(
        List.of("per 15 mg 1993-01-01 "),
        quotes(
            "J1885",
            "SV1*HC:J1885:::::KETOROLAC 60 MG IM*25*UN*60***1~\nDTP*472*D8*20250920~\nLX*4~"));
    assertEquals(
        List.of("0.1 mg 2011-01-01 2025-06-30"),
        quotes(
            "J0171",
            "SV1*HC:J0171:::::EPINEPHRINE 0.3 MG IM*25*UN*30***1~\nDTP*472*D8*20250620~\nLX*4~"));
  }

  private static List<String> quotes(String code, String line) {
    assertTrue(Canaries.FILE.contains(LINE), "the line of the canaries is another");
    String file = Canaries.FILE.replace(LINE, line);
    return Scrubbed.of(file.getBytes(StandardCharsets.US_ASCII)).findings().stream()
        .filter(finding -> finding.rule().id().equals("DA-U01"))
        .flatMap(finding -> finding.evidence().stream())
        .filter(Evidence.Descriptor.class::isInstance)
        .map(Evidence.Descriptor.class::cast)
        .filter(quote -> quote.code().equals(code))
        .map(quote -> quote.text() + " " + quote.added() + " " + quote.ended())
        .distinct() // the line stands more than once in the file
        .toList();
  }
}
