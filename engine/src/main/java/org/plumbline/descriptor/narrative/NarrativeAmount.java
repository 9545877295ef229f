package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Amount;

/**
 * An amount of a narrative.
 *
 * @param amount how much; of a product, the whole
 * @param role what it is an amount of
 * @param start its first character in the narrative, from 0
 * @param end the character after its last one
 */
public record NarrativeAmount(Amount amount, AmountRole role, int start, int end) {}
