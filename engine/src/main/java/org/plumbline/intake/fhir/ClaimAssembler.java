package org.plumbline.intake.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.ValueText;
import org.plumbline.intake.fhir.FhirTable.From;

/** Builds a claim from a resource; what stands on no field of it is told by {@link Leftovers}. */
final class ClaimAssembler {

  private static final Set<String> ICD = Set.of("ICD10CM", "ICD9CM");
  private static final Set<String> PERSONS = Set.of("Practitioner", "PractitionerRole");
  private static final Pattern PERSON = Pattern.compile("(?:.*/)?Practitioner(?:Role)?/[^/]+");
  private static final ClaimField[] POINTERS = {
    ClaimField.POINTER_1, ClaimField.POINTER_2, ClaimField.POINTER_3, ClaimField.POINTER_4
  };

  /** What rules ask of each line, by the elements of R4 that say it. */
  private static final Map<String, ClaimField> NEEDED =
      Map.of(
          "productOrService", ClaimField.CODE,
          "net", ClaimField.CHARGE,
          "quantity", ClaimField.UNITS,
          "servicedDate", ClaimField.SERVICE_FROM,
          "servicedPeriod", ClaimField.SERVICE_FROM);

  /** Identifiers of a claim by their type, the one that names it best first. */
  private static final List<String[]> CLAIM_IDS =
      List.of(
          new String[] {"C4BBID", "uc"},
          new String[] {"V2ID", "AN"},
          new String[] {"V2ID", "PLAC"});

  private final FhirTable table = FhirTable.instance();
  private final CodeSystems systems = table.systems();
  private final ValueText text = new ValueText();
  private final Node resource;
  private final References references;
  private final Leftovers leftovers;
  private final Version version;
  private final int index;

  /** What lines refer to, by number. */
  private final Map<String, Node> team = new HashMap<>();

  private final Map<String, Node> information = new HashMap<>();

  /** The numbers of diagnoses that were not read. */
  private final Set<String> unread = new HashSet<>();

  private final Set<String> onLines = new HashSet<>();
  private Claim claim;

  /**
   * @param index the claim's number in its file, from 1
   */
  ClaimAssembler(Node resource, References references, FhirFaults faults, int index) {
    this.resource = resource;
    this.references = references;
    this.version = Version.of(resource);
    this.leftovers = new Leftovers(resource, version, faults);
    this.index = index;
  }

  /** Whether the rules may speak about the claim. */
  boolean whole() {
    return leftovers.harmless();
  }

  /**
   * @param whole whether all of the resource was read; of what is missing in a part of one nothing
   *     can be said
   */
  Claim assemble(boolean whole) {
    number("careTeam", team);
    number("supportingInfo", information);
    Node insurance = focal();
    Node policy = insurance == null ? null : resolve(insurance.child("coverage"), true);
    Node person = resolve(resource.child("patient"), true);
    Party patient = person == null ? null : person(Role.PATIENT, person, text.begin(person));
    Party billing = provider(Role.BILLING, resource.child("provider"), 1);
    claim =
        new Claim(
            index,
            "",
            text,
            text.begin(resource),
            new Claim.Context(
                null,
                billing == null ? List.of() : List.of(billing),
                policy == null ? null : coverage(policy, 1),
                null,
                patient,
                insured(policy, person, patient),
                payer(policy),
                false));
    claimId();
    table.fill(claim, From.CLAIM, resource, text);
    diagnoses();
    lines();
    claimParties();
    notesAndCodes();
    otherCoverages(insurance);
    if (whole) {
      leftovers.tell();
    }
    return claim;
  }

  private void number(String list, Map<String, Node> byNumber) {
    for (Node entry : resource.each(list)) {
      byNumber.putIfAbsent(entry.textOf("sequence"), entry);
    }
    byNumber.remove("");
  }

  /** What a reference names; told where it is not there. */
  private Node resolve(Node reference, boolean told) {
    Node found = references.find(reference, resource);
    if (reference != null) {
      reference.markRead();
    }
    if (found != null) {
      leftovers.use(found);
    } else if (told && reference != null && reference.child("reference") != null) {
      leftovers.unresolved(reference);
    }
    return found;
  }

