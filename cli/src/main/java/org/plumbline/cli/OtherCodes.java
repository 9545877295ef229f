package org.plumbline.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.place.PlaceOfService;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;

/**
 * What the code sets beside HCPCS have of a code.
 *
 * @param place a place of service
 * @param diagnosis a code of ICD-10-CM
 * @param diagnosisRelease the release that has it
 * @param taxonomyRelease the release that lists it as a provider taxonomy code
 */
record OtherCodes(
    Optional<PlaceOfService> place,
    Optional<Icd10Code> diagnosis,
    Optional<Release> diagnosisRelease,
    Optional<Release> taxonomyRelease) {

  /**
   * Looks a code up.
   *
   * @param asked in upper case, a diagnosis with its point or without
   * @param on the day, or null for the newest release that has it
   * @param option what stands after {@code --codesets}, or null
   */
  static OtherCodes find(String asked, LocalDate on, String option, Surroundings surroundings)
      throws UnusableException {
    return CodeSets.opened(() -> read(asked, on, option, surroundings));
  }

  private static OtherCodes read(
      String asked, LocalDate on, String option, Surroundings surroundings)
      throws IOException, UnusableException {
    Optional<PlaceOfService> place = PlacesOfService.installed().find(asked);
    if (CodeSets.BUILTIN.equals(option)) {
      return new OtherCodes(place, Optional.empty(), Optional.empty(), Optional.empty());
    }
    SetLibrary library = new SetLibrary(CodeSets.existing(option, surroundings));
    Optional<Icd10Year> year =
        library.icd10().years().stream()
            .filter(release -> on == null || release.covers((int) on.toEpochDay()))
            .findFirst();
    Optional<Icd10Code> diagnosis = year.flatMap(found -> found.find(asked.replace(".", "")));
    TaxonomyCodeSet taxonomy = library.taxonomy();
    return new OtherCodes(
        place,
        diagnosis,
        diagnosis.flatMap(found -> year.map(Icd10Year::release)),
        on == null ? taxonomy.newestWith(asked) : taxonomy.listedOn(asked, (int) on.toEpochDay()));
  }

  /** Whether none of them has the code. */
  boolean isEmpty() {
    return place.isEmpty() && diagnosis.isEmpty() && taxonomyRelease.isEmpty();
  }

  void write(Text text) {
    place.ifPresent(
        found ->
            text.field("place of service", found.name())
                .field("first day", Days.or("", found.firstDay()))
                .field("last day", Days.or("", found.lastDay()))
                .field("source", found.source()));
    diagnosis.ifPresent(
        found ->
            text.field("ICD-10-CM", found.code() + (found.header() ? ", a header" : ""))
                .field("description", found.longText())
                .field("short", found.shortText())
                .field("release", name(diagnosisRelease)));
    taxonomyRelease.ifPresent(
        release -> text.field("taxonomy", "a provider taxonomy code, listed in " + release));
  }

  void write(Json json) {
    place.ifPresent(
        found ->
            json.object(
                "placeOfService",
                of ->
                    of.text("name", found.name())
                        .day("firstDay", found.firstDay())
                        .day("lastDay", found.lastDay())
                        .text("source", found.source())));
    diagnosis.ifPresent(
        found ->
            json.object(
                "icd10cm",
                of ->
                    of.text("code", found.code())
                        .truth("header", found.header())
                        .text("text", found.longText())
                        .text("short", found.shortText())
                        .text("release", name(diagnosisRelease))));
    taxonomyRelease.ifPresent(
        release -> json.object("taxonomy", of -> of.text("release", release.toString())));
  }

  private static String name(Optional<Release> release) {
    return release.map(Release::toString).orElse("");
  }
}
