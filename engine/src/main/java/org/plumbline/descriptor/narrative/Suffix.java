package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.text.Span;

/**
 * The four letters that set biologicals of one stem apart: pegfilgrastim-jmdb.
 *
 * @param stem the word before them, in lower case
 * @param letters the four letters, in lower case
 * @param span the stem, the hyphen and the letters
 */
public record Suffix(String stem, String letters, Span span) {}
