package org.plumbline.facts;

import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.descriptor.basis.BilledUnit;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeAmount;

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
    if (!comparable || line.sameSupply().size() > 1) {
      return Optional.empty();
    }
    BilledUnit inForce = codes.read(found, UNIT);
    Narrative narrative = said.read(0);
    if (narrative.total().isEmpty() || narrative.waste().isTold()) {
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
}
