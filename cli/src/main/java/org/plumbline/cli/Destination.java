package org.plumbline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where findings go: standard output, or a file that is written aside and takes its name only when
 * it is whole. Closed without {@link #complete()}, what was written aside is thrown away.
 */
final class Destination implements AutoCloseable {

  private final OutputStream stream;
  private final Path aside;
  private final Path target;

  private Destination(OutputStream stream, Path aside, Path target) {
    this.stream = stream;
    this.aside = aside;
    this.target = target;
  }

  /** Standard output. It stays open. */
  static Destination standardOutput(OutputStream out) {
    return new Destination(new Unclosed(out), null, null);
  }

  /**
   * A file. Something that is there and is no file ({@code /dev/null}, a pipe) is written to as it
   * is.
   */
  static Destination file(Path file) throws UnusableException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnusableException(file + ": is a directory, name a file after -o");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Destination(Files.newOutputStream(file), null, null);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path aside =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      OutputStream stream =
          Files.newOutputStream(
              aside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      return new Destination(stream, aside, target);
    } catch (IOException failed) {
      throw new UnusableException(file + ": cannot be written: " + Reason.of(failed));
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Gives the file its name. The stream is closed before. */
  void complete() throws IOException {
    if (aside != null) {
      try {
        Files.move(
            aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException elsewhere) {
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void close() {
    if (aside == null) {
      return;
    }
    try {
      stream.close();
      Files.deleteIfExists(aside);
    } catch (IOException failed) {
      // what is left beside the target has a name that says so
    }
  }

  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
