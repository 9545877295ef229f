package org.plumbline.descriptor.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Injection, ketorolac tromethamine, per 15 mg|injection ketorolac tromethamine per 15 mg",
        "Infusion, normal saline solution, 1,000 cc|infusion normal saline solution 1000 ml",
        "10mg .50 ml 2.0 units|10 mg 0.5 ml 2 unit",
        "Knee braces, bodies, boxes, bus, brass|knee brace body box bus brass",
        "Gauze w/o border, w/straps, w/c cushion|gauze without border with strap wc cushion",
        "Factor viii i.u.|factor viii iu",
        "Technetium tc-99m|technetium tc 99m",
        "more than 16 sq. in. but less than or equal to 48|> 16 sq but < equal 48",
        ">16<=48|> 16 < equal 48",
        "Two-piece, per square centimeter|2 piece per sq cm",
        "the of and|''"
      })
  void words_are_cut_and_spelled_in_one_way(String text, String terms) {
    assertEquals(terms, String.join(" ", WordReader.read(text).stream().map(Word::term).toList()));
  }

  @Test
  void a_word_knows_where_it_stands() {
    assertEquals(
        List.of(new Word("brace", 4, 10), new Word("without", 11, 14), new Word("strap", 15, 21)),
        WordReader.read("the braces w/o straps"));
  }
}
