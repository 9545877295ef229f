package org.plumbline.descriptor.facet;

import java.util.List;
import org.plumbline.descriptor.drug.DrugFacets;
import org.plumbline.descriptor.drug.DrugFacets.Biosimilarity;
import org.plumbline.descriptor.narrative.Suffix;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/** The four letters of biologicals. */
final class SuffixComparer {

  /** One letter may be a slip of the pen, as in CMS's own short descriptor of J0219. */
  private static final int FEWEST_LETTERS = 2;

  private SuffixComparer() {}

  /** Other letters after the same stem, and nowhere the descriptor's. */
  static Contradiction suffix(String text, DrugFacets official, List<Suffix> said) {
    if (official.suffix().isEmpty() || said.isEmpty()) {
      return null;
    }
    Said<String> letters = official.suffix().get();
    String stem = stem(text, letters.span());
    Suffix other = null;
    for (Suffix suffix : said) {
      if (differing(suffix.letters(), letters.what()) < FEWEST_LETTERS) {
        return null;
      }
      other = other == null && suffix.stem().equalsIgnoreCase(stem) ? suffix : other;
    }
    return other == null
        ? null
        : new Contradiction(
            new Span(letters.span().start() - 1 - stem.length(), letters.span().end()),
            other.span());
  }

  private static String stem(String text, Span letters) {
    int end = letters.start() - 1;
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static int differing(String one, String other) {
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differing;
  }

  /**
   * A suffix after the ingredient of a descriptor that excludes biosimilars and has none itself.
   */
  static Contradiction excluded(DrugFacets official, List<Suffix> said) {
    boolean excludes =
        official
            .biosimilar()
            .filter(biosimilar -> biosimilar.what() == Biosimilarity.EXCLUDES_BIOSIMILAR)
            .isPresent();
    if (!excludes || official.suffix().isPresent()) {
      return null;
    }
    for (Suffix suffix : said) {
      if (official.ingredient().filter(key -> isWord(key.what(), suffix.stem())).isPresent()) {
        return new Contradiction(official.biosimilar().orElseThrow().span(), suffix.span());
      }
    }
    return null;
  }

  private static boolean isWord(String key, String stem) {
    for (String word : key.split(" ")) {
      if (word.equals(stem)) {
        return true;
      }
    }
    return false;
  }
}
