package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.descriptor.basis.BilledUnit;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeAmount;
import org.plumbline.descriptor.narrative.Waste;

/**
 * The wording of another release that a line's units were counted by, and not by the one in force.
 * Only for codes whose descriptor changed and has a dose for its unit, and for a narrative with one
 * certain amount of which nothing was discarded.
 *
 * @param words the other wording
 * @param expected the units that the amount makes by the wording in force
 * @param given the words of the narrative that say the amount
 */
record OtherWording(CodeDescriptor words, long expected, NarrativeQuote given) {

  private static final WordsReading<BilledUnit> UNIT = new WordsReading<>(BilledUnit::of);
  private static final int WHOLE = 1000;

  /** Where the units fit another wording alone. */
  static Optional<OtherWording> of(LineFacts line, Narratives said) {
    HcpcsCodeSet codes = line.codes();
    long found = line.found();
    boolean comparable =
        said.countRead() == 1
            && line.hasUnits()
            && line.units() % WHOLE == 0
            && codes.hasOwnWords(found)
            && codes.hasOtherWords(found)
            && !line.hasModifier("JW");
    if (!comparable || standsTwice(line)) {
      return Optional.empty();
    }
    BilledUnit inForce = codes.read(found, UNIT);
    Narrative narrative = said.read(0);
    boolean discarded =
        narrative.waste().state() == Waste.State.AMOUNT
            || narrative.waste().state() == Waste.State.UNREADABLE;
    if (narrative.total().isEmpty() || discarded) {
      return Optional.empty();
    }
    NarrativeAmount total = narrative.total().get();
    Amount given = total.amount();
    long units = line.units() / WHOLE;
    return codes
        .otherWords(found, UNIT, other -> other.aloneFits(units, given, inForce))
        .map(
            words ->
                new OtherWording(
                    words, inForce.unitsOf(given).orElseThrow(), said.quote(0, total.span())));
  }

  /** Whether another line has the code on the day, so that the amount may be that of both. */
  private static boolean standsTwice(LineFacts line) {
    Claim claim = line.claim().source();
    int same = 0;
    for (ServiceLine other : claim.lines()) {
      boolean onTheDay = other.value(ClaimField.SERVICE_FROM) == line.fromDate();
      same += onTheDay && other.is(ClaimField.CODE, line.code()) ? 1 : 0;
    }
    return same > 1;
  }
}
