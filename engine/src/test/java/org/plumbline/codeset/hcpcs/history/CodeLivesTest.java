package org.plumbline.codeset.hcpcs.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.history.Rows.acted;
import static org.plumbline.codeset.hcpcs.history.Rows.release;
import static org.plumbline.codeset.hcpcs.history.Rows.row;
import static org.plumbline.codeset.hcpcs.history.Rows.table;
import static org.plumbline.codeset.hcpcs.history.Rows.tables;
import static org.plumbline.codeset.hcpcs.history.Rows.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.Releases;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodeLivesTest {

  private static CodeLife only(CodeLives lives) {
    assertEquals(1, lives.lives().size());
    return lives.lives().get(0);
  }

  private static <T extends LifeEvent> List<T> events(CodeLife life, Class<T> kind) {
    return life.events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void a_code_without_a_row_has_no_life() {
    ReleaseTables all = tables(table("2025-10", row("J1885", "2025-10", "1993-01-01", "", "A")));
    assertEquals(Optional.empty(), all.lives("J0999"));
    assertEquals(Optional.empty(), all.lives("ZZ"));
  }

  @Test
  void a_code_used_anew_has_its_lives_apart() {
    CodeLives lives =
        tables(
                table("2017-01", row("J1440", "2017-01", "1994-01-01", "2013-12-31", "Filgrastim")),
                table("2019-01", row("J1885", "2019-01", "1993-01-01", "", "Ketorolac")),
                table("2025-10", row("J1440", "2025-10", "2023-07-01", "", "Microbiota")))
            .lives("J1440")
            .orElseThrow();
    assertEquals(2, lives.lives().size());
    CodeLife first = lives.lives().get(0);
    CodeLife second = lives.lives().get(1);
    assertEquals(day("2013-12-31"), first.ended());
    assertEquals(day("2023-07-01"), second.added());
    assertEquals(
        List.of(new LifeEvent.Dropped(release("2019-01"))), events(first, LifeEvent.Dropped.class));
    assertTrue(events(second, LifeEvent.Worded.class).get(0).change().isEmpty());
    assertEquals(
        List.of(new LifeEvent.Added(release("2025-10"), day("2023-07-01"))),
        events(second, LifeEvent.Added.class));
  }

  @Test
  void a_rewording_names_the_releases_around_it_and_what_is_not_loaded_between() {
    CodeLives lives =
        tables(
                table("2020-07", row("C9066", "2020-07", "2020-07-01", "", "Drug, 10 mg")),
                table("2020-10", row("C9066", "2020-10", "2020-07-01", "", "Drug, 10 mg")),
                table("2025-07", row("C9066", "2025-07", "2020-07-01", "", "Drug, 2.5 mg")),
                table("2025-10", row("C9066", "2025-10", "2020-07-01", "", "Drug, 5 mg")))
            .lives("C9066")
            .orElseThrow();
    assertEquals(List.of(new Gap(release("2020-10"), release("2025-07"))), lives.gaps());
    List<LifeEvent.Worded> worded = events(only(lives), LifeEvent.Worded.class);
    assertEquals(3, worded.size());
    assertEquals(List.of(release("2020-07"), release("2020-10")), worded.get(0).seenIn());
    LifeEvent.Rewording first = worded.get(1).change().orElseThrow();
    assertEquals(release("2020-10"), first.after());
    assertTrue(first.gap());
    assertEquals(List.of(), first.between());
    assertEquals(List.of(new Span(6, 8)), first.words().removed());
    assertEquals(List.of(new Span(6, 9)), first.words().inserted());
    assertEquals(false, worded.get(2).change().orElseThrow().gap(), "the next quarter");
  }

  @Test
  void altered_words_are_named_and_not_compared() {
    CodeLives lives =
        tables(
                table("2020-10", row("J0001", "2020-10", "2000-01-01", "", "Words, 1 mg")),
                table(
                    "2024-10",
                    true,
                    false,
                    row("J0001", "2024-10", "2000-01-01", "", "WORDS, 1 MG")),
                table("2025-10", row("J0001", "2025-10", "2000-01-01", "", "Words, 2 mg")))
            .lives("J0001")
            .orElseThrow();
    CodeLife life = only(lives);
    assertEquals(List.of(release("2024-10")), life.altered());
    List<LifeEvent.Worded> worded = events(life, LifeEvent.Worded.class);
    assertEquals(2, worded.size());
    LifeEvent.Rewording change = worded.get(1).change().orElseThrow();
    assertEquals(release("2020-10"), change.after());
    assertEquals(List.of(release("2024-10")), change.between());
  }

  @Test
  void where_all_words_are_altered_they_are_told_and_named() {
    CodeLife life =
        only(
            tables(
                    table(
                        "2024-10", true, false, row("J0001", "2024-10", "2000-01-01", "", "WORDS")))
                .lives("J0001")
                .orElseThrow());
    LifeEvent.Worded worded = events(life, LifeEvent.Worded.class).get(0);
    assertEquals("WORDS", worded.longText());
    assertEquals(false, worded.textVerified());
  }

  @Test
  void action_dates_stand_apart_from_wordings() {
    CodeLife life =
        only(
            tables(
                    table(
                        "2020-07",
                        acted("J0001", "2020-07", "2000-01-01", "2010-01-01", "", "Same")),
                    table(
                        "2020-10",
                        acted("J0001", "2020-10", "2000-01-01", "2020-10-01", "", "Same")))
                .lives("J0001")
                .orElseThrow());
    assertEquals(1, events(life, LifeEvent.Worded.class).size());
    assertEquals(
        List.of(
            new LifeEvent.Acted(release("2020-07"), day("2010-01-01"), 'N'),
            new LifeEvent.Acted(release("2020-10"), day("2020-10-01"), 'N')),
        events(life, LifeEvent.Acted.class));
  }

  @Test
  void a_first_day_that_moved_and_a_last_day_are_told_by_their_releases() {
    CodeLife life =
        only(
            tables(
                    table("2020-04", row("C9058", "2020-04", "2020-04-01", "", "A")),
                    table("2020-10", row("C9058", "2020-10", "2019-11-15", "2020-09-30", "A")))
                .lives("C9058")
                .orElseThrow());
    assertEquals(day("2019-11-15"), life.added());
    assertEquals(new LifeEvent.Added(release("2020-04"), day("2020-04-01")), life.events().get(0));
    assertEquals(
        List.of(
            new LifeEvent.Moved(release("2020-10"), true, day("2020-04-01"), day("2019-11-15"))),
        events(life, LifeEvent.Moved.class));
    assertEquals(
        List.of(new LifeEvent.Ended(release("2020-10"), day("2020-09-30"))),
        events(life, LifeEvent.Ended.class));
  }

  @Test
  void a_list_without_dates_gives_words_only() {
    CodeLife life =
        only(
            tables(
                    table("2025-10", row("J0001", "2025-10", "2000-01-01", "", "Old")),
                    table("2026-01", row("J0001", "2026-01", "", "", "New")))
                .lives("J0001")
                .orElseThrow());
    assertEquals(List.of(release("2026-01")), life.undated());
    assertEquals(day("2000-01-01"), life.added());
    assertEquals(2, events(life, LifeEvent.Worded.class).size());
    assertEquals(release("2026-01"), life.lastSeen());
  }

  @Test
  void a_list_without_short_descriptors_does_not_date_their_change() {
    CodeRow old = row("C9757", "2020-10", "2020-01-01", "", "Laminotomy");
    CodeRow list = row("C9757", "2025-07", "", "", "Laminotomy");
    CodeRow young = row("C9757", "2025-10", "2020-01-01", "", "Laminotomy");
    CodeLife life =
        only(
            tables(
                    table("2020-10", with("Spine/lumbar disk surgery", old)),
                    table("2025-07", list),
                    table("2025-10", with("Spine device implant surgery", young)))
                .lives("C9757")
                .orElseThrow());
    LifeEvent.Worded changed = events(life, LifeEvent.Worded.class).get(1);
    LifeEvent.Rewording change = changed.change().orElseThrow();
    assertEquals("Spine device implant surgery", changed.shortText());
    assertEquals("Spine/lumbar disk surgery", change.shortBefore());
    assertEquals(release("2020-10"), change.after());
    assertEquals(List.of(release("2025-07")), change.between());
    assertEquals(List.of(), change.words().removed());
  }

  @Test
  void a_listing_before_the_code_was_added_is_a_life_of_which_no_date_is_known() {
    CodeLives lives =
        tables(
                table("2012-01", row("J1440", "2012-01", "", "", "Filgrastim")),
                table("2025-10", row("J1440", "2025-10", "2023-07-01", "", "Microbiota")))
            .lives("J1440")
            .orElseThrow();
    assertEquals(2, lives.lives().size());
    assertEquals(CodeRow.NO_DAY, lives.lives().get(0).added());
    assertEquals(List.of(release("2012-01")), lives.lives().get(0).undated());
  }

  @Test
  void cross_references_of_an_ended_code_are_followed_to_a_dead_end() {
    ReleaseTables all =
        tables(
            table(
                "2025-10",
                row("C9136", "2025-10", "2015-01-01", "2015-03-31", "A", "Q9975"),
                row("Q9975", "2025-10", "2015-04-01", "2015-12-31", "B", "J7205"),
                row("J7205", "2025-10", "2016-01-01", "", "C", "Q9975"),
                row("C9069", "2025-10", "2021-01-01", "2021-03-31", "D", "J9037", "J0998"),
                row("J9037", "2025-10", "2021-04-01", "2025-03-31", "E")));
    assertEquals(
        List.of("C9136>Q9975", "Q9975>J7205"), steps(only(all.lives("C9136").orElseThrow())));
    List<CrossReference> dead = only(all.lives("C9069").orElseThrow()).crossReferences();
    assertEquals("J9037", dead.get(0).to());
    assertEquals(day("2025-03-31"), dead.get(0).ended());
    assertEquals(Optional.empty(), dead.get(1).words(), "J0998 is in no release");
    assertEquals(
        List.of("J7205>Q9975"),
        steps(only(all.lives("J7205").orElseThrow())),
        "a code in force: not followed");
  }

  private static List<String> steps(CodeLife life) {
    return life.crossReferences().stream().map(step -> step.from() + ">" + step.to()).toList();
  }

  @Test
  void modifiers_have_lives_too() {
    ModifierRow old =
        new ModifierRow("JG", day("2018-01-01"), CodeRow.NO_DAY, "", "Old", release("2024-07"));
    ModifierRow young =
        new ModifierRow("JG", day("2018-01-01"), day("2024-12-31"), "", "New", release("2024-10"));
    CodeLives lives =
        tables(
                HcpcsTable.of(Optional.of(old.release()), true, true, List.of(), List.of(old)),
                HcpcsTable.of(Optional.of(young.release()), true, true, List.of(), List.of(young)))
            .lives("JG")
            .orElseThrow();
    assertTrue(lives.isModifier());
    assertEquals(2, events(only(lives), LifeEvent.Worded.class).size());
    assertEquals(day("2024-12-31"), only(lives).ended());
  }

  @Test
  void the_starter_set_vouches_for_a_span_and_dates_no_event() throws Exception {
    CodeLife life = only(tables(Releases.starter()).lives("J0171").orElseThrow());
    assertEquals(day("2025-06-30"), life.ended());
    assertEquals(List.of(), events(life, LifeEvent.Ended.class));
    LifeEvent.Worded worded = events(life, LifeEvent.Worded.class).get(0);
    assertEquals(List.of(), worded.seenIn());
    assertEquals("Injection, adrenalin, epinephrine, 0.1 mg", worded.longText());
  }

  @Test
  void the_NOC_list_answers_with_its_release() {
    CodeRow plain = row("J1885", "2025-07", "1993-01-01", "", "A");
    CodeRow listed =
        new CodeRow(
            "J3490",
            plain.added(),
            plain.actionDate(),
            CodeRow.NO_DAY,
            'N',
            "",
            "Unclassified drugs",
            List.of(),
            Optional.of(release("2025-07")),
            plain.wordingFrom(),
            plain.wordingTo());
    ReleaseTables all = tables(table("2025-07", plain, listed));
    assertEquals(
        new NocAnswer(NocListing.LISTED, Optional.of(release("2025-07"))),
        all.lives("J3490").orElseThrow().noc());
    assertEquals(
        new NocAnswer(NocListing.NOT_LISTED, Optional.of(release("2025-07"))),
        all.lives("J1885").orElseThrow().noc());
  }
}
