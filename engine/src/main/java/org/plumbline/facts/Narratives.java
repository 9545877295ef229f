package org.plumbline.facts;

import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.text.Span;

/**
 * The narratives that speak of a line: its own description (SV101-7, the shaded area of item 24),
 * its notes, and a note of the claim (item 19) where the claim has this line alone. They are read
 * once for all facts about the line's words, and only where there is a descriptor to hold them
 * against.
 */
final class Narratives {

  private static final FieldRef[] NO_FIELDS = {};
  private static final Narrative[] UNREAD = {};
  private static final Narratives NONE = new Narratives(NO_FIELDS, UNREAD);

  private final FieldRef[] fields;
  private final Narrative[] read;

  private Narratives(FieldRef[] fields, Narrative... read) {
    this.fields = fields;
    this.read = read;
  }

  /** Those of a line, in this order. */
  static Narratives of(Claim claim, ServiceLine line, boolean hasDescriptor) {
    boolean silent = !line.has(ClaimField.DESCRIPTION) && line.notes().isEmpty();
    if (silent && (claim.notes().isEmpty() || claim.lines().size() != 1)) {
      return NONE;
    }
    FieldRef[] fields = fields(claim, line);
    if (fields.length == 0) {
      return NONE;
    }
    return new Narratives(fields, hasDescriptor ? readAll(fields) : UNREAD);
  }

  private static FieldRef[] fields(Claim claim, ServiceLine line) {
    List<Part> ofClaim = claim.lines().size() == 1 ? claim.notes() : List.of();
    int described = line.has(ClaimField.DESCRIPTION) ? 1 : 0;
    int count = described + texts(line.notes()) + texts(ofClaim);
    if (count == 0) {
      return NO_FIELDS;
    }
    FieldRef[] fields = new FieldRef[count];
    if (described == 1) {
      fields[0] = new FieldRef(line, ClaimField.DESCRIPTION);
    }
    int next = add(line.notes(), fields, described);
    add(ofClaim, fields, next);
    return fields;
  }

  private static int texts(List<Part> notes) {
    int texts = 0;
    for (Part note : notes) {
      texts += note.has(ClaimField.NOTE_TEXT) ? 1 : 0;
    }
    return texts;
  }

  private static int add(List<Part> notes, FieldRef[] fields, int from) {
    int next = from;
    for (Part note : notes) {
      if (note.has(ClaimField.NOTE_TEXT)) {
        fields[next++] = new FieldRef(note, ClaimField.NOTE_TEXT);
      }
    }
    return next;
  }

  private static Narrative[] readAll(FieldRef... fields) {
    Narrative[] read = new Narrative[fields.length];
    for (int i = 0; i < fields.length; i++) {
      read[i] = NarrativeReader.read(text(fields[i]));
    }
    return read;
  }

  private static String text(FieldRef field) {
    return field.part().raw(field.field());
  }

  /** How many narratives speak of the line. */
  int count() {
    return fields.length;
  }

  /** What a narrative says, as written. */
  String text(int narrative) {
    return text(fields[narrative]);
  }

  /** How many narratives are read: all, or none where the line has no descriptor in force. */
  int countRead() {
    return read.length;
  }

  /** What was read in a narrative. */
  Narrative read(int narrative) {
    return read[narrative];
  }

  /** Words of a narrative. */
  NarrativeQuote quote(int narrative, Span span) {
    return new NarrativeQuote(fields[narrative], span.start(), span.end());
  }

  /** A whole narrative. */
  NarrativeQuote whole(int narrative) {
    return new NarrativeQuote(fields[narrative], 0, text(narrative).length());
  }
}
