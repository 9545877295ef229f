package org.plumbline.testclaims;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.run.ScrubOptions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canaries' file and form with dates, amounts, numbers and circumstances of the claim of which
 * rules speak, beside the identities.
 */
final class EntryCanaries {

  private static final LocalDate RECEIVED = LocalDate.of(2025, 12, 31);
  private static final String LAST_CLAIM = "CLM*CANARY3*";
  private static final String END = "SE*1*0912~";
  private static final String LINE = "LX*1~SV1*HC:99213*10*UN*1***1~DTP*472*D8*20250920~";
  private static final String OLD_LINE = LINE.replace("20250920", "20140920");
  private static final String[] DATES =
      "431 454 304 453 439 484 455 471 360 297 435 096 090 091 444 050".split(" ");
  private static final String[] LINE_DATES = "471 607 463 461 304 738 739 011 455 454".split(" ");

  /** What stands behind the claim's number, then what follows CLM; the last two are the same. */
  private static final List<String> CLAIMS =
      List.of(
          "10***11:B:1|"
              + dates(DATES)
              + "DTP*314*RD8*20270101-20270110~HI*ABK:MA45~"
              + LINE
              + dates(LINE_DATES),
          "10***11:B:1|DTP*439*D8*20200101~DTP*484*D8*20200101~DTP*360*D8*20250202~"
              + "DTP*361*D8*20250201~DTP*435*D8*20250202~DTP*096*D8*20250201~DTP*090*D8*20250202~"
              + "DTP*091*D8*20250201~AMT*F5*100000.00~REF*EW*ZEBULQVON~REF*F8*0~REF*X4*ZEBULQVON~"
              + "REF*LX*ZEBULQVON~HI*ABK:T36X~HI*BG:W9~"
              + LINE
              + "REF*EW*ZEBULQVON~REF*X4*ZEBULQVON~REF*F4*ZEBULQVON~PS1*PURCHQV70411*80~",
          "10***11:B:1|AMT*F5*-1~REF*F8*ZEBULQVON~HI*ABK:W010XXA~" + LINE + "PS1*PURCHQV70411*-80~",
          "-10***11:B:1|DTP*096*D8*20250901~HI*ABK:I10**ABF:I110~HI*BG:W3~"
              + LINE.replace("*10*", "*-10*"),
          "10***21:B:1|DTP*435*D8*20250921~HI*ABK:I10*BF:4019~" + LINE,
          "10***21:B:1|DTP*435*D8*20250901~DTP*096*D8*20250919~HI*BK:7245~" + LINE,
          "10***12:B:1|HI*ABK:I10~" + OLD_LINE,
          "10***12:B:1|HI*BK:25~" + OLD_LINE,
          "20***12:B:7|HI*ABK:I10~" + OLD_LINE + LINE.replace("99213", "G0181"),
          "10***11:B:1*Y*A*Y*Y**AA|HI*ABK:I10~" + LINE,
          "10***11:B:1*Y*A*Y*Y**OA:::NV|HI*ABK:I10~" + LINE,
          "10***11:B:1*Y*A*Y*Y**OA:::NV|HI*ABK:I10~" + LINE);

  private EntryCanaries() {}

  /** The claims of the file to Medicare, for a woman and for a man. */
  static List<Scrubbed> scrubbed() {
    String file = Canaries.FILE;
    StringBuilder claims = new StringBuilder();
    for (int i = 0; i < CLAIMS.size(); i++) {
      String[] claim = CLAIMS.get(i).split("\\|");
      String signed = claim[0].contains("*Y*") ? claim[0] : claim[0] + "*Y*A*Y*Y";
      // the second claim has the number of the first
      int number = i == 1 ? 0 : i;
      claims.append("CLM*ENTRY").append(number).append('*').append(signed).append('~');
      claims.append(claim[1]);
    }
    String changed =
        file.substring(0, file.indexOf(LAST_CLAIM)) + claims + file.substring(file.indexOf(END));
    String ofWoman = changed.replace("*CI~", "*MB~");
    return List.of(of(ofWoman), of(ofWoman.replace("DMG*D8*20261118*F~", "DMG*D8*20261118*M~")));
  }

