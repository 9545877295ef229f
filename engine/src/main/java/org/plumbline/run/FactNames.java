package org.plumbline.run;

import java.util.Locale;
import java.util.Map;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.Role;
import org.plumbline.facts.CoverageFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.EntryFacts;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.FormFacts;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.LineLoopFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.facts.SegmentFacts;
import org.plumbline.facts.WordsFact;

/** What facts are called, by where they stand on the claim. */
final class FactNames {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("ClaimFacts", "claim"),
          Map.entry("CircumstanceFacts", "claim"),
          Map.entry("EntryFacts", "such entry"),
          Map.entry("DiagnosisFacts", "diagnosis"),
          Map.entry("PersonFacts", "patient and no insured"),
          Map.entry("ProviderFacts", "provider"),
          Map.entry("FormFacts", "item of a printed form"),
          Map.entry("LineFacts", "service line"),
          Map.entry("UnitsFacts", "words of a service line"),
          Map.entry("WordingFacts", "words of a service line"),
          Map.entry("NarrativeFacts", "words of a service line"),
          Map.entry("DrugFacts", "drug"),
          Map.entry("ClaimLoopFacts", "claim of an 837P"),
          Map.entry("CoverageFacts", "insurance of an 837P"),
          Map.entry("LineLoopFacts", "service line of an 837P"),
          Map.entry("SegmentFacts", "such segment"));

  private FactNames() {}

  /** A type of facts, for a claim that has none of it. */
  static String kind(String type) {
    return KINDS.getOrDefault(type, type);
  }

  static String of(Fact fact) {
    if (fact instanceof LineFacts || fact instanceof LineLoopFacts) {
      return "line " + fact.lineNumber();
    } else if (fact instanceof DiagnosisFacts) {
      return "diagnosis " + part(fact, ClaimField.DIAGNOSIS_CODE).ordinal();
    } else if (fact instanceof PersonFacts person) {
      return person.patient() ? "patient" : "insured";
    } else if (fact instanceof DrugFacts) {
      return "drug " + part(fact, ClaimField.NDC).ordinal() + ofLine(fact);
    } else if (fact instanceof WordsFact) {
      return "words of line " + fact.lineNumber();
    } else if (fact instanceof EntryFacts entry) {
      return entry.label() + ofLine(fact);
    } else if (fact instanceof CoverageFacts insurance) {
      return insurance.own() ? "insurance" : "other insurance";
    } else if (fact instanceof SegmentFacts segment) {
      return segment.kind().toLowerCase(Locale.ROOT) + ofLine(fact);
    } else if (fact instanceof FormFacts form) {
      return "item " + form.item() + ofLine(fact);
    } else if (fact instanceof ProviderFacts) {
      Role role = part(fact, ClaimField.NPI).role();
      return (role == null ? "provider" : role.label()) + ofLine(fact);
    }
    return "claim";
  }

  private static String ofLine(Fact fact) {
    return fact.lineNumber() == 0 ? "" : " of line " + fact.lineNumber();
  }

  private static Part part(Fact fact, ClaimField field) {
    return FactSheet.field(fact, field).part();
  }
}
