package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ElementRef;

/** The syntax table agrees with itself, with the loops and with the fields that are read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyntaxTableTest {

  private final SyntaxTable table = SyntaxTable.guide();

  @Test
  void it_has_the_loops_of_the_guide_and_each_has_segments() {
    assertEquals(39, table.loops(), "38 loops and the transaction itself");
    for (int loop = 0; loop < table.loops(); loop++) {
      assertTrue(table.firstSegment[loop] < table.firstSegment[loop + 1], table.loopIds[loop]);
    }
  }

  @Test
  void segments_of_a_loop_stand_in_the_order_of_their_positions_and_those_of_one_name_together() {
    for (int loop = 1; loop < table.loops(); loop++) {
      Set<Integer> ended = new HashSet<>();
      for (int i = table.firstSegment[loop] + 1; i < table.firstSegment[loop + 1]; i++) {
        String where = table.loopIds[loop] + " " + Tag.name(table.tag[i]);
        assertTrue(table.position[i] >= table.position[i - 1], where);
        if (table.tag[i] != table.tag[i - 1]) {
          ended.add(table.tag[i - 1]);
        }
        assertTrue(!ended.contains(table.tag[i]), where + " stands apart");
      }
    }
  }

  @Test
  void the_segment_that_opens_a_loop_is_its_first_and_required_once() {
    for (Loop.Area area : Loop.Area.values()) {
      for (Loop loop : LoopTable.guide().loops(area)) {
        int first = table.firstSegment[loop.number()];
        assertEquals(loop.opener(), table.tag[first], loop.id());
        assertTrue(table.required[first], loop.id());
        assertEquals(1, table.repeat[first], loop.id());
      }
    }
  }

  @Test
  void siblings_are_told_apart_by_codes_of_their_own() {
    for (int loop = 0; loop < table.loops(); loop++) {
      for (int i = table.firstSegment[loop]; i < table.firstSegment[loop + 1]; i++) {
        if (table.qualifierElement[i] == 0) {
          continue;
        }
        String where = table.loopIds[loop] + " " + Tag.name(table.tag[i]);
        assertNotNull(table.qualifiers[i], where);
        for (int j = i + 1; j < table.firstSegment[loop + 1] && table.tag[j] == table.tag[i]; j++) {
          Set<Integer> shared = new TreeSet<>(Arrays.stream(table.qualifiers[i]).boxed().toList());
          shared.retainAll(Arrays.stream(table.qualifiers[j]).boxed().toList());
          assertEquals(Set.of(), shared, where);
        }
      }
    }
  }

  @Test
  void every_code_of_a_list_fits_the_length_of_its_element() {
    for (int i = 0; i < table.codes.length; i++) {
      if (table.codes[i] != null) {
        for (int code : table.codes[i].packed()) {
          int length = Tag.name(code).length();
          assertTrue(
              length >= Math.min(3, SyntaxTable.min(table.specs[i]))
                  && length <= SyntaxTable.max(table.specs[i]),
              Tag.name(code) + " at " + i);
        }
      }
    }
  }

  @Test
  void every_field_that_is_read_stands_in_an_element_that_some_loop_uses() {
    Set<String> unused = new TreeSet<>();
    for (ClaimField field : ClaimField.values()) {
      ElementRef ref = field.element();
      if (ref != ElementRef.NONE && !ref.segment().isEmpty() && !isUsed(ref)) {
        unused.add(field.toString());
      }
    }
    // read so that a rule can say that it should not be there
    assertEquals(Set.of("RELATED_CAUSE_3"), unused);
  }

  private boolean isUsed(ElementRef ref) {
    int tag = Segment.pack(ref.segment());
    return IntStream.range(0, table.tag.length)
        .filter(i -> table.tag[i] == tag && ref.element() <= table.elementCount[i])
        .map(i -> table.element(i, ref.element()))
        .anyMatch(
            at ->
                SyntaxTable.usage(table.specs[at]) != SyntaxTable.NOT_USED
                    && (ref.component() == 0
                        || SyntaxTable.usage(
                                table.specs[table.firstComponent[at] + ref.component() - 1])
                            != SyntaxTable.NOT_USED));
  }

  /** Facts of the guide, written here a second time from the catalogue of format rules. */
  @Test
  void repeats_and_codes_are_those_of_the_catalogue() {
    assertEquals(10, repeat("2300", "PWK", ""), "FMT-19-006");
    assertEquals(10, repeat("2300", "K3", ""), "FMT-EDI-016");
    assertEquals(1, repeat("2300", "REF", "G1"), "FMT-23-009");
    assertEquals(5, repeat("2400", "REF", "9F"), "FMT-23-010");
    assertEquals(5, repeat("2400", "MEA", ""), "FMT-EDI-008");
    assertEquals(5, repeat("2320", "CAS", ""), "FMT-EDI-009");
    assertEquals(3, repeat("2310A", "REF", ""), "FMT-17A-002");
    assertEquals(4, repeat("2310D", "REF", ""), "FMT-17A-002");
    assertEquals(3, repeat("2310C", "REF", ""), "FMT-32-004");
    assertEquals(2, repeat("1000A", "PER", ""), "FMT-ENV-007");
    assertEquals(1, repeat("2300", "NTE", ""), "FMT-19-002");
    assertEquals(50, table.loopRepeat[table.loop("2400")], "FMT-24-002");
    assertEquals(100, table.loopRepeat[table.loop("2300")], "FMT-24-003");
    assertEquals(10, table.loopRepeat[table.loop("2320")], "FMT-EDI-014");
    assertEquals(2, table.loopRepeat[table.loop("2310A")], "FMT-17-002");
    Set<String> needed = new TreeSet<>();
    int line = table.loop("2400");
    for (int row = table.firstSegment[line]; row < table.firstSegment[line + 1]; row++) {
      if ((table.requiredSegments[line] >> row - table.firstSegment[line] & 1) == 1) {
        needed.add(Tag.name(table.tag[row]));
      }
    }
    assertEquals(Set.of("LX", "SV1"), needed, "FMT-24-005; of DTP*472 FMT-24A-001 speaks");
  }

  private int repeat(String loop, String segment, String qualifier) {
    int row = table.firstWith(table.loop(loop), Segment.pack(segment));
    while (!qualifier.isEmpty()
        && Arrays.stream(table.qualifiers[row]).noneMatch(q -> q == Segment.pack(qualifier))) {
      row++;
    }
    return table.repeat[row];
  }
}
