package org.plumbline.descriptor.retrieval;

/**
 * A word of a narrative and the word of a descriptor it was taken for.
 *
 * @param kind why
 * @param name whether the narrative's word is more than a number or a unit
 * @param wordStart its first character in the narrative, from 0
 * @param wordEnd the character after its last one
 * @param textStart the first character of the descriptor's word, from 0
 * @param textEnd the character after its last one
 * @param score what it adds to the score, in thousandths
 */
public record Match(
    MatchKind kind,
    boolean name,
    int wordStart,
    int wordEnd,
    int textStart,
    int textEnd,
    int score) {}
