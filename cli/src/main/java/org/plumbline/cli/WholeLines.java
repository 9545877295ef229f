package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Passes output on in whole lines, also when the process is interrupted in the middle of one.
 * Remembers the first error of the stream below, because writers above may wrap it.
 */
final class WholeLines extends OutputStream {

  private static final int ENOUGH = 1 << 16;
  private static final long PATIENCE_MILLIS = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final OutputStream target;
  private final Progress progress;
  private byte[] held = new byte[ENOUGH];
  private int count;
  private boolean stopped;
  private IOException failure;

  /**
   * @param target where the lines go
   * @param progress the bar that may be in the way
   */
  WholeLines(OutputStream target, Progress progress) {
    this.target = target;
    this.progress = progress;
  }

  /** The first error of the stream below, or null. */
  IOException failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    lock.lock();
    try {
      hold(bytes, offset, length);
      if (count >= ENOUGH) {
        pass(wholeLines());
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void flush() throws IOException {
    lock.lock();
    try {
      pass(wholeLines());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (!stopped) {
        stopped = true;
        pass(count);
        target.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Passes the whole lines on and lets nothing more through. Gives up soon where a write is stuck:
   * an interrupted process ends, whatever its reader does.
   */
  void stop() {
    try {
      if (lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          pass(wholeLines());
          stopped = true;
        } finally {
          lock.unlock();
        }
      }
    } catch (IOException | InterruptedException ending) {
      // the process is about to end: nobody is left to be told
    }
  }

  private void hold(byte[] bytes, int offset, int length) throws IOException {
    if (stopped) {
      throw new IOException("the output has ended");
    }
    if (count + length > held.length) {
      held = Arrays.copyOf(held, Math.max(2 * held.length, count + length));
    }
    System.arraycopy(bytes, offset, held, count, length);
    count += length;
  }

  private int wholeLines() {
    int end = count;
    while (end > 0 && held[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private void pass(int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (length == 0) {
      return;
    }
    try {
      synchronized (progress) {
        progress.erase();
        target.write(held, 0, length);
        target.flush();
      }
    } catch (IOException failed) {
      failure = failed;
      throw failed;
    }
    System.arraycopy(held, length, held, 0, count - length);
    count -= length;
  }
}
