package org.plumbline.testclaims;

/**
 * ICD-10-CM codes in force from 2025-10-01 (FY2026), none of them an external cause, a sex or a
 * side of the body.
 */
final class Diagnoses {
  private static final String[] CODES =
      ("I10 E119 E785 E1165 E1142 E1122 E039 E669 E6601 E559 E876 E860 I2510 I4891 I480 I509 I5022 I5032 I739 "
              + "I6529 J449 J441 J45909 J4520 J189 J069 J209 J029 J0190 J309 J9601 J9611 G4733 G4700 G43909 G629 G20A1 "
              + "G309 F329 F411 F419 F331 F17210 K219 K5900 K5730 K7460 K5090 K5190 K8020 N189 N1830 N184 N390 R0602 R079 "
              + "R0789 R42 R5383 R531 R109 R110 R112 R197 R55 R739 R7303 R8290 R609 R509 R519 R4182 R569 M5450 M5459 M5416 "
              + "M542 M1990 M0579 M069 M797 M810 M2550 M549 L4050 L409 L309 L0390 B9620 B370 A419 D649 D509 D631 D696 D6481 "
              + "D701 C3490 C189 C787 C7951 C9000 C8590 Z0000 Z0001 Z23 Z1211 Z79899 Z794 Z7901 Z87891 Z6835 Z5111 Z5112 "
              + "Z9981 Z993 Z7409 Z713 H109 M25569 S63509A T451X5A I6930")
          .split(" ");

  private Diagnoses() {}

  /** Puts so many codes, all different, into the claim. */
  static void fill(ClaimDraft claim, int count, Dice dice) {
    while (claim.diagnosisCount < count) {
      String code = dice.pick(CODES);
      if (!claim.hasDiagnosis(code)) {
        claim.diagnoses[claim.diagnosisCount++] = code;
      }
    }
  }
}
