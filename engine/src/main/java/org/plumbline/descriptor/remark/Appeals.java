package org.plumbline.descriptor.remark;

import java.util.Optional;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * Where a narrative appeals to someone's word for its code instead of telling what was supplied.
 * What may be about something else is absent.
 *
 * @param advice the words that name a maker, a seller or a consultant as the source of the code
 * @param endorsement the words that say that CMS or a contractor agrees, where no document is named
 * @param conclusion the words that conclude from the code's existence that something is covered
 */
public record Appeals(
    Optional<Span> advice, Optional<Span> endorsement, Optional<Span> conclusion) {

  private static final Appeals NONE =
      new Appeals(Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads a narrative. */
  public static Appeals read(String narrative) {
    AppealWords words = new AppealWords(Wording.of(narrative));
    Optional<Span> advice = new AdviceReader(words).read();
    Optional<Span> endorsement = new EndorsementReader(words).read();
    Optional<Span> conclusion = new ConclusionReader(words).read();
    boolean none = advice.isEmpty() && endorsement.isEmpty() && conclusion.isEmpty();
    return none ? NONE : new Appeals(advice, endorsement, conclusion);
  }

  /** Whether there is none at all. */
  public boolean isNone() {
    return equals(NONE);
  }
}
