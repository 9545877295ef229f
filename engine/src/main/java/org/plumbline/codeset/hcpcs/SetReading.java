package org.plumbline.codeset.hcpcs;

import java.util.Objects;
import java.util.function.Function;

/**
 * Something that is made of a whole code set, such as an index of its words. A code set keeps what
 * it gave: {@link HcpcsCodeSet#read(SetReading)}. To be made once, as a constant.
 *
 * @param <T> what is made: safe for many threads, and never null
 */
public final class SetReading<T> {

  private final Function<HcpcsCodeSet, T> make;

  /**
   * A reading of code sets.
   *
   * @param make a pure function
   */
  public SetReading(Function<HcpcsCodeSet, T> make) {
    this.make = make;
  }

  T of(HcpcsCodeSet codes) {
    return Objects.requireNonNull(make.apply(codes));
  }
}
