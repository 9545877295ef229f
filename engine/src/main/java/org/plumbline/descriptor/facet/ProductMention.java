package org.plumbline.descriptor.facet;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.alias.NamedAlias;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.facet.NamedProducts.Named;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * The name of a product in a narrative whose descriptor names an ingredient and no product. Only
 * names that CMS gives to that very ingredient are known.
 *
 * @param words in lower case
 * @param span its words in the narrative
 * @param codes the codes whose descriptors have the name, in order
 */
public record ProductMention(List<String> words, Span span, List<String> codes) {

  private static final int LEAST_LETTERS = 4;

  /** Keeps its own copy of the list. */
  public ProductMention {
    words = List.copyOf(words);
    codes = List.copyOf(codes);
  }

  /** Whether a descriptor has an ingredient and names no product. */
  public static boolean concerns(Descriptor official) {
    return official.drug().names().isEmpty() && official.drug().ingredient().isPresent();
  }

  /** A name that descriptors of other codes have. */
  public static Optional<ProductMention> of(
      Descriptor official, Wording words, NamedProducts products) {
    Subject subject = new Subject(words);
    String ingredient = NamedProducts.ingredient(official);
    List<String> own = NamedProducts.words(official.text());
    for (int i = 0; i < words.size(); i++) {
      for (Named named : products.beginningWith(words.word(i))) {
        if (named.kind() == NameKind.BRAND
            && named.ingredient().equals(ingredient)
            && words.says(i, named.words())
            && isName(named.words(), own, products)) {
          Span span = words.span(i, i + named.words().size() - 1);
          if (!subject.isItem(span)) {
            continue;
          }
          return Optional.of(new ProductMention(named.words(), span, List.copyOf(named.codes())));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a descriptor has the name in the wording that is in force. */
  public boolean standsIn(String descriptor) {
    Wording wording = Wording.of(descriptor);
    return IntStream.range(0, wording.size()).anyMatch(i -> wording.says(i, words));
  }

  /** A word of the descriptor or of others' text, or a short one, may be no name here. */
  private static boolean isName(List<String> name, List<String> own, NamedProducts products) {
    return String.join("", name).length() >= LEAST_LETTERS
        && !products.areOrdinary(name)
        && name.stream().noneMatch(own::contains);
  }

  /** A name that CMS's Table of Drugs sends to the ingredient. */
  public static Optional<NamedAlias> ofTable(Descriptor official, Wording words, AliasTable table) {
    String ingredient = NamedProducts.ingredient(official);
    List<String> own = NamedProducts.words(official.text());
    for (int i = 0; i < words.size(); i++) {
      Optional<NamedAlias> alias =
          own.contains(words.word(i)) ? Optional.empty() : NamedAlias.at(words, i, table);
      if (alias.isPresent() && alias.get().ingredient().equals(ingredient)) {
        return alias;
      }
    }
    return Optional.empty();
  }
}
