package org.plumbline.descriptor.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.item.ItemFacets.Feature;
import org.plumbline.descriptor.text.PhraseTable;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/** Reads what a descriptor says about a thing. */
public final class ItemReader {

  private static final PhraseTable<Making> MAKINGS = PhraseTable.of(Making.class);

  private static final PhraseTable<Trait> TRAITS = PhraseTable.of(Trait.class);

  private static final PhraseTable<Scope> SCOPES = PhraseTable.of(Scope.class);

  private ItemReader() {}

  /** The facets. */
  public static ItemFacets read(Wording wording) {
    return new ItemFacets(
        making(wording),
        features(wording),
        Exclusions.read(wording),
        sizes(wording),
        traits(wording),
        SCOPES.read(wording));
  }

  /** How a thing is made; empty where two ways are named. */
  public static Optional<Said<Making>> making(Wording wording) {
    return making(MAKINGS.read(wording));
  }

  /** What a thing has and has not. */
  public static List<Said<Feature>> features(Wording wording) {
    return Features.read(wording);
  }

  /** Intervals of its size. */
  public static List<Said<SizeInterval>> sizes(Wording wording) {
    return SizeIntervals.read(wording);
  }

  /** Words such as sterile; of two that exclude each other none. */
  public static List<Said<Trait>> traits(Wording wording) {
    return oneOfTwo(wording, TRAITS.read(wording));
  }

  /** The most special way; none where custom and prefabricated are alternatives. */
  private static Optional<Said<Making>> making(List<Said<Making>> makings) {
    Said<Making> found = null;
    boolean custom = false;
    boolean ready = false;
    for (Said<Making> said : makings) {
      custom |= said.what() == Making.CUSTOM_FABRICATED;
      ready |= said.what() != Making.CUSTOM_FABRICATED;
      found = found == null || said.what().compareTo(found.what()) > 0 ? said : found;
    }
    return custom && ready ? Optional.empty() : Optional.ofNullable(found);
  }

  /** Each trait once, and none of two that exclude each other. */
  private static List<Said<Trait>> oneOfTwo(Wording wording, List<Said<Trait>> traits) {
    List<Said<Trait>> kept = new ArrayList<>(traits.size());
    for (Said<Trait> said : traits) {
      boolean doubtful =
          traits.stream().anyMatch(other -> other.what() == said.what().opposite())
              || kept.stream().anyMatch(other -> other.what() == said.what());
      if (!doubtful && (!said.what().isSide() || isElement(wording, said))) {
        kept.add(said);
      }
    }
    return List.copyOf(kept);
  }

  /** "breast; bilateral" tells of the whole, "bilateral rotation straps" of a part. */
  private static boolean isElement(Wording wording, Said<Trait> said) {
    int word = wording.wordFrom(said.span().start());
    return wording.startsElement(word) && wording.endsElement(word) && !wording.isBracketed(word);
  }
}
