package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.facet.Contradiction;
import org.plumbline.descriptor.facet.Facet;
import org.plumbline.descriptor.facet.FacetComparison;
import org.plumbline.descriptor.facet.NamedProducts;
import org.plumbline.descriptor.facet.Telling;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/**
 * A line's narratives and the long texts of its modifiers, each held against the descriptor. The
 * first one that contradicts it speaks.
 */
final class Comparisons {

  private static final FacetComparison[] NONE = {};

  private final LineFacts line;
  private final Descriptor descriptor;
  private final Narratives said;
  private final FacetComparison[] comparisons;
  private Quote modifierText;
  private Span modifierOfficial;
  private boolean modifiersRead;

  /**
   * @param descriptor the descriptor in force; null where none is known
   */
  Comparisons(LineFacts line, Descriptor descriptor, Narratives said) {
    this.line = line;
    this.descriptor = descriptor;
    this.said = said;
    this.comparisons = said.countRead() == 0 ? NONE : new FacetComparison[said.countRead()];
  }

  boolean contradict(Facet facet) {
    int in = contradictionIn(facet);
    boolean named = facet == Facet.BRAND || facet == Facet.MAKER;
    return in >= 0 && (!named || otherDescriptor(facet).isPresent());
  }

  private int contradictionIn(Facet facet) {
    for (int i = 0; i < comparisons.length; i++) {
      if (comparison(i).on(facet).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private FacetComparison comparison(int i) {
    if (comparisons[i] == null) {
      Telling telling = new Telling(said.read(i));
      NamedProducts products =
          descriptor.drug().names().isEmpty()
              ? NamedProducts.NONE
              : line.codes().read(NamedProducts.READING);
      comparisons[i] = new FacetComparison(line.code(), descriptor, telling, products);
    }
    return comparisons[i];
  }

  /** The words of a narrative that contradict the descriptor; empty for none. */
  Optional<NarrativeQuote> said(Facet facet) {
    int in = contradictionIn(facet);
    if (in < 0) {
      return Optional.empty();
    }
    return comparison(in).on(facet).map(found -> said.quote(in, found.said()));
  }

  /** The words of the descriptor that a narrative contradicts; empty for none. */
  Optional<Span> official(Facet facet) {
    int in = contradictionIn(facet);
    return in < 0 ? Optional.empty() : comparison(in).on(facet).map(Contradiction::official);
  }

  /** The first descriptor in force that has the brand or maker of the narrative. */
  Optional<Quote> otherDescriptor(Facet facet) {
    int in = contradictionIn(facet);
    if (in >= 0) {
      for (String code : comparison(in).codesNamed()) {
        Optional<Quote> other = line.inForce(code);
        if (other.isPresent()) {
          return other;
        }
      }
    }
    return Optional.empty();
  }

  /** The first route of a narrative that has routes and none that a modifier stands for. */
  Optional<NarrativeQuote> otherRoute(Route ofModifier) {
    for (int i = 0; i < comparisons.length; i++) {
      Span other = otherRoute(said.read(i), ofModifier);
      if (other != null) {
        return Optional.of(said.quote(i, other));
      }
    }
    return Optional.empty();
  }

  private static Span otherRoute(Narrative narrative, Route ofModifier) {
    Span other = null;
    for (Said<Route> route : narrative.routes()) {
      boolean fits =
          switch (route.what()) {
            case INTRAVENOUS, SUBCUTANEOUS, INTRAMUSCULAR, ORAL, INHALED ->
                route.what() == ofModifier;
            default -> true;
          };
      if (fits) {
        return null;
      }
      other = other == null ? route.span() : other;
    }
    return other;
  }

  /** The long text of the first modifier that contradicts the descriptor; empty for none. */
  Optional<Quote> modifierText() {
    readModifiers();
    return Optional.ofNullable(modifierText);
  }

  /** The words of the descriptor that a modifier contradicts; empty for none. */
  Optional<Span> contradictedByModifier() {
    readModifiers();
    return Optional.ofNullable(modifierOfficial);
  }

  private void readModifiers() {
    if (modifiersRead) {
      return;
    }
    modifiersRead = true;
    if (descriptor == null || !FacetComparison.concernsModifiers(descriptor)) {
      return;
    }
    for (String modifier : line.distinctModifiers()) {
      long found = line.codes().findModifier(modifier, (int) line.fromDate());
      Optional<Quote> text = line.codes().descriptor(found).map(words -> words.quote());
      Optional<Contradiction> contradiction =
          text.map(quote -> Telling.of(quote.text()))
              .map(words -> new FacetComparison("", descriptor, words, NamedProducts.NONE))
              .flatMap(FacetComparison::onModifier);
      if (contradiction.isPresent()) {
        modifierText = text.get();
        modifierOfficial = contradiction.get().official();
        return;
      }
    }
  }
}
