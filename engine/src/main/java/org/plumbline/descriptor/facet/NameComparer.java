package org.plumbline.descriptor.facet;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.facet.NamedProducts.Named;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * A brand or maker in a narrative that descriptors of other codes with the same ingredient name,
 * where the line's descriptor names others.
 */
final class NameComparer {

  /** So many letters of a name are enough to take it for mentioned. */
  private static final int LETTERS = 4;

  /** Characters between names of one list: ", ", " or ". */
  private static final int MOST_BETWEEN = 5;

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
    List<Named> others = new ArrayList<>(1);
    int at = -1;
    for (int i = 0; i < words.size(); i++) {
      Named other = otherAt(i, code, ingredient, words, products);
      int letters = other == null ? LETTERS : Integer.MAX_VALUE;
      if (mentionsOwn(own, words.word(i), letters, NamedProducts.words(ingredient))) {
        return null;
      }
      if (other != null && said.subject().isItem(words.span(i, last(i, other)))) {
        at = others.isEmpty() ? i : at;
        others.add(other);
      }
    }
    return others.isEmpty() ? null : naming(own, words, at, others.get(0));
  }

  private static Naming naming(List<Said<ProductName>> own, Wording words, int at, Named other) {
    return new Naming(
        new Contradiction(list(own), words.span(at, last(at, other))), other.kind(), other.codes());
  }

  /** All names where only a stroke, a comma or "or" parts them, else the first. */
  private static Span list(List<Said<ProductName>> own) {
    Span first = own.get(0).span();
    int end = first.end();
    for (int i = 1; i < own.size() && own.get(i).span().start() - end <= MOST_BETWEEN; i++) {
      end = own.get(i).span().end();
    }
    return new Span(first.start(), end);
  }

  /** The name of another code that begins with a word; null for none. */
  private static Named otherAt(
      int at, String code, String ingredient, Wording words, NamedProducts products) {
    for (Named named : products.beginningWith(words.word(at))) {
      if (named.ingredient().equals(ingredient)
          && !named.codes().contains(code)
          && stands(named.words(), words, at)) {
        return named;
      }
    }
    return null;
  }

  private static int last(int at, Named named) {
    return at + named.words().size() - 1;
  }

  /**
   * Also where it is cut short; a word of the ingredient is no brand cut short.
   *
   * @param letters so many of a name are enough
   */
  private static boolean mentionsOwn(
      List<Said<ProductName>> own, String word, int letters, List<String> ingredient) {
    for (Said<ProductName> name : own) {
      String first = NamedProducts.words(name.what().name()).get(0);
      String beginning = first.substring(0, Math.min(letters, first.length()));
      if (word.startsWith(beginning) && (!ingredient.contains(word) || word.equals(first))) {
        return true;
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
