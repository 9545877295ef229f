package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/** Releases with equal words, as they are being read. */
final class WordingRun {

  private final String longText;
  private final boolean textVerified;
  private final Optional<LifeEvent.Rewording> change;
  private final List<Release> seenIn = new ArrayList<>();
  private final Release first;
  private Release last;
  private Release lastWithShort;
  private String shortText;

  WordingRun(Sighting seen, Optional<LifeEvent.Rewording> change) {
    this.longText = seen.row().longText();
    this.shortText = seen.row().shortText();
    this.textVerified = seen.textVerified();
    this.change = change;
    this.first = seen.first();
    this.last = seen.last();
    this.lastWithShort = seen.last();
  }

  /** Whether a row has these words; a list without short descriptors does not change them. */
  boolean takes(Sighting seen) {
    String shorter = seen.row().shortText();
    return longText.equals(seen.row().longText())
        && (shortText.isEmpty() || shorter.isEmpty() || shortText.equals(shorter));
  }

  void add(Sighting seen) {
    shortText = shortText.isEmpty() ? seen.row().shortText() : shortText;
    last = later(last, seen.last());
    if (!seen.row().shortText().isEmpty()) {
      lastWithShort = later(lastWithShort, seen.last());
    }
    if (seen.imported()) {
      seenIn.add(seen.last());
    }
  }

  private static Release later(Release one, Release other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** The last release that tells of the words that another row changes. */
  Release lastBefore(Sighting change) {
    return longText.equals(change.row().longText()) ? lastWithShort : last;
  }

  String shortText() {
    return shortText;
  }

  String longText() {
    return longText;
  }

  LifeEvent.Worded event() {
    return new LifeEvent.Worded(first, last, seenIn, shortText, longText, textVerified, change);
  }
}
