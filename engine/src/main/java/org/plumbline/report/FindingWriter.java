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
   * An input begins, which all findings are about until the next one begins.
   *
   * @param name as its findings show it; those of a member of an archive show more behind it
   * @param uri where it is: relative to the directory the run was started in, or absolute; empty
   *     where it is in no file
   */
  default void begins(String name, String uri) {}

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
