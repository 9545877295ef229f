package org.plumbline.descriptor.facet;

import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.patient.AgeBand;
import org.plumbline.descriptor.patient.PatientFacets;
import org.plumbline.descriptor.patient.PatientWord;
import org.plumbline.descriptor.text.Said;

/** The patient for whom something is. */
final class PatientComparer {

  private static final int MONTHS_OF_YEAR = 12;

  private PatientComparer() {}

  /** Adults against the young, where each side names one of the two. */
  static Contradiction ageWord(PatientFacets official, Telling said) {
    if (official.ages().isEmpty()) {
      return null;
    }
    Said<PatientWord> word = official.ages().get(0);
    boolean adult = word.what() == PatientWord.ADULT;
    Said<?> other = ageWord(said, !adult);
    return other == null || ageWord(said, adult) != null ? null : Contradiction.of(word, other);
  }

  private static Said<?> ageWord(Telling said, boolean adult) {
    Said<?> remarked = said.remark(adult ? Remark.ADULT : Remark.PEDIATRIC);
    if (remarked != null) {
      return remarked;
    }
    for (Said<PatientWord> age : said.patient().ages()) {
      if ((age.what() == PatientWord.ADULT) == adult && said.subject().isItem(age.span())) {
        return age;
      }
    }
    return null;
  }

  /** An age in the narrative outside of the descriptor's years. */
  static Contradiction age(Optional<Said<AgeBand>> band, Optional<Said<Amount>> age) {
    if (band.isEmpty() || age.isEmpty()) {
      return null;
    }
    int years = completedYears(age.get().what());
    return years < 0 || band.get().what().holds(years)
        ? null
        : Contradiction.of(band.get(), age.get());
  }

  /** Years that are over; -1 for what is no age. */
  private static int completedYears(Amount age) {
    Ratio value = age.value();
    long whole = value.numerator() / value.denominator();
    if (age.unit() == MeasureUnit.YEAR) {
      return (int) whole;
    }
    return age.unit() == MeasureUnit.MONTH ? (int) (whole / MONTHS_OF_YEAR) : -1;
  }

  /** End stage renal disease or not. */
  static Contradiction renal(Optional<Said<PatientWord>> official, Telling said) {
    if (official.isEmpty()) {
      return null;
    }
    boolean renal = official.get().what() == PatientWord.ESRD;
    Said<?> other = said.remark(renal ? Remark.NON_ESRD : Remark.ESRD);
    if (other == null || said.remark(renal ? Remark.ESRD : Remark.NON_ESRD) != null) {
      return null;
    }
    PatientWord own = official.get().what();
    boolean inOfficialWords = said.patient().renal().filter(word -> word.what() == own).isPresent();
    return inOfficialWords ? null : Contradiction.of(official.get(), other);
  }

  /** Registered against licensed practical nurses. */
  static Contradiction nurse(Said<?> official, boolean registered, Telling said) {
    Said<?> other = said.remark(registered ? Remark.LPN : Remark.RN);
    boolean both = said.remark(registered ? Remark.RN : Remark.LPN) != null;
    return other == null || both ? null : Contradiction.of(official, other);
  }
}
