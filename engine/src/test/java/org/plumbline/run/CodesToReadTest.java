package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.SharedWord;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Slot;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesToReadTest {

  @Test
  void a_chain_says_which_code_names_which() {
    assertEquals(
        "Q9975; from Q9975 to J7205 (added 2016-01-01)",
        sentence(step("C9136", "Q9975", "", ""), step("Q9975", "J7205", "2016-01-01", "")));
  }

  @Test
  void codes_that_one_code_names_stand_beside_each_other() {
    assertEquals(
        "J0001, J0002", sentence(step("C1", "J0001", "", ""), step("C1", "J0002", "", "")));
  }

  @Test
  void a_code_that_ended_too_says_so() {
    assertEquals("J9037 (ended 2025-03-31)", sentence(step("C9069", "J9037", "", "2025-03-31")));
    assertEquals(
        " (ended 2025-03-31)",
        CodesToRead.list(
                slot(step("C9069", "J9037", "", "2025-03-31")), words -> Optional.of("words"))
            .get(0)
            .life());
  }

  @Test
  void the_word_of_a_descriptor_is_hidden_with_that_of_the_narrative() {
    Quote word = new Quote("E0143", "2025-10", "walker", 0, 6);
    ScoredQuote scored =
        new ScoredQuote(
            Quote.whole("E0143", "2025-10", "Walker, folding"),
            7,
            List.of(new SharedWord(new NarrativeQuote(null, 0, 6), word, 7)));
    Slot.ByScore slot = new Slot.ByScore("read", List.of(scored));
    assertEquals(
        List.of(new Finding.Word("[hidden]", "[hidden]", 7)),
        CodesToRead.list(slot, words -> Optional.empty()).get(0).words());
    assertEquals(
        List.of(new Finding.Word("WLKR", "walker", 7)),
        CodesToRead.list(slot, words -> Optional.of("WLKR")).get(0).words());
  }

  private static String sentence(CodeReference... steps) {
    return CodesToRead.sentence(slot(steps));
  }

  private static Slot.CrossReferences slot(CodeReference... steps) {
    return new Slot.CrossReferences("codes", List.of(steps));
  }

  private static CodeReference step(String from, String to, String added, String ended) {
    return new CodeReference(from, Quote.whole(to, "2025-10", "words"), day(added), day(ended));
  }

  private static Optional<LocalDate> day(String date) {
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }
}
