package org.plumbline.descriptor.facet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.item.ItemFacets;
import org.plumbline.descriptor.item.ItemReader;
import org.plumbline.descriptor.item.Scope;
import org.plumbline.descriptor.item.SizeInterval;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/** A size outside of the descriptor's bounds, or other bounds. */
final class SizeComparer {

  /** What else is measured where a dressing lies. */
  private static final Set<String> OTHER_MEASURES =
      Set.of(
          "wound",
          "ulcer",
          "burn",
          "site",
          "lesion",
          "defect",
          "graft",
          "incision",
          "sore",
          "skin",
          "tear",
          "abrasion",
          "laceration",
          "opening",
          "stoma",
          "scar",
          "tumor",
          "rash");

  /** Before an area they make it that of what lies below. */
  private static final Set<String> OF_ANOTHER =
      Set.of("for", "over", "cover", "covers", "covering");

  /** With them an area is that of the whole dressing, while descriptors bound its pad. */
  private static final Set<String> OF_WHOLE = Set.of("overall", "total", "outer", "outside");

  private static final Pattern SIDES =
      Pattern.compile("\\d\\s*(?:in|cm|\")?\\s*x\\s*[.\\d]", Pattern.CASE_INSENSITIVE);

  private SizeComparer() {}

  static Contradiction compare(Descriptor descriptor, Telling said) {
    ItemFacets official = descriptor.item();
    if (official.sizes().size() != 1) {
      return null;
    }
    Said<SizeInterval> bounds = official.sizes().get(0);
    Said<Amount> named = NamedSize.of(bounds.what(), descriptor.text(), said);
    if (named != null) {
      boolean within = bounds.what().holds(named.what());
      return within || !said.subject().isItsTrait(named.span())
          ? null
          : Contradiction.of(bounds, named);
    }
    if (official.says(Scope.ANY_SIZE)) {
      return null; // but for a named one: a width may be bounded and any depth meant
    }
    List<Said<SizeInterval>> others =
        ItemReader.sizes(said.wording()).stream().filter(size -> likewise(bounds, size)).toList();
    if (!others.isEmpty()) {
      Said<SizeInterval> other = others.get(0);
      boolean apart = others.size() == 1 && areApart(bounds.what(), other.what());
      return apart ? Contradiction.of(bounds, other) : null;
    }
    Optional<Said<Amount>> area = said.narrative().area();
    boolean outside =
        area.isPresent()
            && bounds.what().measures(area.get().what())
            && !bounds.what().holds(area.get().what());
    return outside && isPlain(said, area.get()) ? Contradiction.of(bounds, area.get()) : null;
  }

  private static boolean likewise(Said<SizeInterval> one, Said<SizeInterval> other) {
    return one.what().measures(other.what().from().or(other.what()::to).orElseThrow());
  }

  private static boolean areApart(SizeInterval one, SizeInterval other) {
    return isBelow(one, other) || isBelow(other, one);
  }

  private static boolean isBelow(SizeInterval low, SizeInterval high) {
    if (low.to().isEmpty() || high.from().isEmpty()) {
      return false;
    }
    int order = low.to().get().compareQuantity(high.from().get());
    return order < 0 || order == 0 && !(low.toIncluded() && high.fromIncluded());
  }

  /** Not a bound written with a sign, nor the measure of a wound. */
  private static boolean isPlain(Telling said, Said<Amount> area) {
    String text = said.narrative().text();
    int before = area.span().start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    if (before >= 0 && "<>=".indexOf(text.charAt(before)) >= 0) {
      return false;
    }
    Wording wording = said.wording();
    int first = wording.wordFrom(area.span().start());
    if (OF_ANOTHER.contains(wording.word(first - 1)) || SIDES.matcher(text).results().count() > 1) {
      return false;
    }
    for (int i = 0; i < wording.size(); i++) {
      if (OTHER_MEASURES.contains(wording.word(i)) || OF_WHOLE.contains(wording.word(i))) {
        return false;
      }
    }
    return true;
  }
}
