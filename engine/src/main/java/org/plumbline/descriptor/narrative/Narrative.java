package org.plumbline.descriptor.narrative;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/**
 * What a narrative says for certain. What has several readings is absent, and a total says why.
 * Places are in the narrative as it was given: the first character, and the one after the last.
 *
 * @param text the narrative
 * @param amounts all amounts of drugs with their roles, in the order of the text
 * @param total the one amount of the line; absent where it is not certain
 * @param noTotal why there is no total; absent where there is one
 * @param governed the words directly before the total, where they name what something else was
 *     given for, with or before: "premed for zzoramine 300 mg"
 * @param waste what is said about a discarded amount
 * @param routes the routes that are affirmed; {@link Route#INJECTION} only where no way of
 *     injecting is named
 * @param forms the dosage forms that are affirmed
 * @param remarks what else is said
 * @param joined words after "with" and "without"
 * @param suffixes the four letters of biologicals
 * @param supply how many things were supplied, of one kind
 * @param area the one area, in square centimetres where it was worked out from two lengths
 * @param areaOfSeveral whether the area may be that of each of several things
 * @param length the one length
 * @param distance the one distance of a journey
 * @param time the one time, in minutes
 * @param timeOfSeveral whether the time may be one of several, or so much a day
 * @param days the one number of days, weeks or months
 * @param age the one age, in years or months
 */
public record Narrative(
    String text,
    List<NarrativeAmount> amounts,
    Optional<NarrativeAmount> total,
    Optional<NoTotal> noTotal,
    Optional<Span> governed,
    Waste waste,
    List<Said<Route>> routes,
    List<Said<DosageForm>> forms,
    List<Said<Remark>> remarks,
    List<Joined> joined,
    List<Suffix> suffixes,
    Optional<Supply> supply,
    Optional<Said<Amount>> area,
    boolean areaOfSeveral,
    Optional<Said<Amount>> length,
    Optional<Said<Amount>> distance,
    Optional<Said<Amount>> time,
    boolean timeOfSeveral,
    Optional<Said<Amount>> days,
    Optional<Said<Amount>> age) {

  /** Whether something is remarked. */
  public boolean says(Remark remark) {
    return remarks.stream().anyMatch(mention -> mention.what() == remark);
  }
}
