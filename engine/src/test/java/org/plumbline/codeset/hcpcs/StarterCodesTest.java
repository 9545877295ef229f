package org.plumbline.codeset.hcpcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;

class StarterCodesTest {

  private static HcpcsCodeSet codes;

  @BeforeAll
  static void readTheStarterSet() throws IOException {
    codes = new HcpcsCodeSet(List.of(Releases.starter()));
  }

  private static Optional<String> words(String code, String date) {
    return codes.lookup(code, day(date)).descriptor().map(CodeDescriptor::longText);
  }

  @Test
  void itCoversNoDayAndSoMakesNoCodeUnknown() {
    CodeLookup lookup = codes.lookup("J0999", day("2025-10-05"));
    assertEquals(CodeStatus.NOT_KNOWABLE, lookup.status());
    assertEquals(Optional.of(Release.parse("2025-10")), lookup.missingRelease());
    assertEquals(List.of(), codes.releases());
  }

  @Test
  void wordsAreInForceWithinTheSpanTheyWereSeenIn() {
    assertEquals(
        Optional.of("Injection, ketorolac tromethamine, per 15 mg"), words("J1885", "2025-10-05"));
    assertTrue(words("J1885", "2017-01-01").isPresent());
    assertEquals(Optional.empty(), words("J1885", "2016-12-31"));
    assertEquals(Optional.empty(), words("J1885", "2026-04-01"));
    assertTrue(words("J7311", "2019-03-31").orElseThrow().startsWith("Fluocinolone"));
    assertEquals(Optional.empty(), words("J7311", "2019-07-01"));
    assertTrue(words("J7311", "2020-01-10").orElseThrow().contains("0.01 mg"));
  }

  @Test
  void otherWordsAreThoseOfOtherReleases() {
    WordsReading<String> text = new WordsReading<>(words -> words);
    assertEquals(
        Optional.of("Fluocinolone acetonide, intravitreal implant"),
        otherWords("J7311", "2020-01-10", text));
    assertTrue(otherWords("J7311", "2018-01-10", text).orElseThrow().contains("0.01 mg"));
    assertEquals(Optional.empty(), otherWords("J1885", "2020-01-10", text), "never reworded");
    assertEquals(Optional.empty(), otherWords("J1440", "2025-10-05", text), "used anew");
  }

  private static Optional<String> otherWords(
      String code, String date, WordsReading<String> reading) {
    return codes
        .otherWords(codes.find(code, day(date)), reading, words -> true)
        .map(CodeDescriptor::longText);
  }

  @Test
  void aReusedCodeHasTwoLivesInTheStarterSetToo() {
    assertEquals(CodeStatus.IN_FORCE, codes.lookup("J1440", day("2010-05-05")).status());
    assertEquals(CodeStatus.ENDED, codes.lookup("J1440", day("2020-05-05")).status());
    assertTrue(words("J1440", "2025-10-05").orElseThrow().startsWith("Fecal microbiota"));
  }

  @Test
  void crossReferencesLeadFromAnEndedCodeToTheLastOfItsChain() {
    CodeLookup lookup = codes.lookup("C9136", day("2025-10-05"));
    assertEquals(
        List.of("Q9975", "J7205"),
        lookup.crossReferences().stream().map(CrossReference::to).toList());
    assertEquals(day("2015-03-31"), lookup.row().orElseThrow().ended());
  }

  @Test
  void itKnowsTheCodesOfCmsNocList() {
    assertEquals(NocListing.LISTED, codes.lookup("E1399", day("2025-10-05")).nocListing());
    assertEquals(NocListing.NOT_LISTED, codes.lookup("J1885", day("2025-10-05")).nocListing());
    assertEquals(NocListing.UNKNOWN, codes.lookup("J0999", day("2025-10-05")).nocListing());
  }

  @Test
  void theTableHoldsTheRowsOfTheFile() throws IOException {
    HcpcsTable table = Releases.starter();
    assertEquals(228, table.codeCount());
    assertEquals(Optional.empty(), table.release());
    assertEquals(4, table.find("J7321").size());
    assertEquals(Release.parse("2026-01"), table.find("J7321").get(0).release());
    assertEquals(table.digest(), Releases.starter().digest());
  }

  @Test
  void aRowThatCannotBeReadIsNamedByItsLine() {
    String csv =
        """
        code,added,ended,cross_references,noc_release,wording_from,wording_to,short,long
        J1885,1993-01-01,,,,2017-01,2026-01,Ketorolac,"Injection, ketorolac"
        J1886,soon,,,,2017-01,2026-01,Short,Long
        """;
    var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    String message =
        assertThrows(CodeSetException.class, () -> StarterCodes.read(bytes)).getMessage();
    assertTrue(message.contains("line 3") && message.contains("soon"), message);
  }
}
