package org.plumbline.run;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The members of a zip, one after the other, in one pass. Behind a member that cannot be read to
 * its end, and behind bytes that are none, it goes on at the next header of a member. Damage that
 * can be unpacked is noticed only later: members that the unpacking ran into are lost.
 */
final class ZipMembers {

  /** A local header without its name. */
  private static final int HEADER = 30;

  private static final int LONGEST_NAME = 1 << 12;

  private final PushbackInputStream in;
  private Passage passage;
  private ZipEntry member;
  private boolean gap;

  ZipMembers(InputStream in) {
    this.in = new PushbackInputStream(in, 1 << 11);
  }

  /**
   * The next member, or null where none follows.
   *
   * @throws ZipException where a member cannot be opened; the next call goes on behind it
   */
  ZipEntry next() throws IOException {
    leave();
    if (!seek()) {
      return null;
    }
    passage = new Passage(new Shared(in));
    member = passage.getNextEntry();
    return member;
  }

  /** The unpacked bytes of the member. */
  InputStream bytes() {
    return passage;
  }

  /** Whether something that is no member stood before the last one, or the archive is cut. */
  boolean gap() {
    return gap;
  }

  private void leave() throws IOException {
    if (passage == null) {
      return;
    }
    boolean whole = passage.leave();
    byte[] behind = passage.behind();
    in.unread(behind);
    long left = whole || member == null ? 0 : member.getCompressedSize() - passage.taken();
    while (left > 0 && in.read() >= 0) {
      left--;
    }
    passage.close();
    passage = null;
    member = null;
  }

  /** Goes to the next header of a member; false where the directory or the end comes first. */
  private boolean seek() throws IOException {
    gap = false;
    while (true) {
      byte[] head = in.readNBytes(HEADER);
      if (isDirectory(head)) {
        return false;
      }
      if (isMember(head)) {
        in.unread(head);
        return true;
      }
      gap = true;
      if (head.length < HEADER) {
        return false;
      }
      int next = 1;
      while (next < head.length && head[next] != 'P') {
        next++;
      }
      in.unread(head, next, head.length - next);
    }
  }

  private static boolean isDirectory(byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 1 && head[3] == 2
            || head[2] == 5 && head[3] == 6
            || head[2] == 6 && head[3] == 6);
  }

  private static boolean isMember(byte[] head) {
    if (head.length < HEADER || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
      return false;
    }
    int name = head[26] & 0xFF | (head[27] & 0xFF) << 8;
    return name > 0 && name <= LONGEST_NAME;
  }

  /** One member; what stands behind it can be given back. */
  private static final class Passage extends ZipInputStream {

    private final Shared archive;

    Passage(Shared archive) {
      // names are only shown; a wrong letter in one must not keep its claims away
      super(archive, StandardCharsets.ISO_8859_1);
      this.archive = archive;
    }

    /** Damage can run into limits of the JDK's own, which it tells as if reading had failed. */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return super.read(into, from, length);
      } catch (ZipException | EOFException damaged) {
        throw damaged;
      } catch (IOException unexpected) {
        if (archive.failed) {
          throw unexpected;
        }
        throw new ZipException(unexpected.getMessage());
      }
    }

    /** Reads to the end of the member; false where that cannot be done. */
    boolean leave() throws IOException {
      try {
        closeEntry();
        return true;
      } catch (ZipException | EOFException damaged) {
        return false;
      }
    }

    /** How many compressed bytes were taken. */
    long taken() {
      return inf.getBytesRead();
    }

    /** What was read of the archive and is none of the member. */
    byte[] behind() throws IOException {
      int given = in.available();
      if (given > 0) {
        return in.readNBytes(given);
      }
      int left = Math.min(inf.getRemaining(), Math.max(0, len));
      return left == 0 ? new byte[0] : Arrays.copyOfRange(buf, len - left, len);
    }
  }

  /** The archive as one member sees it: not closed with it, and nothing in sight. */
  private static final class Shared extends FilterInputStream {

    private boolean failed;

    Shared(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      failed = true;
      int read = super.read(into, from, length);
      failed = false;
      return read;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public void close() {
      // other members follow
    }
  }
}
