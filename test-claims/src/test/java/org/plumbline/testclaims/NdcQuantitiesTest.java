package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.library.CodeSets;

/**
 * Lines with NDC quantities for each drug code of October 2025 whose descriptor ends with its one
 * amount: right units, wrong units, discarded amounts, and units of measure that never convert. The
 * descriptors are read here by patterns of their own, and the units come from how a line was made.
 */
class NdcQuantitiesTest {

  private static final long SEED = 20_251_122;
  private static final int DAY = (int) LocalDate.of(2025, 10, 20).toEpochDay();
  private static final String NDC = " 00002143380 ";
  private static final Pattern DRUG = Pattern.compile("[CJPQS][0-9]{4}|A9[0-9]{3}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:(?<number>[0-9.,]*[0-9]) |per )(?<unit>mg|milligram|mcg|microgram|gm|grams?|ml|cc"
              + "|i\\.u\\.|iu|units?)$");
  private static final Pattern ANY_AMOUNT =
      Pattern.compile(
          "[0-9.,]*[0-9] ?(?:mg|milli|mcg|micro|gm|g\\b|gram|ml|cc|iu|i\\.u|units?\\b|%)");
  private static final Pattern OTHER_THAN_GIVEN =
      Pattern.compile(
          "%|percent|oral|inhal|topical|implant|nasal|gel\\b|vwf|willebrand|dose|than |over ");

  /** What one unit of service is: so many of an NDC's unit. */
  private record Drug(String code, BigDecimal amount, String unit) {}

  private static CodeSets sets;
  private static HcpcsTable table;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final DrugClaims file = new DrugClaims("20251020");
  private final Map<String, Set<String>> expected = new TreeMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final Map<String, Integer> linesOfKind = new TreeMap<>();

  @BeforeAll
  static void load() throws Exception {
    Path zip = RealFiles.folder().getParent().resolve("hcpcs/2025-OCT-rebuilt.zip");
    table = new HcpcsImporter().read(zip, Optional.of(Release.parse("2025-10"))).table();
    sets = CodeSets.of(new HcpcsCodeSet(List.of(table)));
  }

  @Test
  void units_and_ndc_quantities_are_compared_where_they_measure_the_same() throws Exception {
    int[] codes = {0, 0};
    table
        .codes()
        .filter(row -> row.added() <= DAY && (!row.hasEnd() || row.ended() >= DAY))
        .forEach(
            row -> {
              Optional<Drug> drug = drug(row);
              drug.ifPresent(this::compared);
              codes[0] += drug.isPresent() ? 1 : 0;
              codes[1] += plainUnits(row) ? 1 : 0;
            });
    Map<String, Set<String>> found = file.found(sets, Set.of(), "DA-U03");
    List<String> differences = new ArrayList<>();
    int falseFires = 0;
    int misses = 0;
    for (String claim : kinds.keySet()) {
      Set<String> wanted = expected.getOrDefault(claim, Set.of());
      Set<String> given = found.getOrDefault(claim, Set.of());
      if (!wanted.equals(given)) {
        falseFires += wanted.containsAll(given) ? 0 : 1;
        misses += given.containsAll(wanted) ? 0 : 1;
        differences.add(kinds.get(claim) + ": " + written.get(claim) + ": " + given);
      }
    }
    String result =
        "%d codes, %d more of plain units, %d claims, %d lines %s, %d false, %d missed%n%s%n"
            .formatted(
                codes[0],
                codes[1],
                file.claims(),
                file.lines(),
                linesOfKind,
                falseFires,
                misses,
                String.join("\n", differences));
    Files.writeString(Path.of("target/ndc-quantities.txt"), result);
    assertTrue(file.lines() >= 2_000, result);
    assertEquals(0, falseFires, result);
    assertEquals(0, misses, result);
  }

  /** Nothing where this class cannot read the descriptor. */
  private static Optional<Drug> drug(CodeRow row) {
    String text = row.longText().toLowerCase(Locale.ROOT);
    Matcher amount = AMOUNT.matcher(text);
    if (!DRUG.matcher(row.code()).matches()
        || !amount.find()
        || ANY_AMOUNT.matcher(text).results().count() != (amount.group("number") == null ? 0 : 1)
        || OTHER_THAN_GIVEN.matcher(text).find()) {
      return Optional.empty();
    }
    BigDecimal number =
        amount.group("number") == null
            ? BigDecimal.ONE
            : new BigDecimal(amount.group("number").replace(",", ""));
    String unit = amount.group("unit");
    if (unit.equals("ml") || unit.equals("cc")) {
      return Optional.of(new Drug(row.code(), number, "ML"));
    } else if (unit.startsWith("i")) {
      return Optional.of(new Drug(row.code(), number, "F2"));
    } else if (unit.startsWith("unit") || !text.startsWith("injection")) {
      return Optional.empty();
    }
    int shift =
        unit.startsWith("mg") || unit.startsWith("milli") ? 0 : unit.startsWith("g") ? 3 : -3;
    return Optional.of(new Drug(row.code(), number.movePointRight(shift), "ME"));
  }

