package org.plumbline.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A house's own columns and what they are here, both written plainly; remembers which of them a
 * header was asked about.
 */
final class HouseColumns extends HashMap<String, String> {

  private static final long serialVersionUID = 1L;

  /** The row of the mapping that names a column. */
  private final Map<String, Long> rows = new HashMap<>();

  private final transient Set<String> met = ConcurrentHashMap.newKeySet();

  /** Adds a row of the mapping; false where one before it names the same column. */
  boolean add(String column, String field, long row) {
    rows.putIfAbsent(column, row);
    return putIfAbsent(column, field) == null;
  }

  @Override
  public String getOrDefault(Object column, String other) {
    String field = get(column);
    if (field != null) {
      met.add((String) column);
    }
    return field == null ? other : field;
  }

  /** The rows whose column no table had, in their order. */
  List<Long> unused() {
    return rows.entrySet().stream()
        .filter(row -> !met.contains(row.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }
}
