package org.plumbline.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.plumbline.finding.RuleInfo;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.ClaimGenerator;

/**
 * The 837P reader with its syntax table beside a bare tokenizer that makes the same claims, one
 * thread, in turn, on one file in memory: {@code ReaderRatio [CLAIMS [ROUNDS]]}. Prints CPU time of
 * the thread, bytes allocated a claim, and the ratio of the best and of the middle rounds.
 */
public final class ReaderRatio {

  private final byte[] file;
  private final Map<String, RuleInfo> rules = Rulebook.shipped().readerRules();

  private ReaderRatio(int claims) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(claims * 720);
    new ClaimGenerator(1, claims).writeTo(out);
    file = out.toByteArray();
  }

  /**
   * Generates, reads in turn, prints.
   *
   * @throws IOException never: all is in memory
   */
  public static void main(String[] arguments) throws IOException {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
    new ReaderRatio(claims).measure(claims, rounds);
  }

  private void measure(int claims, int rounds) {
    double[] bare = new double[rounds];
    double[] reader = new double[rounds];
    long bareBytes = 0;
    long readerBytes = 0;
    for (int round = 0; round < rounds; round++) {
      long before = allocated();
      bare[round] = seconds(this::bare, claims);
      long between = allocated();
      reader[round] = seconds(this::read, claims);
      bareBytes = between - before;
      readerBytes = allocated() - between;
    }
    Arrays.sort(bare);
    Arrays.sort(reader);
    say("file             %.1f MB, %d bytes a claim", file.length / 1e6, file.length / claims);
    say("bare tokenizer   %.0f claims/s, %d bytes a claim", claims / bare[0], bareBytes / claims);
    say(
        "reader           %.0f claims/s, %d bytes a claim",
        claims / reader[0], readerBytes / claims);
    say(
        "ratio            %.2f best, %.2f middle",
        reader[0] / bare[0], reader[rounds / 2] / bare[rounds / 2]);
  }

  private static double seconds(LongSupplier job, int claims) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long began = thread.getCurrentThreadCpuTime();
    long found = job.getAsLong();
    double seconds = (thread.getCurrentThreadCpuTime() - began) / 1e9;
    if (found != claims) {
      throw new IllegalStateException(found + " claims read, " + claims + " written");
    }
    return seconds;
  }

  private long bare() {
    long[] count = new long[1];
    new BareReader(file, claim -> count[0] += Math.min(1, claim.index())).read();
    return count[0];
  }

  private long read() {
    long count = 0;
    try (X12ClaimReader reader = new X12ClaimReader(new ByteArrayInputStream(file), rules)) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        count += item instanceof ReadItem.ReadClaim ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
