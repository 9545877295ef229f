package org.plumbline.testclaims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CMS-1500 form in which much is wrong and whose identities are words that occur nowhere else,
 * and stand in wrong places, too.
 */
final class FormCanaries {

  private static final Path PAPER = Path.of("..", "rules", "base-claims", "paper.json");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The words that no output may hold. */
  static final List<String> CANARIES = new ArrayList<>();

  /** The form as JSON. */
  static final String FORM = planted().toString();

  /** The form without any of them. */
  static final String BASE = paper().toString();

  private FormCanaries() {}

  /** The form, and with it whatever only broken JSON, a long value or another page brings out. */
  static List<String> brokenForms() {
    List<String> forms = new ArrayList<>();
    forms.add(FORM);
    forms.add(FORM.replace("\"icdIndicator\":", "\"icdIndicator\":\"0\",\"icdIndicator\":"));
    forms.add(FORM.replace("\"diagnoses\":", "\"diagnoses\""));
    forms.add(FORM.substring(0, FORM.length() - 1));
    forms.add(FORM + CANARIES.get(0));
    ObjectNode wordy = tree();
    wordy.put("additionalInformation", CANARIES.get(0).repeat(3_000));
    forms.add(wordy.toString());
    wordy.put("additionalInformation", CANARIES.get(0).repeat(200_000));
    forms.add(wordy.toString());
    ObjectNode listed = tree();
    for (int i = 0; i < 1_200; i++) {
      listed.withArray("diagnoses").add(CANARIES.get(0));
    }
    forms.add(listed.toString());
    ObjectNode bare = tree();
    bare.putArray("lines");
    forms.add(bare.toString());
    ObjectNode crowded = tree();
    ObjectNode page = (ObjectNode) crowded.get("form");
    page.put("21", "0").put("26", CANARIES.get(1));
    for (int i = 0; i < 7; i++) {
      page.withArray("24G").add("1");
    }
    forms.add(crowded.toString());
    forms.add(shaded());
    forms.add(pages());
    forms.add(filled("RENO NEVADA", "26"));
    forms.add(filled("RENO, NV 89501", ""));
    forms.addAll(PaperCanaries.forms());
    return forms;
  }

  /** Entries of the shaded area that cannot be read, or are not printed as they should be. */
  private static String shaded() {
    ObjectNode form = tree();
    ObjectNode line = (ObjectNode) form.get("lines").get(0);
    line.put("supplemental", "N400002143380 ML2 " + CANARIES.get(0));
    ObjectNode page = (ObjectNode) form.get("form");
    page.withArray("24 shaded").add(CANARIES.get(1));
    page.withArray("24 shaded").add("N4 00002-1433-80 " + CANARIES.get(2) + "   CTR$1,000");
    page.withArray("24 shaded").add("").add("").add("ZZ" + CANARIES.get(3));
    return form.toString();
  }

  /** A total on each of two pages, the last one too long. */
  private static String pages() {
    ObjectNode form = tree();
    ObjectNode first = MAPPER.createObjectNode().put("28", "1").put("26", CANARIES.get(0));
    ObjectNode last = MAPPER.createObjectNode().put("28", "12345678901").put("2", CANARIES.get(1));
    form.set("form", MAPPER.createArrayNode().add(first).add(last));
    return form.toString();
  }

  /** What a form filler writes, with identities in each place and name. */
  private static String filled(String place, String year) {
    ObjectNode form = MAPPER.createObjectNode();
    ObjectNode fields = form.putObject("fields");
    fields.put("pt_name", CANARIES.get(0) + ", " + CANARIES.get(1) + " B");
    fields.put("insurance_id", CANARIES.get(2)).put("pt_account", "FILLED1");
    fields.put("birth_mm", "01").put("birth_dd", "02").put("birth_yy", "15");
    fields.put("sv1_mm_from", "01").put("sv1_dd_from", "02").put("sv1_yy_from", year);
    fields.put("doc_name", CANARIES.get(3)).put("doc_location", CANARIES.get(4) + " " + place);
    fields.put(CANARIES.get(5), 1).put(CANARIES.get(6).toLowerCase(Locale.ROOT), 2);
    ObjectNode logical = form.putObject("logical");
    logical.put("box_11b_employer_or_school", CANARIES.get(7));
    logical.put("box_1a_insured_id", CANARIES.get(8)).put(CANARIES.get(9), 1);
    logical.putObject("box_2_patient_name").put("last", CANARIES.get(10));
    return form.toString();
  }

  /** The form to be changed. */
  static ObjectNode tree() {
    return (ObjectNode) MAPPER.readTree(FORM);
  }

  private static ObjectNode planted() {
    ObjectNode form = paper();
    for (String path :
        List.of(
            "insured.id",
            "insured.phone",
            "insured.groupNumber",
            "insured.planName",
            "insured.birthDate",
            "insured.propertyCasualtyClaimNumber",
            "patient.phone",
            "patient.birthDate",
            "patient.sex",
            "otherInsured.policyNumber",
            "otherInsured.planName",
            "referringProvider.otherId",
            "referringProvider.npi",
            "serviceFacility.name",
            "serviceFacility.npi",
            "serviceFacility.otherId",
            "billingProvider.name",
            "billingProvider.npi",
            "billingProvider.otherId",
            "billingProvider.phone",
            "taxId.number",
            "patientSignature.text",
            "insuredSignature.text",
            "providerSignature.text",
            "payer.name")) {
      plant(form, path);
    }
    for (String person : List.of("insured", "patient", "otherInsured", "referringProvider")) {
      for (String part : List.of("last", "first", "middle", "suffix")) {
        plant(form, person + ".name." + part);
      }
    }
    for (String place :
        List.of("payer", "insured", "patient", "serviceFacility", "billingProvider")) {
      for (String part : List.of("line1", "line2", "city", "state", "zip", "country")) {
        plant(form, place + ".address." + part);
      }
    }
    ObjectNode line = (ObjectNode) form.get("lines").get(0);
    plant(line, "renderingProvider.npi");
    plant(line, "renderingProvider.otherId");
    ObjectNode page = (ObjectNode) form.get("form");
    for (String item : List.of("2", "4", "9", "17", "1a", "33", "31", "26", "21")) {
      plant(page, item);
    }
    for (String item : List.of("24A", "24D", "24E", "24G", "24J")) {
      page.set(item, MAPPER.createArrayNode().add(canary()));
    }
    plant(form, canary() + " 1");
    plant(form, canary() + "/2");
    String small = canary().toLowerCase(Locale.ROOT);
    CANARIES.add(small);
    form.put(small, "x");
    line.put(small + "Anna", "x");
    form.put("totalCharge", "1");
    line.put("procedureCode", "9921");
    line.put("units", "0");
    line.set("modifiers", MAPPER.valueToTree(List.of("AA", "AB", "AC", "AD", "AE")));
    form.put("acceptAssignment", true);
    ((ObjectNode) form.get("taxId")).remove("type");
    return form;
  }

  private static ObjectNode paper() {
    try {
      return (ObjectNode) MAPPER.readTree(Files.readString(PAPER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void plant(ObjectNode form, String path) {
    ObjectNode at = form;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      at = at.get(steps[i]) instanceof ObjectNode there ? there : at.putObject(steps[i]);
    }
    at.put(steps[steps.length - 1], canary());
  }

  private static String canary() {
    String canary =
        "QZ" + (char) ('A' + CANARIES.size() / 26) + (char) ('A' + CANARIES.size() % 26) + "XQ";
    CANARIES.add(canary);
    return canary;
  }
}
