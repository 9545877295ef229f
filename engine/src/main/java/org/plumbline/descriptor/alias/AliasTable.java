package org.plumbline.descriptor.alias;

import java.util.Optional;
import org.plumbline.claim.TableRow;

/** CMS's Table of Drugs as one release has it: which drug to see for a name. */
@FunctionalInterface
public interface AliasTable {

  /**
   * What to see for a name: two columns of one row.
   *
   * @param name the name as printed
   * @param target the drug to see, as printed
   */
  record Alias(TableRow name, TableRow target) {}

  /** The one row of a name, compared by letters and digits alone; empty for none or several. */
  Optional<Alias> see(String name);
}
