package org.plumbline.descriptor.noc;

import java.util.List;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.descriptor.alias.NamedAlias;

/**
 * A name in a narrative that CMS's Table of Drugs sends to an ingredient, and the descriptors in
 * force that name it.
 *
 * @param alias the name, with its row
 * @param descriptors at least one, by code; unclassified ones and those of another route are left
 *     out
 */
public record AliasedIngredient(NamedAlias alias, List<CodeDescriptor> descriptors) {

  /** Keeps its own copy of the list. */
  public AliasedIngredient {
    descriptors = List.copyOf(descriptors);
  }
}
