package org.plumbline.facts;

import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Need;
import org.plumbline.claim.ServiceLine;

/**
 * A service line's own words, held against the official descriptor of its code in force on its From
 * date.
 */
public final class WordingFacts extends Fact {

  private static final long HAS_NARRATIVE = Need.NARRATIVE.bit();

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

  /** Whether a narrative speaks of the line. */
  public boolean hasNarrative() {
    return has(HAS_NARRATIVE);
  }
}