  private static String dates(String[] qualifiers) {
    StringBuilder dates = new StringBuilder();
    for (String qualifier : qualifiers) {
      dates.append("DTP*").append(qualifier).append("*D8*20270101~");
    }
    return dates.toString();
  }

  /** The form, with and without its page. */
  static List<Scrubbed> forms() {
    List<ObjectNode> forms = new ArrayList<>();
    forms.add(ambulance());
    forms.add(laboratory());
    forms.add(lateSignatures());
    forms.add(withoutPage());
    ObjectNode crowded = FormCanaries.tree();
    crowded.remove("form");
    crowded.put("anotherHealthPlan", "NO");
    ArrayNode diagnoses = crowded.putArray("diagnoses");
    for (int i = 0; i < 13; i++) {
      diagnoses.add("I1" + (char) ('0' + i % 10));
    }
    forms.add(crowded);
    return forms.stream().map(form -> of(form.toString())).toList();
  }

  private static ObjectNode ambulance() {
    ObjectNode form = medicare();
    ((ObjectNode) form.get("insured")).remove("planName");
    form.put("anotherHealthPlan", "YES");
    form.putObject("otherDate").put("date", "2025-01-05").put("qualifier", "454");
    form.putObject("currentIllness").put("date", "2025-01-05").put("qualifier", "999");
    ((ObjectNode) form.get("lines").get(0)).put("procedureCode", "A0429");
    ((ObjectNode) form.get("lines").get(1)).put("procedureCode", "G0181");
    form.remove("serviceFacility");
    ObjectNode page = (ObjectNode) form.get("form");
    page.put("11b", FormCanaries.CANARIES.get(0)).put("14", "010525 999").put("18", "01052025");
    return form;
  }

  private static ObjectNode laboratory() {
    ObjectNode form = medicare();
    ((ObjectNode) form.get("insured")).put("groupNumber", "NONE");
    form.putObject("outsideLab").put("used", "YES").put("charge", "999999");
    form.putObject("otherDate").put("date", "2027-01-05");
    form.remove("serviceFacility");
    return form;
  }

  private static ObjectNode lateSignatures() {
    ObjectNode form = medicare();
    ((ObjectNode) form.get("insured")).put("groupNumber", "N/A");
    form.putObject("currentIllness").put("date", "2025-01-05");
    form.putObject("unableToWork").put("from", "2025-02-10").put("to", "2025-02-01");
    form.putObject("outsideLab").put("used", "NO").put("charge", "-1");
    form.putObject("resubmission").put("originalReference", FormCanaries.CANARIES.get(0));
    ((ObjectNode) form.get("patientSignature")).put("date", "2027-01-05");
    ((ObjectNode) form.get("providerSignature")).put("date", "2027-01-05");
    return form;
  }

  private static ObjectNode withoutPage() {
    ObjectNode form = FormCanaries.tree();
    form.remove(List.of("form", "otherInsured", "diagnoses", "patientAccountNumber"));
    form.put("anotherHealthPlan", "YES");
    ((ObjectNode) form.get("providerSignature")).put("date", "2020-01-05");
    return form;
  }

  private static ObjectNode medicare() {
    ObjectNode form = FormCanaries.tree();
    form.put("insuranceType", "MEDICARE");
    return form;
  }

  private static Scrubbed of(String file) {
    return Scrubbed.of(
        file.getBytes(StandardCharsets.UTF_8),
        Scrubbed.SHIPPED,
        CodeSets.of(Scrubbed.STARTER),
        new ScrubOptions(Set.of("medicare-b"), RECEIVED, 1));
  }
}
