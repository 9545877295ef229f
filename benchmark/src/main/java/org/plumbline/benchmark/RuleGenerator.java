package org.plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes a rule folder of any size with the mix of a real rulebook: of a hundred rules, 60 speak of
 * single codes, 15 of lines, 10 of modifiers, 10 of claims, diagnoses and providers, 5 of several
 * lines. No two rules are alike. The same seed and codes give the same bytes.
 *
 * <p>One rule in ten that names a code names one that the measured claims carry: real rulebooks,
 * too, speak mostly of codes that a given claim does not have. Thresholds lie where hardly a claim
 * reaches them, so that rules are evaluated and seldom find anything.
 */
final class RuleGenerator {

  private static final int RULES_PER_FILE = 100;
  private static final double CARRIED = 0.1;

  private static final String[] MODIFIERS =
      ("22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82"
              + " 90 91 92 95 99 A1 AA AD AI AJ AQ AS AT CC CR CS E1 E2 E3 E4 EP FA F1 F2 F3 F4 F5 GA"
              + " GC GE GG GN GO GP GQ GT GU GV GW GX GY GZ JA JB JW JZ KX LC LD LM LT NU Q0 Q1 Q5 Q6"
              + " QK QS QW QX QY QZ RC RI RR RT SG TA TC UE XE XP XS XU")
          .split(" ");

  /** What stands together on claims without any fault. */
  private static final Set<String> USUAL = Set.of("NU KX", "RR KX", "RT KX", "LT KX");

  /** Places of service that the generated claims do not have. */
  private static final String[] PLACES =
      "01 03 04 13 14 15 20 23 24 31 32 33 34 49 50 51 52 53 54 55 56 57 60 61 62 65 71 72"
          .split(" ");

  private static final String[] ROLES = {
    "BILLING", "RENDERING", "REFERRING", "FACILITY", "SUPERVISING", "ORDERING"
  };

  private static final String LEVEL_TWO = "ABCEGHJKLMPQRSTV";

  private final Random random;
  private final List<String> carried;
  private final Set<String> written = new LinkedHashSet<>();

  /**
   * @param carried codes of the claims that are measured
   */
  RuleGenerator(long seed, List<String> carried) {
    this.random = new Random(seed);
    this.carried = List.copyOf(carried);
  }

  /**
   * Writes the folder.
   *
   * @param folder is there and empty
   * @param rules how many; a multiple of 100 keeps the mix exact
   */
  void write(Path folder, int rules) throws IOException {
    for (int i = 0; i < rules; i++) {
      String condition = condition(i % 100);
      while (!written.add(condition)) {
        condition = condition(i % 100);
      }
    }
    List<String> conditions = new ArrayList<>(written);
    Collections.shuffle(conditions, random);
    for (int first = 0; first < rules; first += RULES_PER_FILE) {
      StringBuilder drl = new StringBuilder(HEADER);
      for (int i = first; i < Math.min(rules, first + RULES_PER_FILE); i++) {
        drl.append(rule(name(i), conditions.get(i)));
      }
      Files.writeString(folder.resolve("generated-%03d.drl".formatted(first / 100)), drl);
    }
    StringBuilder templates = new StringBuilder("rule,template\n");
    for (int i = 0; i < rules; i++) {
      templates.append(name(i)).append(",A generated rule found something.\n");
    }
    Files.writeString(folder.resolve("templates.csv"), templates);
  }

  private static final String HEADER =
      """
      package org.plumbline.rules

      import org.plumbline.claim.ClaimField
      import org.plumbline.facts.ClaimFacts
      import org.plumbline.facts.DiagnosisFacts
      import org.plumbline.facts.LineFacts
      import org.plumbline.facts.ProviderFacts

      global org.plumbline.rulebook.Findings findings

      """;

  private static String name(int number) {
    return "GEN-%05d".formatted(number + 1);
  }

  private static String rule(String name, String condition) {
    int type = condition.indexOf(" : ") + 3;
    String fact = condition.substring(type, condition.indexOf("Facts("));
    String field =
        switch (fact) {
          case "Claim" -> "TOTAL_CHARGE";
          case "Diagnosis" -> "DIAGNOSIS_CODE";
          case "Provider" -> "NPI";
          default -> "CODE";
        };
    return """
        rule "%s"
          @title("Generated") @severity("info") @family("consistency") @profile("base")
          @basis("practice") @needs("%s")
        when
          %s
        then
          findings.report("%s", $fact, ClaimField.%s);
        end

        """
        .formatted(name, needs(condition), condition, name, field);
  }

  /** The guards of the first pattern, which all stand at its beginning. */
  private static String needs(String condition) {
    List<String> needs = new ArrayList<>();
    String constraints = condition.substring(condition.indexOf('(') + 1);
    for (String constraint : constraints.split(", ")) {
      String guard = constraint.substring(constraint.indexOf('.') + 1);
      if (!guard.matches("has[A-Za-z]+")) {
        break;
      }
      needs.add(guard.substring(3, 4).toLowerCase(Locale.ROOT) + guard.substring(4));
    }
    return String.join(",", needs);
  }

  private String condition(int place) {
    if (place < 60) {
      return code(place);
    } else if (place < 75) {
      return line(place - 60);
    } else if (place < 85) {
      return modifier(place - 75);
    } else if (place < 95) {
      return outsideOfLines(place - 85);
    }
    return severalLines(place - 95);
  }

