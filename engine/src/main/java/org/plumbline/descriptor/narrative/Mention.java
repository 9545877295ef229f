package org.plumbline.descriptor.narrative;

/**
 * A thing that a narrative says, where it stands.
 *
 * @param what the thing
 * @param start its first character in the narrative, from 0
 * @param end the character after its last one
 */
public record Mention<T>(T what, int start, int end) {}
