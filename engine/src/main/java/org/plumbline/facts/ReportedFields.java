package org.plumbline.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.PartKind;

/** Which fields rules can report on facts: those of the parts of a claim that they stand for. */
public final class ReportedFields {

  private static final Map<Class<?>, Set<PartKind>> PARTS =
      Map.ofEntries(
          Map.entry(ClaimFacts.class, EnumSet.of(PartKind.CLAIM)),
          Map.entry(CircumstanceFacts.class, EnumSet.of(PartKind.CLAIM)),
          Map.entry(ClaimLoopFacts.class, EnumSet.of(PartKind.CLAIM)),
          Map.entry(
              EntryFacts.class, EnumSet.of(PartKind.CLAIM, PartKind.CONDITION_CODE, PartKind.LINE)),
          Map.entry(LineFacts.class, EnumSet.of(PartKind.LINE)),
          Map.entry(LineLoopFacts.class, EnumSet.of(PartKind.LINE)),
          Map.entry(UnitsFacts.class, EnumSet.of(PartKind.LINE)),
          Map.entry(WordingFacts.class, EnumSet.of(PartKind.LINE)),
          Map.entry(NarrativeFacts.class, EnumSet.of(PartKind.LINE)),
          Map.entry(PersonFacts.class, EnumSet.of(PartKind.PARTY)),
          Map.entry(ProviderFacts.class, EnumSet.of(PartKind.PARTY)),
          Map.entry(DiagnosisFacts.class, EnumSet.of(PartKind.DIAGNOSIS)),
          Map.entry(DrugFacts.class, EnumSet.of(PartKind.DRUG)),
          Map.entry(CoverageFacts.class, EnumSet.of(PartKind.COVERAGE, PartKind.PARTY)),
          Map.entry(SegmentFacts.class, SegmentFacts.KINDS),
          Map.entry(FormFacts.class, EnumSet.of(PartKind.FORM_ITEM)));

  private ReportedFields() {}

  /**
   * The fields that rules can report on the facts of a type, in the order of the claim. One fact of
   * a type that stands for several kinds of parts has those of its own part.
   *
   * @throws IllegalArgumentException where the type is no fact that rules match
   */
  public static List<ClaimField> of(Class<?> type) {
    Set<PartKind> parts = PARTS.get(type);
    if (parts == null) {
      throw new IllegalArgumentException(type + " is no fact that rules match");
    }
    return parts.stream().flatMap(part -> ClaimField.of(part).stream()).toList();
  }

  /**
   * Refuses a field that a fact does not have.
   *
   * @throws IllegalArgumentException where the part that the fact stands for has no such field
   */
  public static void require(Fact fact, ClaimField field) {
    if (fact.partWith(field).kind() != field.kind()) {
      throw new IllegalArgumentException(
          field + " is no field of this " + fact.getClass().getSimpleName());
    }
  }
}
