package org.plumbline.testclaims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.snapshot.Origin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canaries' file and form with service lines in them of which the checks of modifiers, dates,
 * units and charges speak.
 */
final class LineCanaries {

  private static final String LINE = "SV1*HC:J3490*10*UN*1***1~\nDTP*472*D8*20250920~";

  /** SV101, charge, units, date and what follows the date: each breaks another rule. */
  private static final String LINES =
      """
      j1885 10 1 20250920
      D0120 10 1 20250920
      99199 10 1 20250920
      3074F 75 1 20250920
      C9399:::::ZEBULQVON 10 1 20250920
      99213  1 20250920
      99213 10 1.5 20250920
      A0425:RH 10 100.5 20250920
      A0425:RH 10 12.35 20250920
      99213:1Q:9Z:4P:0P 10 1 20250920
      99213::RT::GC 10 1 20250920
      99213:25::RT 10 1 20250920
      20610:50:RT:::ZEBULQVON 10 2 20250920
      26010:FA:RT 10 1 20250920
      26010:F5:LT 10 1 20250920
      28010:TA:RT 10 1 20250920
      28010:T9:LT 10 1 20250920
      67800:E1:RT 10 1 20250920
      67800:E3:LT 10 1 20250920
      26010:F1:F2 10 1 20250920
      28010:T1:T2 10 1 20250920
      67800:E1:E2 10 1 20250920
      99213:LD:24 10 1 20250920
      J9271:JW:JZ 10 1 20230505
      J1745:JW 10 1 20250920
      J1745:JW 10 1 20230505
      J1745:JZ 10 1 20230505
      J1745 10 1 20251020
      E0143:NU:RR 10 1 20250920
      K0001:KH 10 1 20250920
      K0001:KI 10 1 20250920
      K0001:KJ 10 1 20250920
      K0001:RR:KH:KI 10 1 20250920
      99213:GA:GZ:GX 10 1 20250920
      20610:59:XS 10 1 20250920
      70450:25 10 1 20250920
      66984:54:55 10 1 20250920
      22558:62:66:80:82 10 1 20250920
      27447:78:79:76:77 10 1 20250920
      99213:QW 10 1 20250920
      00840:::::ZEBULQVON 10 1 20250920
      00840:AA:QK 10 1 20250920
      00840:P3:QX 10 1 20250920
      00840:QS 10 1 20250920
      00840:AA:G8:QS 10 1 20250920
      00840:AA:G9:QS 10 1 20250920
      99213:P3 10 1 20250920
      99213:QZ 10 1 20250920
      A0429 10 1 20250920
      A0429:XH:XR:XN:XX 10 1 20250920
      A0429:RH:QN:QM 10 1 20250920
      A0425:QL 10 1 20250920
      99213:93:95 10 1 20250920
      99213:FQ:GT 10 1 20250920
      97110:GN:GP 10 1 20250920
      97110:CQ:CO 10 1 20250920
      96372 10 1 20250920 LIN**N4*00000143380~CTP****0*ML~
      96372 10 1 20250920 LIN**N4*00002143380~CTP****1.2345*ML~
      """;

  private LineCanaries() {}

  /** What becomes of them. */
  static List<Scrubbed> scrubbed() {
    StringBuilder lines = new StringBuilder(LINE);
    for (String line : LINES.lines().toList()) {
      String[] parts = line.split(" ");
      lines.append("\nLX*7~\nSV1*HC:").append(parts[0]).append('*').append(parts[1]);
      lines.append("*UN*").append(parts[2]).append("***1~\nDTP*472*D8*").append(parts[3]);
      lines.append('~').append(parts.length > 4 ? "\n" + parts[4] : "");
    }
    String file = Canaries.FILE.replace(LINE, lines);
    List<Scrubbed> scrubbed = new ArrayList<>();
    scrubbed.add(of(file));
    scrubbed.add(of(form("99213", "1", "10.00")));
    scrubbed.add(of(form("A0425", ".9", "0.00")));
    return scrubbed;
  }

  private static Scrubbed of(String input) {
    Origin origin = new Origin("a test", "a test", "", "", "");
    DiscardList list =
        new DiscardList(
            List.of(DiscardList.snapshot(Release.parse("2025-10"), origin, Set.of("J1745"))));
    return Scrubbed.of(
        input.getBytes(StandardCharsets.UTF_8),
        CodeSets.of(Scrubbed.STARTER).with(list),
        Scrubbed.SHIPPED.profiles().keySet());
  }

  private static String form(String code, String units, String charge) {
    ObjectNode form = (ObjectNode) JsonMapper.builder().build().readTree(FormCanaries.FORM);
    ObjectNode line = (ObjectNode) form.get("lines").get(0);
    line.put("procedureCode", code).put("units", units).put("charge", charge);
    line.put("from", "2025-12-30").put("to", "2026-01-02").put("diagnosisPointers", "AB");
    line.put("emergency", "Y").put("epsdt", "Y");
    return form.toString();
  }
}
