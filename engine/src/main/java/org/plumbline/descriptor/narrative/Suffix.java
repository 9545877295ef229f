package org.plumbline.descriptor.narrative;

/**
 * The four letters that set biologicals of one stem apart: pegfilgrastim-jmdb.
 *
 * @param stem the word before them, in lower case
 * @param letters the four letters, in lower case
 * @param start the first character of the stem, from 0
 * @param end the character after the letters
 */
public record Suffix(String stem, String letters, int start, int end) {}
