package org.plumbline.testclaims;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Writes invented professional claims as one 837P interchange (005010X222A1). The same seed, number
 * of claims and share of faults give the same bytes. Memory does not grow with the number of
 * claims.
 *
 * <p>A share of the claims holds one fault each, told to whoever asks; all others hold none of
 * those faults. Dates of service lie between 2025-10-01 and 2025-12-20, and the file is dated
 * 2025-12-31.
 */
public final class ClaimGenerator {
  private static final int CLAIMS_PER_TRANSACTION = 5_000;
  private static final double DEFAULT_FAULT_SHARE = 0.05;
  private static final double NEW_PRACTICE = 1 / 40.0;
  private static final double SAME_PATIENT = 0.05;

  private final long seed;
  private final int claims;
  private final double faultShare;
  private final boolean everyLoop;

  /**
   * @param seed any number
   * @param claims how many, 1 or more
   * @throws IllegalArgumentException when there are no claims to write
   */
  public ClaimGenerator(long seed, int claims) {
    this(seed, claims, DEFAULT_FAULT_SHARE, false);
  }

  private ClaimGenerator(long seed, int claims, double faultShare, boolean everyLoop) {
    if (claims < 1) {
      throw new IllegalArgumentException("A file has 1 claim or more, not " + claims);
    }
    if (!(faultShare >= 0 && faultShare <= 1)) {
      throw new IllegalArgumentException("The share of faulty claims is 0 to 1, not " + faultShare);
    }
    this.seed = seed;
    this.claims = claims;
    this.faultShare = faultShare;
    this.everyLoop = everyLoop;
  }

  /**
   * The same generator with another share of faulty claims.
   *
   * @param share 0 (none) to 1 (every claim)
   * @throws IllegalArgumentException when the share is out of range
   */
  public ClaimGenerator withFaultShare(double share) {
    return new ClaimGenerator(seed, claims, share, everyLoop);
  }

  /**
   * The same generator whose claims have, besides, some of all loops and segments that the guide
   * knows: for readers and writers, not for rules, because what they say goes with nothing.
   */
  public ClaimGenerator withEveryLoop() {
    return new ClaimGenerator(seed, claims, faultShare, true);
  }

  /** Writes the whole interchange and flushes; leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    writeTo(out, planted -> {});
  }

  /**
   * Writes the whole interchange, flushes, leaves the stream open, and tells of each fault once its
   * claim is written.
   */
  public void writeTo(OutputStream out, Consumer<PlantedFault> planted) throws IOException {
    Objects.requireNonNull(planted, "planted");
    new Run(out, planted).write();
  }

  /** One file on its way. */
  private final class Run {
    private final OutputStream target;
    private final Consumer<PlantedFault> planted;
    private final Dice dice = new Dice(seed);
    private final ClaimMaker maker = new ClaimMaker(dice);
    private final X12Writer out;
    private final EnvelopeWriter envelope;
    private final ProviderWriter providers;
    private final ClaimWriter claimWriter;
    private Practice practice;
    private Patient patient;
    private int practices;

    Run(OutputStream target, Consumer<PlantedFault> planted) {
      this.target = target;
      this.planted = planted;
      out = new X12Writer(target);
      envelope = new EnvelopeWriter(out);
      providers = new ProviderWriter(out);
      claimWriter =
          new ClaimWriter(
              out, providers, dice, everyLoop ? EveryLoop.with(out, seed) : EveryLoop.none());
    }

    void write() throws IOException {
      envelope.open();
      for (int i = 0; i < claims; i++) {
        boolean newTransaction = i % CLAIMS_PER_TRANSACTION == 0;
        if (newTransaction) {
          if (i > 0) {
            envelope.closeTransaction();
          }
          envelope.openTransaction();
          providers.startTransaction();
        }
        if (newTransaction || dice.chance(NEW_PRACTICE)) {
          practice = Practice.open(ClaimKind.ofPractice(practices++), dice);
          patient = null;
          providers.billing(practice);
        }
        claim(i + 1);
      }
      envelope.closeTransaction();
      envelope.close();
      out.drain();
      target.flush();
    }

    private void claim(int ordinal) throws IOException {
      Fault fault = dice.chance(faultShare) ? Fault.next(practice, dice) : null;
      boolean ownPatient =
          patient == null || fault == Fault.BIRTH_AFTER_SERVICE || !dice.chance(SAME_PATIENT);
      if (ownPatient) {
        patient = Patient.next(dice);
      }
      int line = maker.make(practice, patient, fault);
      if (ownPatient) {
        providers.patient(patient);
      }
      claimWriter.write(maker.draft(), ordinal);
      if (fault != null) {
        planted.accept(new PlantedFault(ordinal, line, fault.rule()));
      }
      if (fault == Fault.BIRTH_AFTER_SERVICE) {
        patient = null;
      }
    }
  }

  /**
   * Writes a file: {@code ClaimGenerator SEED CLAIMS [FILE]}, to standard output when no file is
   * named.
   *
   * @throws IOException when the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: ClaimGenerator SEED CLAIMS [FILE]");
      System.exit(2);
    }
    ClaimGenerator generator =
        new ClaimGenerator(Long.parseLong(args[0]), Integer.parseInt(args[1]));
    try (OutputStream out =
        args.length == 3
            ? new FileOutputStream(args[2])
            : new FileOutputStream(FileDescriptor.out)) {
      generator.writeTo(out);
    }
  }
}
