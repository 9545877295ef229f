package org.plumbline.intake.x12;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** One of the two files of a split. It is made with its first claim. */
final class SplitSide implements AutoCloseable {

  private final FileChannel input;
  private final Path file;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private FileChannel out;
  private long flushed;

  /** Which levels were written for the claims that follow. */
  private final boolean[] written = new boolean[SplitBlock.CLAIM];

  /** HL01 of the levels written. */
  private final long[] numbers = new long[SplitBlock.CLAIM];

  private long lastNumber;

  /** What the closing segment counts: groups, transactions, segments. */
  private final long[] counted = new long[SplitBlock.TRANSACTION + 1];

  SplitSide(FileChannel input, Path file) {
    this.input = input;
    this.file = file;
  }

  /** Another head of this level has come: it and what stands under it is to be written anew. */
  void forget(int level) {
    Arrays.fill(written, level, written.length, false);
    if (level == SplitBlock.TRANSACTION) {
      lastNumber = 0;
    }
    if (level <= SplitBlock.TRANSACTION) {
      counted[level] = 0;
    }
  }

  /** Writes a claim and whatever of the levels above it is not yet there. */
  void claim(SplitBlock claim, SplitBlock[] heads) throws IOException {
    for (SplitBlock head : heads) {
      if (head != null && !written[head.level]) {
        head(head);
        written[head.level] = true;
      }
    }
    copy(claim.start, claim.end);
    counted[SplitBlock.TRANSACTION] += claim.segments;
  }

  private void head(SplitBlock head) throws IOException {
    if (head.level >= SplitBlock.TRANSACTION) {
      counted[SplitBlock.TRANSACTION] += head.segments;
    }
    if (head.level == SplitBlock.TRANSACTION || head.level == SplitBlock.GROUP) {
      counted[head.level - 1]++;
    }
    if (!head.hierarchical()) {
      copy(head.start, head.end);
      return;
    }
    numbers[head.level] = ++lastNumber;
    copy(head.start, head.numbersStart);
    String parent = head.level == SplitBlock.BILLING ? "" : "" + numbers[head.level - 1];
    put("" + lastNumber + (char) head.separator + parent);
    copy(head.numbersEnd, head.end);
  }

  /** Closes a level with what was counted, if it was opened. */
  void close(SplitBlock trailer) throws IOException {
    if (written[trailer.level]) {
      long count = counted[trailer.level] + (trailer.level == SplitBlock.TRANSACTION ? 1 : 0);
      copy(trailer.start, trailer.numbersStart);
      put(Long.toString(count));
      copy(trailer.numbersEnd, trailer.end);
    }
    Arrays.fill(written, trailer.level, written.length, false);
  }

  private void put(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (buffer.remaining() < bytes.length) {
      flush();
    }
    buffer.put(bytes);
  }

  private void copy(long from, long to) throws IOException {
    long at = from;
    while (at < to) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int room = (int) Math.min(buffer.remaining(), to - at);
      buffer.limit(buffer.position() + room);
      int read = input.read(buffer, at);
      buffer.limit(buffer.capacity());
      if (read < 0) {
        throw new IOException("the input has become shorter");
      }
      at += read;
    }
  }

  private void flush() throws IOException {
    if (buffer.position() == 0) {
      return;
    }
    if (out == null) {
      out =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    }
    buffer.flip();
    while (buffer.hasRemaining()) {
      flushed += out.write(buffer, flushed);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    try {
      flush();
    } finally {
      if (out != null) {
        out.close();
      }
    }
  }
}
