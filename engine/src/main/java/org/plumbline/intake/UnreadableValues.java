package org.plumbline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;

/**
 * Finds the amounts, quantities and dates of a claim that hold something else. An 837P has its
 * syntax table for this; other formats are asked here, when the claim is assembled.
 */
public final class UnreadableValues {

  private static final Map<FieldType, String> RULES =
      Map.of(
          FieldType.AMOUNT, "FMT-NUM-002/value",
          FieldType.QUANTITY, "FMT-ELE-011/value",
          FieldType.DATE, "FMT-DAT-001/value");

  /** Told by a rule about the line (FMT-24A-001). */
  private static final Set<ClaimField> TOLD = Set.of(ClaimField.SERVICE_FROM);

  /** Of a claim in which everything is wrong this many are told. */
  private static final int MOST = 200;

  /** What FHIR takes as a date, too: a month or a year alone. */
  private static final Pattern PARTIAL = Pattern.compile("[0-9]{4}(?:-[0-9]{2})?");

  /** A date of service without its day: said, as the checks that need the day abstain. */
  private static final String PARTIAL_DATE = "FMT-DAT-001/partial";

  private final Map<String, RuleInfo> rules;
  private final boolean partialDates;

  /**
   * @param rules what is known of the reader's rules, by the name of the variant
   * @param partialDates whether the format has dates of a month or a year: of services it is said
   *     that the day is absent, of others nothing
   */
  public UnreadableValues(Map<String, RuleInfo> rules, boolean partialDates) {
    this.rules = rules;
    this.partialDates = partialDates;
  }

  /** The faults of the claim so far, and one for each value that cannot be read. */
  public List<Hit> with(List<Hit> faults, Claim claim) {
    List<Hit> found = new ArrayList<>(0);
    shared(claim).forEach(part -> add(part, 0, found));
    for (ServiceLine line : claim.lines()) {
      add(line, line.ordinal(), found);
      line.drugs().forEach(part -> add(part, line.ordinal(), found));
      line.others().forEach(part -> add(part, line.ordinal(), found));
    }
    if (found.isEmpty()) {
      return faults;
    }
    List<Hit> all = new ArrayList<>(faults);
    all.addAll(found);
    return all;
  }

  private static List<Part> shared(Claim claim) {
    List<Part> parts = new ArrayList<>();
    parts.add(claim);
    parts.add(claim.patient());
    // where the insured is the patient, both are read from one place
    if (claim.patient() == null
        || claim.insured() == null
        || !Objects.equals(birth(claim.patient()), birth(claim.insured()))) {
      parts.add(claim.insured());
    }
    parts.add(claim.coverage());
    for (Coverage other : claim.otherCoverages()) {
      parts.add(other);
      parts.addAll(other.parties());
    }
    parts.addAll(claim.others());
    parts.removeIf(Objects::isNull);
    return parts;
  }

  private static Object birth(Part party) {
    return party.has(ClaimField.BIRTH_DATE) ? party.locate(ClaimField.BIRTH_DATE) : "";
  }

  private void add(Part part, int line, List<Hit> found) {
    if (part.kind() == PartKind.FORM_ITEM) {
      return;
    }
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (RULES.containsKey(field.type())
          && part.has(field)
          && !part.isTold(field)
          && found.size() < MOST
          && part.state(field) == FieldState.UNREADABLE) {
        String rule = rule(part, field);
        if (!rule.isEmpty()) {
          found.add(hit(rule, line, new FieldRef(part, field)));
        }
      }
    }
  }

  /** What is said of a value that cannot be read, empty where nothing is. */
  private String rule(Part part, ClaimField field) {
    if (partialDates
        && field.type() == FieldType.DATE
        && PARTIAL.matcher(part.raw(field)).matches()) {
      return part.kind() == PartKind.LINE ? PARTIAL_DATE : "";
    }
    return TOLD.contains(field) ? "" : RULES.get(field.type());
  }

  private Hit hit(String rule, int line, FieldRef field) {
    RuleInfo info = rules.get(rule);
    if (info == null) {
      throw new IllegalStateException("the reader names a rule that the registry lacks: " + rule);
    }
    return new Hit(info, line, field, null, List.of());
  }
}
