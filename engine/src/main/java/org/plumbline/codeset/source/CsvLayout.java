package org.plumbline.codeset.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that are read of a kind of sheet: the allow-list. A header cell is compared by its
 * letters alone, {@code _2025_CODE} is {@code CODE}.
 *
 * @param names for each header, in letters, the column it is
 * @param required the columns a sheet must have to be of this kind
 */
public record CsvLayout(Map<String, String> names, Set<String> required) {

  /** Keeps its own copies. */
  public CsvLayout {
    names = Map.copyOf(names);
    required = Set.copyOf(required);
  }

  /** The columns under a header, where it has all that are required, each once. */
  Optional<CsvColumns> columns(List<String> header) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> dropped = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String column = names.get(letters(header.get(i)));
      if (column == null) {
        if (!header.get(i).isBlank()) {
          dropped.add(header.get(i).strip());
        }
      } else if (places.put(column, i) != null) {
        return Optional.empty();
      }
    }
    return places.keySet().containsAll(required)
        ? Optional.of(new CsvColumns(places, dropped))
        : Optional.empty();
  }

  private static String letters(String header) {
    return header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }
}
