package org.plumbline.descriptor.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;

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
import org.plumbline.descriptor.text.Wording;

/** Names of products beside a handful of CMS's descriptors and rows of its Table of Drugs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductMentionTest {

  private static final Descriptor TRASTUZUMAB =
      Descriptor.of("Injection, trastuzumab, excludes biosimilar, 10 mg");
  private static final Descriptor KETOROLAC =
      Descriptor.of("Injection, ketorolac tromethamine, per 15 mg");

  private static final NamedProducts PRODUCTS =
      NamedProducts.of(
          new HcpcsCodeSet(
              List.of(
                  HcpcsTable.of(
                      Optional.of(Release.parse("2025-10")),
                      true,
                      true,
                      List.of(
                          row("J0131", "Injection, acetaminophen, not otherwise specified,10 mg"),
                          row(
                              "J0137",
                              "Injection, acetaminophen (hikma) not therapeutically equivalent to"
                                  + " j0131, 10 mg"),
                          row("J9355", TRASTUZUMAB.text()),
                          row(
                              "Q5117",
                              "Injection, trastuzumab-anns, biosimilar, (kanjinti), 10 mg")),
                      List.of()))));

  private static final Map<String, String> ROWS =
      Map.of(
          "Toradol", "Ketorolac tromethamine",
          "Zofran", "Ondansetron HCl",
          "Herceptin", "Trastuzumab",
          "Amgen", "Ketorolac",
          "A-40", "Ketorolac");

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

  private static CodeRow row(String code, String text) {
    Release release = Release.parse("2025-10");
    return new CodeRow(
        code,
        day("2000-01-01"),
        day("2000-01-01"),
        CodeRow.NO_DAY,
        'N',
        "",
        text,
        List.of(),
        Optional.empty(),
        release,
        release);
  }

  private static String ofDescriptors(Descriptor official, String narrative) {
    return ProductMention.of(official, Wording.of(narrative), PRODUCTS)
        .map(mention -> mention.span().of(narrative) + ": " + String.join(" ", mention.codes()))
        .orElse("");
  }

  private static String ofTable(Descriptor official, String narrative) {
    return ProductMention.ofTable(official, Wording.of(narrative), TABLE)
        .map(alias -> alias.span().of(narrative) + ": " + shown(alias.row()))
        .orElse("");
  }

  @Test
  void a_name_that_another_descriptor_gives_to_the_ingredient_is_found() {
    assertEquals("KANJINTI: Q5117", ofDescriptors(TRASTUZUMAB, "KANJINTI 420 MG IV"));
    assertEquals("KANJINTI: Q5117", ofDescriptors(TRASTUZUMAB, "TRASTUZUMAB (KANJINTI)"));
  }

  @Test
  void names_of_other_ingredients_and_of_makers_and_unknown_ones_are_not() {
    assertEquals("", ofDescriptors(KETOROLAC, "KANJINTI 420 MG IV"));
    assertEquals(
        "", ofDescriptors(Descriptor.of("Injection, acetaminophen, 10 mg"), "HIKMA 1000 MG"));
    assertEquals("", ofDescriptors(TRASTUZUMAB, "NEVERHEARDOF 420 MG IV"));
    assertEquals("", ofDescriptors(TRASTUZUMAB, "TRASTUZUMAB 420 MG IV"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TORADOL 60 MG IM | TORADOL: Toradol -> Ketorolac tromethamine",
        "ketorolac (Toradol) 60 mg | Toradol: Toradol -> Ketorolac tromethamine",
        "KETOROLAC 60 MG AFTER ZOFRAN | ''",
        "AMGEN KETOROLAC 60 MG | ''",
        "A-40 60 MG | ''",
        "TORADOLS 60 MG | ''"
      })
  void a_name_of_the_table_is_found_for_its_own_ingredient(String narrative, String found) {
    assertEquals(found, ofTable(KETOROLAC, narrative));
  }

  @Test
  void descriptors_with_a_product_or_without_an_ingredient_are_no_concern() {
    assertTrue(ProductMention.concerns(TRASTUZUMAB));
    assertFalse(
        ProductMention.concerns(
            Descriptor.of("Injection, trastuzumab-anns, biosimilar, (kanjinti), 10 mg")));
    assertFalse(ProductMention.concerns(Descriptor.of("Unclassified drugs")));
    assertFalse(
        ProductMention.concerns(
            Descriptor.of("Continuous positive airway pressure (cpap) device")));
  }
}