  private void claimId() {
    List<Node> identifiers = resource.each("identifier");
    Node best = identifiers.size() == 1 ? identifiers.get(0) : null;
    for (String[] type : CLAIM_IDS) {
      for (Node identifier : identifiers) {
        for (Node concept : identifier.each("type")) {
          best = best == null && systems.says(concept, type[0], type[1]) ? identifier : best;
        }
      }
    }
    if (best != null && best.child("value") != null) {
      set(claim, ClaimField.CLAIM_ID, best.child("value"));
      best.markRead();
    }
  }

  private void set(Part part, ClaimField field, Node value) {
    if (value.isTooLong()) {
      value.markMissed();
    } else {
      text.set(part, field, value.text(), value);
      value.markRead();
    }
  }

  // --- who

  private Party person(Role role, Node person, int origin) {
    Party party = new Party(role, "", 1, text, origin);
    table.fill(party, From.PERSON, person, text);
    return party;
  }

  /** Where the insured is the patient, both are read from one place. */
  private Party insured(Node policy, Node person, Party patient) {
    if (policy == null) {
      Party beneficiary = patient == null ? null : person(Role.INSURED, person, patient.origin());
      if (beneficiary != null) {
        table.fill(beneficiary, From.BENEFICIARY, person, text);
      }
      return beneficiary != null && beneficiary.has(ClaimField.MEMBER_ID) ? beneficiary : null;
    }
    Node subscriber = resolve(policy.child("subscriber"), true);
    Party insured =
        subscriber == null
            ? new Party(Role.INSURED, "", 1, text, text.begin(policy))
            : person(
                Role.INSURED,
                subscriber,
                subscriber == person ? patient.origin() : text.begin(subscriber));
    table.fill(insured, From.SUBSCRIBER, policy, text);
    return insured;
  }

  private Party payer(Node policy) {
    Node payer = resolve(resource.child("insurer"), true);
    if (payer == null && policy != null) {
      for (Node payor : policy.each("payor")) {
        payer = payer == null ? resolve(payor, false) : payer;
      }
    }
    if (payer == null) {
      return null;
    }
    Party party = new Party(Role.PAYER, "", 1, text, text.begin(payer));
    table.fill(party, From.PAYER, payer, text);
    return party;
  }

  /**
   * A provider by reference, by the identifier that stands in the reference, or both; null where
   * nothing is known but that there is one.
   */
  private Party provider(Role role, Node reference, int ordinal) {
    if (reference == null) {
      return null;
    }
    Node found = resolve(reference, reference.child("identifier") == null);
    if (found == null && reference.child("identifier") == null) {
      return null;
    }
    Party party = new Party(role, "", ordinal, text, text.begin(found == null ? reference : found));
    table.fill(party, From.PROVIDER, reference, text);
    if (found != null) {
      table.fill(party, From.PROVIDER, found, text);
      for (String further : List.of("practitioner", "organization", "managingOrganization")) {
        Node next = resolve(found.child(further), false);
        if (next != null) {
          table.fill(party, From.PROVIDER, next, text);
        }
      }
    }
    return party;
  }

  private void claimParties() {
    for (Node member : resource.each("careTeam")) {
      if (!onLines.contains(member.textOf("sequence"))) {
        addMember(member, claim.parties());
      }
    }
    Party facility = provider(Role.FACILITY, resource.child("facility"), 1);
    if (facility != null) {
      claim.parties().add(facility);
    }
  }

  private void addMember(Node member, List<Party> parties) {
    FhirTable.Member known = table.member(member);
    Node provider = member.child("provider");
    Role role = known == null || known.person() && !isPerson(provider) ? null : known.role();
    Party party = role == null ? null : provider(role, provider, parties.size() + 1);
    if (party != null) {
      table.fill(party, From.PROVIDER, member, text);
      parties.add(party);
      for (Node entry : member.children()) {
        leftovers.aside(entry, "role", "responsible");
      }
    } else if (role == null) {
      leftovers.notRead(member);
    }
  }

  /** Whether a reference says that it leads to a person; an NPI alone may be an organisation's. */
  private boolean isPerson(Node reference) {
    Node found = references.find(reference, resource);
    String type = found == null ? "" : found.textOf("resourceType");
    return reference != null
        && (PERSONS.contains(type)
            || type.isEmpty()
                && (PERSONS.contains(reference.textOf("type"))
                    || PERSON.matcher(reference.textOf("reference")).matches()));
  }

  // --- insurance

