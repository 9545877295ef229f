package org.plumbline.intake.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ValueText;
import org.plumbline.intake.csv.Columns.Column;
import org.plumbline.intake.csv.Columns.Level;

/** Builds one claim from its rows. */
final class CsvAssembler {

  /** Characters of a cell; the longest item of the form has some hundred. */
  static final int LONGEST_CELL = 10_000;

  private static final Pattern DASHED_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String DIAGNOSIS = "DIAGNOSIS_";

  /** A cell of the file. */
  private record Cell(long row, String column) implements ValueText.Place {
    @Override
    public Location location() {
      return new Location.Cell(row, column);
    }
  }

  /** A value of the claim as a whole. */
  private record Value(Column column, String text, Cell place) {}

  private final Header header;
  private final CsvFaults faults;
  private final OtherWritings writings;
  private final ValueText text = new ValueText();
  private final Map<String, Value> ofClaim = new HashMap<>();
  private final List<Value> order = new ArrayList<>();
  private final Set<String> differing = new HashSet<>();
  private final List<ServiceLine> lines = new ArrayList<>();
  private final String id;
  private final long firstRow;
  private boolean whole = true;

  /**
   * @param id the claim's number, which a row that cannot be read may say, too
   */
  CsvAssembler(Header header, CsvFaults faults, OtherWritings writings, String id, long firstRow) {
    this.header = header;
    this.writings = writings;
    this.id = id;
    this.faults = faults;
    this.firstRow = firstRow;
  }

  /** Notes that a row of the claim could not be read. */
  void lose() {
    whole = false;
  }

  boolean whole() {
    return whole;
  }

  int lines() {
    return lines.size();
  }

  /** Takes a row that belongs to the claim. */
  void take(List<String> cells, long row) {
    ServiceLine line = new ServiceLine(lines.size() + 1, "", text, text.begin(new Cell(row, "")));
    lines.add(line);
    header.lacking().forEach(column -> text.tell(line, column.field()));
    for (int i = 0; i < cells.size(); i++) {
      Column column = header.column(i);
      String value = cells.get(i).strip();
      if (column == null || value.isEmpty()) {
        continue;
      }
      Cell place = new Cell(row, header.name(i));
      if (value.length() > LONGEST_CELL) {
        whole = false;
        faults.add(
            CsvFaults.TOO_LONG_CELL,
            row,
            place.column,
            new Slot.Count("characters", value.length()));
      } else if (column.level() == Level.LINE) {
        Part part = ofLine(line, column, place);
        text.set(part, column.field(), written(column, value), place);
        if (writings.tells(place.column, row, value)) {
          text.tell(part, column.field());
        }
      } else {
        keep(new Value(column, written(column, value), place));
      }
    }
  }

