package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.finding.Finding;

/**
 * The findings of a claim by the place they are marked at: the heaviest places first, else in the
 * order of the run.
 *
 * @param groups one for each marked place
 */
record PlacedFindings(Map<Place, Group> groups) {

  /**
   * The findings of one place.
   *
   * @param anchor where they stand on the page
   * @param mark where their mark stands on the form
   */
  record Group(Place place, String anchor, String mark, List<Finding> findings) {}

  /**
   * @param claim the anchor of the claim, with which all anchors begin
   */
  static PlacedFindings of(List<Finding> findings, String claim) {
    Map<Place, List<Finding>> byPlace = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byPlace.computeIfAbsent(Place.of(finding), place -> new ArrayList<>()).add(finding);
    }
    Comparator<Map.Entry<Place, List<Finding>>> heaviestFirst =
        Comparator.comparing(entry -> Look.heaviest(entry.getValue()), Comparator.reverseOrder());
    Map<Place, Group> groups = new LinkedHashMap<>();
    byPlace.entrySet().stream()
        .sorted(heaviestFirst)
        .forEach(
            entry -> {
              String number = Integer.toString(groups.size() + 1);
              groups.put(
                  entry.getKey(),
                  new Group(
                      entry.getKey(),
                      claim + "g" + number,
                      claim + "m" + number,
                      entry.getValue()));
            });
    return new PlacedFindings(groups);
  }

  /** The group of a place, or null. */
  Group at(Place place) {
    return groups.get(place);
  }

  Collection<Group> all() {
    return groups.values();
  }
}
