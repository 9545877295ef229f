package org.plumbline.descriptor.facet;

import java.util.Objects;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/**
 * Words of a descriptor and words of a claim that say different things of one facet.
 *
 * @param official the words of the descriptor
 * @param said the words of the claim
 */
public record Contradiction(Span official, Span said) {

  /** Checks that both are there. */
  public Contradiction {
    Objects.requireNonNull(official);
    Objects.requireNonNull(said);
  }

  static Contradiction of(Said<?> official, Said<?> said) {
    return new Contradiction(official.span(), said.span());
  }
}
