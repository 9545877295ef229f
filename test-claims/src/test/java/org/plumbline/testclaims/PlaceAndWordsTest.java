package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.Location;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;

/** What a finding quotes stands where it points, and its words say what a biller can look up. */
class PlaceAndWordsTest {

  private static final Path BASES =
      Path.of(System.getProperty("plumbline.checkout", ".."), "rules", "base-claims");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ABF:I10          | ABK:I10          | FMT-21-002  | HI02  | HI02-1 ABK
          ABF:I10          | BF:4019          | FMT-21-002  | HI02  | HI02-1 BF
          472*D8*20251006  | 472*D8*20250229  | FMT-24A-001 | DTP03 | DTP03 20250229
          472*D8*20251006  | 472*D8*99999999  | FMT-24A-001 | DTP03 | DTP03 8 digits
          472*D8*20251006  | 472*D8*19800102-19800230 | FMT-24A-001 | DTP03 | DTP03 17 characters
          """)
  void evidenceIsWhatStandsThere(
      String from, String to, String rule, String element, String evidence) throws Exception {
    Finding finding = first(base("office.837").replace(from, to), rule);
    assertEquals(element, ((Location.X12) finding.location()).element());
    assertEquals(evidence, claimTexts(finding));
  }

  @Test
  void twoAdjudicationDatesAreShownWhereThatOfThePayerStands() throws Exception {
    String payer = "NM1*PR*2*EXAMPLE HEALTH COOPERATIVE*****PI*EX8005~";
    String file = base("dependant.837").replace(payer, payer + "DTP*573*D8*20251118~");
    Location.X12 place = (Location.X12) first(file, "FMT-EDI-011").location();
    assertEquals("2330B DTP DTP03", place.loop() + " " + place.segment() + " " + place.element());
  }

  @Test
  void aMissingDateIsNamedWithItsQualifierAndALengthWithItsLimit() throws Exception {
    String undated = base("dependant.837").replaceAll("DTP\\*573[^~]*~\\s*", "");
    assertEquals(
        "Segment DTP*573, which the guide requires, is missing in the loop that begins here.",
        first(undated, "FMT-SEG-002").message());
    String longName = base("office.837").replace("SAMPLEWORTH", "S".repeat(61));
    assertEquals(
        "NM103 is longer than the 60 characters that the guide lets it have.",
        first(longName, "FMT-ELE-006").message());
  }

  private static Finding first(String file, String rule) {
    List<Finding> found =
        Scrubbed.ofAllProfiles(file).findings().stream()
            .filter(finding -> finding.rule().id().equals(rule))
            .toList();
    assertFalse(found.isEmpty(), rule);
    return found.get(0);
  }

  private static String base(String name) throws Exception {
    return Files.readString(BASES.resolve(name), StandardCharsets.US_ASCII);
  }

  private static String claimTexts(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.ClaimText.class::isInstance)
        .map(evidence -> (Evidence.ClaimText) evidence)
        .map(text -> text.field() + " " + text.text())
        .collect(Collectors.joining(", "));
  }
}
