package org.plumbline.descriptor.retrieval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what was asked for last. Thread-safe; no thread waits for another that makes a value, so
 * that two may make the same.
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

  V get(K key, Function<K, V> make) {
    V known = find(key);
    return known == null ? keep(key, make.apply(key)) : known;
  }

  private synchronized V find(K key) {
    return kept.get(key);
  }

  private synchronized V keep(K key, V made) {
    V known = kept.putIfAbsent(key, made);
    return known == null ? made : known;
  }

  synchronized int size() {
    return kept.size();
  }
}
