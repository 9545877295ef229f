package org.plumbline.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of rules that is switched on as one.
 *
 * @param id what rules and users call it
 * @param title whose claims it is for
 * @param issuer the contractor whose documents alone switch rules on by it, as the table of
 *     authorities writes it; empty for a profile that is no contractor's
 * @param adds what is checked with it and not without
 */
public record Profile(String id, String title, String issuer, String adds) {

  /** Those that a claim's own format switches on; no table adds or changes one. */
  static final Map<String, Profile> OF_FORMATS =
      byId(
          new Profile("base", "All claims", "", "what holds for a claim of any format"),
          new Profile(
              "837p-5010", "Claims as 837P", "", "what the guide says of elements of an 837P"),
          new Profile(
              "paper-0212",
              "Claims with a printed page",
              "",
              "what is printed in the form's items"));

  private static Map<String, Profile> byId(Profile... profiles) {
    return Stream.of(profiles).collect(Collectors.toUnmodifiableMap(Profile::id, one -> one));
  }

  /** The profiles of the formats, and those of tables. */
  @SafeVarargs
  static Map<String, Profile> all(Map<String, Profile>... tables) {
    Map<String, Profile> all = new LinkedHashMap<>(OF_FORMATS);
    Stream.of(tables).forEach(all::putAll);
    return Map.copyOf(all);
  }
}
