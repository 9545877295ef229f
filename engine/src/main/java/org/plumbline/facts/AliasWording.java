package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.noc.AliasedIngredient;
import org.plumbline.descriptor.noc.Ingredients;

/**
 * The name in a narrative of an unclassified line for which CMS's Table of Drugs says which drug to
 * see, where descriptors in force name that drug.
 *
 * @param words the name
 * @param row the row of the table
 * @param count how many descriptors name the drug
 * @param toRead five of them at most, by code; then the line's own
 */
record AliasWording(
    NarrativeQuote words, AliasTable.Alias row, int count, List<ScoredQuote> toRead) {

  /** Keeps its own copy of the list. */
  AliasWording {
    toRead = List.copyOf(toRead);
  }

  /** That of the first narrative that has one. */
  static Optional<AliasWording> of(LineFacts line, Descriptor descriptor, Narratives said) {
    Optional<AliasTable> table = line.aliasTable();
    if (table.isEmpty() || descriptor == null || !line.unclassified()) {
      return Optional.empty();
    }
    for (int i = 0; i < said.countRead(); i++) {
      Optional<AliasedIngredient> found =
          line.codes()
              .read(Ingredients.OF_SET)
              .aliased(said.read(i), descriptor, (int) line.fromDate(), table.get());
      if (found.isPresent()) {
        NarrativeQuote words = said.quote(i, found.get().alias().span());
        return Optional.of(of(line, words, found.get()));
      }
    }
    return Optional.empty();
  }

  private static AliasWording of(LineFacts line, NarrativeQuote words, AliasedIngredient found) {
    List<ScoredQuote> read =
        ToRead.of(line, found.descriptors(), one -> ScoredQuote.unscored(one.quote(), List.of()));
    return new AliasWording(words, found.alias().row(), found.descriptors().size(), read);
  }
}
