package org.plumbline.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes single elements of an 837P at random, so that every rule of {@code rules-60} has
 * something to find. The same seed makes the same changes.
 */
final class Mutations {

  /** The share of segments that are changed. */
  private static final double SHARE = 0.12;

  private static final String[] CODES = {
    "J1885", "J0696", "J7050", "J3490", "E1399", "E0601", "E1390", "K0001", "L1833", "L3908",
    "81003", "83036", "A0425", "A0427", "G2211", "G0439", "G0463", "99213", "99214", "71046",
    "36415", "36591", "99291", "31500", "36556", "J9271", "J9271", "X1234", "9921", "99213-", "",
    "j1885", "0001M", "D0120", "E0143", "Q9975", "J0171", "Q5111"
  };
  private static final String[] MODIFIERS = {
    "RT", "LT", "50", "26", "TC", "JW", "JZ", "RR", "NU", "25", "57", "QW", "RTT", "r1", "", "RH",
    "KX", "59"
  };
  private static final String[] UNITS = {"0", "-1", "", "9", "17", "21", "10000", "1.5", "X", "2"};
  private static final String[] PLACES = {"", "11", "12", "21", "22", "28", "99", "1", "00"};
  private static final String[] DIAGNOSES = {
    "E11",
    "M54",
    "Z0001",
    "Z01411",
    "M54.5",
    "5450",
    "I1",
    "e119",
    "A.1",
    "A12.",
    "A1234567",
    "A12.34567",
    "I10",
    "E119",
    ""
  };
  private static final String[] DATES = {
    "D8*20251013",
    "D8*20100101",
    "D8*20251399",
    "D8*",
    "RD8*20251101-20251031",
    "RD8*20250701-20251015",
    "RD8*20251101-20251102",
    "D8*20051201"
  };
  private static final String[] ZIPS = {
    "", "1234", "12345", "123456789", "12345-6789", "1234A", "12345+6789", "12345-678", "00000"
  };
  private static final String[] NPIS = {
    "", "123456789", "1234567893", "1234567890", "123456789A", "12345678901"
  };
  private static final String[] FREQUENCIES = {"1", "7", "8", "6", "", "A", "0"};
  private static final String[] NDCS = {"1234567890", "12345678901", "1234567890A", ""};
  private static final String[] NDC_UNITS = {"ML", "MG", "UN", ""};
  private static final String[] BIRTHS = {"20251231", "19600101", "2025", ""};
  private static final String[] TOTALS = {"0", "-5", "", "250000", "99.5", "1X"};

  /** Procedures that rules look for on one day of one claim. */
  private static final String[][] COMPANIES = {
    {"HC:36415", "HC:36591"},
    {"HC:99291", "HC:31500", "HC:36556"},
    {"HC:99213:25:57"},
    {"HC:99212", "HC:99215"},
    {"HC:J9271:JW", "HC:J9271:JZ"},
    {"HC:K0001:RR", "HC:K0001:NU"},
    {"HC:L1833:50:RT"},
    {"HC:G0439"}
  };

  private final SplittableRandom random;

  Mutations(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The file with some of its elements changed. */
  String applied(String file) {
    List<String> lines = new ArrayList<>();
    for (String segment : file.split("~\n")) {
      String changed = random.nextDouble() < SHARE ? changed(segment) : segment;
      if (!changed.isEmpty()) {
        lines.add(changed);
      }
      // a line once more, so that lines of one claim speak of one code on one day
      if (segment.startsWith("DTP*472") && random.nextDouble() < 0.05) {
        again(
            lines,
            random.nextBoolean() ? new String[1] : COMPANIES[random.nextInt(COMPANIES.length)]);
      }
    }
    return String.join("~\n", lines) + "~\n";
  }

  /**
   * The last line once more for each procedure.
   *
   * @param procedures SV101 of the new lines, null for the one that the last line has
   */
  private static void again(List<String> lines, String[] procedures) {
    int first = lines.size() - 1;
    while (first > 0 && !lines.get(first).startsWith("LX*")) {
      first--;
    }
    List<String> line = List.copyOf(lines.subList(first, lines.size()));
    for (String procedure : procedures) {
      for (String segment : line) {
        boolean service = procedure != null && segment.startsWith("SV1*");
        lines.add(
            service ? "SV1*" + procedure + segment.substring(segment.indexOf('*', 4)) : segment);
      }
    }
  }

  private String changed(String segment) {
    String[] elements = segment.split("\\*", -1);
    switch (elements[0]) {
      case "SV1" -> service(elements);
      case "DTP" -> {
        return elements[1].equals("472")
            ? random.nextInt(8) == 0 ? "" : "DTP*472*" + pick(DATES)
            : segment;
      }
      case "HI" -> elements[1 + random.nextInt(elements.length - 1)] = "ABF:" + pick(DIAGNOSES);
      case "CLM" -> claim(elements);
      case "N4" -> set(elements, 3, pick(ZIPS));
      case "NM1" -> {
        if (elements.length > 9 && elements[8].equals("XX")) {
          elements[9] = pick(NPIS);
        }
      }
      case "LIN" -> set(elements, 3, pick(NDCS));
      case "CTP" -> set(elements, 5, pick(NDC_UNITS));
      case "DMG" -> set(elements, 2, pick(BIRTHS));
      default -> {}
    }
    return String.join("*", elements);
  }

  private void service(String[] elements) {
    String[] procedure = elements[1].split(":", -1);
    switch (random.nextInt(6)) {
      case 0 -> procedure[1] = pick(CODES);
      case 1 -> set(procedure, 2, pick(MODIFIERS));
      case 2 -> {
        procedure = new String[] {"HC", pick(CODES), pick(MODIFIERS), pick(MODIFIERS), "", ""};
      }
      case 3 -> set(elements, 4, pick(UNITS));
      case 4 -> set(elements, 5, pick(PLACES));
      default -> set(elements, 7, (1 + random.nextInt(13)) + ":" + (1 + random.nextInt(13)));
    }
    if (random.nextInt(4) == 0) {
      procedure[1] = pick(CODES);
      set(elements, 4, pick(UNITS));
    }
    elements[1] = String.join(":", procedure);
  }

  private void claim(String[] elements) {
    switch (random.nextInt(3)) {
      case 0 -> elements[2] = pick(TOTALS);
      case 1 -> elements[5] = pick(PLACES) + ":B:1";
      default -> elements[5] = "11:B:" + pick(FREQUENCIES);
    }
  }

  private static void set(String[] elements, int at, String value) {
    if (at < elements.length) {
      elements[at] = value;
    }
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
