package org.plumbline.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gz holds: its members, one behind the other, as one (RFC 1952). Bytes behind the last
 * member that begin no other are counted; zeros, with which tapes are filled up, are none.
 */
final class GzipMembers extends InputStream {

  private static final int HEADER_CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] packed = new byte[1 << 13];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private int at;
  private int limit;
  private boolean inMember;
  private boolean ended;
  private long behind;

  /**
   * Opens the first member.
   *
   * @throws ZipException where no gz begins
   * @throws EOFException where the input ends in the header
   */
  GzipMembers(InputStream in) throws IOException {
    this.in = in;
    if (!beginsMember()) {
      throw new ZipException("no gz");
    }
    begin();
  }

  /** How many bytes that are no gz stand behind the last member, once all is read. */
  long behind() {
    return behind;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember) {
        next();
        continue;
      }
      int read = inflate(into, from, length);
      if (read > 0) {
        sum.update(into, from, read);
        return read;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("a dictionary is needed");
      } else if (at == limit && !fill()) {
        throw new EOFException();
      } else {
        inflater.setInput(packed, at, limit - at);
        at = limit;
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws ZipException {
    try {
      return inflater.inflate(into, from, length);
    } catch (DataFormatException damaged) {
      throw new ZipException(damaged.getMessage());
    }
  }

  private void next() throws IOException {
    if (beginsMember()) {
      begin();
    } else {
      ended = true;
      countBehind();
      inflater.end();
    }
  }

  private void countBehind() throws IOException {
    long count = 0;
    boolean zeros = true;
    for (int b = next8(); b >= 0; b = next8()) {
      count++;
      zeros &= b == 0;
    }
    behind = zeros ? 0 : count;
  }

  /** Whether the two bytes stand next with which each member begins. */
  private boolean beginsMember() throws IOException {
    while (limit - at < 2) {
      System.arraycopy(packed, at, packed, 0, limit - at);
      limit -= at;
      at = 0;
      if (!fill()) {
        return false;
      }
    }
    return packed[at] == 0x1F && packed[at + 1] == (byte) 0x8B;
  }

  private void begin() throws IOException {
    skip8(2);
    if (unsigned8() != 8) {
      throw new ZipException("compressed in an unknown way");
    }
    int flags = unsigned8();
    skip8(6);
    if ((flags & EXTRA) != 0) {
      skip8(unsigned8() | unsigned8() << 8);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip8((flags & HEADER_CHECK) != 0 ? 2 : 0);
    inflater.reset();
    sum.reset();
    inMember = true;
  }

  private void endMember() throws IOException {
    at = limit - inflater.getRemaining();
    inMember = false;
    boolean whole =
        unsigned32() == sum.getValue()
            && unsigned32() == (inflater.getBytesWritten() & 0xFFFFFFFFL);
    if (!whole) {
      throw new ZipException("the check sum differs");
    }
  }

  private void skipText(int flag) throws IOException {
    while (flag != 0 && unsigned8() != 0) {
      // up to the zero that ends it
    }
  }

  private void skip8(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      unsigned8();
    }
  }

  private long unsigned32() throws IOException {
    return unsigned8() | unsigned8() << 8 | unsigned8() << 16 | (long) unsigned8() << 24;
  }

  private int unsigned8() throws IOException {
    int b = next8();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  private int next8() throws IOException {
    return at < limit || fill() ? packed[at++] & 0xFF : -1;
  }

  /** Reads more behind what is there; false at the end of the input. */
  private boolean fill() throws IOException {
    if (at == limit) {
      at = 0;
      limit = 0;
    }
    int read = in.read(packed, limit, packed.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }
}
