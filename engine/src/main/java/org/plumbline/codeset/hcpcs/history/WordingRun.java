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
  private String shortText;

  WordingRun(Sighting seen, Optional<LifeEvent.Rewording> change) {
    this.longText = seen.row().longText();
    this.shortText = seen.row().shortText();
    this.textVerified = seen.textVerified();
    this.change = change;
    this.first = seen.first();
    this.last = seen.last();
  }

  /** Whether a row has these words; a list without short descriptors does not change them. */
  boolean takes(Sighting seen) {
    String shorter = seen.row().shortText();
    return longText.equals(seen.row().longText())
        && (shortText.isEmpty() || shorter.isEmpty() || shortText.equals(shorter));
  }

  void add(Sighting seen) {
    shortText = shortText.isEmpty() ? seen.row().shortText() : shortText;
    last = last.compareTo(seen.last()) < 0 ? seen.last() : last;
    if (seen.imported()) {
      seenIn.add(seen.last());
    }
  }

  Release last() {
    return last;
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
