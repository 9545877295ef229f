package org.plumbline.facts;

import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Need;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.icd10.Icd10Status;

/** A diagnosis (item 21). */
public final class DiagnosisFacts extends Fact {

  private static final long HAS_DIAGNOSIS_CODE = Need.DIAGNOSIS_CODE.bit();
  private static final long HAS_DIAGNOSIS_RELEASE = Need.DIAGNOSIS_RELEASE.bit();
  private static final long HAS_SERVICE_DATES = Need.SERVICE_DATES.bit();

  private final ClaimFacts claim;
  private final Diagnosis diagnosis;
  private final String code;
  private final boolean repeats;
  private final boolean icd10;
  private final boolean icd9;
  private final String plain;
  private final Icd10CodeSet codes;
  private Icd10Status status = Icd10Status.NOT_COVERED;
  private boolean updateMissing;

  /**
   * @param seen the codes of the diagnoses before this one, without decimal points; this one is
   *     added
   */
  DiagnosisFacts(ClaimFacts claim, Diagnosis diagnosis, Icd10CodeSet codes, Set<String> seen) {
    super(claim.source(), 0, diagnosis);
    this.claim = claim;
    this.codes = codes;
    this.diagnosis = diagnosis;
    this.code = diagnosis.raw(ClaimField.DIAGNOSIS_CODE);
    this.plain = withoutPoint(code);
    this.repeats = !code.isEmpty() && !seen.add(plain);
    String version = version(diagnosis);
    this.icd10 = version.equals("10");
    this.icd9 = version.equals("9");
    note(Need.DIAGNOSIS_CODE, !code.isEmpty());
    note(Need.SERVICE_DATES, claim.hasServiceDates());
    if (!code.isEmpty() && icd10 && claim.hasServiceDates()) {
      lookUp();
    }
  }

  /** A code that is right on one of the claim's dates is right. */
  private void lookUp() {
    int first = claim.earliestFrom();
    int last = claim.latestFrom();
    Icd10Status onFirst = codes.lookup(plain, first);
    Icd10Status onLast = last == first ? onFirst : codes.lookup(plain, last);
    boolean covered = onFirst != Icd10Status.NOT_COVERED && onLast != Icd10Status.NOT_COVERED;
    note(Need.DIAGNOSIS_RELEASE, covered);
    if (covered) {
      status = onLast == Icd10Status.CODE ? onLast : onFirst;
      updateMissing = codes.updateMissing(last);
    } else {
      codes
          .missingRelease(onFirst == Icd10Status.NOT_COVERED ? first : last)
          .ifPresent(release -> noteMissingRelease(release.year() * 100 + release.month()));
    }
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim the diagnosis is on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether a code stands there. */
  public boolean hasDiagnosisCode() {
    return has(HAS_DIAGNOSIS_CODE);
  }

  /** The code as written. */
  public String code() {
    return code;
  }

  /** The code with its decimal point taken out. */
  public String codeWithoutPoint() {
    return plain;
  }

  private static String withoutPoint(String code) {
    int point = code.indexOf('.');
    return point < 0 ? code : code.substring(0, point) + code.substring(point + 1);
  }

  /** Whether the code is said to be ICD-10-CM (ABK, ABF; indicator 0). */
  public boolean icd10() {
    return icd10;
  }

  /** Whether the code is said to be ICD-9-CM (BK, BF; indicator 9). */
  public boolean icd9() {
    return icd9;
  }

  /** The position in item 21: A is 1. */
  public int position() {
    return diagnosis.ordinal();
  }

  /** Whether it is the first diagnosis of the claim, whatever its position. */
  public boolean first() {
    return source().diagnoses().get(0) == diagnosis;
  }

  /** Whether the position before this one is empty. */
  public boolean behindGap() {
    int before = diagnosis.ordinal() - 1;
    int first = claim.fromX12() ? 1 : 0;
    return before > first && source().diagnoses().stream().noneMatch(d -> d.ordinal() == before);
  }

  /**
   * Whether the code is said to be of one version of ICD, the first diagnosis of the other, and no
   * diagnosis between is.
   */
  public boolean firstOfOtherVersion() {
    String first = version(source().diagnoses().get(0));
    for (Diagnosis other : source().diagnoses()) {
      String version = version(other);
      if (!first.isEmpty() && !version.isEmpty() && !version.equals(first)) {
        return other == diagnosis;
      }
    }
    return false;
  }

  private static String version(Diagnosis diagnosis) {
    return switch (diagnosis.raw(ClaimField.DIAGNOSIS_QUALIFIER)) {
      case "ABK", "ABF", "0" -> "10";
      case "BK", "BF", "9" -> "9";
      default -> "";
    };
  }

  /** Whether a From date can be read on at least one line. */
  public boolean hasServiceDates() {
    return has(HAS_SERVICE_DATES);
  }

  /** Whether releases of ICD-10-CM that cover the dates of service are at hand. */
  public boolean hasDiagnosisRelease() {
    return has(HAS_DIAGNOSIS_RELEASE);
  }

  /** Whether longer codes begin with the code: a heading, or a code that is cut off. */
  public boolean codeHeader() {
    return status == Icd10Status.HEADER;
  }

  /** Whether the release of the dates of service does not have the code. */
  public boolean codeUnknown() {
    return status == Icd10Status.UNKNOWN;
  }

  /** Whether the latest date lies after April 1 and only a release from before that is there. */
  public boolean updateMissing() {
    return updateMissing;
  }

  /** The release whose fiscal year holds the earliest From date. */
  public Release releaseOfDate() {
    int day = claim.hasServiceDates() ? claim.earliestFrom() : 0;
    return codes.release(day).orElseGet(() -> Release.covering(day));
  }

  /** Whether an earlier diagnosis of the claim has the same code, the decimal point aside. */
  public boolean repeats() {
    return repeats;
  }
}
