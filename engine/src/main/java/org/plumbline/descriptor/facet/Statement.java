package org.plumbline.descriptor.facet;

import java.util.List;
import java.util.Set;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.drug.DrugForm;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.item.Scope;
import org.plumbline.descriptor.item.Trait;
import org.plumbline.descriptor.patient.PatientWord;
import org.plumbline.descriptor.service.Setting;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/** Something that a descriptor says by itself, which modifiers and other fields may contradict. */
public enum Statement {
  /** It names ways into the body, none of which is intravenous. */
  NOT_INTRAVENOUS,
  /** It names ways into the body, none of which is subcutaneous. */
  NOT_SUBCUTANEOUS,
  /** It is of both sides. */
  BILATERAL,
  /** It is of one side. */
  UNILATERAL,
  /** One unit is a pair. */
  PAIR,
  /** It is for men. */
  MALE,
  /** It is for women. */
  FEMALE,
  /** It is a rental. */
  RENTAL,
  /** It is a purchase. */
  PURCHASE,
  /** It is a concentrated form of a drug. */
  CONCENTRATED,
  /** It is a replacement only. */
  REPLACEMENT_ONLY,
  /** It takes place in the home, and names no other place. */
  AT_HOME,
  /** It has ages in years. */
  AGE_BAND;

  private static final Set<Route> BUT_INTRAVENOUS =
      Set.of(Route.SUBCUTANEOUS, Route.INTRAMUSCULAR, Route.ORAL, Route.INHALED);

  private static final Set<Route> BUT_SUBCUTANEOUS =
      Set.of(Route.INTRAVENOUS, Route.INTRAMUSCULAR, Route.ORAL, Route.INHALED);

  /** The words of a descriptor that say so; null where it does not. */
  public Span in(Descriptor descriptor) {
    return switch (this) {
      case NOT_INTRAVENOUS -> within(descriptor.drug().routes(), BUT_INTRAVENOUS);
      case NOT_SUBCUTANEOUS -> within(descriptor.drug().routes(), BUT_SUBCUTANEOUS);
      case BILATERAL -> first(descriptor.item().traits(), Trait.BILATERAL);
      case UNILATERAL -> first(descriptor.item().traits(), Trait.UNILATERAL);
      case PAIR ->
          descriptor.basis().kind() == BasisKind.PAIR
              ? descriptor.saidBasis().orElseThrow().span()
              : null;
      case MALE -> sex(descriptor, PatientWord.MALE);
      case FEMALE -> sex(descriptor, PatientWord.FEMALE);
      case RENTAL -> scope(descriptor, Scope.RENTAL, Scope.PURCHASE);
      case PURCHASE -> scope(descriptor, Scope.PURCHASE, Scope.RENTAL);
      case CONCENTRATED ->
          first(descriptor.drug().forms(), DrugForm.UNIT_DOSE) == null
              ? first(descriptor.drug().forms(), DrugForm.CONCENTRATED)
              : null;
      case REPLACEMENT_ONLY -> first(descriptor.item().scopes(), Scope.REPLACEMENT_ONLY);
      case AT_HOME -> within(descriptor.service().settings(), Set.of(Setting.HOME));
      case AGE_BAND -> descriptor.patient().band().map(Said::span).orElse(null);
    };
  }

  private static Span sex(Descriptor descriptor, PatientWord sex) {
    return descriptor
        .patient()
        .sex()
        .filter(said -> said.what() == sex)
        .map(Said::span)
        .orElse(null);
  }

  private static Span scope(Descriptor descriptor, Scope scope, Scope opposite) {
    List<Said<Scope>> scopes = descriptor.item().scopes();
    return first(scopes, opposite) == null ? first(scopes, scope) : null;
  }

  private static <T> Span first(List<Said<T>> all, T wanted) {
    for (Said<T> said : all) {
      if (said.what() == wanted) {
        return said.span();
      }
    }
    return null;
  }

  /** The first of all that is said; null where nothing is, or something else than these. */
  private static <T> Span within(List<Said<T>> all, Set<T> these) {
    for (Said<T> said : all) {
      if (!these.contains(said.what())) {
        return null;
      }
    }
    return all.isEmpty() ? null : all.get(0).span();
  }
}
