package org.plumbline.run;

import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;

/** Hears of a run as it goes. Called by one thread, in input order. */
public interface RunListener {

  /** An input begins; all that is told until the next one begins is about it. */
  default void begins(InputFile input) {}

  /** A finding, in its final order. */
  void found(Finding finding);

  /** Whether pictures of the claims with findings are to be made; asked once, before the run. */
  default boolean wantsPictures() {
    return false;
  }

  /** A claim that has findings, before the first of them; only where pictures are wanted. */
  default void claim(ClaimPicture picture) {}

  /**
   * All of an input has been read and its findings were told.
   *
   * @param name the name findings show
   * @param claims how many claims it holds
   */
  default void read(String name, long claims) {}

  /** How many bytes of all inputs have been read so far; called now and then. */
  default void progressed(long bytes) {}
}
