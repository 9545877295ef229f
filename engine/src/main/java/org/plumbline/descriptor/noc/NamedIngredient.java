package org.plumbline.descriptor.noc;

import java.util.List;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.descriptor.text.Span;

/**
 * An ingredient in a narrative, and the descriptors in force that name it.
 *
 * @param span its words in the narrative
 * @param descriptors at least one, by code; unclassified ones and those of another route are left
 *     out
 */
public record NamedIngredient(Span span, List<CodeDescriptor> descriptors) {

  /** Keeps its own copy of the list. */
  public NamedIngredient {
    descriptors = List.copyOf(descriptors);
  }
}
