package org.plumbline.testclaims.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes are: no exception, no endless reading, no growth of memory, every byte in the
 * account; and what happens inside one claim of an 837P changes no finding of another.
 *
 * <p>{@code -Dplumbline.fuzz.only=x12:4711} reads the one input that a failure named, and leaves it
 * in {@code target}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzTest {

  private static final long INPUTS = Long.getLong("plumbline.fuzz.inputs", 200_000);
  private static final String ONLY = System.getProperty("plumbline.fuzz.only", "");
  private static final Fuzz.Limits LIMITS = new Fuzz.Limits(60_000, 64 << 20);

  private final Map<Mutator, Integer> mutators = new Bases().mutators();
  private final Judge judge = new Judge(Subject.shipped());

  @Test
  void damaged_inputs_of_every_format_are_read_to_their_end() throws Exception {
    if (!ONLY.isEmpty()) {
      only();
      return;
    }
    new Fuzz(mutators, judge, LIMITS).read(INPUTS);
    assertTrue(judge.unrecognised() < INPUTS / 5, judge.unrecognised() + " were not recognised");
    assertTrue(judge.claims() > INPUTS, judge.claims() + " claims");
    assertTrue(judge.neighbours() > INPUTS / 2, judge.neighbours() + " neighbours");
  }

  private void only() throws IOException {
    String[] name = ONLY.split(":");
    for (Mutator mutator : mutators.keySet()) {
      if (mutator.name().equals(name[0])) {
        Mutant mutant = mutator.mutant(Long.parseLong(name[1]));
        Path file = Path.of("target", "fuzz-" + name[0] + "-" + name[1]);
        Files.write(file, mutant.bytes());
        assertEquals("", Fuzz.wrong(judge, mutator, mutant), file::toString);
        return;
      }
    }
    throw new AssertionError("no mutator " + name[0]);
  }
}
