package org.plumbline.codeset.hcpcs.history;

import java.util.List;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CrossReference;

/**
 * One life of a code. Days are days since 1970-01-01, {@link CodeRow#NO_DAY} where there is none.
 *
 * @param added the first day, by the newest row with dates
 * @param ended the last day, by the same row
 * @param firstSeen the first loaded release that lists it
 * @param lastSeen the last one
 * @param events what the releases told, in the order in which they told it
 * @param altered the releases that list it with altered words, which are not compared
 * @param undated the releases that list it without dates
 * @param crossReferences CMS's own, followed where the life has ended
 */
public record CodeLife(
    int added,
    int ended,
    Release firstSeen,
    Release lastSeen,
    List<LifeEvent> events,
    List<Release> altered,
    List<Release> undated,
    List<CrossReference> crossReferences) {

  /** Keeps its own copies of the lists. */
  public CodeLife {
    events = List.copyOf(events);
    altered = List.copyOf(altered);
    undated = List.copyOf(undated);
    crossReferences = List.copyOf(crossReferences);
  }
}
