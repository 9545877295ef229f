package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Location;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;

/** A 999 names segments and elements of a transaction; of the envelope speak AK9 and TA1. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcknowledgmentsTest {

  private static String of(String codes, String segment, String element, long stSegment) {
    RuleInfo rule =
        new RuleInfo(
            "R",
            "R",
            Severity.ERROR,
            Family.SYNTAX,
            Evaluator.READER,
            List.of(),
            List.of(),
            "837p-5010",
            List.of(),
            Basis.DERIVED,
            List.of(),
            Set.of(),
            "",
            null,
            null,
            "",
            codes,
            List.of(),
            List.of(),
            "",
            "");
    return Acknowledgments.of(
        new Hit(
            rule,
            0,
            null,
            new Location.X12("", segment, element, 0, 2, stSegment, 106),
            List.of()));
  }

  @Test
  void elements_and_segments_of_a_transaction_have_the_codes_of_a_999() {
    assertEquals("IK304:8,IK403:7", of("IK403:7", "SV1", "SV101", 21));
    assertEquals("IK304:3", of("IK304:3", "CLM", "", 18));
    assertEquals("IK304:8,IK403:1", of("IK403:1", "ST", "ST03", 1));
  }

  @Test
  void of_the_envelope_a_999_names_no_segment() {
    assertEquals("", of("IK403:7", "GS", "GS01", 0));
    assertEquals("AK905:6", of("IK403:5", "GS", "GS06", 0));
    assertEquals("", of("IK403:3", "ISA", "ISA17", 0));
    assertEquals("", of("IK304:3", "GE", "", 0));
    assertEquals("", of("IK304:1", "IEA", "", 0));
  }

  @Test
  void codes_of_the_envelope_stay() {
    assertEquals("TA105:017", of("TA105:017", "ISA", "ISA12", 0));
    assertEquals("AK905:4", of("TA105:001,AK905:4,IK502:3", "GE", "GE02", 0));
    assertEquals("IK502:6", of("IK502:6", "ST", "ST01", 1));
  }
}
