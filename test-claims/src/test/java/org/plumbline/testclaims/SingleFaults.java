package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can go wrong once in an 837P of one transaction: each segment lost, each one cut short at
 * each of its separators, each element and each component emptied.
 */
final class SingleFaults {

  /**
   * A damaged file.
   *
   * @param kind what was done: lost, cut, emptied, component
   * @param place the segment's number in the file from 1, its identifier and its first code
   */
  record Fault(String kind, String place, String text) {
    @Override
    public String toString() {
      return kind + " " + place;
    }
  }

  private final List<String> segments;
  private final List<Fault> faults = new ArrayList<>();

  private SingleFaults(String text) {
    segments = Arrays.stream(text.split("~")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** Each fault of a file once. */
  static List<Fault> of(String text) {
    SingleFaults all = new SingleFaults(text);
    for (int at = 0; at < all.segments.size(); at++) {
      all.of(at);
    }
    return all.faults;
  }

  private void of(int at) {
    String[] elements = segments.get(at).split("\\*");
    faults.add(new Fault("lost", name(at), text(at, null)));
    if (at == 0) {
      return;
    }
    for (int kept = 1; kept < elements.length; kept++) {
      String cut = String.join("*", Arrays.copyOf(elements, kept));
      if (cut.endsWith("*")) {
        continue;
      }
      faults.add(new Fault("cut", name(at) + " before " + kept, text(at, cut)));
    }
    for (int element = 1; element < elements.length - 1; element++) {
      if (!elements[element].isEmpty()) {
        faults.add(
            new Fault("emptied", name(at) + " " + element, text(at, with(elements, element, ""))));
      }
    }
    for (int element = 1; element < elements.length; element++) {
      components(at, elements, element);
    }
  }

  private void components(int at, String[] elements, int element) {
    String[] components = elements[element].split(":");
    for (int component = 0; component < components.length && components.length > 1; component++) {
      if (components[component].isEmpty()) {
        continue;
      }
      boolean last = component == components.length - 1;
      String[] left =
          last ? Arrays.copyOf(components, component) : with(components, component).clone();
      String text = text(at, with(elements, element, String.join(":", left)));
      faults.add(new Fault("component", name(at) + " " + element + "-" + (component + 1), text));
    }
  }

  private static String[] with(String[] components, int component) {
    String[] changed = components.clone();
    changed[component] = "";
    return changed;
  }

  private static String with(String[] elements, int element, String value) {
    String[] changed = elements.clone();
    changed[element] = value;
    return String.join("*", changed);
  }

  private String name(int at) {
    String[] elements = segments.get(at).split("\\*");
    return at + 1 + " " + elements[0] + (elements[0].matches("HL|CLM|LX") ? "" : "*" + elements[1]);
  }

  private String text(int at, String instead) {
    List<String> changed = new ArrayList<>(segments);
    if (instead == null) {
      changed.remove(at);
    } else {
      changed.set(at, instead);
    }
    return String.join("~\n", changed) + "~\n";
  }
}
