package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Span;

/**
 * An amount of a narrative.
 *
 * @param amount how much; of a product, the whole
 * @param role what it is an amount of
 * @param span where it stands in the narrative
 */
public record NarrativeAmount(Amount amount, AmountRole role, Span span) {}
