package org.plumbline.descriptor.alias;

import java.util.Optional;
import org.plumbline.claim.TableRow;

/** CMS's Table of Drugs as one release has it: which drug to see for a name. */
@FunctionalInterface
public interface AliasTable {

  /**
   * What to see for a name.
   *
   * @param name as printed
   * @param target the drug to see, as printed
   * @param row the row
   */
  record Alias(String name, String target, TableRow row) {}

  /** The one row of a name, compared by letters and digits alone; empty for none or several. */
  Optional<Alias> see(String name);
}
