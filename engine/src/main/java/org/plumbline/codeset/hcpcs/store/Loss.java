package org.plumbline.codeset.hcpcs.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;

/** What a store would lose if a file took the place of what it has of a release. */
final class Loss {

  private Loss() {}

  /**
   * Refuses a file that says less than what is there.
   *
   * @throws ImportException with what would be lost and how to do it all the same
   */
  static void refuse(Path file, HcpcsTable stored, ImportedRelease imported)
      throws ImportException {
    List<String> lost = of(stored, imported.report());
    if (!lost.isEmpty()) {
      throw new ImportException(
          file
              + " was not imported, as the release "
              + imported.report().release()
              + " that is there already says more: "
              + String.join("; ", lost)
              + "; to replace it all the same, import the file with --replace");
    }
  }

  private static List<String> of(HcpcsTable stored, ImportReport imported) {
    List<String> lost = new ArrayList<>();
    if (!imported.complete() && stored.complete()) {
      lost.add(
          "it is whole with "
              + stored.codeCount()
              + " codes, the file an excerpt of "
              + imported.codes());
    } else if (!imported.complete() && imported.codes() < stored.codeCount()) {
      lost.add(
          "it has " + stored.codeCount() + " codes, the file is an excerpt of " + imported.codes());
    }
    if (imported.modifiers() == 0 && stored.modifierCount() > 0) {
      lost.add("it has modifiers, the file has none");
    }
    if (!imported.dated() && stored.codes().anyMatch(CodeRow::isDated)) {
      lost.add("it knows when codes were in force, the file does not");
    }
    if (!imported.textVerified() && stored.textVerified()) {
      lost.add("it has CMS's words as published, the file has altered ones");
    }
    return lost;
  }
}
