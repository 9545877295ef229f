package org.plumbline.codeset.hcpcs.history;

import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * Something that a release tells of a code's life for the first time. Days are days since
 * 1970-01-01, {@link CodeRow#NO_DAY} where there is none.
 */
public sealed interface LifeEvent {

  /** The first loaded release that tells it. */
  Release release();

  /**
   * The code is listed for the first time.
   *
   * @param day the first day of its life, as this release has it
   */
  record Added(Release release, int day) implements LifeEvent {}

  /**
   * Words of the code.
   *
   * @param release the first loaded release with these words
   * @param last the last one
   * @param seenIn the imported releases with these words; none where only the starter set has them,
   *     which vouches for the releases from the first to the last
   * @param textVerified false where the source is known to have altered the words
   * @param change how they differ from the words before
   */
  record Worded(
      Release release,
      Release last,
      List<Release> seenIn,
      String shortText,
      String longText,
      boolean textVerified,
      Optional<Rewording> change)
      implements LifeEvent {

    /** Keeps its own copy of the list. */
    public Worded {
      seenIn = List.copyOf(seenIn);
    }
  }

  /**
   * How words differ from those before.
   *
   * @param after the last loaded release with the words before; where only the short descriptor
   *     changed, the last one that has it
   * @param gap whether there are quarters between that release and the one with the new words, so
   *     that it is not known in which of them the words changed
   * @param between the imported releases of those quarters, none of which tells of the change
   * @param shortBefore the short descriptor before
   * @param words the long descriptors
   */
  record Rewording(
      Release after, boolean gap, List<Release> between, String shortBefore, WordDiff words) {

    /** Keeps its own copy of the list. */
    public Rewording {
      between = List.copyOf(between);
    }
  }

  /**
   * CMS's action date, which is the day of some change and not of the words'.
   *
   * @param action CMS's action code, a blank where there is none
   */
  record Acted(Release release, int day, char action) implements LifeEvent {}

  /**
   * The code has a last day.
   *
   * @param lastDay the last day on which it may be used
   */
  record Ended(Release release, int lastDay) implements LifeEvent {}

  /**
   * A date is not what releases before said.
   *
   * @param first whether it is the first day; else the last
   * @param before what they said
   * @param day what this release says
   */
  record Moved(Release release, boolean first, int before, int day) implements LifeEvent {}

  /** A complete release does not list the code any more. */
  record Dropped(Release release) implements LifeEvent {}
}
