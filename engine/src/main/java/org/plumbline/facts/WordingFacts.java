package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;

/**
 * A service line's own words, held against the official descriptor of its code in force on its From
 * date.
 */
public final class WordingFacts extends Fact {

  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_NARRATIVE = Need.NARRATIVE.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private final LineFacts line;
  private final FieldRef[] narratives;

  WordingFacts(LineFacts line, ServiceLine source) {
    super(line.source(), line.lineNumber(), source);
    this.line = line;
    inherit(line);
    narratives = Narratives.of(line.source(), source);
    note(Need.NARRATIVE, narratives.length > 0);
  }

  @Override
  int ruleDate() {
    return line.ruleDate();
  }

  /** The line whose words these are. */
  public LineFacts line() {
    return line;
  }

  /** Whether a From date can be read. */
  public boolean hasFromDate() {
    return has(HAS_FROM_DATE);
  }

  /** Whether units of service can be read. */
  public boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** Whether the code has the shape of HCPCS Level II. */
  public boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** Whether a narrative speaks of the line. */
  public boolean hasNarrative() {
    return has(HAS_NARRATIVE);
  }

  /**
   * Whether the line's units are what the narrative's amount makes by the descriptor of another
   * release, and not by the one in force.
   */
  public boolean countedByOtherWording() {
    return OtherWording.of(line, narratives).isPresent();
  }

  /** The descriptor of another release that the units fit; empty where there is none. */
  public Quote otherWording() {
    return OtherWording.of(line, narratives)
        .map(other -> other.words().quote())
        .orElse(Quote.whole(line.code(), "", ""));
  }

  /** The units that the narrative's amount makes by the descriptor in force, 0 for none. */
  public long unitsByWordingInForce() {
    return OtherWording.of(line, narratives).map(OtherWording::expected).orElse(0L);
  }

  /** The words of the narrative that say the amount; none where no other wording fits. */
  public NarrativeQuote amountCounted() {
    return OtherWording.of(line, narratives)
        .map(OtherWording::given)
        .orElseGet(() -> new NarrativeQuote(new FieldRef(part(), ClaimField.DESCRIPTION), 0, 0));
  }

  /** The descriptor in force on the From date. */
  public Quote descriptor() {
    return line.descriptor();
  }

  /** The units of service in thousandths. */
  public long units() {
    return line.units();
  }
}
