package org.plumbline.descriptor.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/** Whatever a narrative says, it is read, and what is read stands in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutatedNarrativesTest {

  private static final int MUTANTS = 100_000;

  private static final int LONG = 200_000;

  private static final String[] PIECES = {
    "30 MG",
    "60MG/2 ML",
    " X 2",
    "2 X 100MG",
    " VIALS OF ",
    "WASTED",
    "JW",
    "NO ",
    " IV",
    "S.C.",
    "Q6H",
    "10:00",
    "-11:30",
    "4X4",
    " IN",
    "W/O ",
    "W/",
    "%",
    "5 MG/KG",
    "=",
    "(",
    ")",
    "#3",
    "/",
    "-",
    ",",
    ".",
    "999999999999",
    "0",
    "1,000,000",
    "MILLION UNITS",
    "PR",
    "BOX OF ",
    "100 STRIPS",
    "LOADED MILES",
    "34 Y/O",
    "RT KNEE",
    "PEGFILGRASTIM-JMDB",
    "LOT ",
    "\u00b5g",
    "\u0130",
    "\t",
    "\ud83d",
    "\u0000",
    "\"",
    "*",
    "@",
    "+",
    "TOTAL ",
    "EACH ",
    "22G",
    "999999.999999 G"
  };

  @Test
  void mutants_are_read_and_all_places_lie_in_them() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < MUTANTS; i++) {
      String text = mutant(random);
      Narrative read = NarrativeReader.read(text);
      assertNotEquals(read.total().isPresent(), read.noTotal().isPresent(), text);
      spans(read).forEach(span -> assertTrue(span.end() <= text.length(), text));
      assertEquals(read, NarrativeReader.read(text), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.",
        "1-",
        "1,",
        " ",
        "(",
        "X 2 ",
        "30 MG ",
        "W/",
        "I.V.",
        "-abcd",
        "off the "
      })
  void long_texts_are_read(String piece) {
    String text = piece.repeat(LONG / piece.length());
    Narrative read = NarrativeReader.read(text);
    assertEquals(text, read.text());
    spans(read).forEach(span -> assertTrue(span.end() <= text.length()));
  }

  private static String mutant(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    int changes = random.nextInt(4);
    for (int i = 0; i < changes && text.length() > 0; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) (' ' + random.nextInt(95)));
        default -> text.setCharAt(at, (char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private static Stream<Span> spans(Narrative read) {
    Stream<Span> amounts =
        Stream.concat(read.amounts().stream(), read.total().stream()).map(NarrativeAmount::span);
    Stream<Span> words =
        Stream.of(read.routes(), read.forms(), read.remarks())
            .flatMap(list -> list.stream().map(Said::span));
    Stream<Span> extents =
        Stream.of(read.area(), read.length(), read.distance(), read.time(), read.days(), read.age())
            .flatMap(found -> found.stream().map(Said::span));
    Stream<Span> others =
        Stream.of(
                Stream.of(read.waste().span()),
                read.waste().amount().stream().map(NarrativeAmount::span),
                read.supply().stream().map(Supply::span),
                read.suffixes().stream().map(Suffix::span),
                read.joined().stream().map(Joined::span))
            .flatMap(stream -> stream);
    return Stream.of(amounts, words, extents, others).flatMap(stream -> stream);
  }
}
