package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms whose printed pages break the rules of their items, with the words of {@link FormCanaries}
 * in each of them.
 */
final class PaperCanaries {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String C = FormCanaries.CANARIES.get(0);
  private static final String LONG = String.join(" ", FormCanaries.CANARIES.subList(1, 6));
  private static final String RUN = String.join("", FormCanaries.CANARIES.subList(1, 5));
  private static final String ADDRESS =
      LONG + "\n" + C + ", " + LONG + " NEVADA\n8950189501895 775-555-0100-" + C;

  private PaperCanaries() {}

  static List<String> forms() {
    List<String> forms = new ArrayList<>();
    forms.add(tooMuch());
    forms.add(tooLittle());
    forms.add(together("NO 45 00", "010525"));
    forms.add(together("YES 45 00", "010525 " + C));
    forms.add(together("YES 1234567890", "454 01/05/25 " + C));
    return forms;
  }

  /** Each item holds more than it has room for, or what does not belong there. */
  private static String tooMuch() {
    ObjectNode page = MAPPER.createObjectNode();
    page.put("1", "MEDICARE FECA").put("1a", C + "-" + LONG);
    page.put("2", LONG + " MD, DR " + C).put("3", "01 02 80 M F " + C).put("4", C + ". " + LONG);
    page.put("5", ADDRESS).put("6", "SELF SPOUSE " + C).put("7", ADDRESS);
    page.put("8", C).put("9b", C).put("9c", C).put("30", C);
    page.put("9", C + ". " + LONG).put("9a", C + "-" + LONG).put("9d", LONG);
    page.put("10a", "YES NO " + C).put("10b", "YES NO " + C).put("10c", "YES NO " + C);
    page.put("10d", C + "," + LONG).put("11", C + "-" + LONG).put("11a", "0102 80 M F " + C);
    page.put("11c", LONG).put("11d", "YES NO " + C).put("12", C + " small").put("13", "YES");
    page.put("14", "1/5/25 " + C).put("15", "431 1/5/25 " + C).put("16", "10525 " + C);
    page.put("17", "DN " + C + ". " + LONG).put("17a", "LU" + RUN).put("18", "1/5/25 " + C);
    page.put("19", "REF-0B 1" + LONG + LONG + LONG).put("20", "YES NO 1,000");
    page.put("22", " " + C + C + C + " " + RUN).put("23", "a" + C + "-" + LONG);
    page.put("26", C + "-" + LONG).put("28", "1,000").put("29", "12 5");
    page.put("32", LONG + "\n" + C + ".\n" + C + "\nRENO NV 89501-1234");
    page.put("33", LONG + "\nPO BOX 12\nRENO NV 89501\n775 5550100123");
    page.set("21", list(LONG));
    page.set("24A", list("1/1/25 " + C));
    page.set("24D", list("99213 O" + C));
    page.set("24E", list("M545"));
    page.set("24F", list("12345678901", "60"));
    page.set("24I", list("G2"));
    page.set("24J", list("", C + C + " 1999999984"));
    ObjectNode form = form();
    ((ObjectNode) form.get("lines").get(0).get("renderingProvider")).remove("npi");
    form.set("form", page);
    return form.toString();
  }

  /** What belongs to an item is missing. */
  private static String tooLittle() {
    ObjectNode form = form();
    form.remove("insuranceType");
    form.remove("insured");
    ((ObjectNode) form.get("patient")).remove("relationship");
    form.get("lines").forEach(line -> ((ObjectNode) line).remove("renderingProvider"));
    ObjectNode line = (ObjectNode) form.get("lines").get(0);
    line.put("procedureCode", "00840").put("units", "1.25");
    ObjectNode page = MAPPER.createObjectNode();
    page.put("2", C + " " + LONG).put("4", C).put("11d", "YES").put("15", "454");
    page.put("17", "DN " + C + " DK " + C).put("20", "YES").put("33a", "1234567893");
    page.set("24J", list("1234567893", "1234567893"));
    form.set("form", page);
    return form.toString();
  }

  /** What does not go together. */
  private static String together(String charge, String otherDate) {
    ObjectNode form = form();
    ObjectNode line = (ObjectNode) form.get("lines").get(0);
    line.put("procedureCode", "99232").put("to", "2025-10-08");
    ObjectNode page = MAPPER.createObjectNode();
    page.put("9", C).put("11d", "NO").put("14", "010525 " + C).put("15", otherDate);
    page.put("18", "01052025 " + C).put("19", "REFSY1" + C).put("20", charge);
    page.put("23", C + " 05D1234567");
    form.set("form", page);
    return form.toString();
  }

  private static ObjectNode form() {
    ObjectNode form = (ObjectNode) MAPPER.readTree(FormCanaries.BASE);
    for (String person : List.of("patient", "insured")) {
      ((ObjectNode) form.get(person)).set("name", MAPPER.valueToTree(Map.of("last", C)));
    }
    return form;
  }

  private static JsonNode list(String... texts) {
    return MAPPER.valueToTree(List.of(texts));
  }
}
