package org.plumbline.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.descriptor.Descriptor;

/** All facts of one claim, by type, in a fixed order. */
public final class FactSheet {

  /** The simple names of the types that are told of as {@link WordsFact}. */
  private static final Set<String> ABOUT_WORDS =
      Stream.of(WordsFact.class.getPermittedSubclasses())
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private final ClaimFacts claim;
  private final EntryFacts[] entries;
  private final DiagnosisFacts[] diagnoses;
  private final PersonFacts[] persons;
  private final ProviderFacts[] providers;
  private final FormFacts[] forms;
  private final LineFacts[] lines;
  private final UnitsFacts[] units;
  private final WordingFacts[] wordings;
  private final NarrativeFacts[] narratives;
  private final DrugFacts[] drugs;
  private final ClaimLoopFacts[] claimLoops;
  private final CoverageFacts[] coverages;
  private final LineLoopFacts[] lineLoops;
  private final SegmentFacts[] segments;

  /** Facts for rules that read no threshold, of a claim received on the day of its submission. */
  public FactSheet(Claim claim, CodeSets codes) {
    this(claim, codes, Thresholds.NONE, null);
  }

  /**
   * Looks up what the claim's codes are and lays the facts out.
   *
   * @param asOf the day the claim was received, null for its submission's own date
   */
  public FactSheet(Claim claim, CodeSets codes, Thresholds thresholds, LocalDate asOf) {
    this.claim = new ClaimFacts(claim, codes, thresholds, asOf);
    entries = EntryFacts.of(this.claim);
    diagnoses = diagnoses(claim, codes);
    persons = persons(claim, codes);
    forms = forms(claim);
    lines = this.claim.lines().toArray(LineFacts[]::new);
    List<ProviderFacts> named = new ArrayList<>();
    List<DrugFacts> given = new ArrayList<>(0);
    addProviders(0, claim.billing(), codes, named);
    addProviders(0, claim.parties(), codes, named);
    units = new UnitsFacts[lines.length];
    wordings = new WordingFacts[lines.length];
    narratives = new NarrativeFacts[lines.length];
    for (LineFacts line : lines) {
      ServiceLine source = claim.lines().get(line.lineNumber() - 1);
      addWords(line, source);
      addProviders(line.lineNumber(), source.parties(), codes, named);
      for (Part drug : source.drugs()) {
        given.add(new DrugFacts(units[line.lineNumber() - 1], drug, codes.crosswalk()));
      }
    }
    providers = named.toArray(ProviderFacts[]::new);
    drugs = given.toArray(DrugFacts[]::new);
    claimLoops = ClaimLoopFacts.of(this.claim);
    coverages = CoverageFacts.of(this.claim);
    lineLoops = LineLoopFacts.of(this.claim);
    segments = SegmentFacts.of(this.claim);
  }

  private DiagnosisFacts[] diagnoses(Claim claim, CodeSets codes) {
    Set<String> seen = new HashSet<>();
    DiagnosisFacts[] found = new DiagnosisFacts[claim.diagnoses().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = new DiagnosisFacts(this.claim, claim.diagnoses().get(i), codes.icd10(), seen);
    }
    return found;
  }

  private FormFacts[] forms(Claim claim) {
    FormFacts[] found = new FormFacts[claim.formItems().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = new FormFacts(this.claim, claim.formItems().get(i));
    }
    return found;
  }

  /** Where the patient is the insured both were read from one place: one person, the patient. */
  private PersonFacts[] persons(Claim claim, CodeSets codes) {
    Party patient = claim.patient();
    Party insured = claim.insured();
    List<PersonFacts> found = new ArrayList<>(2);
    if (patient != null) {
      found.add(new PersonFacts(this.claim, patient, codes.states()));
    }
    boolean samePlace =
        patient != null
            && insured != null
            && patient.origin() == insured.origin()
            && patient.loop().equals(insured.loop());
    if (insured != null && !samePlace) {
      found.add(new PersonFacts(this.claim, insured, codes.states()));
    }
    return found.toArray(PersonFacts[]::new);
  }

  private void addProviders(
      int line, List<Party> parties, CodeSets codes, List<ProviderFacts> found) {
    for (Party party : parties) {
      if (party.role() != Role.PAY_TO_PLAN) {
        found.add(new ProviderFacts(claim, line, party, codes));
      }
    }
  }

  /** What all facts about a line's words hold against each other is looked up and read once. */
  private void addWords(LineFacts line, ServiceLine source) {
    Descriptor descriptor = line.readDescriptor();
    Narratives said = Narratives.of(claim.source(), source, descriptor != null);
    int at = line.lineNumber() - 1;
    units[at] = new UnitsFacts(line, descriptor, said);
    wordings[at] = new WordingFacts(units[at]);
    narratives[at] = new NarrativeFacts(units[at]);
  }

