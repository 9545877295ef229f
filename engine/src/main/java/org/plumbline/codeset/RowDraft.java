package org.plumbline.codeset;

import java.time.DateTimeException;
import java.util.Optional;

/** A code or modifier whose lines are being put together. */
final class RowDraft {

  private final RecordLine head;
  private final StringBuilder longText;
  private int sequence;

  RowDraft(RecordLine head) {
    this.head = head;
    this.longText = new StringBuilder(head.longSlice());
    this.sequence = head.sequence();
  }

  RecordLine head() {
    return head;
  }

  /** Whether a line continues this code's or modifier's text. */
  boolean isContinuedBy(RecordLine line) {
    return head.key().equals(line.key()) && head.isModifier() == line.isModifier();
  }

  /**
   * Adds a line of the long text.
   *
   * @return false where its sequence number is not the next one
   */
  boolean append(RecordLine line) {
    boolean next = line.sequence() == sequence + 100;
    sequence = line.sequence();
    longText.append(line.longSlice());
    return next;
  }

  /**
   * The code's row.
   *
   * @throws DateTimeException when a date cannot be read, or the added date is blank
   */
  CodeRow code(Release release) {
    if (head.added() == CodeRow.NO_DAY) {
      throw new DateTimeException("columns 269-276 hold no added date");
    }
    return new CodeRow(
        head.key(),
        head.added(),
        head.actionDate(),
        head.ended(),
        head.actionCode(),
        plain(head.shortText()),
        plain(longText),
        head.crossReferences(),
        Optional.empty(),
        release,
        release);
  }

  /**
   * The modifier's row.
   *
   * @throws DateTimeException when a date cannot be read
   */
  ModifierRow modifier(Release release) {
    return new ModifierRow(
        head.key(), head.added(), head.ended(), plain(head.shortText()), plain(longText), release);
  }

  /** CMS breaks the long text at words and fills each slice up: runs of blanks are made one. */
  private static String plain(CharSequence text) {
    return text.toString().replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ").trim();
  }
}
