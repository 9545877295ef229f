package org.plumbline.rulebook.plan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void a_text_is_found_at_its_place_and_another_one_nowhere() {
    Literals codes = Literals.of("A4253", "J1885", "");
    assertEquals(1, codes.indexOf("J1885"));
    assertEquals(2, codes.indexOf(""));
    assertEquals(-1, codes.indexOf("J1886"));
    assertTrue(codes.has("A4253"));
    assertFalse(codes.has("a4253"));
  }

  @Test
  void null_is_in_no_list() {
    assertEquals(-1, Literals.of("A").indexOf(null));
    assertFalse(Literals.of("A").has(null));
  }

  @Test
  void of_equal_texts_the_first_counts() {
    assertEquals(0, Literals.of("A", "B", "A").indexOf("A"));
    assertEquals(1, Literals.of("A", "B", "A").indexOf("B"));
  }

  @Test
  void an_empty_list_has_nothing() {
    assertFalse(Literals.of().has("A"));
  }

  @Test
  void packed_texts_may_hold_whatever_the_packing_is_made_of() {
    Literals packed = Literals.packed("2:1:5:A4253", "0:1::");
    assertEquals(
        List.of(0, 1, 2, 3),
        List.of("1:", "A4253", "", ":").stream().map(packed::indexOf).toList());
  }

  @Test
  void it_answers_as_a_map_does_for_lists_of_every_size() {
    Random random = new Random(7);
    for (int size = 0; size < 300; size++) {
      List<String> texts = new ArrayList<>();
      Map<String, Integer> expected = new HashMap<>();
      for (int i = 0; i < size; i++) {
        String text = Integer.toString(random.nextInt(400), 36);
        texts.add(text);
        expected.putIfAbsent(text, i);
      }
      Literals literals = Literals.of(texts.toArray(String[]::new));
      for (int i = 0; i < 400; i++) {
        String text = Integer.toString(i, 36);
        assertEquals(expected.getOrDefault(text, -1), literals.indexOf(text), text);
      }
    }
  }
}
