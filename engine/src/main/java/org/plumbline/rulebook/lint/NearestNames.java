package org.plumbline.rulebook.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the names that somebody may mean who writes one that is not known. */
public final class NearestNames {

  private static final int SUGGESTED = 3;

  /** One letter in so many may be wrong. */
  private static final int LETTERS_FOR_ONE_SLIP = 4;

  private NearestNames() {}

  /** {@code ; do you mean 'units' or 'unitsRaw'?}; the empty string where no name is near. */
  public static String ask(String written, Collection<String> known) {
    return ask(of(written, known));
  }

  /** The same question of names that are near. */
  static String ask(List<String> names) {
    List<String> near = names.stream().map(name -> "'" + name + "'").toList();
    int last = near.size() - 1;
    return switch (near.size()) {
      case 0 -> "";
      case 1 -> "; do you mean " + near.get(0) + "?";
      default ->
          "; do you mean "
              + String.join(", ", near.subList(0, last))
              + " or "
              + near.get(last)
              + "?";
    };
  }

  /**
   * The names that are nearest, a few of those that are equally near: written nearly so, or of the
   * same words with some more or some fewer.
   */
  static List<String> of(String written, Collection<String> known) {
    int slips = Math.max(1, written.length() / LETTERS_FOR_ONE_SLIP);
    TreeMap<Integer, List<String>> byDistance =
        known.stream()
            .filter(name -> distance(written, name) <= slips || shareWords(written, name))
            .sorted()
            .collect(
                Collectors.groupingBy(
                    name -> distance(written, name), TreeMap::new, Collectors.toList()));
    return byDistance.isEmpty()
        ? List.of()
        : byDistance.firstEntry().getValue().stream().limit(SUGGESTED).toList();
  }

  private static boolean shareWords(String a, String b) {
    Set<String> ofA = words(a);
    Set<String> ofB = words(b);
    return ofA.containsAll(ofB) || ofB.containsAll(ofA);
  }

  /** The words of LINE_UNITS and of lineUnits. */
  private static Set<String> words(String name) {
    return Arrays.stream(name.split("_|(?<=[a-z0-9])(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** How many letters have to be put in, taken out or changed, whatever their case. */
  public static int distance(String written, String name) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = name.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
