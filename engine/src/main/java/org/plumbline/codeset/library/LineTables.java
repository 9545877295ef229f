package org.plumbline.codeset.library;

import org.plumbline.codeset.modifier.ModifierFamilies;
import org.plumbline.codeset.procedure.CodeGroups;

/**
 * What is installed with the rules for service lines.
 *
 * @param families which modifiers belong together
 * @param groups which procedure codes belong together
 */
public record LineTables(ModifierFamilies families, CodeGroups groups) {

  /** The tables of this installation; empty ones where no rules are installed. */
  static LineTables orNone() {
    return new LineTables(ModifierFamilies.orNone(), CodeGroups.orNone());
  }
}
