package org.plumbline.codeset;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the lines of a release together to rows. What is wrong with a line becomes a note. */
final class ReleaseReader {

  private final Release release;
  private final List<CodeRow> codes = new ArrayList<>();
  private final List<ModifierRow> modifiers = new ArrayList<>();
  private final List<ImportNote> notes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private RowDraft draft;
  private boolean draftIsTaken;
  private boolean rowLost;
  private boolean textLost;
  private int refused;

  ReleaseReader(Release release) {
    this.release = release;
  }

  void read(List<RecordLine> lines) {
    for (RecordLine line : lines) {
      if (!line.isRecord()) {
        skip(line);
      } else if (line.isContinuation()) {
        append(line);
      } else {
        finish();
        draft = new RowDraft(line);
        draftIsTaken = take(line);
      }
    }
    finish();
  }

  /** CMS writes lines of its own above the records; they are no fault. */
  private void skip(RecordLine line) {
    if (line.startsLikeRecord()) {
      note(line, "is a damaged record; skipped");
      rowLost = true;
    } else if (draft != null && !line.text().isBlank()) {
      note(line, "is no record of the layout; skipped");
    }
  }

  private boolean take(RecordLine line) {
    if (line.isForeign()) {
      refused++;
      return false;
    }
    if (!line.isModifier() && CodeShape.of(line.key()) != CodeShape.LEVEL_TWO) {
      note(line, "\"" + line.key() + "\" has not the shape of a code; skipped");
      rowLost = true;
      return false;
    }
    if (!seen.add(line.key())) {
      note(line, line.key() + " stands in the file twice; the first row was taken");
      return false;
    }
    return true;
  }

  private void append(RecordLine line) {
    if (draft == null || !draft.isContinuedBy(line)) {
      note(line, "continues " + line.key() + ", whose first line is not before it; skipped");
      textLost = true;
    } else if (!draft.append(line) && draftIsTaken) {
      note(line, "a line of the long text of " + line.key() + " is missing or out of order");
      textLost = true;
    }
  }

  private void finish() {
    if (!draftIsTaken) {
      return;
    }
    draftIsTaken = false;
    RecordLine head = draft.head();
    try {
      if (head.isModifier()) {
        ModifierRow row = draft.modifier(release);
        checkText(head, row.longText());
        modifiers.add(row);
      } else {
        CodeRow row = draft.code(release);
        checkText(head, row.longText());
        codes.add(row);
      }
    } catch (DateTimeException noDate) {
      note(head, head.key() + " was not taken: " + noDate.getMessage());
      rowLost = true;
    }
  }

  private void checkText(RecordLine head, String longText) {
    if (longText.isEmpty()) {
      note(head, head.key() + " has no long text");
      textLost = true;
    } else if (longText.indexOf('\ufffd') >= 0) {
      note(head, head.key() + " has a byte that is no character of Windows-1252");
      textLost = true;
    }
  }

  private void note(RecordLine line, String text) {
    notes.add(new ImportNote(line.number(), text));
  }

  List<CodeRow> codes() {
    return codes;
  }

  List<ModifierRow> modifiers() {
    return modifiers;
  }

  List<ImportNote> notes() {
    return notes;
  }

  /** Rows of other code sets, which were not taken. */
  int refused() {
    return refused;
  }

  /** Whether a row of the file could not be read, so that an absent code says nothing. */
  boolean rowLost() {
    return rowLost;
  }

  /** Whether the words are CMS's own: none is lost, and not all are in upper case. */
  boolean textVerified() {
    return !textLost
        && codes.stream().anyMatch(row -> row.longText().chars().anyMatch(Character::isLowerCase));
  }
}
