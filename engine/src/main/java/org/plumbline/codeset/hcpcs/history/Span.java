package org.plumbline.codeset.hcpcs.history;

/**
 * A part of a text in characters, half open.
 *
 * @param from the first character, from 0
 * @param to the character after the last
 */
public record Span(int from, int to) {}
