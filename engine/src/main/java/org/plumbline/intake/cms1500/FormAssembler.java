package org.plumbline.intake.cms1500;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.cms1500.FormParser.Form;
import org.plumbline.intake.cms1500.FormParser.Refused;
import org.plumbline.intake.cms1500.FormParser.Value;
import org.plumbline.intake.cms1500.FormTable.Row;

/** Builds a claim from the values of a form. */
final class FormAssembler {

  /** The item of the diagnoses and of the ICD indicator. */
  static final String DIAGNOSIS_ITEM = "21";

  private static final ClaimField[] POINTERS = {
    ClaimField.POINTER_1, ClaimField.POINTER_2, ClaimField.POINTER_3, ClaimField.POINTER_4
  };

  private final Form form;
  private final FormText text;
  private final Claim claim;
  private final FormFaults faults;

  /** The persons, providers and insurances that something stands on. */
  private final Map<FormPart, Part> parts = new EnumMap<>(FormPart.class);

  private final List<Value> shaded = new ArrayList<>(0);

  private FormAssembler(Form form, int index, FormFaults faults) {
    this.form = form;
    this.faults = faults;
    this.text = form.text;
    for (Value value : form.values) {
      value.property().rows().forEach(row -> begin(row.part()));
    }
    Party billing = party(FormPart.BILLING);
    this.claim =
        new Claim(
            index,
            "",
            text,
            text.begin(form.path),
            new Claim.Context(
                null,
                billing == null ? List.of() : List.of(billing),
                (Coverage) parts.get(FormPart.COVERAGE),
                null,
                party(FormPart.PATIENT),
                party(FormPart.INSURED),
                party(FormPart.PAYER),
                false));
  }

  /**
   * The claim that a form makes.
   *
   * @param index the claim's number in its file, from 1
   * @param faults hears what of the shaded areas cannot be read
   */
  static Claim claim(Form form, int index, FormFaults faults) {
    FormAssembler assembler = new FormAssembler(form, index, faults);
    assembler.addLines();
    assembler.addOthers();
    form.values.forEach(assembler::fill);
    assembler.shaded.forEach(assembler::readShaded);
    new FormPage(form).addTo(assembler.claim);
    form.refused.forEach(assembler::told);
    return assembler.claim;
  }

  private Party party(FormPart part) {
    return (Party) parts.get(part);
  }

  /** Parts of which a form has one: each begins with the object it stands in. */
  private void begin(FormPart part) {
    if (parts.containsKey(part) || part == FormPart.RENDERING) {
      return;
    }
    JsonPath place = form.objects.getOrDefault(part.object(), form.path);
    if (part.role() != null) {
      parts.put(part, new Party(role(part), "", 1, text, text.begin(place)));
      if (part == FormPart.OTHER_INSURED) {
        begin(FormPart.OTHER_COVERAGE);
      }
    } else if (part == FormPart.COVERAGE || part == FormPart.OTHER_COVERAGE) {
      parts.put(part, new Coverage("", 1, text, text.begin(place)));
    }
  }

  private Role role(FormPart part) {
    if (part != FormPart.REFERRING) {
      return part.role();
    }
    String qualifier = beside("referringProvider", "qualifier", 0);
    return qualifier.equals("DK")
        ? Role.ORDERING
        : qualifier.equals("DQ") ? Role.SUPERVISING : Role.REFERRING;
  }

  private void addLines() {
    for (JsonPath path : form.lines) {
      claim.lines().add(new ServiceLine(claim.lines().size() + 1, "", text, text.begin(path)));
    }
  }

  private void addOthers() {
    for (FormPart part : List.of(FormPart.REFERRING, FormPart.FACILITY)) {
      if (parts.containsKey(part)) {
        claim.parties().add(party(part));
      }
    }
    if (parts.get(FormPart.OTHER_COVERAGE) instanceof Coverage other) {
      claim.otherCoverages().add(other);
      if (parts.containsKey(FormPart.OTHER_INSURED)) {
        other.parties().add(party(FormPart.OTHER_INSURED));
      }
    }
  }

  private void fill(Value value) {
    Row row = row(value);
    if (row == null) {
      return;
    }
    Part part = part(row.part(), value);
    part.set(row.field(), value.start(), value.length());
    switch (row.field()) {
      case SURPLUS_MODIFIER -> line(value).addSurplusModifier();
      case DIAGNOSIS_POINTERS -> pointers(value, part);
      case SUPPLEMENTAL -> shaded.add(value);
      default -> {
        // the field is all
      }
    }
  }

