package org.plumbline.descriptor.narrative;

import java.util.OptionalLong;
import org.plumbline.descriptor.text.Span;

/**
 * How many things a narrative says were supplied.
 *
 * @param number how many; empty where a box is of unknown size
 * @param pairs whether pairs are counted
 * @param span where it stands in the narrative
 */
public record Supply(OptionalLong number, boolean pairs, Span span) {}
