package org.plumbline.codeset.hcpcs.release;

import java.time.DateTimeException;
import java.util.List;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * One line of a release, however the file sets it out. These are the columns that are taken from a
 * release; no other column is.
 */
sealed interface ReleaseLine permits RecordLine, ExportLine {

  /** The line's number in the file, from 1. */
  long number();

  /** Whether the line holds a row or a part of one at all. */
  boolean isRecord();

  /** Whether a line that is no record begins as one does: with a code. */
  boolean startsLikeRecord();

  boolean isBlank();

  /** Whether the line continues the text of the one before it. */
  boolean isContinuation();

  boolean isModifier();

  /** Whether the row tells its dates. */
  boolean isDated();

  /** The code or the modifier. */
  String key();

  /** The number of the line among those of one code. */
  int sequence();

  /** By how much sequence numbers rise. */
  int step();

  /** What the line adds to the long text, blanks included. */
  String longSlice();

  String shortText();

  /** Cross references into Level II; others are not kept. */
  List<String> crossReferences();

  /**
   * The first day, {@link CodeRow#NO_DAY} where none is written.
   *
   * @throws DateTimeException when something else than a date stands there
   */
  int added();

  /** The day of the last change; see {@link #added()}. */
  int actionDate();

  /** The last day; see {@link #added()}. */
  int ended();

  char actionCode();

  /** What is read of the line: two lines of the same content say the same. */
  String content();

  /** Whether rows are in the order of their codes. */
  boolean isOrdered();

  /** Whether the row belongs to another code set: Level I, or the D series. */
  default boolean isForeign() {
    CodeShape shape = CodeShape.of(key());
    return key().chars().allMatch(Character::isDigit)
        || shape == CodeShape.LEVEL_ONE
        || shape == CodeShape.DENTAL;
  }
}
