package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.alias.NamedAlias;
import org.plumbline.descriptor.facet.NamedProducts;
import org.plumbline.descriptor.facet.ProductMention;
import org.plumbline.descriptor.text.Wording;

/**
 * The name of a product in the narratives of a line whose descriptor names none: one that another
 * descriptor in force has, or one in CMS's Table of Drugs for the date.
 *
 * @param words the name; null where none is known
 * @param other the descriptor that has it; null for none
 * @param row the row of the table that has it; null for none
 */
record ProductWording(NarrativeQuote words, Quote other, AliasTable.Alias row) {

  private static final ProductWording NONE = new ProductWording(null, null, null);

  /** That of the first narrative that has one; descriptors are asked before the table. */
  static ProductWording of(LineFacts line, Descriptor descriptor, Narratives said) {
    if (said.countRead() == 0 || !ProductMention.concerns(descriptor)) {
      return NONE;
    }
    Wording[] words = new Wording[said.countRead()];
    for (int i = 0; i < words.length; i++) {
      words[i] = Wording.of(said.text(i));
      Optional<ProductMention> mention =
          ProductMention.of(descriptor, words[i], line.codes().read(NamedProducts.READING));
      Optional<Quote> other = mention.flatMap(named -> inForce(line, named));
      if (other.isPresent()) {
        return new ProductWording(said.quote(i, mention.get().span()), other.get(), null);
      }
    }
    Optional<AliasTable> table = line.aliasTable();
    for (int i = 0; table.isPresent() && i < words.length; i++) {
      Optional<NamedAlias> alias = ProductMention.ofTable(descriptor, words[i], table.get());
      if (alias.isPresent()) {
        return new ProductWording(said.quote(i, alias.get().span()), null, alias.get().row());
      }
    }
    return NONE;
  }

  /** The first descriptor on the From date that has the name in its wording of that date. */
  private static Optional<Quote> inForce(LineFacts line, ProductMention mention) {
    for (String code : mention.codes()) {
      Optional<Quote> other = line.inForce(code).filter(words -> mention.standsIn(words.text()));
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }
}
