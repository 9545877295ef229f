package org.plumbline.claim;

/**
 * Words of a narrative that something was read from. It holds no text: what may be shown of the
 * words is decided where they are shown.
 *
 * @param field the narrative: SV101-7, a note, the shaded area of item 24, item 19
 * @param start the first character of the words in the narrative, from 0
 * @param end the character after the last one
 */
public record NarrativeQuote(FieldRef field, int start, int end) {}
