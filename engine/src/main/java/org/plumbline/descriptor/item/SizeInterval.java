package org.plumbline.descriptor.item;

import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;

/**
 * A size between two bounds, at least one of which is there; both are of one dimension.
 *
 * @param from the lower bound
 * @param fromIncluded whether a thing of just that size is within
 * @param to the upper bound
 * @param toIncluded whether a thing of just that size is within
 */
public record SizeInterval(
    Optional<Amount> from, boolean fromIncluded, Optional<Amount> to, boolean toIncluded) {

  /** Checks that there is a bound, and that two bounds can be compared. */
  public SizeInterval {
    if (from.isEmpty() && to.isEmpty()
        || from.isPresent() && to.isPresent() && !from.get().isComparableTo(to.get())) {
      throw new IllegalArgumentException("no bounds of one size: " + from + ", " + to);
    }
  }

  /** Whether a size is of the dimension of the bounds. */
  public boolean measures(Amount size) {
    return from.or(() -> to).orElseThrow().isComparableTo(size);
  }

  /**
   * Whether a size lies within.
   *
   * @throws IllegalArgumentException where it is of another dimension
   */
  public boolean holds(Amount size) {
    if (from.isPresent()) {
      int order = size.compareQuantity(from.get());
      if (order < 0 || order == 0 && !fromIncluded) {
        return false;
      }
    }
    if (to.isPresent()) {
      int order = size.compareQuantity(to.get());
      return order < 0 || order == 0 && toIncluded;
    }
    return true;
  }
}
