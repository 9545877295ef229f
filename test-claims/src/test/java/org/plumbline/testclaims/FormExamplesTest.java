package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.HcpcsCodeSet;
import org.plumbline.codeset.StarterCodes;
import org.plumbline.finding.Finding;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples whose base claim is a CMS-1500 form. Edits of a form: {@code lines[1].units = 0} (a
 * text), {@code lines[1].units := 0} (JSON), {@code delete form.21}; indexes from 1.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormExamplesTest {

  private static final Path RULES = Path.of("..", "rules");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?\\.?");

  private final Rulebook rulebook = Rulebook.shipped();

  @Test
  void each_flagged_example_gives_exactly_its_rule_and_each_silent_one_nothing()
      throws IOException {
    int examples = 0;
    try (Stream<Path> files = Files.list(RULES.resolve("examples"))) {
      for (Path file : files.sorted().toList()) {
        String[] blocks = Files.readString(file).strip().split("\n\n+");
        String base = blocks[0].replace("base ", "").strip();
        for (int i = 1; i < blocks.length && base.endsWith(".json"); i++) {
          check(file.getFileName() + " " + i, base, blocks[i]);
          examples++;
        }
      }
    }
    assertTrue(examples > 20, "examples: " + examples);
  }

  private void check(String name, String base, String block) throws IOException {
    JsonNode form = MAPPER.readTree(Files.readString(RULES.resolve("base-claims").resolve(base)));
    String[] lines = block.split("\n");
    for (int i = 1; i < lines.length; i++) {
      edit((ObjectNode) form, lines[i]);
    }
    Set<String> expected = new TreeSet<>();
    if (lines[0].startsWith("flagged ")) {
      expected.add(lines[0].substring(8, lines[0].indexOf(':')));
    }
    Set<String> found = new TreeSet<>();
    scrub(form.toString()).forEach(finding -> found.add(finding.rule().name()));
    assertEquals(expected, found, name);
  }

  private static void edit(ObjectNode form, String line) throws IOException {
    boolean delete = line.startsWith("delete ");
    String[] sides = delete ? new String[] {line.substring(7)} : line.split(" :?= ", 2);
    boolean json = line.contains(" := ");
    JsonNode value =
        delete ? null : json ? MAPPER.readTree(sides[1]) : MAPPER.valueToTree(sides[1]);
    ObjectNode at = form;
    Matcher steps = STEP.matcher(sides[0]);
    while (steps.find()) {
      boolean last = steps.end() == sides[0].length();
      String name = steps.group(1);
      if (steps.group(2) == null) {
        if (!last) {
          at = (ObjectNode) at.get(name);
        } else if (delete) {
          at.remove(name);
        } else {
          at.set(name, value);
        }
      } else {
        ArrayNode list = (ArrayNode) at.get(name);
        int index = Integer.parseInt(steps.group(2)) - 1;
        while (list.size() <= index) {
          list.add("");
        }
        if (last) {
          list.set(index, value);
        } else {
          at = (ObjectNode) list.get(index);
        }
      }
    }
  }

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

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Finding> findings;
    try (NdjsonWriter writer = new NdjsonWriter(out)) {
      findings = scrub(form.toString());
      findings.forEach(writer::found);
    }
    String written = out.toString(StandardCharsets.UTF_8);
    assertTrue(findings.size() > 15, written);
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

  private List<Finding> scrub(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<Finding> found = new ArrayList<>();
    new ScrubRun(rulebook, codes(), new ScrubOptions(Set.of(), null, 1))
        .run(
            List.of(new InputFile("form", bytes.length, () -> new ByteArrayInputStream(bytes))),
            found::add);
    return found;
  }

  private static HcpcsCodeSet codes() throws IOException {
    try (InputStream csv =
        Rulebook.class.getResourceAsStream("/plumbline-rules/code-sets/hcpcs-starter.csv")) {
      return new HcpcsCodeSet(List.of(StarterCodes.read(csv)));
    }
  }
}
