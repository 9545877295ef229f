package org.plumbline.codeset.source;

import java.io.IOException;
import org.plumbline.codeset.ImportException;

/** Reads one code set from files that hold it. */
public interface SetImporter {

  /** Whether the beginning of a text is one of this code set; its name does not matter. */
  boolean recognises(SourceEntry entry);

  /**
   * Reads the code set from a file of which at least one entry is recognised.
   *
   * @throws ImportException when the file is damaged, tells too little, or is not taken at all
   */
  ImportedSet read(SourceFile file, ImportOptions options) throws ImportException, IOException;
}
