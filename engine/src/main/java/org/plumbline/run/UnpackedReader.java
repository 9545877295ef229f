package org.plumbline.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;

/** Reads claims that were compressed, and tells at their end where the compression broke off. */
final class UnpackedReader implements ClaimReader {

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
    if (next != null || ended) {
      return next;
    }
    ended = true;
    unpacked.finish();
    return unpacked.fault().isEmpty()
        ? null
        : new ReadItem.FileFaults(List.of(hits.apply(unpacked.fault(), unpacked.bytes())));
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead();
  }

  @Override
  public Map<String, Long> applied() {
    return reader.applied();
  }

  @Override
  public Summary.Input input() {
    return reader.input();
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
