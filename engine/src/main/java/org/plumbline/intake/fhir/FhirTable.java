package org.plumbline.intake.fhir;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.Role;
import org.plumbline.intake.ValueText;

/** Which element is which field, and which elements are set aside: the tables of this package. */
final class FhirTable {

  private static final FhirTable INSTANCE = new FhirTable();

  /** A date, and the time of day after it, which no field has. */
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T[0-9:.+Z-]*)?");

  /** What a row of the table reads from. */
  enum From {
    CLAIM,
    CLAIM_CODE,
    LINE,
    INFORMATION,
    DRUG,
    ITEM_DRUG,
    COVERAGE,
    SUBSCRIBER,
    BENEFICIARY,
    PERSON,
    PROVIDER,
    PAYER
  }

  /** An element that a resource must have, in each of the parts that a path names. */
  record Required(String resource, List<String> in, String element) {}

  /**
   * A member of the care team.
   *
   * @param person whether it has the role only where it is known to be a person
   */
  record Member(Role role, boolean person) {}

  private record Row(FhirPath path, ClaimField field, boolean date, Map<String, String> codes) {}

  private final CodeSystems systems = new CodeSystems();
  private final Map<From, List<Row>> rows = new EnumMap<>(From.class);
  private final Map<String, Member> roles = new HashMap<>();
  private final List<Required> required = new ArrayList<>();
  private final Set<String> aside = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private FhirTable() {
    for (NamedCsvRecord row : records("fhir-fields.csv")) {
      String written = row.getField("written");
      rows.computeIfAbsent(From.valueOf(row.getField("part")), part -> new ArrayList<>())
          .add(
              new Row(
                  new FhirPath(row.getField("path")),
                  ClaimField.valueOf(row.getField("field")),
                  written.equals("date"),
                  codes(written)));
    }
    records("fhir-roles.csv")
        .forEach(
            row ->
                roles.put(
                    row.getField("code"),
                    new Member(
                        Role.valueOf(row.getField("role")),
                        row.getField("provider").equals("person"))));
    for (NamedCsvRecord row : records("fhir-required.csv")) {
      String in = row.getField("in");
      required.add(
          new Required(
              row.getField("resource"),
              in.isEmpty() ? List.of() : List.of(in.split("\\.")),
              row.getField("element")));
    }
    records("fhir-aside.csv").forEach(row -> aside.add(row.getField("path")));
    records("fhir-names.csv")
        .forEach(row -> names.addAll(List.of(row.getField("names").split(" "))));
  }

  private static Map<String, String> codes(String written) {
    Map<String, String> codes = new HashMap<>();
    if (written.contains("=")) {
      for (String pair : written.split(" ")) {
        codes.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return codes;
  }

  static List<NamedCsvRecord> records(String name) {
    try (InputStream in = FhirTable.class.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static FhirTable instance() {
    return INSTANCE;
  }

  CodeSystems systems() {
    return systems;
  }

  List<Required> required() {
    return required;
  }

  /** The elements that hold nothing of a claim as it is billed, or that are followed. */
  Set<String> aside() {
    return aside;
  }

  /**
   * Whether FHIR has an element of this name; what is beside a value has its name behind {@code _}.
   */
  boolean isName(String name) {
    return names.contains(name.startsWith("_") ? name.substring(1) : name);
  }

  /** The role of a member of the care team, or null where the table has none. */
  Member member(Node member) {
    for (Node concept : member.each("role")) {
      for (Node coding : concept.each("coding")) {
        Member found =
            systems.kind(coding).equals("TEAM") ? roles.get(coding.textOf("code")) : null;
        if (found != null) {
          concept.markRead();
          return found;
        }
      }
    }
    return null;
  }

  /** Fills the fields of a part that stand below a node. */
  void fill(Part part, From from, Node node, ValueText text) {
    for (Row row : rows.get(from)) {
      Node found = part.has(row.field) ? null : row.path.first(node, systems);
      if (found == null || tooLong(found)) {
        continue;
      }
      String value = row.codes.isEmpty() ? found.text() : row.codes.get(found.text());
      if (value != null) {
        text.set(part, row.field, row.date ? digits(value) : value, found);
        took(found);
      }
    }
  }

  private static boolean isIdentifier(Node node) {
    return node.child("system") != null || node.child("type") != null;
  }

  private static boolean tooLong(Node value) {
    if (value.isTooLong()) {
      value.markMissed();
    }
    return value.isTooLong();
  }

  /** A date as eight digits; what is no whole date stays as written. */
  private static String digits(String value) {
    var date = DATE.matcher(value);
    return date.matches() ? date.group(1) + date.group(2) + date.group(3) : value;
  }

  /** What stands beside a value of a code, an identifier or an amount belongs to it. */
  private static void took(Node value) {
    value.markRead();
    Node parent = value.parent();
    boolean ofIdentifier = value.step().equals("value") && isIdentifier(parent);
    if (parent.step().equals("valueCoding") || parent.step().equals("valueIdentifier")) {
      parent.parent().markRead();
    } else if (value.step().equals("code") && parent.parent().step().equals("coding")) {
      parent.parent().parent().markRead();
    } else if (ofIdentifier || value.step().equals("value") && parent.child("currency") != null) {
      parent.markRead();
    }
  }
}
