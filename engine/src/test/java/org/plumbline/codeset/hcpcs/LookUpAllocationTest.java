package org.plumbline.codeset.hcpcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Allocated;

class LookUpAllocationTest {

  private static final int ROUNDS = 200_000;

  private static final WordsReading<Integer> LENGTH = new WordsReading<>(String::length);

  private long sum;

  @Test
  void aLookUpMakesNoObject() throws Exception {
    HcpcsCodeSet codes = new HcpcsCodeSet(List.of(Releases.starter()));
    String[] asked = {"J1885", "J1440", "C9136", "J0999", "99213", "D1110", "X1234", "a", "JW"};
    ask(codes, asked, 20_000);
    long made = Allocated.by(() -> ask(codes, asked, ROUNDS));
    // the virtual machine makes objects of its own; one a look-up would be sixteen bytes each
    assertTrue(made < ROUNDS, made + " bytes in " + ROUNDS + " look-ups");
    assertEquals(true, sum != 0);
  }

  private void ask(HcpcsCodeSet codes, String[] asked, int rounds) {
    int first = day("1985-01-01");
    for (int i = 0; i < rounds; i++) {
      String code = asked[i % asked.length];
      int day = first + i * 7 % 16_000;
      long found = code.length() == 2 ? codes.findModifier(code, day) : codes.find(code, day);
      sum += Found.status(found).ordinal() + (Found.covered(found) ? 1 : 0);
      if (Found.hasRow(found)) {
        sum += codes.added(found) + codes.ended(found) + codes.nocListing(found).ordinal();
        sum += codes.crossReferenced(found) ? 1 : 0;
      }
      if (Found.hasWords(found)) {
        sum += codes.read(found, LENGTH);
      }
    }
  }
}
