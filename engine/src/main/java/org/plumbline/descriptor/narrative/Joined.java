package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.text.Span;

/**
 * Words after "with" or "without", up to three and up to the next stop. "With or without" joins
 * nothing.
 *
 * @param with whether the word was "with"
 * @param span the words
 * @param whole "with" or "without" and the words
 */
public record Joined(boolean with, Span span, Span whole) {}
