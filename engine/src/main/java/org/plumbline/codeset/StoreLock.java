package org.plumbline.codeset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write to a directory of code sets, which one process has at a time. The system frees
 * it on a kill.
 */
public final class StoreLock implements AutoCloseable {

  /** A lock on a file is the whole process's: its threads take turns. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private static final String NAME = ".lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until no other process writes. */
  public static StoreLock hold(Path directory) throws IOException {
    THREADS.lock();
    try {
      FileChannel channel = open(directory);
      channel.lock();
      return new StoreLock(channel);
    } catch (IOException | RuntimeException failed) {
      THREADS.unlock();
      throw failed;
    }
  }

  /** Takes the lock where it is free and the directory can be written to. */
  public static Optional<StoreLock> tryHold(Path directory) throws IOException {
    if (!THREADS.tryLock()) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean held = false;
    try {
      channel = open(directory);
      held = channel.tryLock() != null;
      return held ? Optional.of(new StoreLock(channel)) : Optional.empty();
    } finally {
      if (!held) {
        THREADS.unlock();
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static FileChannel open(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THREADS.unlock();
    }
  }
}
