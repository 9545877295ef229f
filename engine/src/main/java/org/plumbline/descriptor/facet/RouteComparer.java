package org.plumbline.descriptor.facet;

import java.util.List;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.text.Said;

/** Ways into the body. */
final class RouteComparer {

  private static final int INJECTED = 1;
  private static final int ORAL = 2;
  private static final int INHALED = 4;
  private static final int TOPICAL = 8;
  private static final int NASAL = 16;
  private static final int RECTAL = 32;

  private RouteComparer() {}

  /** A contradiction where no route of one side can be meant by the other. */
  static Contradiction route(List<Said<Route>> official, List<Said<Route>> said) {
    if (official.isEmpty() || said.isEmpty() || (groups(official) & groups(said)) != 0) {
      return null;
    }
    return Contradiction.of(official.get(0), said.get(0));
  }

  private static int groups(List<Said<Route>> routes) {
    int groups = 0;
    for (Said<Route> route : routes) {
      groups |= groups(route.what());
    }
    return groups;
  }

  /**
   * The groups that a route may be spoken of as: an implant is put in by a needle, a drug for
   * injection may be instilled, and what is made for an eye is dropped, rinsed or injected.
   */
  private static int groups(Route route) {
    return switch (route) {
      case ORAL -> ORAL;
      case INHALED -> INHALED;
      case TOPICAL -> TOPICAL;
      case NASAL -> NASAL | INHALED;
      case RECTAL -> RECTAL;
      case INSTILLED, OPHTHALMIC -> INJECTED | TOPICAL;
      default -> INJECTED;
    };
  }

  /**
   * A contradiction where each side names one of three places of an injection, and not the same.
   */
  static Contradiction site(List<Said<Route>> official, List<Said<Route>> said) {
    Said<Route> one = onlySite(official);
    Said<Route> other = one == null ? null : onlySite(said);
    return other == null || other.what() == one.what() ? null : Contradiction.of(one, other);
  }

  private static Said<Route> onlySite(List<Said<Route>> routes) {
    Said<Route> site = null;
    for (Said<Route> route : routes) {
      if (!isSite(route.what()) || site != null && site.what() != route.what()) {
        return null;
      }
      site = site == null ? route : site;
    }
    return site;
  }

  private static boolean isSite(Route route) {
    return route == Route.INTRAVENOUS
        || route == Route.SUBCUTANEOUS
        || route == Route.INTRAMUSCULAR;
  }

  /** Whether ways into the body are named, none of which may be by a needle. */
  static boolean entersNoBlood(List<Said<Route>> official) {
    return !official.isEmpty() && (groups(official) & INJECTED) == 0;
  }

  /** A modifier's "administered via dialysate" against a drug that enters no blood. */
  static Contradiction dialysate(List<Said<Route>> official, Telling modifier) {
    int word = entersNoBlood(official) ? find(modifier, "dialysate") : -1;
    return word < 0
        ? null
        : new Contradiction(official.get(0).span(), modifier.wording().span(word, word));
  }

  private static int find(Telling text, String word) {
    for (int i = 0; i < text.wording().size(); i++) {
      if (text.wording().word(i).equals(word)) {
        return i;
      }
    }
    return -1;
  }
}
