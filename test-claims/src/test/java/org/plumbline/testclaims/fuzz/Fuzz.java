package org.plumbline.testclaims.fuzz;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/**
 * Reads many mutants on two threads, and fails on the first that is read wrongly, that is not read
 * to its end in time, or where memory has grown. A failure names the mutant, from which it can be
 * made again.
 */
final class Fuzz {

  private static final int THREADS = 2;
  private static final int BATCH = 256;
  private static final int STRETCHES = 10;

  /** One of so many inputs is read by its reader alone, too. */
  private static final int ALONE = 4;

  /** One of so many batches has its claims asked for everything, which costs more than reading. */
  private static final int ASKED = 16;

  /**
   * What is too much; both are far from what is measured, so that a busy machine fails nothing.
   *
   * @param hang after so many milliseconds a batch of inputs is held to be endless
   * @param growth so many bytes more are alive at the end than after the first tenth
   */
  record Limits(long hang, long growth) {}

  private final Map<Mutator, Integer> shares;
  private final Judge judge;
  private final Limits limits;
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  /**
   * @param shares the mutators with how many of ten inputs each makes
   */
  Fuzz(Map<Mutator, Integer> shares, Judge judge, Limits limits) {
    this.shares = shares;
    this.judge = judge;
    this.limits = limits;
  }

  private record Batch(Mutator mutator, long from, long to) {}

  /** Reads so many inputs. */
  void read(long inputs) throws InterruptedException {
    long alive = 0;
    for (int stretch = 0; stretch < STRETCHES; stretch++) {
      stretch(batches(inputs, stretch));
      alive = stretch == 0 ? alive() : alive;
    }
    long growth = alive() - alive;
    if (growth > limits.growth) {
      throw new AssertionError("memory grew by " + growth + " bytes over " + inputs + " inputs");
    }
  }

  private static long alive() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private Iterator<Batch> batches(long inputs, int stretch) {
    List<Batch> batches = new ArrayList<>();
    shares.forEach(
        (mutator, share) -> {
          long own = inputs * share / 10;
          long from = own * stretch / STRETCHES;
          long to = own * (stretch + 1) / STRETCHES;
          for (long at = from; at < to; at += BATCH) {
            batches.add(new Batch(mutator, at, Math.min(to, at + BATCH)));
          }
        });
    return batches.iterator();
  }

  private void stretch(Iterator<Batch> batches) throws InterruptedException {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      readings.add(new Reading(batches));
    }
    readings.forEach(Thread::start);
    for (Reading reading : readings) {
      while (reading.isAlive() && wrong.isEmpty()) {
        reading.join(100);
        readings.forEach(Reading::watch);
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(wrong.peek());
    }
  }

  /** One thread that reads batch after batch. */
  private final class Reading extends Thread {

    private final Iterator<Batch> batches;
    private volatile long since = System.nanoTime();
    private volatile Mutant opened;

    Reading(Iterator<Batch> batches) {
      super("fuzz");
      this.batches = batches;
      setDaemon(true);
    }

    /** Tells of an input that has been read for too long. */
    void watch() {
      if (isAlive() && System.nanoTime() - since > limits.hang * 1_000_000 && opened != null) {
        StringBuilder said = new StringBuilder(opened.name()).append(" is not read to its end");
        Thread.getAllStackTraces()
            .forEach(
                (thread, places) -> {
                  if (thread == this || thread.getName().equals("scrub")) {
                    said.append('\n').append(thread.getName());
                    List.of(places).forEach(place -> said.append("\n    at ").append(place));
                  }
                });
        wrong.add(said.toString());
      }
    }

    @Override
    public void run() {
      try {
        for (Batch batch = next(); batch != null && wrong.isEmpty(); batch = next()) {
          read(batch);
        }
      } catch (Throwable thrown) {
        wrong.add("the fuzzing itself failed: " + Judge.said(thrown));
      }
    }

    private Batch next() {
      synchronized (batches) {
        return batches.hasNext() ? batches.next() : null;
      }
    }

    private void read(Batch batch) {
      Mutator mutator = batch.mutator;
      List<Mutant> mutants =
          LongStream.range(batch.from, batch.to).mapToObj(mutator::mutant).toList();
      since = System.nanoTime();
      boolean all = batch.from / BATCH % ASKED == 0;
      String together = judge.wrong(mutants, mutator.format(), all, this::open);
      boolean found = false;
      for (int i = 0; i < mutants.size(); i += together.isEmpty() ? ALONE : 1) {
        Mutant mutant = mutants.get(i);
        open(mutant);
        String own =
            together.isEmpty() ? alone(mutator, mutant, all) : wrong(judge, mutator, mutant);
        found |= tell(mutant.name(), own);
      }
      if (!found) {
        tell("only as one run, the inputs from " + mutants.get(0).name(), together);
      }
      opened = null;
    }

    private void open(Mutant mutant) {
      opened = mutant;
    }

    private boolean tell(String name, String what) {
      if (!what.isEmpty()) {
        wrong.add(name + " (-Dplumbline.fuzz.only=" + name + "): " + what);
      }
      return !what.isEmpty();
    }
  }

  /** What is wrong with one mutant, empty where nothing is. */
  static String wrong(Judge judge, Mutator mutator, Mutant mutant) {
    String wrong = alone(mutator, mutant, true);
    return wrong.isEmpty()
        ? judge.wrong(List.of(mutant), mutator.format(), true, opened -> {})
        : wrong;
  }

  private static String alone(Mutator mutator, Mutant mutant, boolean ask) {
    return mutator.format() == null ? "" : Readers.wrong(mutator, mutant, ask);
  }
}
