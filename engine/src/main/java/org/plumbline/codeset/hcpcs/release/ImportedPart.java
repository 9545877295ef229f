package org.plumbline.codeset.hcpcs.release;

import java.util.List;
import org.plumbline.codeset.ImportNote;

/**
 * A part of an imported file: an entry of a zip, a sheet of a workbook, or the whole file.
 *
 * @param name the entry and the sheet, empty for a plain file
 * @param kind what it is
 * @param rows how many codes and modifiers it names, 0 where it was not read
 * @param remark why it was not read, or how it compares; empty where there is nothing to say
 * @param notes where it differs from the release, by its own lines
 */
public record ImportedPart(
    String name, PartKind kind, int rows, String remark, List<ImportNote> notes) {

  /** Keeps its own copy of the list. */
  public ImportedPart {
    notes = List.copyOf(notes);
  }
}
