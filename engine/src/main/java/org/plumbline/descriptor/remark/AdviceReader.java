package org.plumbline.descriptor.remark;

import java.util.Optional;
import java.util.Set;
import org.plumbline.descriptor.text.Span;

/**
 * "Per mfr coding guide", "rep says bill this code": an adviser is named and coding is spoken of,
 * or a seller's representative is named and nothing else. An authority in the same narrative may be
 * the one whose words are meant.
 */
final class AdviceReader {

  private static final int WITHIN = 3;

  /** Whose word on a line is a word on its code. */
  private static final Set<String> PERSONS =
      Set.of("rep", "reps", "representative", "salesman", "salesperson", "vendor", "consultant");

  private final AppealWords words;

  AdviceReader(AppealWords words) {
    this.words = words;
  }

  Optional<Span> read() {
    boolean possible = words.have("ADVISER") || words.have("GUIDE");
    boolean coding = words.haveCoding();
    if (!possible || words.have("AUTHORITY")) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      int last = words.is(i, "BY") ? named(i) : words.is(i, "ADVISER") ? speaking(i) : i;
      if (last > i && !words.isDenied(i, WITHIN) && (coding || isPersonAlone(i, last))) {
        return Optional.of(words.span(i, last));
      }
    }
    return Optional.empty();
  }

  /** The last word of "per mfr", "according to the sales rep", "per coding guide". */
  private int named(int by) {
    int adviser = words.next(by + 1, by + 1 + WITHIN, "ADVISER");
    int named = adviser < words.size() && words.areKnown(by, adviser) ? adviser : by;
    while (named > by && words.is(named + 1, "ADVISER")) {
      named++;
    }
    int guide = guide(named);
    return guide > named && words.areKnown(named, guide) ? guide : named;
  }

  /** "OTS PER MFR REP": a seller is all that is given for the line, and for no other act. */
  private boolean isPersonAlone(int by, int last) {
    return words.is(by, "BY")
        && PERSONS.contains(words.word(last))
        && words.endsElement(last)
        && !words.word(by - 1).endsWith("ed");
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
