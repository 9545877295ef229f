package org.plumbline.descriptor.drug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.DrugFacets.Biosimilarity;
import org.plumbline.descriptor.text.Said;

/**
 * Words of CMS's descriptors of October 2025, some shortened, and some that only look like them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrugReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Injection, ketorolac tromethamine, per 15 mg | ketorolac
          Injection, calcium gluconate, not otherwise specified, 10 mg | calcium gluconate
          Injection, daratumumab, 10 mg and hyaluronidase-fihj | daratumumab hyaluronidase
          Injection, imipenem 4 mg, cilastatin 4 mg and relebactam 2 mg | imipenem cilastatin relebactam
          Injection, nivolumab and relatlimab-rmbw, 3 mg/1 mg | nivolumab relatlimab
          Injection, piperacillin sodium/tazobactam sodium, 1 gram/0.125 grams (1.125 grams) | piperacillin tazobactam
          Injection, acetaminophen (hikma), not therapeutically equivalent to j0131, 10 mg | acetaminophen
          Injection, vitamin b-12 cyanocobalamin, up to 1000 mcg | vitamin b 12 cyanocobalamin
          Hyaluronan or derivative, hyalgan, supartz or visco-3, for intra-articular injection, per dose | hyaluronan
          Technetium tc-99m sestamibi, diagnostic, per study dose | technetium tc 99m sestamibi
          Prothrombin complex concentrate (human), kcentra, per i.u. of factor ix activity | prothrombin complex concentrate
          Dronabinol (syndros), 0.1 mg, oral, fda approved prescription anti-emetic | dronabinol
          """)
  void the_ingredient_is_left_without_route_brackets_salt_suffix_and_dose(String text, String key) {
    assertEquals(key, read(text).ingredient().orElseThrow().what());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Injection, tarlatamab-dlle, 1 mg | dlle
          Injection, daratumumab, 10 mg and hyaluronidase-fihj | fihj
          Injection, filgrastim-ayow, biosimilar, (releuko), 1 microgram | ayow
          Injection, fam-trastuzumab deruxtecan-nxki, 1 mg | nxki
          Injection, remestemcel-l-rknd, per therapeutic dose | rknd
          Injection, adamts13, recombinant-krhn, 10 iu | krhn
          Derma-gide, per square centimeter | none
          Injection, buprenorphine extended-release (sublocade), less than or equal to 100 mg | none
          """)
  void a_suffix_follows_the_stem_of_a_biological(String text, String suffix) {
    assertEquals(Optional.ofNullable(suffix), read(text).suffix().map(Said::what));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Injection, acetaminophen (hikma), not therapeutically equivalent to j0131, 10 mg | MAKER hikma
          Injection, argatroban (dr. reddy's), not therapeutically equivalent to j0883, 1 mg | MAKER dr. reddy's
          Injection, denosumab-bmwo (stoboclo/osenvelt), biosimilar, 1 mg | BRAND stoboclo, BRAND osenvelt
          Injection, factor viii, (antihemophilic factor, recombinant), pegylated-aucl, (jivi), 1 i.u. | BRAND jivi
          Hyaluronan or derivative, hyalgan, supartz or visco-3, for intra-articular injection, per dose | BRAND hyalgan, BRAND supartz, BRAND visco-3
          Prothrombin complex concentrate (human), kcentra, per i.u. of factor ix activity | BRAND kcentra
          Apligraf, per square centimeter | BRAND apligraf
          Amniorepair or altiply, per square centimeter | BRAND amniorepair, BRAND altiply
          Injection, human fibrinogen concentrate (fibryga), 1 mg | BRAND fibryga
          """)
  void names_stand_in_brackets_or_are_all_there_is(String text, String names) {
    assertEquals(names, names(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Injection, factor viii (antihemophilic factor, recombinant), per i.u.
          Sevelamer carbonate (renvela or therapeutically equivalent), oral, 20 mg (for esrd on dialysis)
          Injection, filgrastim (g-csf), excludes biosimilars, 1 microgram
          Injection, immune globulin, intravenous, lyophilized (e.g., powder), not otherwise specified, 500 mg
          Methyl aminolevulinate (mal) for topical administration, 16.8%, 1 gram
          Capsaicin 8% patch, per square centimeter
          Infusion, albumin (human), 5%, 50 ml
          """)
  void a_remark_in_brackets_is_no_name(String text) {
    assertEquals("", names(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Injection, ketorolac tromethamine, per 15 mg | INJECTION
          Ustekinumab, for subcutaneous injection, 1 mg | SUBCUTANEOUS
          Ustekinumab, for intravenous injection, 1 mg | INTRAVENOUS
          Injection, hepatitis b immune globulin (hepagam b), intramuscular, 0.5 ml | INTRAMUSCULAR
          Injection, octreotide, non-depot form for subcutaneous or intravenous injection, 25 mcg | SUBCUTANEOUS INTRAVENOUS
          Injection, ranibizumab, via intravitreal implant (susvimo), 0.1 mg | INTRAVITREAL IMPLANTED
          Chlorpromazine hydrochloride, 5 mg, oral, fda approved prescription anti-emetic, for use as a complete therapeutic substitute for an iv anti-emetic at the time of chemotherapy treatment | ORAL
          Albuterol, inhalation solution, compounded product, administered through dme, unit dose, 1 mg | INHALED
          Sign language or oral interpretive services, per 15 minutes | none
          Influenza virus vaccine, split virus, for intramuscular use (agriflu) | INTRAMUSCULAR
          Noc drugs, other than inhalation drugs, administered through dme | none
          """)
  void a_route_is_the_drug_s_own(String text, String routes) {
    String read =
        read(text).routes().stream()
            .map(said -> said.what().name())
            .collect(Collectors.joining(" "));
    assertEquals(routes == null ? "" : routes, read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Albuterol, inhalation solution, compounded product, administered through dme, unit dose, 1 mg | COMPOUNDED UNIT_DOSE
          Albuterol, inhalation solution, fda-approved final product, non-compounded, administered through dme, concentrated form, 1 mg | NON_COMPOUNDED CONCENTRATED
          Injection, immune globulin, (octagam), intravenous, non-lyophilized (e.g., liquid), 500 mg | NON_LYOPHILIZED
          Injection, fluocinolone acetonide, intravitreal implant (retisert), 0.01 mg | IMPLANT
          """)
  void a_form_is_read(String text, String forms) {
    assertEquals(
        forms,
        read(text).forms().stream()
            .map(said -> said.what().name())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void an_amino_acid_that_is_compounded_is_no_compounded_drug() {
    assertEquals(
        List.of(),
        read("Parenteral nutrition solution; compounded amino acid and carbohydrates with"
                + " electrolytes, trace elements and vitamins, including preparation, any"
                + " strength, 74 to 100 grams of protein - premix")
            .forms());
  }

  @Test
  void excluding_biosimilars_is_the_opposite_of_being_one() {
    assertEquals(
        Biosimilarity.EXCLUDES_BIOSIMILAR,
        read("Injection, trastuzumab, excludes biosimilar, 10 mg")
            .biosimilar()
            .orElseThrow()
            .what());
    assertEquals(
        Biosimilarity.BIOSIMILAR,
        read("Injection, infliximab-dyyb, biosimilar, (inflectra), 10 mg")
            .biosimilar()
            .orElseThrow()
            .what());
  }

  @Test
  void not_equivalent_is_read_also_as_CMS_misspells_it() {
    String text =
        "Injection, micafungin sodium (par pharm) not thereapeutically equivalent to j2248, 1 mg";
    Said<String> said = read(text).notEquivalentTo().get(0);
    assertEquals("J2248", said.what());
    assertEquals("j2248", said.span().of(text));
  }

  @Test
  void what_is_no_drug_has_no_facet_of_one() {
    assertEquals(DrugFacets.NONE, read("Metatarsal joint implant"));
    assertEquals(DrugFacets.NONE, read("Administration of influenza virus vaccine"));
    assertEquals(
        DrugFacets.NONE, read("Infusion set for external insulin pump, non needle cannula type"));
    assertTrue(read("").ingredient().isEmpty());
  }

  private static DrugFacets read(String text) {
    return Descriptor.of(text).drug();
  }

  private static String names(String text) {
    return read(text).names().stream()
        .map(said -> said.what().kind() + " " + said.what().name())
        .collect(Collectors.joining(", "));
  }
}
