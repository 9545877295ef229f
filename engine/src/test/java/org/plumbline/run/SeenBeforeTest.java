package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeenBeforeTest {

  @Test
  void a_number_seen_before_has_the_claim_it_came_from_first() {
    SeenBefore seen = new SeenBefore();
    assertEquals(0, seen.firstWith(42, 1));
    assertEquals(0, seen.firstWith(43, 2));
    assertEquals(1, seen.firstWith(42, 3));
    assertEquals(1, seen.firstWith(42, 4));
  }

  @Test
  void nothing_is_forgotten_while_there_is_room() {
    SeenBefore seen = new SeenBefore();
    Map<Long, Integer> expected = new HashMap<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int claim = 1; claim <= 50_000; claim++) {
      long number = random.nextLong(30_000) << 40;
      Integer first = expected.putIfAbsent(number, claim);
      assertEquals(first == null ? 0 : first, seen.firstWith(number, claim));
    }
  }

  @Test
  void the_oldest_are_forgotten_where_there_is_no_room() {
    SeenBefore seen = new SeenBefore(1 << 10);
    for (int claim = 1; claim <= 2_000; claim++) {
      assertEquals(0, seen.firstWith(claim, claim));
    }
    assertEquals(0, seen.firstWith(1, 2_001));
    assertEquals(1_999, seen.firstWith(1_999, 2_002));
  }
}
