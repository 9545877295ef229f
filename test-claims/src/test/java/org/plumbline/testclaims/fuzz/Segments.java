package org.plumbline.testclaims.fuzz;

import static org.plumbline.testclaims.fuzz.Damage.oneOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Damage to the segments and elements of X12, with the separators of the generator's files. */
final class Segments {

  private Segments() {}

  /** Segments without their terminators. */
  static List<String> of(String text) {
    List<String> segments = new ArrayList<>(Arrays.asList(text.split("~\n", -1)));
    segments.remove(segments.size() - 1);
    return segments;
  }

  static String text(List<String> segments) {
    return segments.isEmpty() ? "" : String.join("~\n", segments) + "~\n";
  }

  /**
   * Deletes, doubles, moves or inserts a segment, or changes one inside.
   *
   * @param others segments that may be put in
   */
  static void damage(List<String> segments, List<String> others, SplittableRandom random) {
    if (segments.isEmpty()) {
      segments.add(oneOf(others, random));
      return;
    }
    int at = random.nextInt(segments.size());
    switch (random.nextInt(12)) {
      case 0 -> segments.remove(at);
      case 1 -> segments.add(random.nextInt(segments.size() + 1), segments.get(at));
      case 2 -> segments.add(random.nextInt(segments.size()), segments.remove(at));
      case 3 -> segments.add(at, oneOf(others, random));
      case 4 -> segments.set(at, oneOf(others, random));
      case 5 -> move(segments, at, random);
      case 6 -> flood(segments, at, random);
      default -> segments.set(at, element(segments.get(at), random));
    }
  }

  private static void move(List<String> segments, int at, SplittableRandom random) {
    List<String> loop = segments.subList(at, Math.min(segments.size(), at + 1 + random.nextInt(6)));
    List<String> moved = new ArrayList<>(loop);
    if (random.nextBoolean()) {
      loop.clear();
    }
    segments.addAll(random.nextInt(segments.size() + 1), moved);
  }

  private static void flood(List<String> segments, int at, SplittableRandom random) {
    int kind = random.nextInt(2_000);
    int times = random.nextInt(kind == 0 ? 3_000 : kind < 100 ? 60 : 4);
    for (int i = 0; i < times; i++) {
      segments.add(at, segments.get(at));
    }
  }

  private static String element(String segment, SplittableRandom random) {
    List<String> elements = new ArrayList<>(Arrays.asList(segment.split("\\*", -1)));
    int at = random.nextInt(elements.size());
    switch (random.nextInt(10)) {
      case 0 -> elements.remove(at);
      case 1 -> elements.add(at, Damage.value(random));
      case 2 -> elements.add(at, elements.get(random.nextInt(elements.size())));
      case 3 -> elements.set(at, elements.get(random.nextInt(elements.size())));
      case 4 -> elements.set(at, component(elements.get(at), random));
      case 5 -> elements.set(at, elements.get(at) + "^" + Damage.value(random));
      case 6 -> elements.set(at, elements.get(at).toLowerCase(Locale.ROOT));
      case 7 -> elements.subList(at, elements.size()).clear();
      default -> elements.set(at, Damage.value(random));
    }
    return String.join("*", elements);
  }

  private static String component(String element, SplittableRandom random) {
    List<String> components = new ArrayList<>(Arrays.asList(element.split(":", -1)));
    int at = random.nextInt(components.size());
    switch (random.nextInt(4)) {
      case 0 -> components.remove(at);
      case 1 -> components.add(at, Damage.value(random));
      case 2 -> components.add(at, components.get(at));
      default -> components.set(at, Damage.value(random));
    }
    return String.join(":", components);
  }
}
