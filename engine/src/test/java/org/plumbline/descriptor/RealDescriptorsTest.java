package org.plumbline.descriptor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.drug.DrugForm;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.item.Making;
import org.plumbline.descriptor.item.Scope;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.text.Said;

/** All descriptors of whole releases; skipped where the shared data is not there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealDescriptorsTest {

  /** Kind, number in the catalogue, how far ours may be from it, why. */
  private static final String CATALOGUE =
      """
      EXACT_DOSE       | 975 | 60 | S codes, skin substitutes by mg and diluents by ml are read too
      UP_TO            |  99 | 10 | 136 less the 37 study doses; cell therapies are study doses here
      STUDY_DOSE       |  79 |  0 | 47 and 32
      EQUATED          |  30 |  1 | S8121, a pound
      SEVERAL_STRENGTHS|  27 |  9 | those with their sum in brackets are exact doses; bounds are none
      COUNT            |  16 |  2 | half a day is a time; per set is a container
      EACH             | 642 | 40 | "each, custom" and "each, with tip" are read too
      PAIR             |  24 |  0 |
      per lens         |  98 |  0 |
      per shoe         |   9 |  0 |
      per vial         |   4 |  0 |
      AREA             | 281 | 10 | per 0.5 and 250 square centimetres and per 18 square inches too
      LENGTH           |  34 |  6 | nerve cuffs per centimetre and a source per millimetre too
      VOLUME           |  23 |  2 | the pound is a mass here
      DISTANCE         |  13 |  0 |
      SESSION          |  45 | 10 | per trip, service and evaluation too
      TIME             | 287 | 30 | 170 days, 47 months, 70 minutes and hours; "each 15 minutes" too
      NOC              | 149 |  5 | measures of quality are left out here, not there
      suffix           | 170 |  2 |
      biosimilar       |  63 |  1 |
      not equivalent   |  62 |  0 |
      compounded       |  41 |  8 | amino acids of parenteral nutrition are no compounded drug
      non-compounded   |  25 |  0 |
      concentrated     |  19 |  0 |
      unit dose        |  39 |  1 | not the single unit dose applicator
      inhaled          |  59 |  4 | suspension, aerosol and inhaler too
      IV/SC/IM         |  50 | 10 | not the e.g. of procedures
      age band         |  53 |  1 | 52 Q codes and G0500
      sex              |  12 |  3 | sentences about diseases are left out
      renal            |  41 |  8 | measures of quality are left out here, not there
      custom fabricated| 183 | 15 | not "for custom fabricated orthosis", not "or prefabricated"
      customized       |  37 |  0 |
      off-the-shelf    |  69 |  7 | not the shoes that are off-the-shelf or custom molded
      fitting          |  65 |  0 |
      replacement only | 122 |  0 |
      rental           |  10 |  2 | not K0195 and S9098
      square inches    |  64 |  6 | areas in square centimetres too
      add-on           |  63 |  6 | measures of quality are left out; "each additional" alone is one too
      """;

  private static final Map<String, Predicate<Descriptor>> KINDS = new LinkedHashMap<>();

  static {
    for (BasisKind kind : BasisKind.values()) {
      KINDS.put(kind.name(), read -> read.basis().kind() == kind);
    }
    KINDS.put("per lens", read -> read.basis().noun().equals("lens"));
    KINDS.put("per shoe", read -> read.basis().noun().equals("shoe"));
    KINDS.put("per vial", read -> read.basis().noun().equals("vial"));
    KINDS.put("NOC", read -> read.noc() != NocPhrase.NONE);
    KINDS.put("suffix", read -> read.drug().suffix().isPresent());
    KINDS.put("biosimilar", read -> read.drug().biosimilar().isPresent());
    KINDS.put("not equivalent", read -> !read.drug().notEquivalentTo().isEmpty());
    KINDS.put("concentrated", read -> has(read, DrugForm.CONCENTRATED));
    KINDS.put("unit dose", read -> has(read, DrugForm.UNIT_DOSE));
    KINDS.put("compounded", read -> has(read, DrugForm.COMPOUNDED));
    KINDS.put("non-compounded", read -> has(read, DrugForm.NON_COMPOUNDED));
    KINDS.put("inhaled", read -> has(read, Route.INHALED));
    KINDS.put("IV/SC/IM", RealDescriptorsTest::isPlaced);
    KINDS.put("age band", read -> read.patient().band().isPresent());
    KINDS.put("sex", read -> read.patient().sex().isPresent());
    KINDS.put("renal", read -> read.patient().renal().isPresent());
    KINDS.put("custom fabricated", read -> isMade(read, Making.CUSTOM_FABRICATED));
    KINDS.put("customized", read -> isMade(read, Making.CUSTOMIZED_TO_FIT));
    KINDS.put("off-the-shelf", read -> isMade(read, Making.OFF_THE_SHELF));
    KINDS.put("fitting", read -> read.item().says(Scope.INCLUDES_FITTING));
    KINDS.put("replacement only", read -> read.item().says(Scope.REPLACEMENT_ONLY));
    KINDS.put("rental", read -> read.item().says(Scope.RENTAL));
    KINDS.put("square inches", RealDescriptorsTest::isSizedBySquareInches);
    KINDS.put("add-on", read -> read.service().addOn().isPresent());
  }

  private static boolean has(Descriptor read, DrugForm form) {
    return read.drug().forms().stream().anyMatch(said -> said.what() == form);
  }

  private static boolean has(Descriptor read, Route route) {
    return read.drug().routes().stream().anyMatch(said -> said.what() == route);
  }

  private static boolean isPlaced(Descriptor read) {
    return has(read, Route.INTRAVENOUS)
        || has(read, Route.SUBCUTANEOUS)
        || has(read, Route.INTRAMUSCULAR);
  }

  private static boolean isMade(Descriptor read, Making making) {
    return read.item().making().filter(said -> said.what() == making).isPresent();
  }

  private static boolean isSizedBySquareInches(Descriptor read) {
    return read.item().sizes().stream()
        .map(said -> said.what().from().or(said.what()::to).orElseThrow())
        .anyMatch(bound -> bound.unit().dimension() == Dimension.AREA);
  }

  private static ImportedRelease release(String zip) throws Exception {
    return new HcpcsImporter().read(shared(zip), Optional.empty());
  }

  /** Measures of quality are sentences about reporting: M, G8000-G9999, G2081-G2216. */
  private static boolean isItem(String code) {
    boolean measures = code.compareTo("G2081") >= 0 && code.compareTo("G2216") <= 0;
    return !code.startsWith("M") && !code.startsWith("G8") && !code.startsWith("G9") && !measures;
  }

  private static Map<String, Integer> counts() throws Exception {
    int day = day("2025-10-01");
    Map<String, Integer> counts = new LinkedHashMap<>();
    release("2025-OCT-rebuilt.zip")
        .table()
        .codes()
        .filter(row -> (!row.hasEnd() || row.ended() >= day) && isItem(row.code()))
        .map(row -> Descriptor.of(row.longText()))
        .forEach(
            read ->
                KINDS.forEach((name, kind) -> counts.merge(name, one(kind, read), Integer::sum)));
    return counts;
  }

  private static int one(Predicate<Descriptor> kind, Descriptor read) {
    return kind.test(read) ? 1 : 0;
  }

  /**
   * The counts of the catalogue of descriptor rules beside ours, for codes in force that are no
   * measures of quality. Each row says what may part them, in codes, and why; the numbers of the
   * catalogue are those of its prototype.
   */
  @Test
  void the_kinds_are_as_many_as_the_catalogue_counts() throws Exception {
    Map<String, Integer> counts = counts();
    List<Executable> rows = new ArrayList<>();
    for (String line : CATALOGUE.lines().toList()) {
      String[] cells = line.split("\\|");
      String name = cells[0].strip();
      int expected = Integer.parseInt(cells[1].strip());
      int apart = Integer.parseInt(cells[2].strip());
      int read = counts.get(name);
      rows.add(
          () ->
              assertTrue(
                  Math.abs(read - expected) <= apart,
                  () -> name + ": catalogue " + expected + ", read " + read));
    }
    assertAll(rows);
  }

  @Test
  void every_place_lies_in_its_descriptor() throws Exception {
    for (CodeRow row : release("2025-OCT-rebuilt.zip").table().codes().toList()) {
      for (Said<?> said : DescriptorTest.spans(Descriptor.of(row.longText()))) {
        assertFalse(said.span().of(row.longText()).isBlank(), row.code());
      }
    }
  }

  /**
   * Against CMS's own list. What is missed holds no such words: "diagnosis", "hospice" and
   * "disposable" have "nos" in them, "nsclc-nos" is a disease and "reason not otherwise specified"
   * a measure's. What is more: Q0181 is on the list since; A6609, J0131 and J0799 say the words.
   */
  @ParameterizedTest
  @CsvSource({
    "2019-JAN.zip, 139, G9418 G9424 G9743 S5150 S5151 S9986 V5264, Q0181",
    "2025-JUL.zip, 163, G9418 G9424 G9743 M1222 M1226 M1257 M1285 M1315 S5150 S5151 S9986,"
        + " A6609 J0131 J0799"
  })
  void the_words_agree_with_CMS_s_list(String zip, int listed, String missed, String more)
      throws Exception {
    ImportedRelease release = release(zip);
    Set<String> read =
        release
            .table()
            .codes()
            .filter(row -> NocPhrase.of(row.longText()) != NocPhrase.NONE)
            .map(CodeRow::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> list = new TreeSet<>(release.nocCodes());
    assertEquals(listed, list.size());
    assertEquals(missed, without(list, read));
    assertEquals(more, without(read, list));
  }

  private static String without(Set<String> some, Set<String> others) {
    return some.stream().filter(code -> !others.contains(code)).collect(Collectors.joining(" "));
  }
}