  /** Whether cells say nothing of the claim that its rows say otherwise. */
  boolean mayHold(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Column column = header.column(i);
      String value = cells.get(i).strip();
      if (column == null || value.isEmpty() || column.level() == Level.LINE) {
        continue;
      }
      Value kept = ofClaim.get(column.name());
      if (kept != null && !kept.text.equals(written(column, value))) {
        return false;
      }
    }
    return true;
  }

  /** Whether cells say of the claim what its rows say, and nothing else. */
  boolean shares(List<String> cells) {
    boolean same = false;
    for (int i = 0; i < cells.size(); i++) {
      Column column = header.column(i);
      boolean ofClaim = column != null && column.level() == Level.CLAIM;
      same |= ofClaim && !cells.get(i).isBlank();
    }
    return same && mayHold(cells);
  }

  private static String written(Column column, String value) {
    return column.date() && DASHED_DATE.matcher(value).matches()
        ? value.substring(0, 4) + value.substring(5, 7) + value.substring(8)
        : value;
  }

  /** What is said of the claim in several rows must be the same. */
  private void keep(Value value) {
    Value first = ofClaim.putIfAbsent(value.column.name(), value);
    if (first == null) {
      order.add(value);
    } else if (!first.text.equals(value.text)) {
      faults.add(CsvFaults.DIFFERS, value.place.row, value.place.column);
      differing.add(value.column.name());
    }
  }

  private Part ofLine(ServiceLine line, Column column, Cell place) {
    return switch (column.part()) {
      case "DRUG" -> first(line.drugs(), () -> new Part(PartKind.DRUG, "", 1, text, begin(place)));
      case "LINE_NOTE" ->
          first(line.notes(), () -> new Part(PartKind.NOTE, "", 1, text, begin(place)));
      case "RENDERING", "ORDERING" -> provider(line.parties(), column.part(), place);
      default -> line;
    };
  }

  private int begin(Cell place) {
    return text.begin(new Cell(place.row, ""));
  }

  private static Part first(List<Part> parts, Supplier<Part> made) {
    if (parts.isEmpty()) {
      parts.add(made.get());
    }
    return parts.get(0);
  }

  private Party provider(List<Party> parties, String role, Cell place) {
    for (Party party : parties) {
      if (party.role().name().equals(role)) {
        return party;
      }
    }
    Party party = new Party(Role.valueOf(role), "", parties.size() + 1, text, begin(place));
    parties.add(party);
    return party;
  }

  /**
   * The claim that the rows make.
   *
   * @param index the claim's number in its file, from 1
   */
  Claim claim(int index) {
    Cell place = new Cell(firstRow, "");
    Map<String, Party> context = new HashMap<>();
    for (String role : List.of("BILLING", "PATIENT", "INSURED", "PAYER")) {
      if (order.stream().anyMatch(value -> value.column.part().equals(role))) {
        context.put(role, new Party(Role.valueOf(role), "", 1, text, begin(place)));
      }
    }
    boolean covered = order.stream().anyMatch(value -> value.column.part().equals("COVERAGE"));
    Coverage coverage = covered ? new Coverage("", 1, text, begin(place)) : null;
    Party billing = context.get("BILLING");
    Claim claim =
        new Claim(
            index,
            "",
            text,
            begin(place),
            new Claim.Context(
                null,
                billing == null ? List.of() : List.of(billing),
                coverage,
                null,
                context.get("PATIENT"),
                context.get("INSURED"),
                context.get("PAYER"),
                false));
    for (Value value : order) {
      fill(claim, context, value);
    }
    text.set(claim, ClaimField.CLAIM_ID, id, new Cell(firstRow, Columns.CLAIM_ID));
    claim.diagnoses().sort(Comparator.comparingInt(Diagnosis::ordinal));
    claim.lines().addAll(lines);
    return claim;
  }

  private void fill(Claim claim, Map<String, Party> context, Value value) {
    String part = value.column.part();
    if (part.equals("DIAGNOSES")) {
      return;
    }
    Part target =
        switch (part) {
          case "CLAIM" -> claim;
          case "COVERAGE" -> claim.coverage();
          case "NOTE" -> entry(PartKind.NOTE, claim.notes(), value);
          case "CLAIM_CODE" -> entry(PartKind.CONDITION_CODE, claim.others(), value);
          case "REFERRING", "SUPERVISING", "FACILITY" ->
              provider(claim.parties(), part, value.place);
          default -> part.startsWith(DIAGNOSIS) ? diagnosis(claim, part, value) : context.get(part);
        };
    text.set(target, value.column.field(), value.text, value.place);
    if (differing.contains(value.column.name())) {
      text.tell(target, value.column.field());
    }
  }

  private Part entry(PartKind kind, List<Part> siblings, Value value) {
    Part part = new Part(kind, "", siblings.size() + 1, text, begin(value.place));
    siblings.add(part);
    return part;
  }

  private Part diagnosis(Claim claim, String part, Value value) {
    int ordinal = Integer.parseInt(part.substring(DIAGNOSIS.length()));
    Diagnosis diagnosis = new Diagnosis(ordinal, "", text, begin(value.place));
    claim.diagnoses().add(diagnosis);
    Value indicator = ofClaim.get("icd_indicator");
    if (indicator != null) {
      text.set(diagnosis, ClaimField.DIAGNOSIS_QUALIFIER, indicator.text, indicator.place);
    }
    return diagnosis;
  }
}
