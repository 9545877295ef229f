package org.plumbline.rulebook.plan;

import java.util.Optional;
import org.plumbline.facts.CircumstanceFacts;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.ClaimLoopFacts;
import org.plumbline.facts.CoverageFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.EntryFacts;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.FormFacts;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.LineLoopFacts;
import org.plumbline.facts.NarrativeFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.facts.SegmentFacts;
import org.plumbline.facts.UnitsFacts;
import org.plumbline.facts.WordingFacts;

/** The kinds of facts that rules match on, and where a fact sheet has them. */
enum FactType {
  CLAIM(ClaimFacts.class, "claim"),
  CIRCUMSTANCES(CircumstanceFacts.class, "circumstances"),
  ENTRY(EntryFacts.class, "entries"),
  DIAGNOSIS(DiagnosisFacts.class, "diagnoses"),
  PERSON(PersonFacts.class, "persons"),
  PROVIDER(ProviderFacts.class, "providers"),
  FORM(FormFacts.class, "forms"),
  LINE(LineFacts.class, "lines"),
  UNITS(UnitsFacts.class, "units"),
  WORDING(WordingFacts.class, "wordings"),
  NARRATIVE(NarrativeFacts.class, "narratives"),
  DRUG(DrugFacts.class, "drugs"),
  CLAIM_LOOP(ClaimLoopFacts.class, "claimLoops"),
  COVERAGE(CoverageFacts.class, "coverages"),
  LINE_LOOP(LineLoopFacts.class, "lineLoops"),
  SEGMENT(SegmentFacts.class, "segments");

  private final Class<? extends Fact> type;
  private final String accessor;

  FactType(Class<? extends Fact> type, String accessor) {
    this.type = type;
    this.accessor = accessor;
  }

  static Optional<FactType> of(Class<?> type) {
    for (FactType known : values()) {
      if (known.type == type) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  Class<? extends Fact> type() {
    return type;
  }

  /** The method of {@link FactSheet} that has these facts. */
  String accessor() {
    return accessor;
  }

  /** Whether a claim has exactly one. */
  boolean single() {
    return this == CLAIM || this == CIRCUMSTANCES;
  }

  Fact[] of(FactSheet sheet) {
    return switch (this) {
      case CLAIM -> new Fact[] {sheet.claim()};
      case CIRCUMSTANCES -> new Fact[] {sheet.circumstances()};
      case ENTRY -> sheet.entries();
      case DIAGNOSIS -> sheet.diagnoses();
      case PERSON -> sheet.persons();
      case PROVIDER -> sheet.providers();
      case FORM -> sheet.forms();
      case LINE -> sheet.lines();
      case UNITS -> sheet.units();
      case WORDING -> sheet.wordings();
      case NARRATIVE -> sheet.narratives();
      case DRUG -> sheet.drugs();
      case CLAIM_LOOP -> sheet.claimLoops();
      case COVERAGE -> sheet.coverages();
      case LINE_LOOP -> sheet.lineLoops();
      case SEGMENT -> sheet.segments();
    };
  }
}
