package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.csv.Columns;

/**
 * Writes claims that were read from an 837P as a table with a row for each service line. The
 * rendering provider of the claim stands in each row, as on the form (24J). The table has no room
 * for: the pay-to address, ambulance pick-up and drop-off, attachments, a second drug, what other
 * payers decided, and whatever has no column.
 */
public final class CsvTwin {

  private static final List<String> COLUMNS = List.copyOf(Columns.names());

  private final Map<String, String> cells = new LinkedHashMap<>();

  private CsvTwin() {}

  public static String header() {
    return String.join(",", COLUMNS) + "\n";
  }

  public static String rows(Claim claim) {
    StringBuilder rows = new StringBuilder();
    for (ServiceLine line : claim.lines()) {
      CsvTwin row = new CsvTwin();
      row.put("claim_id", claim, ClaimField.CLAIM_ID);
      if (line.ordinal() == 1) {
        row.claim(claim);
      }
      claim.parties().stream()
          .filter(party -> party.role() == Role.RENDERING)
          .forEach(party -> row.provider("rendering", party));
      row.line(line);
      List<String> written = new ArrayList<>();
      for (String column : COLUMNS) {
        String cell = row.cells.getOrDefault(column, "");
        boolean quoted = cell.contains(",") || cell.contains("\"");
        written.add(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      rows.append(String.join(",", written)).append('\n');
    }
    return rows.toString();
  }

  private void claim(Claim claim) {
    put("total_charge", claim, ClaimField.TOTAL_CHARGE);
    put("amount_paid", claim, ClaimField.PATIENT_PAID_AMOUNT);
    put("place_of_service", claim, ClaimField.PLACE_OF_SERVICE);
    put("frequency", claim, ClaimField.FREQUENCY);
    put("original_reference", claim, ClaimField.ORIGINAL_REFERENCE);
    put("prior_authorization", claim, ClaimField.PRIOR_AUTHORIZATION);
    put("admission_date", claim, ClaimField.ADMISSION_DATE);
    for (Part note : claim.notes()) {
      put("claim_note", note, ClaimField.NOTE_TEXT);
    }
    cells.put("icd_indicator", "0");
    for (Diagnosis diagnosis : claim.diagnoses()) {
      put("diagnosis_" + diagnosis.ordinal(), diagnosis, ClaimField.DIAGNOSIS_CODE);
    }
    put("payer_name", claim.payer(), ClaimField.LAST_NAME);
    put("group_number", claim.coverage(), ClaimField.GROUP_NUMBER);
    put("insured_member_id", claim.insured(), ClaimField.MEMBER_ID);
    name("insured", claim.insured());
    if (!claim.coverage().is(ClaimField.RELATIONSHIP, "18")) {
      address("insured", claim.insured());
    }
    name("patient", claim.patient());
    put("patient_birth_date", claim.patient(), ClaimField.BIRTH_DATE);
    put("patient_sex", claim.patient(), ClaimField.SEX);
    address("patient", claim.patient());
    for (Party party : claim.billing()) {
      if (party.role() == Role.BILLING) {
        put("billing_name", party, ClaimField.LAST_NAME);
        put("billing_tax_id_ein", party, ClaimField.TAX_ID_EIN);
        provider("billing", party);
        address("billing", party);
      }
    }
    for (Party party : claim.parties()) {
      switch (party.role()) {
        case FACILITY -> {
          put("facility_name", party, ClaimField.LAST_NAME);
          put("facility_npi", party, ClaimField.NPI);
          address("facility", party);
        }
        case REFERRING -> put("referring_npi", party, ClaimField.NPI);
        case SUPERVISING -> put("supervising_npi", party, ClaimField.NPI);
        default -> {
          // no column
        }
      }
    }
  }

  private void line(ServiceLine line) {
    put("service_from", line, ClaimField.SERVICE_FROM);
    put("service_to", line, ClaimField.SERVICE_TO);
    put("line_place_of_service", line, ClaimField.LINE_PLACE_OF_SERVICE);
    put("procedure_code", line, ClaimField.CODE);
    put("modifier_1", line, ClaimField.MODIFIER_1);
    put("modifier_2", line, ClaimField.MODIFIER_2);
    put("modifier_3", line, ClaimField.MODIFIER_3);
    put("modifier_4", line, ClaimField.MODIFIER_4);
    put("description", line, ClaimField.DESCRIPTION);
    put("pointer_1", line, ClaimField.POINTER_1);
    put("pointer_2", line, ClaimField.POINTER_2);
    put("pointer_3", line, ClaimField.POINTER_3);
    put("pointer_4", line, ClaimField.POINTER_4);
    put("charge", line, ClaimField.CHARGE);
    put("units", line, ClaimField.UNITS);
    put("unit_basis", line, ClaimField.UNIT_BASIS);
    for (Part note : line.notes()) {
      put("line_note", note, ClaimField.NOTE_TEXT);
    }
    for (Part drug : line.drugs()) {
      put("ndc", drug, ClaimField.NDC);
      put("ndc_quantity", drug, ClaimField.NDC_QUANTITY);
      put("ndc_unit", drug, ClaimField.NDC_UNIT);
    }
    for (Party party : line.parties()) {
      if (party.role() == Role.ORDERING) {
        put("ordering_npi", party, ClaimField.NPI);
      } else if (party.role() == Role.RENDERING) {
        provider("rendering", party);
      }
    }
  }

  private void provider(String prefix, Party party) {
    put(prefix + "_npi", party, ClaimField.NPI);
    put(prefix + "_taxonomy", party, ClaimField.TAXONOMY);
  }

  private void name(String prefix, Party party) {
    put(prefix + "_last_name", party, ClaimField.LAST_NAME);
    put(prefix + "_first_name", party, ClaimField.FIRST_NAME);
    put(prefix + "_middle_name", party, ClaimField.MIDDLE_NAME);
  }

  private void address(String prefix, Party party) {
    put(prefix + "_address_1", party, ClaimField.ADDRESS_LINE_1);
    put(prefix + "_city", party, ClaimField.CITY);
    put(prefix + "_state", party, ClaimField.STATE);
    put(prefix + "_postal_code", party, ClaimField.POSTAL_CODE);
    put(prefix + "_country", party, ClaimField.COUNTRY);
  }

  private void put(String column, Part part, ClaimField field) {
    if (part != null && part.has(field)) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalStateException("no column " + column);
      }
      cells.put(column, part.raw(field));
    }
  }
}
