package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.narrative.NarrativeAmount;
import org.plumbline.descriptor.narrative.Waste;
import org.plumbline.descriptor.text.Span;

/** The discarded amount that a line's narratives tell: that of the first one that tells one. */
final class DiscardedAmount {

  private DiscardedAmount() {}

  /** Whole units of it; -1 where it cannot be told. */
  static long wholeUnits(BillingBasis basis, Narratives said) {
    int in = narrative(said);
    if (in < 0 || !basis.kind().isDose() || basis.amount().isEmpty()) {
      return -1;
    }
    return said.read(in).waste().amount().orElseThrow().amount().wholeTimes(basis.amount().get());
  }

  /** The words that say how much; empty where none do. */
  static Optional<NarrativeQuote> words(Narratives said) {
    int in = narrative(said);
    if (in < 0) {
      return Optional.empty();
    }
    Waste waste = said.read(in).waste();
    NarrativeAmount amount = waste.amount().orElseThrow();
    return Optional.of(
        said.quote(
            in,
            new Span(
                Math.min(waste.span().start(), amount.span().start()),
                Math.max(waste.span().end(), amount.span().end()))));
  }

  private static int narrative(Narratives said) {
    for (int i = 0; i < said.countRead(); i++) {
      if (said.read(i).waste().amount().isPresent()) {
        return i;
      }
    }
    return -1;
  }
}
