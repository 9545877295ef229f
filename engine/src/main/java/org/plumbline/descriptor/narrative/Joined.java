package org.plumbline.descriptor.narrative;

/**
 * Words after "with" or "without", up to three and up to the next stop. "With or without" joins
 * nothing.
 *
 * @param with whether the word was "with"
 * @param start the first character of the words, from 0
 * @param end the character after them
 */
public record Joined(boolean with, int start, int end) {}
