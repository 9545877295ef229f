package org.plumbline.facts;

import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Need;

/** A diagnosis (item 21). */
public final class DiagnosisFacts extends Fact {

  private static final long HAS_DIAGNOSIS_CODE = Need.DIAGNOSIS_CODE.bit();

  private final ClaimFacts claim;
  private final Diagnosis diagnosis;
  private final String code;
  private final boolean repeats;
  private final boolean icd10;

  /**
   * @param seen the codes of the diagnoses before this one, without decimal points; this one is
   *     added
   */
  DiagnosisFacts(ClaimFacts claim, Diagnosis diagnosis, Set<String> seen) {
    super(claim.source(), 0, diagnosis);
    this.claim = claim;
    this.diagnosis = diagnosis;
    this.code = diagnosis.raw(ClaimField.DIAGNOSIS_CODE);
    this.repeats = !code.isEmpty() && !seen.add(codeWithoutPoint());
    String qualifier = diagnosis.raw(ClaimField.DIAGNOSIS_QUALIFIER);
    this.icd10 = qualifier.equals("ABK") || qualifier.equals("ABF") || qualifier.equals("0");
    note(Need.DIAGNOSIS_CODE, !code.isEmpty());
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
    int point = code.indexOf('.');
    return point < 0 ? code : code.substring(0, point) + code.substring(point + 1);
  }

  /** Whether the code is said to be ICD-10-CM (ABK, ABF; indicator 0). */
  public boolean icd10() {
    return icd10;
  }

  /** Whether an earlier diagnosis of the claim has the same code, the decimal point aside. */
  public boolean repeats() {
    return repeats;
  }
}
