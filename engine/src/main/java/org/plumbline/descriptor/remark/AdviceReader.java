package org.plumbline.descriptor.remark;

import java.util.Optional;
import org.plumbline.descriptor.text.Span;

/**
 * "Per mfr coding guide", "rep says bill this code": an adviser is named and coding is spoken of.
 * An authority in the same narrative may be the one whose words are meant.
 */
final class AdviceReader {

  private static final int WITHIN = 3;

  private final AppealWords words;

  AdviceReader(AppealWords words) {
    this.words = words;
  }

  Optional<Span> read() {
    boolean possible = words.have("ADVISER") || words.have("GUIDE");
    if (!possible || words.have("AUTHORITY") || !words.haveCoding()) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      int last = words.is(i, "BY") ? named(i) : words.is(i, "ADVISER") ? speaking(i) : i;
      if (last > i && !words.isDenied(i, WITHIN)) {
        return Optional.of(words.span(i, last));
      }
    }
    return Optional.empty();
  }

  /** The last word of "per mfr", "according to the sales rep", "per coding guide". */
  private int named(int by) {
    int adviser = words.next(by + 1, by + 1 + WITHIN, "ADVISER");
    int named = adviser < words.size() && words.areKnown(by, adviser) ? adviser : by;
    int guide = guide(named);
    return guide > named && words.areKnown(named, guide) ? guide : named;
  }

  /** A guide counts where it is one of coding. */
  private int guide(int from) {
    int guide = words.next(from + 1, from + 1 + WITHIN, "GUIDE");
    return guide < words.size() && words.is(guide - 1, "CODING") ? guide : -1;
  }

  private int speaking(int adviser) {
    return words.is(adviser + 1, "SPEAKS") ? adviser + 1 : adviser;
  }
}
