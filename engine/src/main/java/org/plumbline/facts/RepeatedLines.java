package org.plumbline.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.ServiceLine;

/**
 * Which lines of a claim say all that an earlier one says: code, modifiers, dates, place, pointers,
 * units, charge, providers, drugs and words. Numbers that tell lines apart do not count.
 */
final class RepeatedLines {

  private static final List<ClaimField> OF_LINE =
      List.of(
          ClaimField.CODE_QUALIFIER,
          ClaimField.DESCRIPTION,
          ClaimField.UNIT_BASIS,
          ClaimField.POINTER_1,
          ClaimField.POINTER_2,
          ClaimField.POINTER_3,
          ClaimField.POINTER_4,
          ClaimField.DIAGNOSIS_POINTERS,
          ClaimField.SUPPLEMENTAL,
          ClaimField.LINE_PRIOR_AUTHORIZATION);
  private static final List<ClaimField> OF_DRUG =
      List.of(ClaimField.NDC, ClaimField.NDC_QUANTITY, ClaimField.NDC_UNIT);

  private final Map<Key, LineFacts> first = new HashMap<>();
  private final int[] repeated;

  /** What most different lines differ in. */
  private record Key(String code, long from, long charge, long units) {}

  RepeatedLines(List<LineFacts> lines) {
    repeated = new int[lines.size() + 1];
    if (lines.size() < 2) {
      return;
    }
    for (LineFacts line : lines) {
      Key key = new Key(line.code(), line.fromDate(), line.charge(), line.units());
      LineFacts before = first.putIfAbsent(key, line);
      if (before != null && same(before, line)) {
        repeated[line.lineNumber()] = before.lineNumber();
      }
    }
  }

  /** The number of the line that a line repeats, 0 for none. */
  int of(LineFacts line) {
    return repeated[line.lineNumber()];
  }

  private static boolean same(LineFacts one, LineFacts other) {
    ServiceLine a = one.read();
    ServiceLine b = other.read();
    return one.toDate() == other.toDate()
        && one.place().equals(other.place())
        && Arrays.equals(one.distinctModifiers(), other.distinctModifiers())
        && same(OF_LINE, a, b)
        && same(OF_DRUG, a.drugs(), b.drugs())
        && same(List.of(ClaimField.NOTE_TEXT), a.notes(), b.notes())
        && sameParties(a.parties(), b.parties());
  }

  private static boolean sameParties(List<Party> some, List<Party> others) {
    for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
      if (some.get(i).role() != others.get(i).role()) {
        return false;
      }
    }
    return same(List.of(ClaimField.NPI, ClaimField.LAST_NAME), some, others);
  }

  private static boolean same(
      List<ClaimField> fields, List<? extends Part> some, List<? extends Part> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(fields, some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(List<ClaimField> fields, Part some, Part other) {
    for (ClaimField field : fields) {
      if (some.length(field) != other.length(field) || !some.raw(field).equals(other.raw(field))) {
        return false;
      }
    }
    return true;
  }
}
