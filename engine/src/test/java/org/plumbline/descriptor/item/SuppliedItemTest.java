package org.plumbline.descriptor.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.descriptor.narrative.NarrativeReader;

/** Narratives that tell of an item and of nothing done. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuppliedItemTest {

  private static String words(String narrative) {
    return SuppliedItem.read(NarrativeReader.read(narrative))
        .map(
            item ->
                item.words().stream()
                    .map(span -> span.of(narrative))
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KNEE ORTHOSIS PREFABRICATED | KNEE ORTHOSIS",
        "Off-the-shelf knee orthosis, lt | knee orthosis",
        "FOLDING WALKER WITH WHEELS, RENTAL | FOLDING WALKER WHEELS",
        "HOSPITAL BED RENTAL | HOSPITAL BED"
      })
  void a_descriptor_has_to_have_every_word_but_little_ones(String narrative, String words) {
    assertEquals(words, words(narrative));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "KNEE ORTHOSIS",
        "PREFABRICATED",
        "WALKER RENTAL",
        "FITTING OF PREFABRICATED KNEE ORTHOSIS",
        "CUSTOM FABRICATED KNEE ORTHOSIS TRAINING",
        "ORDERED OFF-THE-SHELF KNEE ORTHOSIS",
        "KNEE INJECTION"
      })
  void nothing_is_read_where_something_may_be_done_or_the_item_is_not_told(String narrative) {
    assertEquals("", words(narrative));
  }
}
