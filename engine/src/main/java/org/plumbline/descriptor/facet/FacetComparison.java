package org.plumbline.descriptor.facet;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.facet.NameComparer.Naming;
import org.plumbline.descriptor.item.Scope;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.service.Profession;
import org.plumbline.descriptor.text.Said;

/**
 * A descriptor held against a text of the claim, facet by facet. Only words of both that cannot be
 * true of one thing contradict each other; silence of either never does. Each facet is compared
 * once, when it is first asked for. Not thread-safe.
 */
public final class FacetComparison {

  private final String code;
  private final Descriptor official;
  private final Telling said;
  private final NamedProducts products;
  private final Contradiction[] found = new Contradiction[Facet.values().length];
  private int compared;
  private Naming naming;
  private boolean named;

  /**
   * @param code the code of the descriptor
   * @param official the descriptor
   * @param said the text of the claim
   * @param products the names that count as brands and makers
   */
  public FacetComparison(String code, Descriptor official, Telling said, NamedProducts products) {
    this.code = code;
    this.official = official;
    this.said = said;
    this.products = products;
  }

  /** The words that contradict each other on a facet. */
  public Optional<Contradiction> on(Facet facet) {
    int at = facet.ordinal();
    if ((compared & 1 << at) == 0) {
      found[at] = compare(facet);
      compared |= 1 << at;
    }
    return Optional.ofNullable(found[at]);
  }

  /** The codes whose descriptors name the other brand or maker that the text has, in order. */
  public Iterable<String> codesNamed() {
    return naming() == null ? List.of() : naming().codes();
  }

  private Contradiction compare(Facet facet) {
    return switch (facet) {
      case ROUTE -> RouteComparer.route(official.drug().routes(), said.routes());
      case INJECTION_SITE -> RouteComparer.site(official.drug().routes(), said.routes());
      case FORM -> FormComparer.compare(official.drug().forms(), said);
      case AGE_WORD -> PatientComparer.ageWord(official.patient(), said);
      case AGE -> PatientComparer.age(official.patient().band(), said.narrative().age());
      case RENAL -> PatientComparer.renal(official.patient().renal(), said);
      case SIDES -> ThingComparer.sides(official.item().traits(), said);
      case TRAIT -> ThingComparer.trait(official.item().traits(), said);
      case MAKING -> ThingComparer.making(official.item().making(), said);
      case FEATURE -> FeatureComparer.feature(official.item().features(), said);
      case EXCLUSION -> FeatureComparer.excluded(official.item().excluded(), said);
      case SIZE -> SizeComparer.compare(official, said);
      case SUFFIX -> SuffixComparer.suffix(official.text(), official.drug(), said.suffixes());
      case BIOSIMILAR -> SuffixComparer.excluded(official.drug(), said.suffixes());
      case BRAND -> naming(NameKind.BRAND);
      case MAKER -> naming(NameKind.MAKER);
      case ISSUE -> issue();
      case PROVIDER -> provider();
    };
  }

  private Contradiction naming(NameKind kind) {
    return naming() == null || naming().kind() != kind ? null : naming().contradiction();
  }

  private Naming naming() {
    if (!named) {
      naming = NameComparer.compare(code, official, said, products);
      named = true;
    }
    return naming;
  }

  /** "Replacement only" against the first of its kind. */
  private Contradiction issue() {
    for (Said<Scope> scope : official.item().scopes()) {
      if (scope.what() == Scope.REPLACEMENT_ONLY) {
        Said<Remark> initial = said.remark(Remark.INITIAL_ISSUE);
        boolean both = said.remark(Remark.REPLACEMENT) != null;
        return initial == null || both ? null : Contradiction.of(scope, initial);
      }
    }
    return null;
  }

  private Contradiction provider() {
    if (official.service().profession().isEmpty()) {
      return null;
    }
    Said<Profession> profession = official.service().profession().get();
    return switch (profession.what()) {
      case REGISTERED_NURSE -> PatientComparer.nurse(profession, true, said);
      case PRACTICAL_NURSE -> PatientComparer.nurse(profession, false, said);
      default -> null;
    };
  }

  /** Whether the long text of any modifier could contradict a descriptor. */
  public static boolean concernsModifiers(Descriptor official) {
    return official.service().profession().isPresent()
        || RouteComparer.entersNoBlood(official.drug().routes());
  }

  /** The words that contradict each other where the text is a modifier's own. */
  public Optional<Contradiction> onModifier() {
    Contradiction way = RouteComparer.dialysate(official.drug().routes(), said);
    return way == null ? on(Facet.PROVIDER) : Optional.of(way);
  }
}
