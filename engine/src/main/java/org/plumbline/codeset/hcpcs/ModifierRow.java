package org.plumbline.codeset.hcpcs;

import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/**
 * A Level II modifier as one release holds it (record ids 7 and 8). Days are days since 1970-01-01,
 * {@link CodeRow#NO_DAY} where the file has none.
 *
 * @param modifier the two characters
 * @param added the first day
 * @param ended the last day
 * @param shortText the short descriptor
 * @param longText the long descriptor, runs of blanks made one
 * @param release the release the row was read from
 */
public record ModifierRow(
    String modifier, int added, int ended, String shortText, String longText, Release release) {

  /** The same as a code's row: modifiers have neither an action date nor cross references. */
  public CodeRow asCode() {
    return new CodeRow(
        modifier,
        added,
        CodeRow.NO_DAY,
        ended,
        ' ',
        shortText,
        longText,
        List.of(),
        Optional.empty(),
        release,
        release);
  }
}
