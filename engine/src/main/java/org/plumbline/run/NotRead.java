package org.plumbline.run;

import java.util.List;
import java.util.Map;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;

/** Reads nothing: says why what stands there is not read. */
final class NotRead implements ClaimReader {

  private final long skipped;
  private ReadItem fault;

  NotRead(Hit fault, long skipped) {
    this.fault = new ReadItem.FileFaults(List.of(fault));
    this.skipped = skipped;
  }

  @Override
  public ReadItem next() {
    ReadItem next = fault;
    fault = null;
    return next;
  }

  @Override
  public long bytesRead() {
    return skipped;
  }

  @Override
  public Map<String, Long> applied() {
    return Map.of();
  }

  @Override
  public Summary.Input input() {
    return new Summary.Input(skipped, 0, 0, skipped);
  }

  @Override
  public String profile() {
    return "base";
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
