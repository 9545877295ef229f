package org.plumbline.codeset.hcpcs.release;

import java.util.List;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;

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
 * @param textVerified false where the words are known to be altered: all in one case, cut at a
 *     length, or a continuation missing
 * @param dated whether the rows tell when codes were in force; a list without dates does not
 * @param droppedColumns which columns of the release were not read, empty where all were
 * @param notes lines of the release that were repaired or skipped, and why
 * @param parts what the file holds, the release first
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
    boolean dated,
    String droppedColumns,
    List<ImportNote> notes,
    List<ImportedPart> parts) {

  /** Keeps its own copies of the lists. */
  public ImportReport {
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }
}
