package org.plumbline.intake.cms1500;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Slot;
import org.plumbline.intake.cms1500.FormParser.Value;

/**
 * The shaded area of item 24 of one line: entries parted by three blanks, each with its qualifier.
 * They fill the fields that an 837P has for them. Text without a qualifier is a narrative; what
 * follows a qualifier and has not its shape is not read, and told.
 *
 * <p>Source: NUCC 1500 manual, section 24, supplemental information.
 */
final class ShadedArea {

  private static final String BETWEEN_ENTRIES = "   ";

  private static final Pattern TIMES =
      Pattern.compile(
          "[A-Z]*[ :]*([0-9]{2}:?[0-9]{2})\\D+?([0-9]{2}:?[0-9]{2})(?:\\D+?([0-9]{1,4}) *MIN.*)?",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final String text;
  private final int start;
  private final JsonPath path;
  private final ServiceLine line;
  private final FormText source;
  private final FormFaults faults;
  private final boolean ascii;

  /** Whether the line's own property tells of its drug. */
  private final boolean drugTold;

  private int unread;
  private boolean differs;

  private ShadedArea(Value value, ServiceLine line, FormText source, FormFaults faults) {
    this.text = value.text();
    this.start = value.start();
    this.path = value.path();
    this.line = line;
    this.source = source;
    this.faults = faults;
    this.ascii = text.length() == value.length();
    this.drugTold = !line.drugs().isEmpty();
  }

  /** Reads a text into its line. */
  static void read(Value value, ServiceLine line, FormText source, FormFaults faults) {
    new ShadedArea(value, line, source, faults).read();
  }

  private void read() {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != ' ') {
        int end = endOfEntry(at);
        entry(ShadedEntry.of(text.substring(at, end)), at);
        at = end;
      }
    }
    if (unread > 0) {
      Slot count = new Slot.Count("characters", unread);
      faults.add(FormFaults.UNREAD_SHADED, line.ordinal(), path, count);
    }
    if (differs) {
      faults.add(FormFaults.DIFFERS, line.ordinal(), path);
    }
  }

  private int endOfEntry(int from) {
    int end = text.indexOf(BETWEEN_ENTRIES, from);
    if (end < 0) {
      end = text.length();
      while (text.charAt(end - 1) == ' ') {
        end--;
      }
    }
    return end;
  }

  private void entry(ShadedEntry entry, int at) {
    Matcher value = entry.value();
    switch (entry.kind()) {
      case DRUG -> drug(value, at);
      case NARRATIVE, TEXT -> narrative(value, at);
      case CONTRACT_RATE -> {
        set(line, ClaimField.LINE_CONTRACT_AMOUNT, at + value.start(1), at + value.end(1));
        unread += value.group(2).strip().length();
      }
      case PRODUCT, GTIN -> line.drugs().add(product(value, at));
      case TEETH, ORAL_CAVITY -> supplement(value, at, 2);
      case ANESTHESIA -> anesthesia(value, at);
      case UNREADABLE -> unread += value.end();
    }
  }

  private void narrative(Matcher value, int at) {
    int from = at + value.start(1);
    int to = at + value.end(1);
    if (!line.has(ClaimField.DESCRIPTION)) {
      set(line, ClaimField.DESCRIPTION, from, to);
    } else if (!line.raw(ClaimField.DESCRIPTION).equals(value.group(1))) {
      Part note = new Part(PartKind.NOTE, "", line.notes().size() + 1, source, bytesBefore(from));
      set(note, ClaimField.NOTE_TEXT, from, to);
      line.notes().add(note);
    }
  }

  /** The same drug, told in the line's own property, is not taken twice. */
  private void drug(Matcher value, int at) {
    Part drug = product(value, at);
    String behind = value.group(2);
    int from = at + value.end(1);
    while (behind.startsWith(" ")) {
      behind = behind.substring(1);
      from++;
    }
    Matcher quantity = ShadedEntry.quantity(behind);
    if (quantity == null) {
      unread += behind.strip().length();
    } else {
      int unit = quantity.group(1) == null ? 3 : 1;
      set(drug, ClaimField.NDC_UNIT, from + quantity.start(unit), from + quantity.end(unit));
      if (quantity.group(unit + 1) != null) {
        int end = from + quantity.end(unit + 1);
        set(drug, ClaimField.NDC_QUANTITY, from + quantity.start(unit + 1), end);
      }
      unread += quantity.group(5).strip().length();
    }
    if (drugTold) {
      differs |= !isToldBy(line.drugs().get(0), drug);
    } else {
      line.drugs().add(drug);
    }
  }

  private static boolean isToldBy(Part told, Part drug) {
    boolean unit =
        !told.has(ClaimField.NDC_UNIT)
            || !drug.has(ClaimField.NDC_UNIT)
            || told.raw(ClaimField.NDC_UNIT).equals(drug.raw(ClaimField.NDC_UNIT));
    boolean quantity =
        !told.has(ClaimField.NDC_QUANTITY)
            || !drug.has(ClaimField.NDC_QUANTITY)
            || told.value(ClaimField.NDC_QUANTITY) == drug.value(ClaimField.NDC_QUANTITY);
    String ndc = told.raw(ClaimField.NDC);
    return unit && quantity && (ndc.isEmpty() || ndc.equals(drug.raw(ClaimField.NDC)));
  }

  private Part product(Matcher value, int at) {
    Part part = new Part(PartKind.DRUG, "", line.drugs().size() + 1, source, bytesBefore(at));
    set(part, ClaimField.NDC_QUALIFIER, at, at + 2);
    set(part, ClaimField.NDC, at + value.start(1), at + value.end(1));
    return part;
  }

  private Part supplement(Matcher value, int at, int qualifier) {
    int ordinal = line.others().size() + 1;
    Part part = new Part(PartKind.SUPPLEMENT, "", ordinal, source, bytesBefore(at));
    set(part, ClaimField.SUPPLEMENT_QUALIFIER, at, at + qualifier);
    set(part, ClaimField.SUPPLEMENT_TEXT, at + value.start(1), at + value.end(1));
    line.others().add(part);
    return part;
  }

  private void anesthesia(Matcher value, int at) {
    Part part = supplement(value, at, 1);
    Matcher times = TIMES.matcher(value.group(1));
    if (times.matches()) {
      int from = at + value.start(1);
      set(part, ClaimField.ANESTHESIA_BEGIN, from + times.start(1), from + times.end(1));
      set(part, ClaimField.ANESTHESIA_END, from + times.start(2), from + times.end(2));
      if (times.group(3) != null) {
        set(part, ClaimField.ANESTHESIA_MINUTES, from + times.start(3), from + times.end(3));
      }
    }
  }

  private void set(Part part, ClaimField field, int from, int to) {
    int first = bytesBefore(from);
    part.set(field, first, bytesBefore(to) - first);
  }

  /** Where a character of the text stands in the form's bytes. */
  private int bytesBefore(int character) {
    return start + (ascii ? character : FormText.bytes(text.substring(0, character)).length);
  }
}
