package org.plumbline.intake.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Copies each claim of an 837P file to one of two files, with the interchange, group, transaction,
 * billing provider, subscriber and dependent it stands under. The bytes of a claim, and of all else
 * that is no number of the structure, stay as they are; HL01, HL02 and the counts in SE, GE and IEA
 * are those of the new file. A subscriber's own claims and those of dependents under the same
 * subscriber stay together, for SBR02 speaks of both. For files whose envelope and hierarchy are
 * without fault.
 */
public final class ClaimSplitter {

  private final ChosenClaims chosen;
  private final SplitSide first;
  private final SplitSide second;

  /** What the claims that follow stand under, by its level. */
  private final SplitBlock[] heads = new SplitBlock[SplitBlock.CLAIM];

  private SplitBlock block;
  private int claims;

  private ClaimSplitter(ChosenClaims chosen, SplitSide first, SplitSide second) {
    this.chosen = chosen;
    this.first = first;
    this.second = second;
  }

  /**
   * Splits a file. A file that would hold no claim is not made.
   *
   * @param chosen which claims go to the first file; those that stay together with them are added
   * @return how many claims there are
   * @throws IOException where the input cannot be read or a file cannot be written
   */
  public static int split(Path input, ChosenClaims chosen, Path first, Path second)
      throws IOException {
    try (FileChannel channel = FileChannel.open(input, StandardOpenOption.READ);
        InputStream in = Files.newInputStream(input);
        InputStream again = Files.newInputStream(input);
        SplitSide one = new SplitSide(channel, first);
        SplitSide other = new SplitSide(channel, second)) {
      SplitFamilies.complete(new SegmentScanner(in), chosen);
      ClaimSplitter splitter = new ClaimSplitter(chosen, one, other);
      splitter.read(new SegmentScanner(again), channel.size());
      return splitter.claims;
    }
  }

  private void read(SegmentScanner scanner, long size) throws IOException {
    Segment segment = new Segment();
    while (scanner.next(segment) != SegmentScanner.Found.END) {
      if (scanner.numbered()) {
        read(segment);
      }
    }
    end(size);
  }

  private void read(Segment segment) throws IOException {
    int level = SplitBlock.level(segment);
    if (level != SplitBlock.NONE) {
      end(segment.offset);
      block = new SplitBlock(segment, level);
    } else if (block != null) {
      block.segments++;
    }
  }

  /** The block under way ends before this byte. */
  private void end(long offset) throws IOException {
    if (block == null) {
      return;
    }
    block.end = offset;
    if (block.closes()) {
      first.close(block);
      second.close(block);
      Arrays.fill(heads, block.level, heads.length, null);
    } else if (block.level == SplitBlock.CLAIM) {
      claims++;
      (chosen.has(claims) ? first : second).claim(block, heads);
    } else {
      Arrays.fill(heads, block.level, heads.length, null);
      heads[block.level] = block;
      first.forget(block.level);
      second.forget(block.level);
    }
    block = null;
  }
}
