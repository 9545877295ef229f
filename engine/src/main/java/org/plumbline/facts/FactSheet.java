package org.plumbline.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.codeset.HcpcsCodeSet;

/**
 * All facts of one claim, in a fixed order: claim, diagnoses, persons, providers, the items of a
 * printed form, then each line with its own.
 */
public final class FactSheet {

  private final ClaimFacts claim;
  private final List<Fact> facts = new ArrayList<>(24);

  /** Looks up what the claim's codes are and lays the facts out. */
  public FactSheet(Claim claim, HcpcsCodeSet codes) {
    this.claim = new ClaimFacts(claim, codes);
    facts.add(this.claim);
    Set<String> diagnosesSeen = new HashSet<>();
    for (Diagnosis diagnosis : claim.diagnoses()) {
      facts.add(new DiagnosisFacts(this.claim, diagnosis, diagnosesSeen));
    }
    addPersons(claim);
    for (Party party : claim.billing()) {
      addProvider(0, party);
    }
    for (Party party : claim.parties()) {
      addProvider(0, party);
    }
    for (FormItem item : claim.formItems()) {
      facts.add(new FormFacts(this.claim, item));
    }
    for (LineFacts line : this.claim.lines()) {
      facts.add(line);
      for (Party party : claim.lines().get(line.lineNumber() - 1).parties()) {
        addProvider(line.lineNumber(), party);
      }
      for (Part drug : claim.lines().get(line.lineNumber() - 1).drugs()) {
        facts.add(new DrugFacts(line, drug));
      }
    }
  }

  /** Where the patient is the insured both were read from one place: one person, the patient. */
  private void addPersons(Claim claim) {
    Party patient = claim.patient();
    Party insured = claim.insured();
    if (patient != null) {
      facts.add(new PersonFacts(this.claim, patient));
    }
    boolean samePlace =
        patient != null
            && insured != null
            && patient.origin() == insured.origin()
            && patient.loop().equals(insured.loop());
    if (insured != null && !samePlace) {
      facts.add(new PersonFacts(this.claim, insured));
    }
  }

  private void addProvider(int line, Party party) {
    if (party.role() != Role.PAY_TO_PLAN) {
      facts.add(new ProviderFacts(claim, line, party));
    }
  }

  /** The facts, in order. */
  public List<Fact> facts() {
    return facts;
  }

  /** What each fact has of what rules need, with the date that rules' dates mean. */
  public void presences(PresenceListener listener) {
    for (Fact fact : facts) {
      listener.seen(fact.getClass(), fact.presence(), fact.ruleDate());
    }
  }

  /** Hears of the presence of each fact. */
  @FunctionalInterface
  public interface PresenceListener {
    /**
     * @param date epoch days, {@link Integer#MIN_VALUE} where no date is known
     */
    void seen(Class<? extends Fact> type, Presence presence, int date);
  }

  /** The field of a fact as a reference that findings can show. */
  public static FieldRef field(Fact fact, ClaimField field) {
    return new FieldRef(fact.part(), field);
  }

  /**
   * The date that rules' dates mean for a fact, in epoch days; {@link Integer#MIN_VALUE} where it
   * is not known.
   */
  public static int date(Fact fact) {
    return fact.ruleDate();
  }
}
