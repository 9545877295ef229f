package org.plumbline.descriptor.facet;

import java.util.List;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.facet.NamedProducts.Named;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * A brand or maker in a narrative that descriptors of other codes with the same ingredient name,
 * where the line's descriptor names others.
 */
final class NameComparer {

  /** So many letters of a name are enough to take it for mentioned. */
  private static final int LETTERS = 4;

  /**
   * What was found.
   *
   * @param kind whose name the narrative has
   * @param codes the codes whose descriptors name it
   */
  record Naming(Contradiction contradiction, NameKind kind, Iterable<String> codes) {}

  private NameComparer() {}

  /** The other name; null for none, or where the narrative has one of the descriptor's own. */
  static Naming compare(String code, Descriptor official, Telling said, NamedProducts products) {
    List<Said<ProductName>> own = official.drug().names();
    Wording words = said.wording();
    if (own.isEmpty()) {
      return null;
    }
    String ingredient = NamedProducts.ingredient(official);
    if (mentionsOwn(own, words, NamedProducts.words(ingredient))) {
      return null;
    }
    for (int i = 0; i < words.size(); i++) {
      for (Named named : products.beginningWith(words.word(i))) {
        int last = i + named.words().size() - 1;
        if (named.ingredient().equals(ingredient)
            && !named.codes().contains(code)
            && stands(named.words(), words, i)) {
          return new Naming(
              new Contradiction(own.get(0).span(), words.span(i, last)),
              named.kind(),
              named.codes());
        }
      }
    }
    return null;
  }

  /** Also where it is cut short; a word of the ingredient is no brand cut short. */
  private static boolean mentionsOwn(
      List<Said<ProductName>> own, Wording words, List<String> ingredient) {
    for (Said<ProductName> name : own) {
      String first = NamedProducts.words(name.what().name()).get(0);
      String beginning = first.substring(0, Math.min(LETTERS, first.length()));
      for (int i = 0; i < words.size(); i++) {
        String word = words.word(i);
        if (word.startsWith(beginning) && (!ingredient.contains(word) || word.equals(first))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean stands(List<String> name, Wording words, int at) {
    for (int i = 0; i < name.size(); i++) {
      if (!words.word(at + i).equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }
}
