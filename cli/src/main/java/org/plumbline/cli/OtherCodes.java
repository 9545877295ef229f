package org.plumbline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;

/**
 * What the code sets beside HCPCS say of a code. A set is asked for codes of its shape only.
 *
 * @param answers one of each set that the code may belong to
 * @param damaged a sentence for each release that should have been asked and cannot be read
 */
record OtherCodes(List<OtherAnswer> answers, List<String> damaged) {

  private static final Pattern DIAGNOSIS =
      Pattern.compile("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?");
  private static final Pattern TAXONOMY = Pattern.compile("[0-9]{3}[0-9A-Z]{6}X");

  /**
   * Looks a code up.
   *
   * @param asked in upper case, a diagnosis with its point or without
   * @param day the day, in days since 1970-01-01, or {@link CodeRow#NO_DAY} for the newest release
   *     that has it
   * @param option what stands after {@code --codesets}, or null
   */
  static OtherCodes find(String asked, int day, String option, Surroundings surroundings)
      throws UnusableException {
    List<OtherAnswer> answers = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    try {
      if (CodeShape.isLevelOneModifier(asked)) {
        answers.add(place(asked, day));
      } else if (DIAGNOSIS.matcher(asked).matches()) {
        List<Snapshot> loaded = loaded(CodeSetKind.ICD10CM, option, surroundings, damaged);
        diagnosis(asked, day, new Icd10CodeSet(loaded.stream().map(Icd10Year::new).toList()))
            .ifPresent(answers::add);
      } else if (TAXONOMY.matcher(asked).matches()) {
        List<Snapshot> loaded = loaded(CodeSetKind.TAXONOMY, option, surroundings, damaged);
        answers.add(taxonomy(asked, day, new TaxonomyCodeSet(loaded)));
      }
      return new OtherCodes(List.copyOf(answers), List.copyOf(damaged));
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be opened: " + Reason.of(failed));
    }
  }

  private static List<Snapshot> loaded(
      CodeSetKind kind, String option, Surroundings surroundings, List<String> damaged)
      throws IOException, UnusableException {
    return CodeSets.BUILTIN.equals(option)
        ? List.of()
        : new SetLibrary(CodeSets.existing(option, surroundings)).readable(kind, damaged);
  }

  private static PlaceAnswer place(String asked, int day) throws IOException {
    PlacesOfService places = PlacesOfService.installed();
    return new PlaceAnswer(places.find(asked), day, places.lookup(asked, day));
  }

  /** Nothing of a code that may be one of procedures, where no loaded release has it. */
  private static Optional<DiagnosisAnswer> diagnosis(String asked, int day, Icd10CodeSet codes) {
    String code = asked.replace(".", "");
    List<Icd10Year> with =
        codes.years().stream().filter(year -> year.find(code).isPresent()).toList();
    if (with.isEmpty() && CodeShape.of(asked) != CodeShape.OTHER) {
      return Optional.empty();
    }
    if (day == CodeRow.NO_DAY) {
      Optional<Icd10Year> newest = with.stream().findFirst();
      return Optional.of(
          new DiagnosisAnswer(
              newest.flatMap(year -> year.find(code)),
              newest.map(Icd10Year::release),
              Optional.empty(),
              day,
              false));
    }
    Optional<Icd10Code> found = codes.find(code, day);
    return Optional.of(
        new DiagnosisAnswer(
            found, codes.release(day), codes.missingRelease(day), day, codes.updateMissing(day)));
  }

  private static TaxonomyAnswer taxonomy(String asked, int day, TaxonomyCodeSet codes) {
    boolean ofDay = day != CodeRow.NO_DAY;
    Optional<Release> lists = ofDay ? codes.listedOn(asked, day) : codes.newestWith(asked);
    return new TaxonomyAnswer(lists, ofDay ? codes.missingRelease(day) : Optional.empty(), day);
  }

  /** Whether the code has the shape of none of them. */
  boolean isEmpty() {
    return answers.isEmpty() && damaged.isEmpty();
  }

  /** Whether one of them has the code. */
  boolean areKnown() {
    return answers.stream().anyMatch(OtherAnswer::isKnown);
  }
}