  /** International units are no plain ones: two lines, neither of which is spoken of. */
  private boolean plainUnits(CodeRow row) {
    Matcher amount = AMOUNT.matcher(row.longText().toLowerCase(Locale.ROOT));
    boolean plain =
        DRUG.matcher(row.code()).matches()
            && amount.find()
            && amount.group("unit").startsWith("unit");
    if (plain) {
      silent("F2 of plain units", row.code() + " 3" + NDC + random.nextInt(100, 90_000) + " F2");
      silent("UN", row.code() + " " + random.nextInt(1, 500) + NDC + "1 UN");
    }
    return plain;
  }

  private void compared(Drug drug) {
    long units = least(drug.amount()) * random.nextLong(2, 9);
    BigDecimal whole = drug.amount().multiply(BigDecimal.valueOf(units));
    rightAndWrong(drug, units, whole);
    discarded(drug, units, whole);
    neverConverted(drug, whole);
  }

  /** The fewest units whose amount has no more than three decimals. */
  private static long least(BigDecimal amount) {
    long least = 1;
    while (amount.multiply(BigDecimal.valueOf(least)).stripTrailingZeros().scale() > 3) {
      least *= 10;
    }
    return least;
  }

  private void rightAndWrong(Drug drug, long units, BigDecimal whole) {
    silent("right", line(drug, "", units, whole));
    BigDecimal less = whole.subtract(new BigDecimal("0.001"));
    boolean roundsUp = drug.amount().compareTo(new BigDecimal("0.001")) > 0;
    silent("right", line(drug, "", units, roundsUp ? less : whole));
    flagged("wrong", "DA-U03/line 1", line(drug, "", units + 1, whole));
    flagged("wrong", "DA-U03/line 1", line(drug, "", units * 10, whole));
    flagged("wrong", "DA-U03/line 1", line(drug, "", 1, whole));
    BigDecimal more = whole.add(new BigDecimal("0.001"));
    flagged("wrong", "DA-U03/line 1", line(drug, "", units, more));
  }

  private void discarded(Drug drug, long units, BigDecimal whole) {
    BigDecimal doubled = whole.add(whole);
    silent("discarded", line(drug, "", units, whole), line(drug, ":JW", units, whole));
    silent("discarded", line(drug, "", units, doubled), without(drug, ":JW", units));
    silent("discarded", line(drug, "", units, doubled), line(drug, ":JW", units, doubled));
    silent("discarded", line(drug, ":JW", units + 3, whole));
    flagged(
        "discarded, wrong",
        "DA-U03/lines 2",
        line(drug, "", units, whole),
        line(drug, ":JW", units + 1, whole));
    flagged(
        "discarded, wrong",
        "DA-U03/lines 1",
        line(drug, "", units, doubled),
        without(drug, ":JW", units + 1));
  }

  private void neverConverted(Drug drug, BigDecimal whole) {
    long units = random.nextLong(1, 100_000);
    silent("UN", drug.code() + " " + units + NDC + "1 UN");
    String other = drug.unit().equals("ML") ? "ME" : "ML";
    silent("ML and mg", drug.code() + " " + units + NDC + whole.toPlainString() + " " + other);
    if (!drug.unit().equals("F2")) {
      silent("F2", drug.code() + " " + units + NDC + whole.toPlainString() + " F2");
    }
    silent("two drugs", line(drug, "", units, whole) + NDC + "1 UN");
  }

  /** Milligrams are grams where that can be written, half of the time. */
  private String line(Drug drug, String modifier, long units, BigDecimal quantity) {
    BigDecimal grams = quantity.movePointLeft(3).stripTrailingZeros();
    boolean inGrams = drug.unit().equals("ME") && grams.scale() <= 3 && random.nextBoolean();
    String number = (inGrams ? grams : quantity.stripTrailingZeros()).toPlainString();
    return without(drug, modifier, units) + NDC + number + " " + (inGrams ? "GR" : drug.unit());
  }

  private static String without(Drug drug, String modifier, long units) {
    return drug.code() + modifier + " " + units;
  }

  private void silent(String kind, String... lines) {
    String claim = file.add(lines);
    kinds.put(claim, kind);
    written.put(claim, String.join(" | ", lines));
    linesOfKind.merge(kind, lines.length, Integer::sum);
  }

  private void flagged(String kind, String finding, String... lines) {
    silent(kind, lines);
    expected.put("DRUG" + file.claims(), Set.of(finding));
  }
}
