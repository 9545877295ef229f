package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.text.Span;

/**
 * What all facts about a line's words have in common: the line, its narratives, and the official
 * descriptor of its code in force on its From date. All of one line have the same of what rules
 * need, so that one presence tells of all.
 */
public abstract sealed class WordsFact extends Fact
    permits UnitsFacts, WordingFacts, NarrativeFacts {

  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_NARRATIVE = Need.NARRATIVE.bit();

  private final LineFacts line;
  private final Descriptor descriptor;
  private final Narratives said;

  /**
   * @param descriptor the descriptor in force; null where none is known
   */
  WordsFact(LineFacts line, Descriptor descriptor, Narratives said) {
    super(line.source(), line.lineNumber(), line.part());
    this.line = line;
    this.descriptor = descriptor;
    this.said = said;
    inherit(line);
    note(Need.NARRATIVE, said.count() > 0);
    note(Need.BIRTH_DATE, state(line.claim().patientBirthDate()));
    note(Need.PATIENT_SEX, !line.claim().patientSex().isEmpty());
    note(Need.PLACE, line.hasLinePlace());
  }

  /** Further facts about the same words. */
  WordsFact(WordsFact same) {
    super(same.source(), same.lineNumber(), same.part());
    line = same.line;
    descriptor = same.descriptor;
    said = same.said;
    inherit(same);
  }

  @Override
  final List<ClaimField> modifiersNamed(List<String> names) {
    return line.modifiersNamed(names);
  }

  @Override
  final int ruleDate() {
    return line.ruleDate();
  }

  /** A number that no document sets, by its name in the rules' table of thresholds. */
  public final long threshold(String name) {
    return line.claim().threshold(name);
  }

  /** The line whose words these are. */
  public final LineFacts line() {
    return line;
  }

  /** Whether a From date can be read. */
  public final boolean hasFromDate() {
    return has(HAS_FROM_DATE);
  }

  /** Whether the code has the shape of HCPCS Level II. */
  public final boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public final boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** Whether a narrative speaks of the line. */
  public final boolean hasNarrative() {
    return has(HAS_NARRATIVE);
  }

  /** The descriptor in force on the From date. */
  public final Quote descriptor() {
    return line.descriptor();
  }

  /** The same taken apart; null where none is known. */
  final Descriptor readDescriptor() {
    return descriptor;
  }

  /** The narratives of the line. */
  final Narratives said() {
    return said;
  }

  /** Words of the descriptor; all of it where there are none. */
  final Quote words(Optional<Span> span) {
    Quote whole = descriptor();
    return span.map(place -> whole.part(place.start(), place.end())).orElse(whole);
  }

  /** No words of a narrative. */
  final NarrativeQuote nothing() {
    return new NarrativeQuote(new FieldRef(part(), ClaimField.DESCRIPTION), 0, 0);
  }
}
