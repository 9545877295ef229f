package org.plumbline.codeset.source;

import java.util.List;
import java.util.Map;

/**
 * The columns of a sheet.
 *
 * @param places where each column of the layout stands, from 0
 * @param dropped the headers of columns that are not read
 */
public record CsvColumns(Map<String, Integer> places, List<String> dropped) {

  /** Keeps its own copies. */
  public CsvColumns {
    places = Map.copyOf(places);
    dropped = List.copyOf(dropped);
  }

  /** Where a column stands, -1 where the sheet lacks it. */
  int index(String column) {
    return places.getOrDefault(column, -1);
  }
}
