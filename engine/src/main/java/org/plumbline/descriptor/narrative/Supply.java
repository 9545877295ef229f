package org.plumbline.descriptor.narrative;

import java.util.OptionalLong;

/**
 * How many things a narrative says were supplied.
 *
 * @param number how many; empty where a box is of unknown size
 * @param pairs whether pairs are counted
 * @param start its first character in the narrative, from 0
 * @param end the character after its last one
 */
public record Supply(OptionalLong number, boolean pairs, int start, int end) {}
