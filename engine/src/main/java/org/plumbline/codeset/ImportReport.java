package org.plumbline.codeset;

import java.util.List;

/**
 * What an import took from a file.
 *
 * @param release the release
 * @param sourceName the file's name
 * @param entryName the entry of a zip, empty for a plain text file
 * @param sourceSha256 SHA-256 of the file, lower-case hexadecimal
 * @param codes codes taken
 * @param modifiers modifiers taken
 * @param terminated codes taken that have a last day
 * @param refused rows of Level I and of the D series, which were not taken
 * @param complete whether the file held a whole release, so that an absent code says something
 * @param textVerified false where the words are known to be altered: all in upper case, or a
 *     continuation missing
 * @param droppedColumns which columns of the layout were not read
 * @param notes lines that were repaired or skipped, and why
 */
public record ImportReport(
    Release release,
    String sourceName,
    String entryName,
    String sourceSha256,
    int codes,
    int modifiers,
    int terminated,
    int refused,
    boolean complete,
    boolean textVerified,
    String droppedColumns,
    List<ImportNote> notes) {

  /** Keeps its own copy of the list. */
  public ImportReport {
    notes = List.copyOf(notes);
  }
}
