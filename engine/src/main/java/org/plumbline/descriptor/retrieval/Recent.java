package org.plumbline.descriptor.retrieval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what was asked for last. Thread-safe; a value is made once, while others wait.
 *
 * @param <K> what is asked for
 * @param <V> what is kept
 */
final class Recent<K, V> {

  private static final float LOAD = 0.75f;

  private final Map<K, V> kept;

  /**
   * A cache of bounded size.
   *
   * @param most how many are kept
   */
  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized V get(K key, Function<K, V> make) {
    V value = kept.get(key);
    if (value == null) {
      value = make.apply(key);
      kept.put(key, value);
    }
    return value;
  }

  synchronized int size() {
    return kept.size();
  }
}
