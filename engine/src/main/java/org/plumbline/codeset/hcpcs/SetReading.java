package org.plumbline.codeset.hcpcs;

import java.util.Objects;
import java.util.function.Function;

/**
 * Something that is read out of all descriptors of a code set, such as an index of names. A code
 * set keeps what it gave: {@link HcpcsCodeSet#read(SetReading)}. To be made once, as a constant.
 *
 * @param <T> what is read: immutable, and never null
 */
public final class SetReading<T> {

  private final Function<HcpcsCodeSet, T> read;

  /**
   * A reading of a code set.
   *
   * @param read a pure function
   */
  public SetReading(Function<HcpcsCodeSet, T> read) {
    this.read = read;
  }

  T of(HcpcsCodeSet codes) {
    return Objects.requireNonNull(read.apply(codes));
  }
}
