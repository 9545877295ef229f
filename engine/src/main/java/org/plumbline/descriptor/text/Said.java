package org.plumbline.descriptor.text;

import java.util.Objects;

/**
 * Something that a descriptor says, and where.
 *
 * @param what what it says
 * @param span the words that say so
 * @param <T> an immutable type
 */
public record Said<T>(T what, Span span) {

  /** Checks that both are there. */
  public Said {
    Objects.requireNonNull(what);
    Objects.requireNonNull(span);
  }
}
