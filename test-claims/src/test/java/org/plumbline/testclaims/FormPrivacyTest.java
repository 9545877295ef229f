package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormPrivacyTest {

  private static final Path RULES = Path.of("..", "rules");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Words that stand in identity properties of a form in which everything else is wrong, too. */
  @Test
  void what_identifies_a_person_or_provider_stands_in_no_finding() throws IOException {
    List<String> canaries = new ArrayList<>();
    String paper = Files.readString(RULES.resolve("base-claims").resolve("paper.json"));
    ObjectNode form = (ObjectNode) MAPPER.readTree(paper);
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
      plant(form, path, canaries);
    }
    for (String person : List.of("insured", "patient", "otherInsured", "referringProvider")) {
      for (String part : List.of("last", "first", "middle", "suffix")) {
        plant(form, person + ".name." + part, canaries);
      }
    }
    for (String place :
        List.of("payer", "insured", "patient", "serviceFacility", "billingProvider")) {
      for (String part : List.of("line1", "line2", "city", "state", "zip", "country")) {
        plant(form, place + ".address." + part, canaries);
      }
    }
    ObjectNode line = (ObjectNode) form.get("lines").get(0);
    plant(line, "renderingProvider.npi", canaries);
    plant(line, "renderingProvider.otherId", canaries);
    ObjectNode page = (ObjectNode) form.get("form");
    for (String item : List.of("2", "4", "9", "17", "1a", "33", "31", "26", "21")) {
      plant(page, item, canaries);
    }
    for (String item : List.of("24A", "24D", "24E", "24G", "24J")) {
      page.set(item, MAPPER.createArrayNode().add(canary(canaries)));
    }
    plant(form, canary(canaries) + " 1", canaries);
    plant(form, canary(canaries) + "/2", canaries);
    form.put("totalCharge", "1");
    line.put("procedureCode", "9921");
    line.put("units", "0");

    Scrubbed scrubbed = Scrubbed.of(form.toString());
    String written = scrubbed.everyOutput();
    assertTrue(scrubbed.findings().size() > 15, written);
    for (String canary : canaries) {
      assertFalse(written.contains(canary), () -> canary + " in " + written);
    }
  }

  private static void plant(ObjectNode form, String path, List<String> canaries) {
    ObjectNode at = form;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      at = at.get(steps[i]) instanceof ObjectNode there ? there : at.putObject(steps[i]);
    }
    at.put(steps[steps.length - 1], canary(canaries));
  }

  private static String canary(List<String> canaries) {
    String canary =
        "QZ" + (char) ('A' + canaries.size() / 26) + (char) ('A' + canaries.size() % 26) + "XQ";
    canaries.add(canary);
    return canary;
  }
}