  private String code(int place) {
    if (place < 25) {
      return line("hasCode, hasUnits, code == %s, units > %s", code(), units(2));
    } else if (place < 35) {
      return line(
          "hasCode, hasModifiers, code == %s, hasModifier(%s), hasModifier(%s)",
          code(), modifier(), modifier());
    } else if (place < 45) {
      return line("hasCode, claim.hasPlace, code == %s, claim.place == %s", code(), place());
    } else if (place < 55) {
      return line(
          "hasCode, hasModifiers, code in (%s), hasModifier(%s)",
          codes(3 + random.nextInt(10)), quoted(rareModifier()));
    }
    return line("hasCode, hasFromDate, code == %s, fromDate < %d", code(), day());
  }

  private String line(int place) {
    if (place < 5) {
      return line("hasUnits, hasLinePlace, linePlace == %s, units > %s", place(), units(1));
    } else if (place < 10) {
      return line("hasModifiers, hasUnits, modifier1 == %s, units > %s", modifier(), units(100));
    }
    String prefix = randomCode().substring(0, 3);
    return line(
        "hasCode, hasUnits, code str[startsWith] %s, units > %s", quoted(prefix), units(100));
  }

  private String modifier(int place) {
    if (place < 5) {
      String[] pair = pair();
      return line(
          "hasModifiers, hasModifier(%s), hasModifier(%s)", quoted(pair[0]), quoted(pair[1]));
    }
    return line(
        "hasModifiers, modifier1 in (%s, %s), modifier2 == %s",
        modifier(), modifier(), quoted(rareModifier()));
  }

  private String outsideOfLines(int place) {
    if (place < 3) {
      return "$fact : ClaimFacts(hasTotalCharge, hasPlace, place == %s, totalCharge > %d)"
          .formatted(place(), cents());
    } else if (place < 6) {
      return "$fact : DiagnosisFacts(hasDiagnosisCode, claim.hasPlace, code in (%s, %s, %s), claim.place == %s)"
          .formatted(diagnosis(), diagnosis(), diagnosis(), place());
    } else if (place < 8) {
      return "$fact : DiagnosisFacts(hasDiagnosisCode, claim.hasTotalCharge, code str[startsWith] %s, claim.totalCharge > %d)"
          .formatted(quoted(category()), cents());
    }
    return "$fact : ProviderFacts(hasNpi, claim.hasTotalCharge, role == %s, claim.totalCharge > %d)"
        .formatted(quoted(ROLES[random.nextInt(ROLES.length)]), cents());
  }

  private String severalLines(int place) {
    String first =
        line("hasCode, hasFromDate, code == %s, $from : fromDate", place < 2 ? code() : rare());
    String second =
        switch (place) {
          case 0 -> "exists LineFacts(hasCode, hasFromDate, code == %s, fromDate == $from)";
          case 1 -> "$other : LineFacts(hasCode, hasFromDate, code == %s, fromDate == $from)";
          case 2 -> "exists LineFacts(hasCode, hasFromDate, code in (%s), fromDate == $from)";
          default -> "not LineFacts(hasCode, hasFromDate, code in (%s), fromDate == $from)";
        };
    return first + "\n  " + second.formatted(place < 2 ? rare() : codes(4));
  }

  private static String line(String constraints, Object... values) {
    return "$fact : LineFacts(" + constraints.formatted(values) + ")";
  }

  private String code() {
    return random.nextDouble() < CARRIED
        ? quoted(carried.get(random.nextInt(carried.size())))
        : rare();
  }

  private String rare() {
    return quoted(randomCode());
  }

  private String codes(int count) {
    Set<String> codes = new LinkedHashSet<>();
    while (codes.size() < count) {
      codes.add(code());
    }
    return String.join(", ", codes);
  }

  private String randomCode() {
    String code =
        random.nextInt(5) < 3
            ? LEVEL_TWO.charAt(random.nextInt(LEVEL_TWO.length()))
                + "%04d".formatted(random.nextInt(10_000))
            : "%05d".formatted(10_000 + random.nextInt(90_000));
    return carried.contains(code) ? randomCode() : code;
  }

  private String modifier() {
    return quoted(MODIFIERS[random.nextInt(MODIFIERS.length)]);
  }

  /** One that the generated claims do not have, as their own stand in the lists of codes. */
  private String rareModifier() {
    String modifier = MODIFIERS[random.nextInt(MODIFIERS.length)];
    boolean usual =
        Set.of("25", "26", "59", "A1", "JW", "JZ", "KX", "LT", "NU", "QW", "RR", "RT")
            .contains(modifier);
    return usual ? rareModifier() : modifier;
  }

  private String[] pair() {
    String first = MODIFIERS[random.nextInt(MODIFIERS.length)];
    String second = MODIFIERS[random.nextInt(MODIFIERS.length)];
    boolean refused =
        first.equals(second)
            || USUAL.contains(first + " " + second)
            || USUAL.contains(second + " " + first);
    return refused ? pair() : new String[] {first, second};
  }

  private String place() {
    return quoted(PLACES[random.nextInt(PLACES.length)]);
  }

  /** Thousandths of whole units, more of them small than large. */
  private String units(int atLeast) {
    double share = random.nextDouble();
    return Integer.toString((atLeast + (int) (900 * share * share)) * 1_000);
  }

  /** Cents, from half a million dollars on. */
  private int cents() {
    return 50_000_000 + random.nextInt(100_000_000);
  }

  /** A day from 2010 to 2024, in epoch days. */
  private int day() {
    return 14_610 + random.nextInt(5_400);
  }

  private String diagnosis() {
    return quoted(
        category() + random.nextInt(10) + (random.nextBoolean() ? "" : random.nextInt(10)));
  }

  private String category() {
    return (char) ('A' + random.nextInt(26)) + "%02d".formatted(random.nextInt(100));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
