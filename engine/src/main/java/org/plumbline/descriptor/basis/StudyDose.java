package org.plumbline.descriptor.basis;

import java.util.List;
import java.util.Set;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * "per study dose", "per therapeutic dose", "per treatment", also where a cap is named: then one
 * unit is one dose, not one millicurie. "per treatment session" is none of them.
 */
final class StudyDose {

  private static final Set<String> KINDS = Set.of("study", "treatment", "therapeutic");

  private static final Set<String> WHOLE = Set.of("dose", "treatment", "infusion", "study");

  private StudyDose() {}

  static Said<BillingBasis> read(Wording wording) {
    for (int i = 0; i < wording.size(); i++) {
      int last = wording.word(i).equals("per") ? last(wording, i + 1) : -1;
      if (last >= 0) {
        StringBuilder noun = new StringBuilder();
        for (int word = i + 1; word <= last; word++) {
          noun.append(word > i + 1 ? " " : "").append(wording.word(word));
        }
        return new Said<>(
            new BillingBasis(BasisKind.STUDY_DOSE, cap(wording), noun.toString()),
            wording.span(i, last));
      }
    }
    return null;
  }

  private static int last(Wording wording, int noun) {
    if (KINDS.contains(wording.word(noun))
        && wording.word(noun + 1).equals("dose")
        && wording.gapBefore(noun + 1) == Gap.SPACE) {
      return noun + 1;
    }
    boolean whole = WHOLE.contains(wording.word(noun));
    boolean ends = whole && (wording.endsElement(noun) || wording.says(noun + 1, "up", "to"));
    return ends ? noun : -1;
  }

  /** The only "up to 30 millicuries", before the dose or after it. */
  private static List<Amount> cap(Wording wording) {
    Amount cap = null;
    for (WrittenAmount written : wording.amounts()) {
      int word = wording.wordFrom(written.start());
      if (written.isPlain() && wording.says(word - 2, "up", "to")) {
        if (cap != null) {
          return List.of();
        }
        cap = written.amount();
      }
    }
    return cap == null ? List.of() : List.of(cap);
  }
}
