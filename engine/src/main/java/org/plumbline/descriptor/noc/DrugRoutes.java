package org.plumbline.descriptor.noc;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.DrugFacets;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.narrative.DosageForm;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.text.Said;

/**
 * The routes of a line.
 *
 * @param routes empty where neither the narrative nor the line's own descriptor tells any
 */
record DrugRoutes(List<Route> routes) {

  static DrugRoutes of(Narrative narrative, Descriptor own) {
    List<Route> routes = new ArrayList<>(routes(narrative.routes()));
    for (Said<DosageForm> form : narrative.forms()) {
      if (form.what() == DosageForm.TABLET || form.what() == DosageForm.CAPSULE) {
        routes.add(Route.ORAL);
      }
    }
    return new DrugRoutes(routes.isEmpty() ? routes(own.drug().routes()) : routes);
  }

  /** The routes that a drug's name or descriptor has. */
  static DrugRoutes of(DrugFacets drug) {
    return new DrugRoutes(routes(drug.routes()));
  }

  /** Whether the narrative or the line's own descriptor has a route, or the narrative a form. */
  static boolean areTold(Narrative narrative, Descriptor own) {
    return !narrative.routes().isEmpty()
        || !narrative.forms().isEmpty()
        || !own.drug().routes().isEmpty();
  }

  private static List<Route> routes(List<Said<Route>> said) {
    return said.stream().map(Said::what).toList();
  }

  /** Whether a descriptor names no route, or one that may be the line's. */
  boolean agreeWith(Descriptor descriptor) {
    List<Route> others = routes(descriptor.drug().routes());
    if (routes.isEmpty() || others.isEmpty()) {
      return true;
    }
    return routes.stream().anyMatch(one -> others.stream().anyMatch(other -> agree(one, other)));
  }

  private static boolean agree(Route one, Route other) {
    return one == other
        || one == Route.INJECTION && other.isInjection()
        || other == Route.INJECTION && one.isInjection();
  }
}
