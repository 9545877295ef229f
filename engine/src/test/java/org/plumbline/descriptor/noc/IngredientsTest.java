package org.plumbline.descriptor.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.codeset.hcpcs.Releases.day;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeReader;

/** Narratives of unclassified lines against a handful of CMS's descriptors of October 2025. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngredientsTest {

  private static final int DAY = day("2025-11-03");
  private static final Descriptor UNCLASSIFIED = Descriptor.of("Unclassified drugs");

  /** As in CMS's release, but for the dates of all but J0614. */
  private final Ingredients ingredients =
      new HcpcsCodeSet(
              List.of(
                  HcpcsTable.of(
                      Optional.of(Release.parse("2025-10")),
                      true,
                      true,
                      List.of(
                          row("J0614", "2025-10-01", "Injection, treosulfan, 50 mg"),
                          row("J1100", "Injection, dexamethasone sodium phosphate, 1 mg"),
                          row("J1885", "Injection, ketorolac tromethamine, per 15 mg"),
                          row("J3490", "Unclassified drugs"),
                          row("J8540", "Dexamethasone, oral, 0.25 mg"),
                          row("C9144", "Injection, bupivacaine (posimir), 1 mg"),
                          row(
                              "J7626",
                              "Budesonide, inhalation solution, compounded product, 0.5 mg"),
                          row("Q4186", "Epifix, per square centimeter"),
                          row(
                              "Q5108",
                              "Injection, pegfilgrastim-jmdb (fulphila), biosimilar, 0.5 mg"),
                          row(
                              "Q5111",
                              "Injection, pegfilgrastim-cbqv (udenyca), biosimilar, 0.5 mg")),
                      List.of())))
          .read(Ingredients.OF_SET);

  private static CodeRow row(String code, String text) {
    return row(code, "2000-01-01", text);
  }

  private static CodeRow row(String code, String added, String text) {
    Release release = Release.parse("2025-10");
    return new CodeRow(
        code,
        day(added),
        day(added),
        CodeRow.NO_DAY,
        'N',
        "",
        text,
        List.of(),
        Optional.empty(),
        release,
        release);
  }

  private String read(String narrative, Descriptor own) {
    Narrative told = NarrativeReader.read(narrative);
    return ingredients
        .named(told, own, DAY)
        .map(
            named ->
                named.span().of(narrative)
                    + ": "
                    + String.join(
                        " ", named.descriptors().stream().map(words -> words.code()).toList()))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TREOSULFAN 50 MG IV|TREOSULFAN: J0614",
        "inj. ketorolac tromethamine 30 mg|ketorolac: J1885",
        "KETOROLAC|KETOROLAC: J1885",
        "DEXAMETHASONE SOD PHOS 4 MG|DEXAMETHASONE: J1100 J8540",
        "DEXAMETHASONE SODIUM PHOSPHATE 4 MG|DEXAMETHASONE: J1100 J8540",
        "DEXAMETHASONE 4 MG TAB PO|DEXAMETHASONE: J8540",
        "DEXAMETHASONE 4 MG IM|DEXAMETHASONE: J1100",
        "PEGFILGRASTIM-CBQV 6 MG SC|PEGFILGRASTIM-CBQV: Q5111",
        "PEGFILGRASTIM 6 MG SC|PEGFILGRASTIM: Q5108 Q5111",
        "BUPIVACAINE (POSIMIR) 660 MG|BUPIVACAINE: C9144",
        "COMPOUNDED BUDESONIDE 0.5 MG|BUDESONIDE: J7626"
      })
  void an_ingredient_is_found_with_all_descriptors_that_name_it(String narrative, String found) {
    assertEquals(found, read(narrative, UNCLASSIFIED));
  }

  @Test
  void nothing_is_found_where_it_may_be_another_drug() {
    for (String narrative :
        Arrays.asList(
            "",
            "ZZORAMINE 50 MG IV",
            "KETOROLAC ZZORIDE 30 MG",
            "LIPOSOMAL KETOROLAC 30 MG",
            "KETOROLAC/ZZORAMINE 30 MG",
            "KETOROLAC + ZZORAMINE 30 MG",
            "ZZORAMINE 5 MG IN DEXAMETHASONE 4 MG",
            "KETOROLACS 30 MG",
            "KETOROLAC 30 MG NASAL SPRAY",
            "PEGFILGRASTIM-ZZQX 6 MG SC",
            "UDENYCA 6 MG SC",
            "EPIFIX 4 SQ CM",
            "BUPIVACAINE 0.25% 10 ML INJECTION",
            "COMPOUNDED KETOROLAC 30 MG IM",
            "UNCLASSIFIED DRUGS")) {
      assertEquals("", read(narrative, UNCLASSIFIED), narrative);
    }
  }

  @Test
  void the_route_of_the_lines_own_descriptor_counts_where_the_narrative_has_none() {
    Descriptor oral = Descriptor.of("Prescription drug, oral, non chemotherapeutic, nos");
    assertEquals("DEXAMETHASONE: J8540", read("DEXAMETHASONE 4 MG", oral));
    assertEquals("", read("KETOROLAC 10 MG", oral));
  }

  @Test
  void for_a_compounded_drug_others_than_compounded_ones_are_not_found() {
    Descriptor compounded = Descriptor.of("Compounded drug, not otherwise classified");
    assertEquals("", read("DEXAMETHASONE 4 MG IM", compounded));
    assertEquals("BUDESONIDE: J7626", read("BUDESONIDE 0.5 MG", compounded));
  }

  @Test
  void before_a_code_was_added_its_ingredient_is_not_found() {
    Narrative told = NarrativeReader.read("TREOSULFAN 50 MG IV");
    assertEquals(Optional.empty(), ingredients.named(told, UNCLASSIFIED, day("2025-09-30")));
  }

  /** Rows as in CMS's Table of Drugs of 2019, but for the last. */
  private static final Map<String, String> ROWS =
      Map.of(
          "Toradol", "Ketorolac tromethamine",
          "Decadron Phosphate", "Dexamethasone sodium phosphate",
          "Decadron", "Dexamethasone sodium phosphate",
          "Zofran", "Ondansetron HCl",
          "Tobi", "Tobramycin",
          "Zzoradex", "Dexamethasone, oral");

  private static final AliasTable TABLE =
      name ->
          ROWS.entrySet().stream()
              .filter(row -> key(row.getKey()).equals(key(name)))
              .map(row -> new AliasTable.Alias(column(row.getKey()), column(row.getValue())))
              .findFirst();

  private static TableRow column(String text) {
    return new TableRow(TableRow.Table.DRUG_TABLE, "2019-01", 2, "", text);
  }

  private static String shown(AliasTable.Alias row) {
    return row.name().text() + " -> " + row.target().text();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
  }

  private String readAlias(String narrative) {
    return ingredients
        .aliased(NarrativeReader.read(narrative), UNCLASSIFIED, DAY, TABLE)
        .map(
            found ->
                shown(found.alias().row())
                    + ": "
                    + String.join(
                        " ", found.descriptors().stream().map(words -> words.code()).toList()))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TORADOL 30 MG IM|Toradol -> Ketorolac tromethamine: J1885",
        "inj toradol|Toradol -> Ketorolac tromethamine: J1885",
        "DECADRON 4 MG|Decadron -> Dexamethasone sodium phosphate: J1100 J8540",
        "DECADRON-PHOSPHATE 4 MG"
            + "|Decadron Phosphate -> Dexamethasone sodium phosphate: J1100 J8540",
        "DECADRON 4 MG IM|Decadron -> Dexamethasone sodium phosphate: J1100",
        "ZZORADEX 4 MG|Zzoradex -> Dexamethasone, oral: J8540"
      })
  void a_name_of_the_table_of_drugs_leads_to_its_row_and_to_descriptors(
      String narrative, String found) {
    assertEquals(found, readAlias(narrative));
  }

  @Test
  void no_name_of_the_table_is_read_where_it_may_be_another_drug() {
    for (String narrative :
        Arrays.asList(
            "",
            "ZZORAMINE 50 MG IV",
            "TORADOL ZZORIDE 30 MG",
            "TORADOL/ZZORAMINE 30 MG",
            "ZZORAMINE 5 MG IN TORADOL 30 MG",
            "TORADOLS 30 MG",
            "TORADOL TAB 10 MG PO",
            "TOBI 300 MG",
            "ZOFRAN 4 MG IV",
            "ZZORADEX 4 MG IM")) {
      assertEquals("", readAlias(narrative), narrative);
    }
  }
}
