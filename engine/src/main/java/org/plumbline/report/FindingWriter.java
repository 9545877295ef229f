package org.plumbline.report;

import java.io.Closeable;
import java.io.UncheckedIOException;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;

/**
 * Writes the findings of one run, in the order they come, then what the run did. Every finding ends
 * with a line feed, so output that is cut at a line holds whole findings only.
 */
public interface FindingWriter extends Closeable {

  /** Whether the writer draws claims and so wants their pictures. */
  default boolean draws() {
    return false;
  }

  /**
   * Takes the picture of a claim, before the claim's first finding.
   *
   * @throws UncheckedIOException where the output cannot be written
   */
  default void claim(ClaimPicture picture) {}

  /**
   * Writes a finding.
   *
   * @throws UncheckedIOException where the output cannot be written
   */
  void found(Finding finding);

  /**
   * Writes what comes after the last finding. Called at most once.
   *
   * @throws UncheckedIOException where the output cannot be written
   */
  void finished(Summary summary);
}
