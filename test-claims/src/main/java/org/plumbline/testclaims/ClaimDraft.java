package org.plumbline.testclaims;

/**
 * One claim while it is being made; reused from claim to claim, so that memory does not grow with
 * the file.
 */
final class ClaimDraft {
  static final int MOST_LINES = 50;
  static final int MOST_DIAGNOSES = 8;

  private final LineDraft[] lines = new LineDraft[MOST_LINES];
  final String[] diagnoses = new String[12];
  int diagnosisCount;
  private int lineCount;
  Practice practice;
  Patient patient;

  /** All lines begin on one of these days. */
  int firstDay;

  int lastDay;
  String place;
  String frequency;

  /** Empty where there is none. */
  String originalReference;

  Provider referring;
  Provider rendering;
  String renderingNpi;
  Facility facility;

  /** Null but for an ambulance claim. */
  Trip trip;

  boolean accident;
  boolean admitted;
  long totalCents;

  ClaimDraft() {
    for (int i = 0; i < MOST_LINES; i++) {
      lines[i] = new LineDraft();
    }
  }

  void clear(Practice newPractice, Patient newPatient) {
    practice = newPractice;
    patient = newPatient;
    lineCount = 0;
    diagnosisCount = 0;
    place = newPractice.kind().place();
    frequency = "1";
    originalReference = "";
    referring = null;
    rendering = null;
    renderingNpi = "";
    facility = null;
    trip = null;
    accident = false;
    admitted = false;
    totalCents = 0;
  }

  int lineCount() {
    return lineCount;
  }

  /** The line with this ordinal, from 1. */
  LineDraft line(int ordinal) {
    return lines[ordinal - 1];
  }

  LineDraft add(String code, int day) {
    return lines[lineCount++].clear(code, day);
  }

  /**
   * Changes places with a line chosen by chance; returns the new ordinal of what was the last line.
   */
  int mixInLastLine(Dice dice) {
    int other = dice.below(lineCount);
    LineDraft last = lines[lineCount - 1];
    lines[lineCount - 1] = lines[other];
    lines[other] = last;
    return other + 1;
  }

  boolean has(String code, int day) {
    for (int i = 0; i < lineCount; i++) {
      if (lines[i].fromDay == day && lines[i].code.equals(code)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A day of the claim on which the code is not yet there; a later one when the claim's days are
   * full.
   */
  int freeDay(String code, Dice dice) {
    int start = dice.between(firstDay, lastDay);
    for (int day = start; day <= ServiceDays.LAST; day++) {
      if (!has(code, day)) {
        return day;
      }
    }
    for (int day = start - 1; ; day--) {
      if (!has(code, day)) {
        return day;
      }
    }
  }

  int anyDay(Dice dice) {
    return dice.between(firstDay, lastDay);
  }

  boolean hasDiagnosis(String code) {
    for (int i = 0; i < diagnosisCount; i++) {
      if (diagnoses[i].equals(code)) {
        return true;
      }
    }
    return false;
  }

  /**
   * True where a line is laboratory work (Level I 80047-89398 or P codes), which asks for a CLIA
   * number.
   */
  boolean needsClia() {
    for (int i = 0; i < lineCount; i++) {
      if (lines[i].code.startsWith("8") || lines[i].code.startsWith("P9")) {
        return true;
      }
    }
    return false;
  }

  long sumOfLines() {
    long sum = 0;
    for (int i = 0; i < lineCount; i++) {
      sum += lines[i].cents;
    }
    return sum;
  }
}
