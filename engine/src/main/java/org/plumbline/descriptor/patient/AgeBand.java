package org.plumbline.descriptor.patient;

import java.util.OptionalInt;

/**
 * Ages in completed years, as "(0-10 years)" or "(11 years +)" say.
 *
 * @param from the youngest age within
 * @param to the oldest age within; empty where there is no end
 */
public record AgeBand(int from, OptionalInt to) {

  /** Whether an age in completed years lies within. */
  public boolean holds(int years) {
    return years >= from && (to.isEmpty() || years <= to.getAsInt());
  }
}