  private Node focal() {
    List<Node> all = resource.each("insurance");
    Node found = all.size() == 1 ? all.get(0) : null;
    for (Node insurance : all) {
      found = insurance.textOf("focal").equals("true") && found == null ? insurance : found;
    }
    return found;
  }

  private Coverage coverage(Node policy, int ordinal) {
    Coverage coverage = new Coverage("", ordinal, text, text.begin(policy));
    table.fill(coverage, From.COVERAGE, policy, text);
    return coverage;
  }

  private void otherCoverages(Node focal) {
    for (Node insurance : resource.each("insurance")) {
      if (insurance == focal) {
        continue;
      }
      int ordinal = claim.otherCoverages().size() + 1;
      Node policy = resolve(insurance.child("coverage"), true);
      if (policy == null) {
        claim.otherCoverages().add(new Coverage("", ordinal, text, text.begin(insurance)));
        continue;
      }
      Coverage coverage = coverage(policy, ordinal);
      claim.otherCoverages().add(coverage);
      Node subscriber = resolve(policy.child("subscriber"), true);
      if (subscriber != null) {
        Party insured = person(Role.OTHER_INSURED, subscriber, text.begin(subscriber));
        table.fill(insured, From.SUBSCRIBER, policy, text);
        coverage.parties().add(insured);
      }
    }
  }

  // --- diagnoses

  private void diagnoses() {
    Set<Integer> taken = new HashSet<>();
    List<Diagnosis> read = new ArrayList<>();
    int place = 0;
    for (Node entry : resource.each("diagnosis")) {
      place++;
      Node concept = entry.child("diagnosisCodeableConcept");
      Node coding = concept == null ? null : diagnosisCoding(concept);
      if (coding == null) {
        String said = entry.textOf("sequence");
        unread.add(said.isEmpty() ? Integer.toString(place) : said);
        continue;
      }
      int number = position(entry.textOf("sequence"));
      int ordinal = number > 0 && taken.add(number) ? number : place;
      Diagnosis diagnosis = new Diagnosis(ordinal, "", text, text.begin(entry));
      diagnosis(diagnosis, coding);
      if (!coding.child("code").isTooLong()) {
        concept.markRead();
      }
      read.add(diagnosis);
    }
    read.sort(Comparator.comparingInt(Diagnosis::ordinal));
    claim.diagnoses().addAll(read);
    if (!unread.isEmpty()) {
      // the entries that were not read are told as such
      text.tell(claim, ClaimField.ICD_INDICATOR);
      read.forEach(diagnosis -> text.tell(diagnosis, ClaimField.DIAGNOSIS_CODE));
    }
  }

  private Node diagnosisCoding(Node concept) {
    Node coding = systems.coding(concept, ICD);
    for (Node any : concept.each("coding")) {
      coding = coding == null && !any.textOf("code").isEmpty() ? any : coding;
    }
    return coding;
  }

  /** FHIR writes ICD codes with the point that claims leave out. */
  private void diagnosis(Diagnosis diagnosis, Node coding) {
    Node code = coding.child("code");
    Node system = coding.child("system");
    String kind = systems.kind(coding);
    String written = code.text();
    boolean pointed = ICD.contains(kind) && written.indexOf('.') == 3;
    if (code.isTooLong()) {
      code.markMissed();
    } else {
      String plain = pointed ? written.substring(0, 3) + written.substring(4) : written;
      text.set(diagnosis, ClaimField.DIAGNOSIS_CODE, plain, code);
    }
    if (system != null) {
      String indicator = kind.equals("ICD10CM") ? "0" : kind.equals("ICD9CM") ? "9" : system.text();
      text.set(diagnosis, ClaimField.DIAGNOSIS_QUALIFIER, indicator, system);
    }
  }

