package org.plumbline.descriptor.facet;

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

  /**
   * The other name; null for none, or where the narrative has one of the descriptor's own. A longer
   * name of another's that begins as an own one does ("abilify maintena" for "abilify asimtufii")
   * is the other's.
   */
  static Naming compare(String code, Descriptor official, Telling said, NamedProducts products) {
    List<Said<ProductName>> own = official.drug().names();
    Wording words = said.wording();
    if (own.isEmpty()) {
      return null;
    }
    String ingredient = NamedProducts.ingredient(official);
    Named other = null;
    int at = -1;
    for (int i = 0; i < words.size(); i++) {
      Named named = other(code, ingredient, words, i, products);
      boolean longer = named != null && named.words().size() > 1 && !standsAt(own, words, i);
      if (!longer && isOwn(own, words.word(i), named != null, NamedProducts.words(ingredient))) {
        return null;
      }
      if (named != null && other == null && said.subject().isItem(words.span(i, last(i, named)))) {
        at = i;
        other = named;
      }
    }
    return other == null ? null : naming(own, words, at, other);
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

  private static int last(int at, Named named) {
    return at + named.words().size() - 1;
  }

  /** The longest name of another code's product of the same ingredient that stands at a word. */
  private static Named other(
      String code, String ingredient, Wording words, int at, NamedProducts products) {
    Named longest = null;
    for (Named named : products.beginningWith(words.word(at))) {
      if (named.ingredient().equals(ingredient)
          && !named.codes().contains(code)
          && stands(named.words(), words, at)
          && (longest == null || named.words().size() > longest.words().size())) {
        longest = named;
      }
    }
    return longest;
  }

  /** Whether a name of two words or more of the descriptor's own stands whole at a word. */
  private static boolean standsAt(List<Said<ProductName>> own, Wording words, int at) {
    return own.stream()
        .map(name -> NamedProducts.words(name.what().name()))
        .anyMatch(name -> name.size() > 1 && stands(name, words, at));
  }

  /**
   * Whether a word is the first of a name of the descriptor's own, also where it is cut short; a
   * word of the ingredient is no brand cut short. Of a name that begins with fewer letters ("b
   * braun") the first word counts whole, and each longer one as a first word does.
   *
   * @param whole whether the first word must be there whole: where another's name begins with it
   */
  private static boolean isOwn(
      List<Said<ProductName>> own, String word, boolean whole, List<String> ingredient) {
    for (Said<ProductName> name : own) {
      List<String> all = NamedProducts.words(name.what().name());
      String first = all.get(0);
      boolean begins =
          whole
              ? word.startsWith(first)
              : first.length() >= LETTERS
                  ? isCut(word, first)
                  : word.equals(first) || all.stream().anyMatch(next -> isCut(word, next));
      if (begins && (!ingredient.contains(word) || word.equals(first))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCut(String word, String whole) {
    return whole.length() >= LETTERS && word.startsWith(whole.substring(0, LETTERS));
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
