package org.plumbline.testclaims;

/**
 * One service line while it is being made. Objects are reused: {@link #clear} before use. Empty
 * text means absent.
 */
final class LineDraft {
  private static final int NO_DAY = -1;

  final String[] modifiers = new String[4];
  final int[] pointers = new int[4];
  String code;
  int modifierCount;
  int pointerCount;
  int fromDay;
  private int toDay;
  long cents;
  long thousandths;

  /** Place of service of the line where it is not the claim's. */
  String place;

  /** SV101-7. */
  String description;

  /** NTE02 of an ADD note. */
  String note;

  String ndc;
  long ndcThousandths;
  String ndcUnit;
  Provider orderedBy;

  /** Patients in the same vehicle; 0 where nothing is said. */
  int patients;

  LineDraft clear(String newCode, int day) {
    code = newCode;
    fromDay = day;
    toDay = NO_DAY;
    modifierCount = 0;
    pointerCount = 0;
    cents = 0;
    thousandths = 1_000;
    place = "";
    description = "";
    note = "";
    ndc = "";
    ndcUnit = "";
    orderedBy = null;
    patients = 0;
    return this;
  }

  LineDraft modifier(String modifier) {
    modifiers[modifierCount++] = modifier;
    return this;
  }

  LineDraft units(long units) {
    thousandths = units * 1_000;
    return this;
  }

  LineDraft charge(long newCents) {
    cents = newCents;
    return this;
  }

  LineDraft through(int day) {
    toDay = day;
    return this;
  }

  LineDraft ndc(String code11, long quantityThousandths, String unit) {
    ndc = code11;
    ndcThousandths = quantityThousandths;
    ndcUnit = unit;
    return this;
  }

  /** Puts the words where submitters put them: into the description or into a note. */
  LineDraft narrative(String words, Dice dice) {
    if (dice.chance(0.5)) {
      description = words;
    } else {
      note = words;
    }
    return this;
  }

  void point(int position) {
    pointers[pointerCount++] = position;
  }

  boolean pointsAt(int position) {
    for (int i = 0; i < pointerCount; i++) {
      if (pointers[i] == position) {
        return true;
      }
    }
    return false;
  }

  boolean hasSpan() {
    return toDay != NO_DAY;
  }

  int toDay() {
    return toDay;
  }
}
