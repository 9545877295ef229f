package org.plumbline.codeset.hcpcs;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Something that is read out of a descriptor, such as a dose. A code set keeps what each of its
 * wordings gave: {@link HcpcsCodeSet#read}. To be made once, as a constant.
 *
 * @param <T> what is read: immutable, and never null
 */
public final class WordsReading<T> {

  private final Function<String, T> read;

  /**
   * A reading of long descriptors.
   *
   * @param read a pure function
   */
  public WordsReading(Function<String, T> read) {
    this.read = read;
  }

  /** Reads words that are in no code set. */
  public T of(String longText) {
    return Objects.requireNonNull(read.apply(longText));
  }

  /** What the wordings of one code set gave, by number. Thread-safe. */
  static final class Known<T> {

    private final HcpcsSnapshot snapshot;
    private final WordsReading<T> reading;
    private final AtomicReferenceArray<T> values;

    Known(HcpcsSnapshot snapshot, WordsReading<T> reading) {
      this.snapshot = snapshot;
      this.reading = reading;
      this.values = new AtomicReferenceArray<>(snapshot.wordingCount());
    }

    T of(int wording) {
      T value = values.get(wording);
      if (value == null) {
        value = reading.of(snapshot.longText(wording));
        values.set(wording, value);
      }
      return value;
    }
  }
}
