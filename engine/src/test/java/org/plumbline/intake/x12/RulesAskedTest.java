package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.line;
import static org.plumbline.intake.x12.X12.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A rule of the reader is counted as often as what it speaks about stands in the input. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesAskedTest {

  /** Two claims, the second with two lines: in all 2 CLM, 2 HI, 3 LX, 3 SV1, 3 DTP. */
  private static final String FILE =
      interchange(BILLING + SUBSCRIBER + claim("A") + claim("B") + line(2));

  @Test
  void a_rule_of_one_segment_is_counted_once_for_each_that_stands_there() {
    Map<String, Long> asked = read(FILE).reader().applied();
    assertEquals(1, asked.get(SyntaxRules.SUBMISSION_TOO_LONG), "BHT");
    assertEquals(1, asked.get(SyntaxRules.SUBROGATION), "BHT");
    assertEquals(3, asked.get(SyntaxRules.LINE_NUMBER), "LX");
    assertEquals(2, asked.get(Hierarchy.NUMBER), "HL");
    assertEquals(2, asked.get(Hierarchy.CHILD), "HL");
    assertEquals(1, asked.get(Hierarchy.PARENT), "HL of the subscriber");
    assertEquals(1, asked.get(Hierarchy.NEITHER), "SBR of the subscriber");
    assertNull(asked.get(Hierarchy.SELF_AND_PATIENT), "no HL of a patient");
    assertEquals(1, asked.get(SyntaxRules.SUBSCRIBER_INCOMPLETE), "loop 2010BA");
    assertEquals(1, asked.get(SyntaxRules.WRAPPED), "the file");
    assertEquals(1, asked.get(SyntaxRules.LAST_TERMINATOR_MISSING), "IEA");
    assertEquals(1, asked.get(EnvelopeSyntax.WIDTH), "ISA");
  }

  @Test
  void a_rule_of_a_type_is_counted_where_an_element_is_of_that_type() {
    Map<String, Long> asked = read(FILE).reader().applied();
    assertEquals(2 + 3, asked.get(SyntaxRules.NOT_AN_AMOUNT), "CLM and SV1");
    assertEquals(3, asked.get(SyntaxRules.DATE_REPEATED), "DTP");
    // of DTP*472 the rules of item 24A speak
    assertEquals(1 + 1 + 1 + 1, asked.get(SyntaxRules.NOT_A_DATE), "ISA, GS, BHT and DMG");
    assertEquals(1, asked.get(SyntaxRules.NOT_A_RANGE), "DMG");
    assertEquals(1 + 1 + 1, asked.get(SyntaxRules.NOT_A_TIME), "ISA, GS and BHT");
  }

  @Test
  void a_rule_of_loops_is_counted_where_they_begin_or_end() {
    Map<String, Long> asked = read(FILE).reader().applied();
    // the transaction, two parties of the header, three parties below, two levels, claims, lines
    long loops = 1 + 2 + 3 + 2 + 2 + 3;
    assertEquals(loops, asked.get(SyntaxRules.SEGMENT_MISSING));
    assertEquals(loops - 1, asked.get(SyntaxRules.LOOP_ORDER));
    // what cannot be read may be what seems to be missing, in each loop that is open there
    long open = 1 + 2 + 2 + 3;
    Map<String, Long> damaged = read(FILE.replace("SV1*HC", "SV1\\HC")).reader().applied();
    assertEquals(loops - open, damaged.get(SyntaxRules.SEGMENT_MISSING));
  }

  @Test
  void a_rule_of_the_catalogue_is_counted_in_its_own_loop_alone() {
    Map<String, Long> asked = read(FILE).reader().applied();
    assertEquals(1, asked.get("FMT-01-002"), "SBR of 2000B");
    assertEquals(1, asked.get("FMT-03-004/code"), "DMG of 2010BA, none of 2010CA");
    assertEquals(2, asked.get("FMT-24-002/none"), "2300 may lack 2400");
    assertEquals(3, asked.get("FMT-24-005"), "2400 may lack SV1");
    assertEquals(2, asked.get("FMT-10-002/code"), "CLM, once for both elements");
    assertNull(asked.get("FMT-NDC-005/segment"), "no loop 2410");
    assertNull(asked.get("FMT-23-010"), "no REF of G1 or 9F");
    String authorized =
        FILE.replaceFirst("(LX\\*1~\n[^~]*~\n[^~]*~\n)", "$1REF*G1*A1~\nREF*6R*2~\n");
    assertEquals(1, read(authorized).reader().applied().get("FMT-23-010"), "REF of G1 alone");
  }

  @Test
  void no_rule_is_counted_more_often_than_there_are_segments() {
    long segments = FILE.chars().filter(c -> c == '~').count();
    Map<String, Long> asked = read(FILE).reader().applied();
    Map<String, Long> above =
        asked.entrySet().stream()
            .filter(each -> each.getValue() > segments || each.getValue() < 1)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(Map.of(), above);
  }

  @Test
  void of_a_file_with_nothing_but_its_envelope_only_rules_of_the_envelope_are_counted() {
    String header = FILE.substring(0, FILE.indexOf("GS*")) + "IEA*0*000000303~\n";
    Map<String, Long> asked = read(header).reader().applied();
    List<String> others =
        asked.keySet().stream()
            .filter(rule -> Arrays.asList(SyntaxRules.SEGMENT_MISSING, "FMT-01-002").contains(rule))
            .toList();
    assertEquals(List.of(), others);
    assertEquals(1, asked.get(SyntaxRules.NOT_A_TIME), "ISA");
  }
}
