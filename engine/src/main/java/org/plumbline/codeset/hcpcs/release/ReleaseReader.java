package org.plumbline.codeset.hcpcs.release;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.ModifierRow;

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
  private final Map<String, RowDraft> drafts = new LinkedHashMap<>();
  private final List<ReleaseLine> strays = new ArrayList<>();
  private ReleaseLine head;
  private boolean headIsTaken;
  private boolean rowLost;
  private boolean textLost;
  private int refused;
  private int misfits;

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
        begin(line);
      }
    }
    strays.forEach(this::placeStray);
    drafts.values().forEach(this::finish);
    if (unordered.size() * UNORDERED_SHARE <= drafts.size()) {
      notes.addAll(unordered);
      rowLost |= !unordered.isEmpty();
    }
  }

  private void begin(ReleaseLine line) {
    boolean inOrder = head == null || inOrder(head, line);
    head = line;
    headIsTaken = take(line);
    if (headIsTaken) {
      drafts.put(line.key(), new RowDraft(line));
      if (!inOrder) {
        unordered.add(new ImportNote(line.number(), line.key() + " stands out of order"));
      }
    }
  }

  /** CMS writes lines of its own above the records; they are no fault. */
  private void skip(ReleaseLine line) {
    if (line.startsLikeRecord()) {
      note(line, "is a damaged record; skipped");
      rowLost = true;
    } else if (head != null && !line.isBlank()) {
      note(line, "is no record of the layout; skipped");
    }
  }

  /** A line that was doubled would else cut the code off from its continuations. */
  private boolean repeatsHead(ReleaseLine line) {
    if (head == null || !headIsTaken || !line.content().equals(head.content())) {
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
      misfits++;
      return false;
    }
    RowDraft before = drafts.get(line.key());
    if (before != null) {
      note(line, line.key() + " stands in the file twice; the first row was taken");
      textLost |= !before.head().content().equals(line.content());
      return false;
    }
    return true;
  }

  private void append(ReleaseLine line) {
    boolean follows = head != null && head.key().equals(line.key());
    if (!follows) {
      strays.add(line);
    } else if (headIsTaken) {
      append(drafts.get(line.key()), line, "");
    }
  }

  /** A line that was moved away from its code is put back by the code and number it carries. */
  private void placeStray(ReleaseLine line) {
    RowDraft draft = drafts.get(line.key());
    if (draft != null) {
      append(draft, line, "stands away from " + line.key() + "; put in its place");
    } else if (!line.isForeign()) {
      note(line, "continues " + line.key() + ", whose first line is not there; skipped");
      textLost = true;
    }
  }

  private void append(RowDraft draft, ReleaseLine line, String otherwise) {
    if (draft.contradicts(line)) {
      note(line, "has a number that another line of " + line.key() + " has; skipped");
      textLost = true;
      return;
    }
    String repaired = draft.append(line);
    if (!repaired.isEmpty() || !otherwise.isEmpty()) {
      note(line, otherwise.isEmpty() ? repaired : otherwise);
    }
  }

  private void finish(RowDraft draft) {
    ReleaseLine line = draft.head();
    try {
      if (line.isModifier()) {
        ModifierRow row = draft.modifier(release);
        checkText(draft, row.longText());
        modifiers.add(row);
      } else {
        CodeRow row = draft.code(release, nocCodes.contains(line.key()));
        checkText(draft, row.longText());
        codes.add(row);
      }
    } catch (DateTimeException noDate) {
      note(line, line.key() + " was not taken: " + noDate.getMessage());
      rowLost = true;
    }
  }

  private void checkText(RowDraft draft, String longText) {
    String strange = draft.strangeCharacters();
    if (longText.isEmpty()) {
      strange = "has no long text";
    } else if (!draft.isWhole()) {
      strange = "lacks a line of its long text";
    }
    if (!strange.isEmpty()) {
      note(draft.head(), draft.head().key() + " " + strange);
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

  /** Whether so many rows hold no HCPCS code that the file is of another code set. */
  boolean isOfAnotherSet() {
    return misfits * 2 > codes.size() + modifiers.size();
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
