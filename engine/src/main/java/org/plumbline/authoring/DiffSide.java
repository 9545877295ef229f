package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.plumbline.finding.Finding;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.RunListener;
import org.plumbline.run.ScrubRun;

/**
 * One of the two runs of a comparison: gives the claims with findings, one after the other, and
 * after those of an input what is said of it as a whole.
 */
final class DiffSide implements AutoCloseable {

  /** Claims that are ready before the other side has come to them. */
  private static final int AHEAD = 1_024;

  /**
   * The findings of a claim, or those of an input that belong to no claim.
   *
   * @param input the number of what was read, from 1; each member of an archive counts
   * @param index the claim's number in it, from 1; {@link #OF_FILE} for those of no claim
   */
  record Claim(int input, int index, List<Finding> findings) implements Comparable<Claim> {

    private static final int OF_FILE = Integer.MAX_VALUE - 1;

    private static final Claim END = new Claim(Integer.MAX_VALUE, Integer.MAX_VALUE, List.of());

    boolean isEnd() {
      return input == Integer.MAX_VALUE;
    }

    @Override
    public int compareTo(Claim other) {
      return Comparator.comparingInt(Claim::input)
          .thenComparingInt(Claim::index)
          .compare(this, other);
    }
  }

  private final BlockingQueue<Claim> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private volatile Outcome outcome;
  private volatile RuntimeException failure;

  DiffSide(ScrubRun run, List<InputFile> inputs) {
    thread = new Thread(() -> run(run, inputs), "diff");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(ScrubRun run, List<InputFile> inputs) {
    try {
      outcome = run.run(inputs, new Listener());
    } catch (RuntimeException failed) {
      failure = failed;
    }
    put(Claim.END);
  }

  private void put(Claim claim) {
    try {
      ready.put(claim);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next claim with findings; the end again and again after the last one. */
  Claim next() {
    Claim next;
    try {
      next = ready.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
    if (failure != null) {
      throw failure;
    }
    return next;
  }

  /** What came of the run, once it is at its end. */
  Outcome outcome() {
    return outcome;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** Gathers the findings of one claim. */
  private final class Listener implements RunListener {

    private int input = 1;
    private int index;
    private List<Finding> findings = new ArrayList<>();
    private List<Finding> ofFile = new ArrayList<>();

    @Override
    public void read(String name, long claims) {
      handOn();
      if (!ofFile.isEmpty()) {
        put(new Claim(input, Claim.OF_FILE, ofFile));
        ofFile = new ArrayList<>();
      }
      input++;
    }

    @Override
    public void found(Finding finding) {
      if (finding.claimIndex() == 0) {
        ofFile.add(finding);
        return;
      }
      if (finding.claimIndex() != index) {
        handOn();
        index = finding.claimIndex();
      }
      findings.add(finding);
    }

    private void handOn() {
      if (!findings.isEmpty()) {
        put(new Claim(input, index, findings));
        findings = new ArrayList<>();
      }
      index = 0;
    }
  }
}