  /** Of what was not read because of its type, nobody need say that it is absent. */
  private void told(Refused refused) {
    ServiceLine line = refused.line() == 0 ? null : claim.lines().get(refused.line() - 1);
    for (Row row : refused.property().rows()) {
      Part part =
          switch (row.part()) {
            case CLAIM -> claim;
            case LINE -> line;
            case RENDERING -> line.parties().isEmpty() ? null : line.parties().get(0);
            case DRUG -> line.drugs().isEmpty() ? null : line.drugs().get(0);
            default -> parts.get(row.part());
          };
      if (part != null) {
        text.tell(part, row.field());
      }
    }
  }

  /** The row whose condition holds; the row without one where no other fits. */
  private Row row(Value value) {
    Row otherwise = null;
    for (Row row : value.property().rows()) {
      if (row.whenProperty().isEmpty()) {
        otherwise = row;
      } else if (row.whenProperty().equals("place")
          ? !line(value).has(row.field())
          : beside(value, row.whenProperty()).equals(row.whenValue())) {
        return row;
      }
    }
    return otherwise;
  }

  private String beside(Value value, String property) {
    String path = value.property().path();
    int dot = path.lastIndexOf('.');
    return beside(path.substring(0, dot), property, value.line());
  }

  /** The value of a property of an object, empty where it is absent. */
  private String beside(String object, String property, int line) {
    Value found = form.conditions.get(Form.key(line, object + "." + property));
    return found == null ? "" : found.text();
  }

  private ServiceLine line(Value value) {
    return claim.lines().get(value.line() - 1);
  }

  private Part part(FormPart part, Value value) {
    return switch (part) {
      case CLAIM -> claim;
      case LINE -> line(value);
      case RENDERING -> rendering(line(value));
      case DRUG -> drug(line(value));
      case DIAGNOSIS -> diagnosis(value);
      case CLAIM_CODE ->
          entry(PartKind.CONDITION_CODE, claim.others(PartKind.CONDITION_CODE).size(), value);
      case NOTE -> entry(PartKind.NOTE, claim.notes().size(), value);
      default -> parts.get(part);
    };
  }

  private Part rendering(ServiceLine line) {
    if (line.parties().isEmpty()) {
      line.parties()
          .add(
              new Party(Role.RENDERING, "", 1, text, text.begin(object(line, FormPart.RENDERING))));
    }
    return line.parties().get(0);
  }

  private Part drug(ServiceLine line) {
    if (line.drugs().isEmpty()) {
      line.drugs()
          .add(new Part(PartKind.DRUG, "", 1, text, text.begin(object(line, FormPart.DRUG))));
    }
    return line.drugs().get(0);
  }

  private JsonPath object(ServiceLine line, FormPart part) {
    return form.objects.get(Form.key(line.ordinal(), "lines[]." + part.object()));
  }

  private Part diagnosis(Value value) {
    Diagnosis diagnosis = new Diagnosis(value.place() + 1, "", text, text.begin(value.path()));
    claim.diagnoses().add(diagnosis);
    Value indicator = form.conditions.get("icdIndicator");
    if (indicator != null) {
      diagnosis.set(ClaimField.DIAGNOSIS_QUALIFIER, indicator.start(), indicator.length());
    }
    return diagnosis;
  }

  private Part entry(PartKind kind, int before, Value value) {
    Part part = new Part(kind, "", before + 1, text, text.begin(value.path()));
    (kind == PartKind.NOTE ? claim.notes() : claim.others()).add(part);
    return part;
  }

  /** Each letter is a pointer; digits that stand together are one. */
  private void pointers(Value value, Part line) {
    int count = 0;
    String written = value.text();
    for (int i = 0;
        i < written.length() && count < POINTERS.length && written.charAt(i) < 128;
        i++) {
      if (!Character.isLetterOrDigit(written.charAt(i))) {
        continue;
      }
      int first = i;
      while (digit(written, first) && digit(written, i + 1)) {
        i++;
      }
      line.set(POINTERS[count++], value.start() + first, i + 1 - first);
    }
  }

  private static boolean digit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private void readShaded(Value value) {
    ShadedArea.read(value, line(value), text, faults);
  }
}
