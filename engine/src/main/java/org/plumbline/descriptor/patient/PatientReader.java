package org.plumbline.descriptor.patient;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.text.PhraseTable;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/** Reads words about the patient. Organs tell no sex, and "twelve months" no age. */
public final class PatientReader {

  private static final PhraseTable<PatientWord> WORDS = PhraseTable.of(PatientWord.class);

  /** Longer texts are sentences about measures and programmes, whose ages are not a limit. */
  private static final int MOST_WORDS = 75;

  /** The name of a thing is shorter than a sentence about a disease. */
  private static final int MOST_WORDS_OF_ITEM = 20;

  private PatientReader() {}

  /** The facets. */
  public static PatientFacets read(Wording wording) {
    List<Said<PatientWord>> words = wording.size() > MOST_WORDS ? List.of() : WORDS.read(wording);
    return new PatientFacets(
        ages(words.stream().filter(said -> isRestriction(wording, said)).toList()),
        wording.size() > MOST_WORDS ? Optional.empty() : band(wording),
        wording.size() > MOST_WORDS_OF_ITEM ? Optional.empty() : only(words, PatientWord::isSex),
        only(words, PatientWord::isRenal));
  }

  /** "surgical boot, child", "pediatric size"; not "child sitting" nor "delivery of infant". */
  private static boolean isRestriction(Wording wording, Said<PatientWord> said) {
    int word = wording.wordFrom(said.span().start());
    boolean size =
        switch (wording.word(word + 1)) {
          case "size", "sized", "wheelchair" -> true;
          default -> false;
        };
    boolean other =
        switch (wording.word(word - 1)) {
          case "of", "in", "to", "bear", "well", "including" -> true;
          default -> false;
        };
    return !other && (size || wording.endsElement(word));
  }

  private static List<Said<PatientWord>> ages(List<Said<PatientWord>> words) {
    List<Said<PatientWord>> ages = words.stream().filter(said -> said.what().isAge()).toList();
    boolean adult = ages.stream().anyMatch(said -> said.what() == PatientWord.ADULT);
    boolean young = ages.stream().anyMatch(said -> said.what() != PatientWord.ADULT);
    return adult && young ? List.of() : ages;
  }

  /** What it says; empty where it says both, or neither. */
  private static Optional<Said<PatientWord>> only(
      List<Said<PatientWord>> words, Predicate<PatientWord> kind) {
    List<Said<PatientWord>> some = words.stream().filter(said -> kind.test(said.what())).toList();
    boolean same = some.stream().map(Said::what).distinct().count() == 1;
    return same ? Optional.of(some.get(0)) : Optional.empty();
  }

  private static Optional<Said<AgeBand>> band(Wording wording) {
    for (WrittenAmount written : wording.amounts()) {
      if (written.amount().unit() == MeasureUnit.YEAR && written.amount().value().isWhole()) {
        Said<AgeBand> band = band(wording, written);
        if (band != null) {
          return Optional.of(band);
        }
      }
    }
    return Optional.empty();
  }

  private static Said<AgeBand> band(Wording wording, WrittenAmount written) {
    int word = wording.wordFrom(written.start());
    int years = whole(written.amount().value());
    if (written.role() == WrittenAmount.Role.UPPER_END) {
      Ratio from = number(wording.word(word - 1));
      boolean bracketed = wording.isBracketed(word) && wording.startsElement(word - 1);
      return from == null || !bracketed
          ? null
          : new Said<>(
              new AgeBand(whole(from), OptionalInt.of(years)),
              new Span(wording.start(word - 1), written.end()));
    }
    int end = openEnd(wording, word, written);
    return end < 0
        ? null
        : new Said<>(new AgeBand(years, OptionalInt.empty()), new Span(written.start(), end));
  }

  /** The end of "11 years +", "2 years of age and older", "age 5 years or older"; else -1. */
  private static int openEnd(Wording wording, int word, WrittenAmount written) {
    String text = wording.text();
    int plus = written.end();
    while (plus < text.length() && text.charAt(plus) == ' ') {
      plus++;
    }
    if (plus < text.length() && text.charAt(plus) == '+') {
      return plus + 1;
    }
    int next = wording.wordFrom(written.end());
    boolean ofAge = wording.says(next, "of", "age");
    int older = ofAge ? next + 2 : next;
    boolean says = wording.says(older, "and", "older") || wording.says(older, "or", "older");
    boolean age = ofAge || wording.word(word - 1).equals("age");
    return says && age ? wording.end(older + 1) : -1;
  }

  private static Ratio number(String digits) {
    boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    return isNumber && digits.length() < 4 ? Ratio.of(Long.parseLong(digits)) : null;
  }

  private static int whole(Ratio ratio) {
    return Math.toIntExact(ratio.numerator());
  }
}
