package org.plumbline.run;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * What comes out of a compressed input. Where the compression is damaged, or more comes out than
 * any claims would give, it ends there and says why: what stood before is read all the same.
 */
final class Unpacked extends FilterInputStream {

  /** Claims become some thirty times smaller; what is worth a look is far beyond that. */
  static final int MOST_TIMES = 250;

  /** Up to so many bytes nobody asks how small they were. */
  static final long UNASKED = 32L << 20;

  private final Counted packed;
  private final LongSupplier behind;
  private final long packedBefore;
  private long bytes;
  private String fault = "";

  /**
   * @param in the unpacked bytes
   * @param packed the compressed bytes that they come from
   */
  Unpacked(InputStream in, Counted packed) {
    this(in, packed, () -> 0);
  }

  /**
   * @param behind how many bytes stand behind the compressed ones that are none
   */
  Unpacked(InputStream in, Counted packed, LongSupplier behind) {
    super(in);
    this.packed = packed;
    this.behind = behind;
    this.packedBefore = packed.bytes();
  }

  /** The rule that says why the bytes end too early, empty where they do not. */
  String fault() {
    return fault;
  }

  /** How many bytes came out. */
  long bytes() {
    return bytes;
  }

  /** How many bytes that are not compressed stand behind the others, once all is read. */
  long behind() {
    return fault.isEmpty() ? behind.getAsLong() : 0;
  }

  /** An end that is too early is found where the rest is read. */
  void finish() throws IOException {
    byte[] rest = new byte[1 << 13];
    while (read(rest, 0, rest.length) > 0) {
      // what no reader took
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!fault.isEmpty()) {
      return -1;
    }
    try {
      int read = super.read(into, from, length);
      bytes += Math.max(0, read);
      if (bytes > UNASKED && bytes / MOST_TIMES > packed.bytes() - packedBefore) {
        fault = Archives.BOMB;
      }
      return read;
    } catch (ZipException | EOFException damaged) {
      fault = Archives.DAMAGED;
      return -1;
    }
  }

  /** A member of an archive is not closed: the archive goes on behind it. */
  @Override
  public void close() {
    // whoever opened the archive closes it
  }

  /** Counts the compressed bytes. */
  static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    long bytes() {
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
