package org.plumbline.codeset.hcpcs;

import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/**
 * A code as one table holds it (CMS HCPCS Level II Alpha-Numeric file, record ids 3 and 4). Days
 * are days since 1970-01-01, {@link #NO_DAY} where the file has none.
 *
 * <p>A list of codes and descriptors without dates gives rows that are not {@link #isDated()
 * dated}: such a row says that the release lists the code with these words, and nothing of when the
 * code was in force. CMS lists codes for years after they ended.
 *
 * @param code the code
 * @param added the first day of the code's life (columns 269-276), {@link #NO_DAY} in a row without
 *     dates
 * @param actionDate the day of the last change (277-284); it is not the day the wording changed
 * @param ended the last day on which the code may be used (285-292)
 * @param actionCode what the last change was (293), a blank where the source has none
 * @param shortText the short descriptor (92-119)
 * @param longText the long descriptor (12-91 and its continuations), runs of blanks made one
 * @param crossReferences CMS cross references (205-229), in CMS's order: codes of Level II, and
 *     numbers of Level I, of which nothing else is held
 * @param nocRelease the release of CMS's NOC list that has the code
 * @param wordingFrom the first release in which the row was seen with these words
 * @param wordingTo the last one: the release the row was read from
 */
public record CodeRow(
    String code,
    int added,
    int actionDate,
    int ended,
    char actionCode,
    String shortText,
    String longText,
    List<String> crossReferences,
    Optional<Release> nocRelease,
    Release wordingFrom,
    Release wordingTo) {

  /** Stands for a day that the source does not have. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Keeps its own copy of the list. */
  public CodeRow {
    crossReferences = List.copyOf(crossReferences);
  }

  /** The release the row was read from; of a starter row, the last one it was seen in. */
  public Release release() {
    return wordingTo;
  }

  /**
   * Whether the source tells the code's life. Of a row that is not dated, no day says anything:
   * that it has no last day does not mean that the code has not ended.
   */
  public boolean isDated() {
    return added != NO_DAY;
  }

  /** Whether the row has a last day. */
  public boolean hasEnd() {
    return ended != NO_DAY;
  }

  /**
   * Whether this row and a newer one of the same code tell of two lives: the older ended before the
   * newer was added (J1440).
   */
  public boolean endedBefore(CodeRow newer) {
    return hasEnd() && ended < newer.added();
  }

  /** Whether the row was seen with these words in every release of a span that has this one. */
  public boolean wordedIn(Release quarter) {
    return wordingFrom.compareTo(quarter) <= 0 && quarter.compareTo(wordingTo) <= 0;
  }
}
