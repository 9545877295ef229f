package org.plumbline.claim;

/**
 * A word of a narrative and the word of a descriptor it was taken for.
 *
 * @param said the word of the narrative
 * @param word the word of the descriptor
 * @param weight what it adds to the descriptor's score, in thousandths; 0 where nothing was weighed
 */
public record SharedWord(NarrativeQuote said, Quote word, int weight) {}
