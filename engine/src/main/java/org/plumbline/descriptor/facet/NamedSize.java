package org.plumbline.descriptor.facet;

import java.util.Set;
import org.plumbline.descriptor.item.SizeInterval;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * A size that a word beside it names as descriptors do: the width of a thing, the weight it bears,
 * what a syringe holds. Other lengths, weights and volumes may be those of the patient or of a
 * drug.
 */
final class NamedSize {

  private static final Set<String> WIDTH = Set.of("wide", "width", "w");

  private static final Set<String> CAPACITY = Set.of("capacity", "cap");

  private static final Set<String> SYRINGE = Set.of("syringe", "syringes", "syr");

  private static final Set<String> OF_SYRINGE =
      Set.of("with", "without", "needle", "luer", "sterile", "each", "ea");

  private static final Set<String> OF_BOUND =
      Set.of(
          "to",
          "than",
          "over",
          "above",
          "under",
          "below",
          "least",
          "most",
          "or",
          "and",
          "plus",
          "minimum",
          "maximum",
          "min",
          "max",
          "exceeds",
          "exceeding",
          "x",
          "by");

  private static final String SIGNS = "<>=+-/~";

  private NamedSize() {}

  /** The one such size in a narrative; null for none, or several. */
  static Said<Amount> of(SizeInterval bounds, String descriptor, Telling said) {
    Wording official = Wording.of(descriptor);
    Wording words = said.wording();
    Said<Amount> found = null;
    for (WrittenAmount written : words.amounts()) {
      if (bounds.measures(written.amount())) {
        Set<String> names = names(written.amount().unit(), official);
        if (found != null || !isNamed(words, written, names)) {
          return null;
        }
        found = new Said<>(written.amount(), new Span(written.start(), written.end()));
      }
    }
    return found;
  }

  /** Words by which narratives name what the descriptor bounds. */
  private static Set<String> names(MeasureUnit unit, Wording official) {
    if (unit.dimension() == Dimension.LENGTH) {
      return has(official, "width") ? WIDTH : Set.of();
    }
    if (unit == MeasureUnit.POUND) {
      return has(official, "capacity") ? CAPACITY : Set.of();
    }
    boolean holds = unit == MeasureUnit.MILLILITER && official.word(0).equals("syringe");
    return holds ? SYRINGE : Set.of();
  }

  private static boolean has(Wording official, String word) {
    for (int i = 0; i < official.size(); i++) {
      if (official.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** An end of what the thing may bear or measure: "over 350 lbs capacity", "350 lbs +". */
  private static boolean isBound(Wording words, WrittenAmount written) {
    String text = words.text();
    String before = text.substring(0, written.start()).stripTrailing();
    String after = text.substring(written.end()).stripLeading();
    boolean signed =
        !before.isEmpty() && SIGNS.indexOf(before.charAt(before.length() - 1)) >= 0
            || !after.isEmpty() && SIGNS.indexOf(after.charAt(0)) >= 0;
    return signed
        || OF_BOUND.contains(words.word(words.wordFrom(written.start()) - 1))
        || OF_BOUND.contains(words.word(words.wordFrom(written.end())));
  }

  /** Behind "syringe 3 cc" stands no drug that fills it. */
  private static boolean goesOnAsSyringe(Wording words, int next) {
    return next >= words.size()
        || words.startsElement(next)
        || OF_SYRINGE.contains(words.word(next));
  }

  private static boolean isNamed(Wording words, WrittenAmount written, Set<String> names) {
    int first = words.wordFrom(written.start());
    int next = words.wordFrom(written.end());
    boolean before = names.contains(words.word(first - 1));
    boolean filled = names == SYRINGE && before && !goesOnAsSyringe(words, next);
    return written.isPlain()
        && !isBound(words, written)
        && !filled
        && (before || names.contains(words.word(next)));
  }
}
