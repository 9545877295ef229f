package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.alias.NamedAlias;
import org.plumbline.descriptor.facet.NamedProducts;
import org.plumbline.descriptor.facet.ProductMention;

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
    for (int i = 0; i < said.countRead(); i++) {
      ProductWording found = ofDescriptors(line, descriptor, said, i);
      if (found != NONE) {
        return found;
      }
    }
    Optional<AliasTable> table = line.aliasTable();
    for (int i = 0; table.isPresent() && i < said.countRead(); i++) {
      Optional<NamedAlias> alias = ProductMention.ofTable(descriptor, said.text(i), table.get());
      if (alias.isPresent()) {
        return new ProductWording(said.quote(i, alias.get().span()), null, alias.get().row());
      }
    }
    return NONE;
  }

  private static ProductWording ofDescriptors(
      LineFacts line, Descriptor descriptor, Narratives said, int in) {
    String text = said.text(in);
    Optional<ProductMention> mention =
        ProductMention.of(descriptor, text, line.codes().read(NamedProducts.READING));
    if (mention.isEmpty()) {
      return NONE;
    }
    for (String code : mention.get().codes()) {
      long found = line.codes().find(code, (int) line.fromDate());
      if (Found.hasWords(found)) {
        Quote other = line.codes().descriptor(found).orElseThrow().quote();
        if (mention.get().standsIn(other.text())) {
          return new ProductWording(said.quote(in, mention.get().span()), other, null);
        }
      }
    }
    return NONE;
  }
}
