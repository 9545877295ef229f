package org.plumbline.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;

/** Reads claims that were compressed, and tells at their end where the compression broke off. */
final class UnpackedReader implements ClaimReader {

  /** What readers say of an input that ends too early. */
  private static final Set<String> ENDS =
      Set.of(
          "FMT-SEG-005/segment", "FMT-SEG-005/transaction", "FMT-SEG-007/end", "FMT-SEG-020/end");

  private final ClaimReader reader;
  private final Unpacked unpacked;
  private final BiFunction<String, Long, Hit> hits;
  private boolean ended;

  UnpackedReader(ClaimReader reader, Unpacked unpacked, BiFunction<String, Long, Hit> hits) {
    this.reader = reader;
    this.unpacked = unpacked;
    this.hits = hits;
  }

  @Override
  public ReadItem next() throws IOException {
    ReadItem next = ended ? null : reader.next();
    while (next != null && !unpacked.fault().isEmpty()) {
      next = withoutEnd(next);
      if (!next.faults().isEmpty() || next instanceof ReadItem.ReadClaim) {
        return next;
      }
      next = reader.next();
    }
    if (next != null || ended) {
      return next;
    }
    ended = true;
    unpacked.finish();
    if (!unpacked.fault().isEmpty()) {
      return told(unpacked.fault(), unpacked.bytes());
    }
    return unpacked.behind() > 0 ? told(Archives.BEHIND, unpacked.behind()) : null;
  }

  /** Where the compression breaks off the claims end, too: one cause is told once. */
  private static ReadItem withoutEnd(ReadItem item) {
    List<Hit> faults = new ArrayList<>(item.faults());
    if (!faults.removeIf(fault -> ENDS.contains(fault.rule().name()))) {
      return item;
    }
    return item instanceof ReadItem.ReadClaim read
        ? new ReadItem.ReadClaim(read.claim(), faults, read.whole())
        : new ReadItem.FileFaults(faults);
  }

  private ReadItem told(String rule, long bytes) {
    return new ReadItem.FileFaults(List.of(hits.apply(rule, bytes)));
  }

  private long behind() {
    return ended ? unpacked.behind() : 0;
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead() + behind();
  }

  @Override
  public Map<String, Long> applied() {
    return reader.applied();
  }

  @Override
  public Summary.Input input() {
    Summary.Input of = reader.input();
    return new Summary.Input(
        of.bytes() + behind(), of.claimBytes(), of.envelopeBytes(), of.skippedBytes() + behind());
  }

  @Override
  public String profile() {
    return reader.profile();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