  /** A number of a list, 0 where it is none that a list has. */
  private static int position(String written) {
    if (written.isEmpty() || written.length() > 3) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  // --- lines

  private void lines() {
    for (Node item : resource.each("item")) {
      if (item.kind() == Node.Kind.OBJECT) {
        line(item);
      } else {
        leftovers.wrongType(item);
      }
    }
  }

  private void line(Node item) {
    ServiceLine line = new ServiceLine(claim.lines().size() + 1, "", text, text.begin(item));
    claim.lines().add(line);
    table.fill(line, From.LINE, item, text);
    Node product = item.child(version.product());
    if (product != null) {
      Procedures.code(line, product, text);
    } else if (version == Version.R4 && !item.children().isEmpty()) {
      // FHIR requires it: told where the resource is looked at as a whole
      text.tell(line, ClaimField.CODE);
    }
    for (Node modifier : item.each("modifier")) {
      Procedures.modifiers(line, modifier, text);
    }
    int pointers = 0;
    for (Node pointer : item.each(version.diagnoses())) {
      if (pointers < POINTERS.length) {
        if (unread.contains(pointer.text())) {
          text.tell(line, POINTERS[pointers]);
        }
        set(line, POINTERS[pointers++], pointer);
      }
    }
    for (Node number : item.each(version.careTeam())) {
      Node member = team.get(number.text());
      if (member != null) {
        onLines.add(number.text());
        addMember(member, line.parties());
      }
    }
    for (Node number : item.each(version.information())) {
      information(line, information.get(number.text()));
    }
    for (Node detail : item.each("detail")) {
      drug(line, detail);
    }
    Part drug = new Part(PartKind.DRUG, "", line.drugs().size() + 1, text, text.begin(item));
    table.fill(drug, From.ITEM_DRUG, item, text);
    if (drug.has(ClaimField.NDC)) {
      line.drugs().add(drug);
    }
    NEEDED.forEach((element, field) -> leaveToRule(line, field, item.child(element)));
  }

  /** Of an element from which its field could not be read, the rule says that the line has none. */
  private static void leaveToRule(ServiceLine line, ClaimField field, Node element) {
    if (element != null && !line.has(field) && !element.holdsMissed()) {
      element.markRead();
    }
  }

  private void information(ServiceLine line, Node entry) {
    if (entry == null) {
      return;
    }
    if (is(entry, "OWN", "narrative")) {
      table.fill(line, From.INFORMATION, entry, text);
    } else if (is(entry, "OWN", "clia") && entry.child("valueString") != null) {
      set(line, ClaimField.LINE_CLIA_NUMBER, entry.child("valueString"));
    } else if (isNote(entry)) {
      line.notes().add(note(entry, line.notes().size() + 1));
    }
    onLines.add("information " + entry.textOf("sequence"));
  }

  private boolean is(Node entry, String kind, String code) {
    for (Node category : entry.each("category")) {
      if (systems.says(category, kind, code)) {
        category.markRead();
        return true;
      }
    }
    return false;
  }

  /** CMS says in a second coding what its information is: then it is no note. */
  private static boolean isNote(Node entry) {
    CodeSystems systems = FhirTable.instance().systems();
    for (Node category : entry.each("category")) {
      if (category.each("coding").size() == 1
          && systems.says(category, "INFO", "info")
          && entry.child("valueString") != null) {
        category.markRead();
        return true;
      }
    }
    return false;
  }

  private Part note(Node entry, int ordinal) {
    Part note = new Part(PartKind.NOTE, "", ordinal, text, text.begin(entry));
    set(note, ClaimField.NOTE_TEXT, entry.child("valueString"));
    return note;
  }

  private void drug(ServiceLine line, Node detail) {
    Part drug = new Part(PartKind.DRUG, "", line.drugs().size() + 1, text, text.begin(detail));
    Node product = detail.child("productOrService");
    if (product != null && systems.coding(product, Set.of("NDC")) != null) {
      table.fill(drug, From.DRUG, detail, text);
      line.drugs().add(drug);
    }
  }

  private void notesAndCodes() {
    Map<Node, Boolean> seen = new LinkedHashMap<>();
    for (Node entry : resource.each("supportingInfo")) {
      boolean ofLine = onLines.contains("information " + entry.textOf("sequence"));
      if (!ofLine && seen.put(entry, true) == null && isNote(entry)) {
        claim.notes().add(note(entry, claim.notes().size() + 1));
      }
      if (is(entry, "OWN", "conditioncode")) {
        for (Node code : entry.each("code")) {
          claimCode(entry, code);
        }
      }
    }
  }

  private void claimCode(Node entry, Node concept) {
    int ordinal = claim.others(PartKind.CONDITION_CODE).size() + 1;
    Part part = new Part(PartKind.CONDITION_CODE, "", ordinal, text, text.begin(entry));
    for (Node coding : concept.each("coding")) {
      if (!part.has(ClaimField.CLAIM_CODE) && coding.child("code") != null) {
        set(part, ClaimField.CLAIM_CODE, coding.child("code"));
        concept.markRead();
      }
    }
    claim.others().add(part);
  }
}
