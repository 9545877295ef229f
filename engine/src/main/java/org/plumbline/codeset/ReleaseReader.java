package org.plumbline.codeset;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the lines of a release together to rows. What is wrong with a line becomes a note. */
final class ReleaseReader {

  /** Rows out of order in more than this share of a file mean that it is sorted otherwise. */
  private static final int UNORDERED_SHARE = 20;

  private final Release release;
  private final Set<String> nocCodes;
  private final List<CodeRow> codes = new ArrayList<>();
  private final List<ModifierRow> modifiers = new ArrayList<>();
  private final List<ImportNote> notes = new ArrayList<>();
  private final List<ImportNote> unordered = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private RowDraft draft;
  private boolean draftIsTaken;
  private boolean rowLost;
  private boolean textLost;
  private int refused;

  /**
   * A reader.
   *
   * @param nocCodes the codes of the NOC list that came with the release
   */
  ReleaseReader(Release release, Set<String> nocCodes) {
    this.release = release;
    this.nocCodes = nocCodes;
  }

  void read(List<ReleaseLine> lines) {
    for (ReleaseLine line : lines) {
      if (!line.isRecord()) {
        skip(line);
      } else if (line.isContinuation()) {
        append(line);
      } else if (!repeatsHead(line)) {
        finish();
        boolean after = draft == null || inOrder(draft.head(), line);
        draft = new RowDraft(line);
        draftIsTaken = take(line);
        if (!after && draftIsTaken) {
          unordered.add(new ImportNote(line.number(), line.key() + " stands out of order"));
        }
      }
    }
    finish();
    if (unordered.size() * UNORDERED_SHARE <= seen.size()) {
      notes.addAll(unordered);
      rowLost |= !unordered.isEmpty();
    }
  }

  /** CMS writes lines of its own above the records; they are no fault. */
  private void skip(ReleaseLine line) {
    if (line.startsLikeRecord()) {
      note(line, "is a damaged record; skipped");
      rowLost = true;
    } else if (draft != null && !line.isBlank()) {
      note(line, "is no record of the layout; skipped");
    }
  }

  /** A line that was doubled would else cut the code off from its continuations. */
  private boolean repeatsHead(ReleaseLine line) {
    if (draft == null || !draftIsTaken || !line.content().equals(draft.head().content())) {
      return false;
    }
    note(line, line.key() + " stands in the file twice, alike; taken once");
    return true;
  }

  private static boolean inOrder(ReleaseLine before, ReleaseLine line) {
    return !line.isOrdered()
        || before.isModifier() != line.isModifier()
        || before.key().compareTo(line.key()) <= 0;
  }

  private boolean take(ReleaseLine line) {
    if (line.isForeign()) {
      refused++;
      return false;
    }
    if (!line.isModifier() && CodeShape.of(line.key()) != CodeShape.LEVEL_TWO) {
      note(line, "\"" + line.key() + "\" has not the shape of a code; skipped");
      rowLost = true;
      return false;
    }
    String before = seen.putIfAbsent(line.key(), line.content());
    if (before != null) {
      note(line, line.key() + " stands in the file twice; the first row was taken");
      textLost |= !before.equals(line.content());
      return false;
    }
    return true;
  }

  private void append(ReleaseLine line) {
    if (draft == null || !draft.isContinuedBy(line)) {
      note(line, "continues " + line.key() + ", whose first line is not before it; skipped");
      textLost = true;
    } else if (draftIsTaken && draft.contradicts(line)) {
      note(line, "has a number that another line of " + line.key() + " has; skipped");
      textLost = true;
    } else {
      String repaired = draft.append(line);
      if (draftIsTaken && !repaired.isEmpty()) {
        note(line, repaired);
      }
    }
  }

  private void finish() {
    if (!draftIsTaken) {
      return;
    }
    draftIsTaken = false;
    ReleaseLine head = draft.head();
    try {
      if (head.isModifier()) {
        ModifierRow row = draft.modifier(release);
        checkText(head, row.longText());
        modifiers.add(row);
      } else {
        CodeRow row = draft.code(release, nocCodes.contains(head.key()));
        checkText(head, row.longText());
        codes.add(row);
      }
    } catch (DateTimeException noDate) {
      note(head, head.key() + " was not taken: " + noDate.getMessage());
      rowLost = true;
    }
  }

  private void checkText(ReleaseLine head, String longText) {
    String strange = draft.strangeCharacters();
    if (longText.isEmpty()) {
      strange = "has no long text";
    } else if (!draft.isWhole()) {
      strange = "lacks a line of its long text";
    }
    if (!strange.isEmpty()) {
      note(head, head.key() + " " + strange);
      textLost = true;
    }
  }

  private void note(ReleaseLine line, String text) {
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

  /** Whether a text could not be read as it was published. */
  boolean textLost() {
    return textLost;
  }
}