  /** All facts: the claim, then each type in the order in which it stands on the claim. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(24);
    facts.add(claim);
    facts.add(claim.circumstances());
    Collections.addAll(facts, entries);
    Collections.addAll(facts, diagnoses);
    Collections.addAll(facts, persons);
    Collections.addAll(facts, providers);
    Collections.addAll(facts, forms);
    Collections.addAll(facts, lines);
    Collections.addAll(facts, units);
    Collections.addAll(facts, wordings);
    Collections.addAll(facts, narratives);
    Collections.addAll(facts, drugs);
    Collections.addAll(facts, claimLoops);
    Collections.addAll(facts, coverages);
    Collections.addAll(facts, lineLoops);
    Collections.addAll(facts, segments);
    return facts;
  }

  /** The claim as a whole. */
  public ClaimFacts claim() {
    return claim;
  }

  /** The circumstances of the claim. */
  public CircumstanceFacts circumstances() {
    return claim.circumstances();
  }

  /** The entries that only some claims have, those of the claim first, then those of each line. */
  public EntryFacts[] entries() {
    return entries;
  }

  /** The diagnoses; the array is the sheet's own, as are those of the other types. */
  public DiagnosisFacts[] diagnoses() {
    return diagnoses;
  }

  /** The patient and the insured. */
  public PersonFacts[] persons() {
    return persons;
  }

  /** The providers of the claim, then those of each line. */
  public ProviderFacts[] providers() {
    return providers;
  }

  /** The items of a printed form. */
  public FormFacts[] forms() {
    return forms;
  }

  /** The service lines. */
  public LineFacts[] lines() {
    return lines;
  }

  /** What the words of each line tell of its units. */
  public UnitsFacts[] units() {
    return units;
  }

  /** The descriptor of each line against its words and fields. */
  public WordingFacts[] wordings() {
    return wordings;
  }

  /** What the narratives of each line tell beside its code. */
  public NarrativeFacts[] narratives() {
    return narratives;
  }

  /** The drugs of all lines. */
  public DrugFacts[] drugs() {
    return drugs;
  }

  /** The claim as an 837P tells it; none for other formats, as with the three types below. */
  public ClaimLoopFacts[] claimLoops() {
    return claimLoops;
  }

  /** The insurances of an 837P, the one the claim goes to first. */
  public CoverageFacts[] coverages() {
    return coverages;
  }

  /** The service lines as an 837P tells them. */
  public LineLoopFacts[] lineLoops() {
    return lineLoops;
  }

  /** The attachments, conditions, adjustments and decisions of other payers of an 837P. */
  public SegmentFacts[] segments() {
    return segments;
  }

  /**
   * What each fact has of what rules need, with the date that rules' dates mean. Those about the
   * words of one line have the same and are told as one.
   */
  public void presences(PresenceListener listener) {
    seen(listener, claim);
    seen(listener, claim.circumstances());
    seen(listener, entries);
    seen(listener, diagnoses);
    seen(listener, persons);
    seen(listener, providers);
    seen(listener, forms);
    seen(listener, lines);
    for (UnitsFacts words : units) {
      listener.seen(WordsFact.class, words.presence(), words.ruleDate());
    }
    seen(listener, drugs);
    seen(listener, claimLoops);
    seen(listener, coverages);
    seen(listener, lineLoops);
    seen(listener, segments);
  }

  private static void seen(PresenceListener listener, Fact... facts) {
    for (Fact fact : facts) {
      listener.seen(fact.getClass(), fact.presence(), fact.ruleDate());
    }
  }

  /** The type under which {@link #presences} counts facts of a type, by their simple names. */
  public static String countedAs(String type) {
    return ABOUT_WORDS.contains(type) ? WordsFact.class.getSimpleName() : type;
  }

  /** Hears of the presence of each fact. */
  @FunctionalInterface
  public interface PresenceListener {
    /**
     * @param type the type of the fact; {@link WordsFact} for all that are about words of a line
     * @param date epoch days, {@link Integer#MIN_VALUE} where no date is known
     */
    void seen(Class<? extends Fact> type, Presence presence, int date);
  }

  /**
   * The field of a fact as a reference that findings can show.
   *
   * @throws IllegalArgumentException where the part that the fact stands for has no such field
   */
  public static FieldRef field(Fact fact, ClaimField field) {
    ReportedFields.require(fact, field);
    return new FieldRef(fact.partWith(field), field);
  }

  /**
   * The fields that hold one of these modifiers, or one of a family of this name, on the line of a
   * fact, in the order of the line.
   */
  public static List<ClaimField> modifiersNamed(Fact fact, List<String> names) {
    return fact.modifiersNamed(names);
  }

  /** Whether a field is one of the part that a fact stands for. */
  public static boolean isOn(Fact fact, FieldRef field) {
    return fact.partWith(field.field()) == field.part();
  }

  /**
   * The date that rules' dates mean for a fact, in epoch days; {@link Integer#MIN_VALUE} where it
   * is not known.
   */
  public static int date(Fact fact) {
    return fact.ruleDate();
  }

  /** What a fact has of what rules need, with reasons for the rest. */
  public static Presence presence(Fact fact) {
    return fact.presence();
  }
}
