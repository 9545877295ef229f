package org.plumbline.codeset.drug;

import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.source.SourceEntry;

/** Counts rows of CPT and CDT codes, and refuses what is no code at all. */
final class DrugCodes {

  private final SourceEntry entry;
  private int refused;

  DrugCodes(SourceEntry entry) {
    this.entry = entry;
  }

  /** Whether the row of a code is taken. */
  boolean takes(String code, long line) throws ImportException {
    CodeShape shape = CodeShape.of(code);
    if (shape == CodeShape.LEVEL_TWO) {
      return true;
    }
    if (shape == CodeShape.OTHER) {
      throw new ImportException(
          entry.place()
              + " line "
              + line
              + " has no HCPCS code where one is expected, so it is damaged or its columns are"
              + " swapped; import the original file");
    }
    refused++;
    return false;
  }

  int refused() {
    return refused;
  }
}
