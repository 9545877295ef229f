package org.plumbline.testclaims.fuzz;

import java.io.InputStream;
import java.util.Optional;
import java.util.SplittableRandom;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;

/** Makes damaged inputs of one format: the same number gives the same bytes. */
abstract class Mutator {

  private static final long SEED = 0x51EDL;

  private final String name;

  Mutator(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /** The mutant of a number from 0. */
  final Mutant mutant(long number) {
    long seed = SEED + ((long) name.hashCode() << 32) + number;
    return make(name + ":" + number, new SplittableRandom(seed));
  }

  abstract Mutant make(String mutant, SplittableRandom random);

  /** The only format that is read, null for whatever is recognised. */
  abstract Format format();

  /** The reader of the format by itself; empty for archives, which only a run opens. */
  abstract Optional<ClaimReader> reader(InputStream in);
}
