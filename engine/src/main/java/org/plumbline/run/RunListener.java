package org.plumbline.run;

import org.plumbline.finding.Finding;

/** Hears of a run as it goes. Called by one thread, in input order. */
public interface RunListener {

  /** A finding, in its final order. */
  void found(Finding finding);

  /** How many bytes of all inputs have been read so far; called now and then. */
  default void progressed(long bytes) {}
}
