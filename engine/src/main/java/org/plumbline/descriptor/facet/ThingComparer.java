package org.plumbline.descriptor.facet;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.item.ItemReader;
import org.plumbline.descriptor.item.Making;
import org.plumbline.descriptor.item.Trait;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.text.Said;

/** What a thing is like: its traits and its making. */
final class ThingComparer {

  private ThingComparer() {}

  /** Traits but sides of the body. */
  static Contradiction trait(List<Said<Trait>> official, Telling said) {
    for (Said<Trait> trait : official) {
      if (!isSide(trait.what())) {
        Said<?> other = said(said, trait.what().opposite());
        if (other != null && said(said, trait.what()) == null) {
          return Contradiction.of(trait, other);
        }
      }
    }
    return null;
  }

  /** One side or both. */
  static Contradiction sides(List<Said<Trait>> official, Telling said) {
    for (Said<Trait> trait : official) {
      if (isSide(trait.what())) {
        Said<?> other = said.remark(remark(trait.what().opposite()));
        boolean both = said.remark(remark(trait.what())) != null;
        return other == null || both ? null : Contradiction.of(trait, other);
      }
    }
    return null;
  }

  private static boolean isSide(Trait trait) {
    return trait == Trait.BILATERAL || trait == Trait.UNILATERAL;
  }

  /** "Sterile" is read as narratives say it, for they speak of sterile water, too. */
  private static Said<?> said(Telling said, Trait wanted) {
    Remark remark = remark(wanted);
    Said<?> remarked = remark == null ? null : said.remark(remark);
    if (remarked != null || wanted == Trait.STERILE) {
      return remarked;
    }
    for (Said<Trait> trait : said.traits()) {
      if (trait.what() == wanted) {
        return trait;
      }
    }
    return null;
  }

  private static Remark remark(Trait trait) {
    return switch (trait) {
      case STERILE -> Remark.STERILE;
      case NON_STERILE -> Remark.NON_STERILE;
      case POWERED -> Remark.POWERED;
      case NON_POWERED -> Remark.MANUAL;
      case BILATERAL -> Remark.BILATERAL;
      case UNILATERAL -> Remark.UNILATERAL;
      default -> null;
    };
  }

  /**
   * Custom fabricated against all that is prefabricated, and off the shelf against customized to
   * fit. "Custom fit" said of a custom fabricated thing is a loose word and no contradiction, and
   * what is customized to fit is molded, too.
   */
  static Contradiction making(Optional<Said<Making>> official, Telling said) {
    if (official.isEmpty()) {
      return null;
    }
    Said<?> custom = said.remark(Remark.CUSTOM_FABRICATED);
    Said<?> prefabricated = said.remark(Remark.PREFABRICATED);
    Said<?> shelf = said.remark(Remark.OFF_THE_SHELF);
    Said<?> fitted = said.remark(Remark.CUSTOM_FITTED);
    Said<?> ready = shelf == null ? prefabricated : shelf;
    boolean fits = official.get().what() == Making.CUSTOMIZED_TO_FIT && fitted != null;
    if (custom != null && (ready != null || fits || isCustomized(said))) {
      return null;
    }
    Said<?> other =
        switch (official.get().what()) {
          case CUSTOM_FABRICATED -> ready != null ? ready : customized(said);
          case PREFABRICATED -> custom;
          case CUSTOMIZED_TO_FIT -> custom != null ? custom : fitted == null ? shelf : null;
          case OFF_THE_SHELF -> custom != null ? custom : shelf == null ? fitted : null;
        };
    return other == null ? null : Contradiction.of(official.get(), other);
  }

  private static boolean isCustomized(Telling said) {
    return customized(said) != null;
  }

  /** CMS's own words "customized to fit a specific patient". */
  private static Said<?> customized(Telling said) {
    if (said.remark(Remark.CUSTOM_FITTED) == null) {
      return null;
    }
    return ItemReader.making(said.wording())
        .filter(making -> making.what() == Making.CUSTOMIZED_TO_FIT)
        .orElse(null);
  }
}
