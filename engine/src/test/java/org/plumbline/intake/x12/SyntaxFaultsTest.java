package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.line;
import static org.plumbline.intake.x12.X12.read;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.intake.x12.X12.Read;

/** One change of a right transaction, one fault, at its place; claims beside it keep silent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyntaxFaultsTest {

  private static final String BODY =
      BILLING + SUBSCRIBER + claim("A") + line(2) + claim("B") + line(2);
  private static final String FILE = interchange(BODY);

  @Test
  void a_right_transaction_has_no_fault() {
    assertEquals(List.of(), read(FILE).rules());
  }

  /** What is replaced, by what, and the fault: rule, loop, element or segment, component. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      nullValues = "-",
      value = {
        "N3*18 WHARF ST~ | - | FMT-SEG-002/segment 2010AA NM1",
        "NM1*PR*2*PRAIRIE SKY*****PI*EX7002~ | - | FMT-SEG-002/loop 2000B HL",
        "HI*ABK:G8221~ | NTE*ADD*X~NTE*ADD*Y~HI*ABK:G8221~ | FMT-19-002/many 2300 NTE",
        "HI*ABK:G8221~ | AMT*F5*1~AMT*F5*2~HI*ABK:G8221~ | FMT-SEG-003/segment 2300 AMT",
        "HI*ABK:G8221~ | HI*ABK:G8221~NTE*ADD*X~ | FMT-SEG-008/segment 2300 NTE",
        "HI*ABK:G8221~ | DTP*431*D8*20250901~DTP*431*D8*20250902~HI*ABK:G8221~ | FMT-DAT-004 2300 DTP",
        "HI*ABK:G8221~ | DTP*431*D8*20250230~HI*ABK:G8221~ | FMT-DAT-001 2300 DTP03",
        "HI*ABK:G8221~ | DTP*314*D8*20250110~HI*ABK:G8221~ | FMT-16-002/range 2300 DTP02",
        "HI*ABK:G8221~ | REF*G1*A1~REF*G1*A2~HI*ABK:G8221~ | FMT-23-009 2300 REF",
        "HI*ABK:G8221~ | HI*ABK:G8221~HI*BG:AA*BN:AB~ | FMT-10D-004/code 2300 HI02 1",
        "HI*ABK:G8221~ | HI*ABK:G8221*ABK:I10~ | FMT-21-002/code 2300 HI02 1",
        "HI*ABK:G8221~ | DTP*314*RD8*20250110-20250105~HI*ABK:G8221~ | FMT-DAT-002 2300 DTP03",
        "HI*ABK:G8221~ | DTP*314*RD8*20250110~HI*ABK:G8221~ | FMT-DAT-003 2300 DTP03",
        "HI*ABK:G8221~ | AMT*F5*123456789.01~HI*ABK:G8221~ | FMT-NUM-001 2300 AMT02",
        "HI*ABK:G8221~ | AMT*F5*12345678.90~HI*ABK:G8221~ | -",
        "HI*ABK:G8221~ | AMT*F5*+10~HI*ABK:G8221~ | FMT-NUM-002 2300 AMT02",
        "HI*ABK:G8221~ | AMT*F5*1E3~HI*ABK:G8221~ | FMT-NUM-002 2300 AMT02",
        "HI*ABK:G8221~ | AMT*F5*1.234~HI*ABK:G8221~ | FMT-NUM-002 2300 AMT02",
        "HI*ABK:G8221~ | REF*EA*AB:12~HI*ABK:G8221~ | FMT-CHR-001/component 2300 REF02",
        "HI*ABK:G8221~ | REF*EA*AB^12~HI*ABK:G8221~ | FMT-CHR-001/repetition 2300 REF02",
        "HI*ABK:G8221~ | REF*ZZ*1~HI*ABK:G8221~ | FMT-ELE-007 2300 REF01",
        "HI*ABK:G8221~ | REF*G1~HI*ABK:G8221~ | FMT-ELE-001/required 2300 REF02",
        "HI*ABK:G8221~ | REF**1~HI*ABK:G8221~ | FMT-ELE-001/required 2300 REF01",
        "HI*ABK:G8221~ | PWK*OZ*BM***AC~HI*ABK:G8221~ | FMT-ELE-001/condition 2300 PWK06",
        "HI*ABK:G8221~ | NTE*ADD*X*~HI*ABK:G8221~ | FMT-ELE-010/element 2300 NTE03",
        "HI*ABK:G8221~ | HI*:~ | FMT-ELE-001/required 2300 HI01 1",
        "HI*ABK:G8221~ | HI*abk:G8221~ | FMT-ELE-007 2300 HI01 1",
        "HI*ABK:G8221~ | HI*ABK>G8221~ | FMT-ELE-007 2300 HI01 1",
        "HI*ABK:G8221~ | HI*abk:G8221~HI*ABK:G8221~ | FMT-ELE-007 2300 HI01 1",
        "HI*ABK:G8221~ | HI*ABK:G8221:~ | FMT-ELE-010/component 2300 HI01 3",
        "HI*ABK:G8221~ | HI*ABK:G8221::~ | FMT-ELE-010/component 2300 HI01 4",
        "CLM*A*157***12:B:1 | CLM*A*157***12:A:1 | FMT-24B-002/code 2300 CLM05 2",
        "CLM*A*157***12:B:1 | CLM*A****12:B:1 | FMT-ELE-001/required 2300 CLM02",
        "CLM*A*157***12:B:1 | CLM*A*157***12:B:1:9 | FMT-ELE-009/component 2300 CLM05 4",
        "CLM*A*157***12:B:1 | CLM*A*157*1**12:B:1 | FMT-ELE-008/not-used 2300 CLM03",
        "SV1*HC:K0001:RR*157*UN*1***1~ | SV1*HC:K0001:RR*1X*UN*1***1~ | FMT-NUM-002 2400 SV102",
        "SV1*HC:K0001:RR*157*UN*1***1~ | SV1*HC:K0001:RR*157*XX*1***1~ | FMT-24G-003/code 2400 SV103",
        "SV1*HC:K0001:RR*157*UN*1***1~ | SV1*HC:K0001:RR*157*UN*1~ | FMT-24E-001/none 2400 SV107",
        "CLM*A*157***12:B:1 | CLM*A*157***:: | FMT-ELE-001/required 2300 CLM05",
        "CLM*A*157***12:B:1*Y*A*Y*Y~ | CLM*A*157***12:B:1*Y*A*Y*Y**::~ | FMT-ELE-010/component 2300 CLM11 3",
        "SV1*HC:K0001:RR*157*UN*1***1~ | - | FMT-24-005 2400 LX",
        "PER*IC*PRIYA*TE*2075550147~ | - | FMT-ENV-007/none 1000A NM1",
        "BHT*0019*00*SUB1* | BHT*0019*00*1234567890123456789012345678901* | FMT-ENV-005 - BHT03",
        "LX*2~ | LX*3~ | FMT-24-004 2400 LX01",
        "*0*T*:~ | *2*T*:~ | FMT-ENV-002 - ISA14",
        "*0*T*:~ | *0*X*:~ | FMT-ENV-002 - ISA15",
        "LX*2~ | LX*B~ | FMT-ELE-011/whole 2400 LX01",
        "LX*2~ | LX*1234567~ | FMT-ELE-006/long 2400 LX01",
        "DMG*D8*19690421*F~ | DMG*D8*1934ABCD*F~ | FMT-DAT-001 2010BA DMG02",
        "N4*GRANITE COVE*ME*04105~ | N4*X*ME*04105~ | FMT-ELE-006/short 2010BA N401",
        "N4*GRANITE COVE*ME*04105~ | N4*GRANITE COVE**04105****ME~ | FMT-ELE-001/condition 2010BA N404",
        "NM1*IL*1*NORDHAVEN*ALICE*** | NM1*IL*1*NORDHAVEN *ALICE*** | FMT-CHR-004/trailing 2010BA NM103",
        "NM1*IL*1*NORDHAVEN*ALICE*** | NM1*IL*1* *ALICE*** | FMT-CHR-004/blank 2010BA NM103",
        "NM1*IL*1*NORDHAVEN*ALICE*** | NM1*IL*1*NORDHAVEN*ALICE**DR* | FMT-ELE-008/not-used 2010BA NM106",
        "HL*2*1*22*0~ | HL*3*1*22*0~ | FMT-ENV-006/number 2000B HL01",
        "HL*2*1*22*0~ | HL*2*9*22*0~ | FMT-ENV-006/parent 2000B HL02",
        "HL*2*1*22*0~ | HL*2*1*22*1~ | FMT-ENV-006/child 2000B HL04",
        "20251231*1545*CH~ | 20251231*2560*CH~ | FMT-ELE-011/time - BHT05",
        "20251231*1545*CH~ | 20251231*1545*31~ | FMT-ENV-004/subrogation - BHT06",
        "SV1*HC:K0001:RR*157*UN*1***1~ | SV1*HC:K0001:RR*157*UN*1.2345***1~ | FMT-24G-003/digits 2400 SV104",
        "CLM*A*157***12:B:1*Y*A*Y*Y~ | CLM*A*157***12:B:1*Y*A*Y*Y**EM:EM~ | FMT-10-002/same 2300 CLM11 2",
        "20251231*1545*CH~ | 20251231*1545*XX~ | FMT-ENV-004/code - BHT06",
        "ST*837*0001*005010X222A1~ | ST*837*0001~ | FMT-ELE-001/required - ST03",
        "ST*837*0001*005010X222A1~ | ST*837*0001*~ | FMT-ELE-001/required - ST03",
        "GE*1*303~ | GE*2*303~ | FMT-ENV-003/transactions - GE01",
        "IEA*1*000000303~ | IEA*2*000000303~ | FMT-ENV-003/groups - IEA01",
      })
  void one_change_makes_one_fault(String what, String by, String expected) {
    String changed = replaced(what, by == null ? "" : by);
    assertEquals(expected == null ? List.of() : List.of(expected), shown(read(changed)));
  }

  /** Of the first place; the count of segments is kept right. */
  private static String replaced(String what, String by) {
    assertTrue(FILE.contains(what), what);
    int at = FILE.indexOf(what);
    String changed = FILE.substring(0, at) + by + FILE.substring(at + what.length());
    int from = changed.indexOf("ST*837");
    int to = changed.indexOf("SE*");
    long count = changed.substring(from, to).chars().filter(c -> c == '~').count() + 1;
    return changed.replaceAll("SE\\*\\d+", "SE*" + count);
  }

  private static List<String> shown(Read read) {
    return read.hits().stream().map(SyntaxFaultsTest::shown).toList();
  }

  private static String shown(Hit hit) {
    Location.X12 place = (Location.X12) hit.place();
    return hit.rule().name()
        + " "
        + (place.loop().isEmpty() ? "-" : place.loop())
        + " "
        + (place.element().isEmpty() ? place.segment() : place.element())
        + (place.component() == 0 ? "" : " " + place.component());
  }

  @Test
  void a_fault_of_a_line_names_the_line_and_its_byte() {
    String text =
        FILE.replaceFirst("LX\\*2~\nSV1\\*HC:K0001:RR\\*157\\*UN", "LX*2~\nSV1*HC:K0001:RR*157*XX");
    Read read = read(text);
    assertEquals(List.of("FMT-24G-003/code"), read.rules());
    Hit hit = read.claims().get(0).faults().get(0);
    assertEquals(2, hit.line());
    Location.X12 place = (Location.X12) hit.place();
    assertEquals(text.indexOf("XX*1***1"), place.offset());
    assertEquals(List.of(), read.claims().get(1).faults());
  }

  @Test
  void an_empty_element_at_the_end_is_told_where_it_stands() {
    String text = FILE.replaceFirst("DMG\\*D8\\*19690421\\*F~", "DMG*D8*19690421*F***~");
    Read read = read(text);
    assertEquals(List.of("FMT-ELE-010/element 2010BA DMG06"), shown(read));
    Location.X12 place = (Location.X12) read.hits().get(0).place();
    assertEquals(text.indexOf("***~", text.indexOf("DMG*D8")) + 3, place.offset());
  }

  @Test
  void what_a_line_lacks_is_told_at_its_beginning_with_its_number() {
    Read read = read(FILE.replaceFirst("(?s)(LX\\*2~\n)SV1[^~]*~\n", "$1"));
    Hit missing = read.claims().get(0).faults().get(0);
    assertEquals("FMT-24-005 2400 LX", shown(missing));
    assertEquals(2, missing.line());
    assertEquals(List.of(), read.claims().get(1).faults());
  }

  @Test
  void where_something_was_lost_nothing_is_called_missing() {
    Read read = read(FILE.replaceFirst("HI\\*ABK:G8221~", "HI\\\\ABK:G8221~"));
    assertEquals(List.of("FMT-SEG-006"), read.rules().stream().distinct().toList());
  }

  @Test
  void two_segments_without_a_terminator_between_are_one_fault() {
    Read read = read(FILE.replaceFirst("20251006~\nLX", "20251006LX"));
    assertEquals(List.of("FMT-SEG-009 2400 DTP03"), shown(read).subList(0, 1));
    assertEquals(List.of("A", "B"), read.ids());
    assertEquals(List.of(), read.claims().get(1).faults());
  }

  @Test
  void the_interchange_header_has_codes_of_its_own() {
    Read read = read(FILE.replace("*ZZ*HARBORLIGHT", "*QQ*HARBORLIGHT"));
    assertEquals(List.of("FMT-ELE-007 - ISA05"), shown(read));
    assertEquals(
        List.of("TA105:005"),
        read.hits().get(0).slots().stream()
            .filter(Slot.Acknowledged.class::isInstance)
            .map(slot -> ((Slot.Acknowledged) slot).code())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "*T*:~,*T*A~,ISA16",
    "*T*:~,*T**~,ISA16",
    "*T*:~,*T*~,ISA16",
    "*T*:~,*T* ~,ISA16",
    "*^*00501,*A*00501,ISA11",
    "*^*00501,*:*00501,ISA11"
  })
  void what_cannot_separate_is_told_at_its_element(String what, String by, String element) {
    assertEquals(
        List.of("FMT-ENV-003/separator - " + element), shown(read(FILE.replace(what, by))));
  }

  @Test
  void where_ISA16_is_missing_the_claims_are_read_with_the_sign_that_they_use() {
    String missing = FILE.replace("*T*:~", "*T*~");
    for (String file :
        List.of(
            missing,
            missing.replace("*T*~", "*T~"),
            missing.replace("\n", ""),
            missing.replace("\n", "\r\n"),
            missing.replace(':', '>'))) {
      Read read = read(file);
      assertEquals(List.of("FMT-ENV-003/separator - ISA16"), shown(read), file);
      assertEquals("K0001", read.claim(1).lines().get(0).raw(ClaimField.CODE));
    }
  }

  @Test
  void NUL_bytes_between_segments_are_told_and_counted_and_take_nothing_away() {
    String nuls = "\0\0\0";
    Read between = read(FILE.replace("CLM*B", nuls + "CLM*B"));
    assertEquals(List.of("FMT-SEG-006 2400 CLM"), shown(between));
    assertEquals(3, between.reader().input().skippedBytes());
    assertTrue(between.claims().stream().allMatch(claim -> claim.whole()));
    Read before = read(nuls + FILE);
    assertEquals(List.of("FMT-SEG-006 - ISA"), shown(before));
    assertEquals(3, before.reader().input().skippedBytes());
    assertEquals(before.reader().input().claimBytes(), read(FILE).reader().input().claimBytes());
    assertEquals(between.reader().input().claimBytes(), read(FILE).reader().input().claimBytes());
  }

  @Test
  void a_loop_behind_one_that_the_guide_puts_after_it_is_out_of_order() {
    Read read =
        read(
            interchange(
                BILLING
                    + SUBSCRIBER
                    + claim("A")
                    + "NM1*82*1*DOE*JO****XX*1262350279~\nLIN**N4*00409379501~\nCTP****1*UN~\n"));
    assertEquals(List.of("FMT-SEG-008/loop 2410 LIN"), shown(read));
  }
}
