package org.plumbline.codeset.hcpcs.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordDiffTest {

  @Test
  void a_quantity_that_changed_is_one_word() {
    WordDiff words =
        WordDiff.of(
            "Injection, sacituzumab govitecan-hziy, 10 mg",
            "Injection, sacituzumab govitecan-hziy, 2.5 mg");
    assertEquals(List.of(new Span(39, 41)), words.removed());
    assertEquals(List.of(new Span(39, 42)), words.inserted());
  }

  @Test
  void words_that_follow_each_other_are_one_stretch() {
    WordDiff words = WordDiff.of("one two three four", "one five six four");
    assertEquals(List.of("two three"), marked(words.before(), words.removed()));
    assertEquals(List.of("five six"), marked(words.after(), words.inserted()));
  }

  @Test
  void what_was_put_between_two_words_is_inserted_only() {
    WordDiff words =
        WordDiff.of(
            "Indwelling catheter, all silicone, each",
            "Indwelling catheter, all silicone or polyurethane, each");
    assertEquals(List.of(), words.removed());
    assertEquals(List.of(" or polyurethane"), marked(words.after(), words.inserted()));
  }

  @Test
  void a_range_is_one_word() {
    WordDiff words = WordDiff.of("thigh length, 40-50 mmhg", "thigh length, 40 mmhg");
    assertEquals(List.of("40-50"), marked(words.before(), words.removed()));
  }

  @Test
  void equal_texts_have_no_marks() {
    WordDiff words = WordDiff.of("per 15 mg", "per 15 mg");
    assertEquals(List.of(), words.removed());
    assertEquals(List.of(), words.inserted());
    assertFalse(words.changesWords());
  }

  @Test
  void blanks_and_case_change_no_words_and_a_sign_does() {
    assertFalse(WordDiff.of("area,single port", "area, Single port").changesWords());
    assertEquals(List.of(new Span(5, 6)), WordDiff.of("area,single", "area, single").inserted());
    assertTrue(WordDiff.of("creatinine = 4.0", "creatinine >= 4.0").changesWords());
  }

  @Test
  void one_text_may_be_empty() {
    assertEquals(List.of(new Span(0, 4)), WordDiff.of("", "each").inserted());
    assertEquals(List.of(new Span(0, 4)), WordDiff.of("each", "").removed());
  }

  /** The law: without what is marked both texts are the same, and marks stand in order. */
  @Test
  void what_is_not_marked_is_the_same_in_both() {
    Random dice = new Random(20_251_001);
    for (int i = 0; i < 2_000; i++) {
      WordDiff words = WordDiff.of(text(dice), text(dice));
      assertEquals(
          without(words.before(), words.removed()),
          without(words.after(), words.inserted()),
          words.toString());
    }
  }

  private static String text(Random dice) {
    String[] parts = {"mg", "per", "10", "2.5", ",", " ", "  ", "(", ")", "-", "Each", "each"};
    StringBuilder text = new StringBuilder();
    for (int i = dice.nextInt(14); i > 0; i--) {
      text.append(parts[dice.nextInt(parts.length)]).append(dice.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static String without(String text, List<Span> spans) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      assertTrue(from <= span.from() && span.from() < span.to(), spans.toString());
      rest.append(text, from, span.from());
      from = span.to();
    }
    return rest.append(text.substring(from)).toString();
  }

  private static List<String> marked(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.from(), span.to())).toList();
  }
}
