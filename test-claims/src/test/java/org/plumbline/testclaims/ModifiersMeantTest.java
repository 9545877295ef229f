package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.Location;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;

/** A finding about modifiers stands on those it means, wherever on the line they are. */
class ModifiersMeantTest {

  private static final Path BASE = Path.of(System.getProperty("plumbline.checkout", ".."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HC:71046:59:26:TC    | FMT-MOD-013 | SV101-4 | SV101-4 26, SV101-5 TC
          HC:71046:TC:59:26    | FMT-MOD-013 | SV101-3 | SV101-3 TC, SV101-5 26
          HC:20610:25:RT:LT    | FMT-MOD-010 | SV101-4 | SV101-4 RT, SV101-5 LT
          HC:20610:59:50:RT    | FMT-MOD-011 | SV101-4 | SV101-4 50, SV101-5 RT
          HC:26010:59:F5:LT    | FMT-MOD-014 | SV101-4 | SV101-4 F5, SV101-5 LT
          HC:E0601:KX:NU:RR    | FMT-MOD-030 | SV101-4 | SV101-4 NU, SV101-5 RR
          HC:E0601:RR:KH:KI    | FMT-MOD-031 | SV101-4 | SV101-4 KH, SV101-5 KI
          HC:20610:59:LT:GZ:GA | FMT-MOD-040 | SV101-5 | SV101-5 GZ, SV101-6 GA
          HC:99213:25:GX:GA    | FMT-MOD-041 | SV101-4 | SV101-4 GX, SV101-5 GA
          HC:20610:LT:25       | FMT-MOD-051 | SV101-4 | SV101-4 25
          HC:00400:QS:AA       | FMT-MOD-072 | SV101-4 | SV101-4 AA
          HC:97110:59:GP:CO    | FMT-MOD-101 | SV101-5 | SV101-5 CO
          HC:J1885:59:JW:JZ    | DA-U09      | SV101-4 | SV101-4 JW, SV101-5 JZ
          """)
  void aFindingStandsOnTheModifiersItMeans(String code, String rule, String place, String quoted)
      throws Exception {
    Finding finding = only(code, rule);
    Location.X12 at = (Location.X12) finding.location();
    assertEquals(place, at.element() + "-" + at.component());
    assertEquals(quoted, claimTexts(finding));
  }

  private static Finding only(String code, String rule) throws Exception {
    String file =
        Files.readString(BASE.resolve("rules/base-claims/office.837"), StandardCharsets.US_ASCII)
            .replace("SV1*HC:99213*", "SV1*" + code + "*");
    List<Finding> found =
        Scrubbed.ofAllProfiles(file).findings().stream()
            .filter(finding -> finding.rule().id().equals(rule))
            .toList();
    assertEquals(1, found.size(), () -> rule + " on " + code);
    return found.get(0);
  }

  private static String claimTexts(Finding finding) {
    return finding.evidence().stream()
        .filter(Evidence.ClaimText.class::isInstance)
        .map(evidence -> (Evidence.ClaimText) evidence)
        .map(text -> text.field() + " " + text.text())
        .collect(Collectors.joining(", "));
  }
}
