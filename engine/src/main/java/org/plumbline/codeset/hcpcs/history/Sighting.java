package org.plumbline.codeset.hcpcs.history;

import java.util.Comparator;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;

/** A row of a code in a table; of the starter set it speaks for a span of releases. */
record Sighting(CodeRow row, HcpcsTable table) {

  /** The order in which rows speak for a life: the newest first, imported before starter. */
  static final Comparator<Sighting> NEWEST_FIRST =
      Comparator.comparing((Sighting seen) -> seen.row().release())
          .thenComparing(Sighting::imported)
          .reversed();

  /** The order in which words were published. */
  static final Comparator<Sighting> BY_WORDING =
      Comparator.comparing((Sighting seen) -> seen.row().wordingFrom())
          .thenComparing(seen -> seen.row().wordingTo());

  /** Whether an imported release has the row; else the starter set. */
  boolean imported() {
    return table.release().isPresent();
  }

  /** Whether the words are CMS's own. */
  boolean textVerified() {
    return table.textVerified();
  }

  Release first() {
    return row.wordingFrom();
  }

  Release last() {
    return row.wordingTo();
  }
}
