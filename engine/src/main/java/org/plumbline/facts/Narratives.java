package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;

/**
 * The narratives that speak of a line: its own description (SV101-7, the shaded area of item 24),
 * its notes, and a note of the claim (item 19) where the claim has this line alone.
 */
final class Narratives {

  private static final FieldRef[] NONE = {};

  private Narratives() {}

  /** In this order; empty where the line says nothing in words. */
  static FieldRef[] of(Claim claim, ServiceLine line) {
    boolean described = line.has(ClaimField.DESCRIPTION);
    boolean alone = claim.lines().size() == 1 && !claim.notes().isEmpty();
    if (!described && line.notes().isEmpty() && !alone) {
      return NONE;
    }
    List<FieldRef> found = new ArrayList<>(2);
    if (described) {
      found.add(new FieldRef(line, ClaimField.DESCRIPTION));
    }
    addNotes(line.notes(), found);
    if (alone) {
      addNotes(claim.notes(), found);
    }
    return found.toArray(FieldRef[]::new);
  }

  private static void addNotes(List<Part> notes, List<FieldRef> found) {
    for (Part note : notes) {
      if (note.has(ClaimField.NOTE_TEXT)) {
        found.add(new FieldRef(note, ClaimField.NOTE_TEXT));
      }
    }
  }
}
