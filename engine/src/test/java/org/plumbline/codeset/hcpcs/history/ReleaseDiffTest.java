package org.plumbline.codeset.hcpcs.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.history.Rows.release;
import static org.plumbline.codeset.hcpcs.history.Rows.row;
import static org.plumbline.codeset.hcpcs.history.Rows.table;
import static org.plumbline.codeset.hcpcs.history.Rows.tables;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseDiffTest {

  private static final CodeRow OLD_SAME = row("A0001", "2020-10", "2000-01-01", "", "Same");
  private static final CodeRow YOUNG_SAME = row("A0001", "2025-10", "2000-01-01", "", "Same");

  private static List<String> codes(ReleaseDiff diff, ChangeKind kind) {
    return diff.codes().get(kind).stream().map(CodeChange::code).toList();
  }

  private static ReleaseDiff diff(HcpcsTable... tables) {
    return tables(tables).difference(release("2020-10"), release("2025-10"));
  }

  @Test
  void each_kind_of_change_has_its_list() {
    ReleaseDiff diff =
        diff(
            table(
                "2020-10",
                OLD_SAME,
                row("A0002", "2020-10", "2000-01-01", "", "Gone"),
                row("A0003", "2020-10", "2000-01-01", "", "Ended"),
                row("A0004", "2020-10", "2000-01-01", "", "Drug, 10 mg"),
                row("A0005", "2020-10", "2000-01-01", "", "area,single"),
                row("A0006", "2020-10", "2000-01-01", "2013-12-31", "First life"),
                row("A0007", "2020-10", "2020-04-01", "", "Moved")),
            table(
                "2025-10",
                YOUNG_SAME,
                row("A0003", "2025-10", "2000-01-01", "2024-12-31", "Ended"),
                row("A0004", "2025-10", "2000-01-01", "", "Drug, 2.5 mg"),
                row("A0005", "2025-10", "2000-01-01", "", "area, single"),
                row("A0006", "2025-10", "2023-07-01", "", "Second life"),
                row("A0007", "2025-10", "2019-11-15", "", "Moved"),
                row("A0008", "2025-10", "2024-01-01", "2024-12-31", "New")));
    assertEquals(List.of("A0008"), codes(diff, ChangeKind.ADDED));
    assertEquals(List.of("A0003"), codes(diff, ChangeKind.ENDED));
    assertEquals(List.of("A0006"), codes(diff, ChangeKind.REUSED));
    assertEquals(List.of("A0004"), codes(diff, ChangeKind.REWORDED));
    assertEquals(List.of("A0005"), codes(diff, ChangeKind.RESPACED));
    assertEquals(List.of(), codes(diff, ChangeKind.SHORT_REWORDED));
    assertEquals(List.of("A0007"), codes(diff, ChangeKind.REDATED));
    assertEquals(List.of("A0002"), codes(diff, ChangeKind.DROPPED));
    assertEquals(7, diff.older().codes());
    assertTrue(diff.untold().isEmpty());
  }

  @Test
  void a_code_may_be_reworded_and_ended() {
    ReleaseDiff diff =
        diff(
            table("2020-10", row("C9066", "2020-10", "2020-10-01", "", "Drug, 10 mg")),
            table("2025-10", row("C9066", "2025-10", "2020-10-01", "2020-12-31", "Drug, 2.5 mg")));
    assertEquals(List.of("C9066"), codes(diff, ChangeKind.ENDED));
    assertEquals(List.of("C9066"), codes(diff, ChangeKind.REWORDED));
  }

  @Test
  void an_earlier_life_is_found_in_a_release_before_both() {
    ReleaseDiff diff =
        diff(
            table("2017-01", row("J1440", "2017-01", "1994-01-01", "2013-12-31", "Filgrastim")),
            table("2020-10", OLD_SAME),
            table("2025-10", YOUNG_SAME, row("J1440", "2025-10", "2023-07-01", "", "Microbiota")));
    assertEquals(List.of(), codes(diff, ChangeKind.ADDED));
    CodeChange reused = diff.codes().get(ChangeKind.REUSED).get(0);
    assertEquals(release("2017-01"), reused.before().orElseThrow().release());
    assertEquals(day("2013-12-31"), reused.before().orElseThrow().ended());
  }

  @Test
  void words_that_were_altered_are_not_compared() {
    ReleaseDiff diff =
        diff(
            table("2020-10", row("J0001", "2020-10", "2000-01-01", "", "Words")),
            table("2025-10", true, false, row("J0001", "2025-10", "2000-01-01", "", "WORDS")));
    assertFalse(diff.comparesWords());
    assertFalse(diff.codes().containsKey(ChangeKind.REWORDED));
    assertEquals(List.of(), codes(diff, ChangeKind.ENDED));
  }

  @Test
  void an_excerpt_tells_neither_what_was_added_since_nor_what_it_lacks() {
    HcpcsTable whole = table("2020-10", OLD_SAME, row("A0002", "2020-10", "2000-01-01", "", "B"));
    HcpcsTable excerpt = table("2025-10", false, true, YOUNG_SAME);
    ReleaseDiff after = diff(whole, excerpt);
    assertFalse(after.codes().containsKey(ChangeKind.DROPPED));
    assertEquals(List.of(), codes(after, ChangeKind.ADDED));
    ReleaseDiff before =
        diff(
            table("2020-10", false, true, OLD_SAME),
            table("2025-10", YOUNG_SAME, row("A0002", "2025-10", "2000-01-01", "", "B")));
    assertFalse(before.codes().containsKey(ChangeKind.ADDED));
    assertEquals(List.of(), codes(before, ChangeKind.DROPPED));
  }

  @Test
  void a_list_without_dates_ends_nothing() {
    ReleaseDiff diff =
        diff(
            table("2020-10", OLD_SAME),
            table("2025-10", row("A0001", "2025-10", "", "", "Other words")));
    assertFalse(diff.codes().containsKey(ChangeKind.ENDED));
    assertFalse(diff.codes().containsKey(ChangeKind.REUSED));
    assertEquals(List.of("A0001"), codes(diff, ChangeKind.REWORDED));
  }

  @Test
  void modifiers_are_compared_as_codes_are() {
    ModifierRow old =
        new ModifierRow("JG", day("2018-01-01"), CodeRow.NO_DAY, "", "Old", release("2020-10"));
    ModifierRow young =
        new ModifierRow("JG", day("2018-01-01"), day("2024-12-31"), "", "New", release("2025-10"));
    ReleaseDiff diff =
        diff(
            HcpcsTable.of(Optional.of(old.release()), true, true, List.of(OLD_SAME), List.of(old)),
            HcpcsTable.of(
                Optional.of(young.release()), true, true, List.of(YOUNG_SAME), List.of(young)));
    assertEquals(1, diff.modifiers().get(ChangeKind.ENDED).size());
    assertEquals(1, diff.modifiers().get(ChangeKind.REWORDED).size());
  }

  @Test
  void of_modifiers_that_a_release_does_not_have_nothing_is_told() {
    ModifierRow old =
        new ModifierRow("JG", day("2018-01-01"), CodeRow.NO_DAY, "", "Old", release("2020-10"));
    ReleaseDiff diff =
        diff(
            HcpcsTable.of(Optional.of(old.release()), true, true, List.of(OLD_SAME), List.of(old)),
            table("2025-10", YOUNG_SAME));
    assertTrue(diff.modifiers().isEmpty());
    assertEquals(8, diff.untoldOfModifiers().size());
  }

  @Test
  void a_release_does_not_differ_from_itself() {
    ReleaseTables one = tables(table("2020-10", OLD_SAME));
    ReleaseDiff diff = one.difference(release("2020-10"), release("2020-10"));
    diff.codes().values().forEach(list -> assertEquals(List.of(), list));
    assertThrows(
        NoSuchElementException.class, () -> one.difference(release("2020-10"), release("2025-10")));
  }
}
