package org.plumbline.testclaims;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.x12.X12ClaimReader;

/**
 * Writes claims that were read from an 837P as an 837P again: each field where {@link ClaimField}
 * says that it stands, loops and segments in the order of the reader's own loop table. What the
 * claim does not keep (control numbers, submitter, receiver, the segments of no field) is made up
 * or missing.
 */
final class ClaimTo837 {

  /** The segments of each loop, each kind once, in the order of the guide. */
  private static final Map<String, Set<String>> SEGMENTS = new HashMap<>();

  private static final Map<String, String> OPENERS = new HashMap<>();

  static {
    rows("837p-loops.csv", row -> OPENERS.put(row.getField("loop"), row.getField("opened_by")));
    rows(
        "837p-segments.csv",
        row ->
            SEGMENTS
                .computeIfAbsent(row.getField("loop"), loop -> new LinkedHashSet<>())
                .add(row.getField("segment")));
  }

  private static void rows(String table, Consumer<NamedCsvRecord> taken) {
    try (InputStream in = X12ClaimReader.class.getResourceAsStream(table);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(taken);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private final StringBuilder out = new StringBuilder();
  private int segments;
  private int level;

  static byte[] write(List<Claim> claims) {
    ClaimTo837 writer = new ClaimTo837();
    claims.forEach(writer::transaction);
    String all =
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *251231*1545*^*00501"
            + "*000000001*0*T*:~\nGS*HC*SENDER*RECEIVER*20251231*1545*1*X*005010X222A1~\n"
            + writer.out
            + "GE*"
            + claims.size()
            + "*1~\nIEA*1*000000001~\n";
    return all.getBytes(StandardCharsets.UTF_8);
  }

  private void segment(String text) {
    segments++;
    int end = text.length();
    while (text.charAt(end - 1) == '*') {
      end--;
    }
    out.append(text, 0, end).append("~\n");
  }

  private void transaction(Claim claim) {
    segments = 0;
    level = 0;
    String control = String.format("%04d", claim.index());
    segment("ST*837*" + control + "*005010X222A1");
    Part submission = claim.submission();
    fields(submission, "BHT", Map.of(1, "0019", 5, "1545"));
    levels(claim);
    claim(claim);
    segments++;
    out.append("SE*").append(segments).append('*').append(control).append("~\n");
  }

  private void levels(Claim claim) {
    segment("HL*" + ++level + "**20*1");
    Party billing = claim.billing().isEmpty() ? null : claim.billing().get(0);
    if (billing != null && billing.role() == Role.BILLING) {
      fields(billing, "PRV", Map.of());
      fields(billing, "CUR", Map.of(1, "85"));
    }
    for (Party party : claim.billing()) {
      party(party, List.of("PRV"));
    }
    boolean dependant = claim.patient() != null && claim.patient().loop().equals("2010CA");
    segment("HL*" + ++level + "*1*22*" + (dependant ? 1 : 0));
    if (claim.coverage() != null) {
      fields(claim.coverage(), "SBR", Map.of());
      weight(claim.coverage());
    }
    if (claim.insured() != null) {
      party(claim.insured(), List.of());
    }
    if (claim.payer() != null) {
      party(claim.payer(), List.of());
    }
    if (dependant) {
      segment("HL*" + ++level + "*2*23*0");
      if (claim.dependant() != null) {
        weight(claim.dependant());
      }
      party(claim.patient(), List.of());
    }
  }

  private void weight(Part part) {
    boolean died = part.has(ClaimField.DEATH_DATE);
    boolean weighed = part.has(ClaimField.COVERAGE_PATIENT_WEIGHT);
    Map<Integer, String> said = new HashMap<>();
    if (died) {
      said.put(5, "D8");
    }
    if (weighed) {
      said.put(7, "01");
    }
    fields(part, "PAT", said);
  }

  private void claim(Claim claim) {
    loop(claim, "2300", claim.others(), claim.notes());
    for (Party party : claim.parties()) {
      party(party, List.of());
    }
    for (Coverage other : claim.otherCoverages()) {
      loop(other, "2320", other.adjustments(), List.of());
      for (Party party : other.parties()) {
        party(party, List.of());
      }
    }
    claim.lines().forEach(this::line);
  }

  private void line(ServiceLine line) {
    List<Part> own = line.others().stream().filter(part -> part.loop().equals("2400")).toList();
    loop(line, "2400", own, line.notes());
    line.drugs().forEach(drug -> loop(drug, "2410", List.of(), List.of()));
    for (Party party : line.parties()) {
      party(party, List.of());
    }
    Part adjudication = null;
    for (Part part : line.others()) {
      if (part.kind() == PartKind.ADJUDICATION) {
        finish(adjudication);
        adjudication = part;
        fields(part, "SVD", Map.of());
      } else if (part.loop().equals("2430")) {
        fields(part, "CAS", Map.of());
      } else if (part.loop().equals("2440")) {
        finish(adjudication);
        adjudication = null;
        fields(part, part.kind() == PartKind.FORM ? "LQ" : "FRM", Map.of());
      }
    }
    finish(adjudication);
  }

  private void finish(Part adjudication) {
    if (adjudication != null) {
      fields(adjudication, "DTP", Map.of());
      fields(adjudication, "AMT", Map.of());
    }
  }

  private void party(Party party, List<String> without) {
    for (String segment : SEGMENTS.get(party.loop())) {
      if (segment.equals("NM1")) {
        String role = OPENERS.get(party.loop()).split("[*|]")[1];
        nameSegment(party, role);
      } else if (!without.contains(segment)) {
        fields(party, segment, segment.equals("PER") ? Map.of(1, "IC") : Map.of());
      }
    }
  }

  private void nameSegment(Party party, String role) {
    Map<Integer, String> elements = new TreeMap<>(Map.of(1, role));
    for (ClaimField field : ClaimField.of(PartKind.PARTY)) {
      if (field.element().segment().equals("NM1") && party.has(field)) {
        elements.put(field.element().element(), party.raw(field));
      }
    }
    segment(joined("NM1", elements));
  }

  /** The part's own segments in the order of the loop, each other part at its segment's place. */
  private void loop(Part part, String loop, List<Part> others, List<Part> notes) {
    for (String segment : SEGMENTS.get(loop)) {
      switch (segment) {
        case "HI" -> codes((Claim) part);
        case "NTE" -> notes.forEach(note -> fields(note, "NTE", Map.of()));
        case "PWK", "K3", "CRC", "MEA", "CAS" ->
            others.stream()
                .filter(other -> !ClaimField.of(other.kind()).isEmpty() && is(other, segment))
                .forEach(other -> fields(other, segment, Map.of()));
        case "SV5" -> fields(part, segment, Map.of());
        default -> fields(part, segment, Map.of());
      }
    }
  }

  private static boolean is(Part part, String segment) {
    return ClaimField.of(part.kind()).get(0).element().segment().equals(segment);
  }

  private void codes(Claim claim) {
    Map<Integer, String> elements = new TreeMap<>();
    int done = 0;
    for (Diagnosis diagnosis : claim.diagnoses()) {
      if (diagnosis.ordinal() > done + 12) {
        segment(joined("HI", elements));
        elements.clear();
        done += 12;
      }
      elements.put(
          diagnosis.ordinal() - done,
          diagnosis.raw(ClaimField.DIAGNOSIS_QUALIFIER)
              + ":"
              + diagnosis.raw(ClaimField.DIAGNOSIS_CODE));
    }
    if (!elements.isEmpty()) {
      segment(joined("HI", elements));
    }
    for (Part other : claim.others(PartKind.ANESTHESIA_PROCEDURE)) {
      segment("HI*BP:" + other.raw(ClaimField.ANESTHESIA_PROCEDURE_CODE));
    }
    for (Part other : claim.others(PartKind.CONDITION_CODE)) {
      segment("HI*BG:" + other.raw(ClaimField.CLAIM_CODE));
    }
  }

  /**
   * The segments of one identifier that a part fills: one, or one for each qualifier.
   *
   * @param said elements that no field holds
   */
  private void fields(Part part, String segment, Map<Integer, String> said) {
    Map<String, Map<Integer, Map<Integer, String>>> byQualifier = new LinkedHashMap<>();
    for (ClaimField field : ClaimField.of(part.kind())) {
      ElementRef ref = field.element();
      if (ref.segment().equals(segment) && part.has(field)) {
        Map<Integer, String> components =
            byQualifier
                .computeIfAbsent(ref.qualifier(), none -> new TreeMap<>())
                .computeIfAbsent(ref.element(), none -> new TreeMap<>());
        components.merge(ref.component(), part.raw(field), (from, to) -> from + "-" + to);
      }
    }
    byQualifier.forEach((qualifier, elements) -> segment(segment, qualifier, elements, said));
  }

  private void segment(
      String name,
      String qualifier,
      Map<Integer, Map<Integer, String>> elements,
      Map<Integer, String> said) {
    Map<Integer, String> written = new TreeMap<>(said);
    elements.forEach((element, components) -> written.put(element, composite(name, components)));
    if (!qualifier.isEmpty()) {
      written.put(1, qualifier);
    }
    if (name.equals("DTP")) {
      written.put(2, written.get(3).contains("-") ? "RD8" : "D8");
    } else if (name.equals("DMG")) {
      written.put(1, "D8");
    }
    segment(joined(name, written));
  }

  private static String composite(String segment, Map<Integer, String> components) {
    StringBuilder text = new StringBuilder();
    int last = 0;
    for (Map.Entry<Integer, String> component : components.entrySet()) {
      if (component.getKey() == 0) {
        return component.getValue();
      }
      text.append(":".repeat(Math.max(0, component.getKey() - Math.max(1, last))));
      text.append(component.getValue());
      last = component.getKey();
    }
    boolean code = segment.equals("SVD") || segment.equals("SV5");
    return code ? "HC" + text : text.toString();
  }

  private static String joined(String name, Map<Integer, String> elements) {
    StringBuilder text = new StringBuilder(name);
    int last = 0;
    for (Map.Entry<Integer, String> element : elements.entrySet()) {
      text.append("*".repeat(element.getKey() - last)).append(element.getValue());
      last = element.getKey();
    }
    return text.toString();
  }
}
