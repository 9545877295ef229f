package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Basis;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.testclaims.Scrubbed;

/**
 * I4 and section 4.3: each rule rests on documents of the registry, each document has an issuer of
 * a closed list, and a descriptor rule cites CMS, HHS or a Medicare contractor alone.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthoritiesTest {

  /** The documents that section 4.3 names and gives enough of to be found again, and their ids. */
  private static final Map<String, List<String>> NAMED =
      Map.ofEntries(
          Map.entry("HCPCS Level II Quarterly Update", List.of("CMS-HCPCS-QU")),
          Map.entry("HCPCS NOC Codes list", List.of("CMS-HCPCS-NOC")),
          Map.entry("HCPCS Table of Drugs", List.of("CMS-HCPCS-TOD")),
          Map.entry("HCPCS Level II Coding Procedures", List.of("CMS-HCPCS-PROC")),
          Map.entry("Pub. 100-04 ch. 17", List.of("CMS-100-04-17-10", "CMS-100-04-17-40")),
          Map.entry("Pub. 100-04 ch. 20", List.of("CMS-100-04-20")),
          Map.entry("Pub. 100-04 ch. 23", List.of("CMS-100-04-23")),
          Map.entry("Pub. 100-04 ch. 26", List.of("CMS-100-04-26-10")),
          Map.entry(
              "transmittals, change requests, MLN Matters",
              List.of("CMS-CR6947", "CMS-CR11826", "CMS-MM13056")),
          Map.entry("Discarded Drugs JW/JZ FAQ", List.of("CMS-JWJZ-FAQ")),
          Map.entry("ASP NDC-HCPCS crosswalk", List.of("CMS-ASP-XWALK")),
          Map.entry("42 CFR 414.40(a)", List.of("CFR-42-414-40")),
          Map.entry("42 CFR 414.402", List.of("CFR-42-414-402")),
          Map.entry("45 CFR 162.1000/1002", List.of("CFR-45-162-1000", "CFR-45-162-1002")),
          Map.entry("Noridian", List.of("MAC-NORIDIAN-JFB-HCPCS", "MAC-NORIDIAN-JADME-NOC")),
          Map.entry("First Coast", List.of("MAC-FCSO-ANATOMIC")),
          Map.entry("CGS", List.of("MAC-CGS-B-NOC")));

  private static final String DESCRIPTOR_RULE = "@title(\"A line\") @basis(\"authority\")";

  @TempDir Path folder;

  @Test
  void each_rule_rests_on_documents_of_the_registry_or_says_what_else() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      assertEquals(List.of(), faults(rule), rule.name());
    }
  }

  @Test
  void a_rule_of_the_registry_without_its_document_is_noticed() {
    RuleInfo rule = Scrubbed.SHIPPED.rule("DA-W06").orElseThrow();
    assertEquals(List.of("cites nothing"), faults(citing(rule, List.of())));
    assertEquals(List.of("NO-SUCH-1"), faults(citing(rule, List.of("NO-SUCH-1"))));
    assertEquals(List.of("X12-X222A1"), faults(citing(rule, List.of("X12-X222A1"))));
  }

  @Test
  void each_document_can_be_found_again() throws IOException {
    assertTrue(registry().size() > 30);
    for (Authority authority : registry()) {
      String what = authority.id();
      assertFalse(authority.title().isBlank(), what);
      assertFalse(authority.kind().isBlank(), what);
      assertFalse(authority.locator().isBlank(), what);
      assertFalse(authority.scope().isEmpty(), what);
      assertTrue(Set.of("descriptor", "codeset", "format").containsAll(authority.scope()), what);
      assertTrue(Set.of("current", "retired", "unknown").contains(authority.status()), what);
      boolean contractor = authority.kind().startsWith("MAC");
      assertEquals(contractor, authority.issuer().contains("(J"), what + " has its jurisdiction");
    }
  }

  @Test
  void the_documents_that_are_named_for_the_registry_are_there() {
    NAMED.forEach(
        (name, ids) ->
            ids.forEach(
                id -> assertTrue(Scrubbed.SHIPPED.authority(id).isPresent(), name + ": " + id)));
  }

  @Test
  void no_rule_for_all_payers_rests_on_one_contractor_alone() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      boolean contractorsAlone =
          !rule.authorities().isEmpty()
              && rule.authorities().stream().allMatch(id -> authority(id).kind().startsWith("MAC"));
      assertFalse(
          contractorsAlone && Set.of("base", "837p-5010", "paper-0212").contains(rule.profile()),
          rule.name());
    }
  }

  /** It says where rows of a table come from; what a rule rests on, others have to say. */
  @Test
  void no_rule_rests_on_an_open_map() {
    assertEquals("open map", authority("PYX12-X222A1").kind());
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      assertFalse(
          rule.authorities().stream().anyMatch(id -> authority(id).kind().equals("open map")),
          rule.name());
    }
  }

  @Test
  void a_descriptor_rule_without_a_document_is_refused() throws Exception {
    assertTrue(planted("").refusal().contains("@basis authority names at least one @authority"));
    String practice = "@title(\"A line\") @basis(\"practice\")";
    assertTrue(planted("").rule("DA-X01", practice, "").refusal().contains("@basis authority"));
    assertTrue(planted("NO-SUCH-1").refusal().contains("authorities.csv has no NO-SUCH-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X12-X222A1", "X12-RFI", "NUCC-1500", "NUCC-TAXONOMY", "RFC-8259"})
  void a_descriptor_rule_that_cites_who_publishes_a_format_is_refused(String id) throws Exception {
    assertTrue(planted(id).refusal().contains("not " + id), id);
  }

  @Test
  void a_descriptor_rule_that_cites_a_document_about_the_form_is_refused() throws Exception {
    assertTrue(planted("MAC-FCSO-ANATOMIC").refusal().contains("not MAC-FCSO-ANATOMIC"));
  }

  @ParameterizedTest
  @CsvSource({
    "CMS, manual",
    "HHS, regulation",
    "Noridian (JE Part B), MAC article",
    "Noridian (JA/JD DME), MAC article",
    "Novitas (JH/JL), MAC article",
    "First Coast (JN), MAC page",
    "Palmetto GBA (JJ), MAC page",
    "CGS (JB/JC DME), MAC article",
    "National Government Services (J6/JK), MAC page",
    "WPS (J5 Part B), MAC page"
  })
  void CMS_HHS_and_each_Medicare_contractor_may_be_cited(String issuer, String kind)
      throws Exception {
    assertDoesNotThrow(registered(issuer, kind, "current")::taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Example Device Company",
        "Example Reimbursement Consulting",
        "Coders' Weekly Newsletter",
        "Example Code Book Publisher",
        "CMSomething",
        "CMS (JE)",
        "PDAC",
        "Palmetto GBA",
        "Palmetto GBA (PDAC)",
        "Palmetto GBA (JE)",
        "Noridian",
        "Noridian (JN)",
        "AHA",
        "AAPC",
        "AMA",
        "FDA",
        "Railroad Specialty MAC"
      })
  void nobody_else_may_be_cited_whatever_the_kind_is_called(String issuer) throws Exception {
    for (String kind : List.of("MAC article", "manual", "regulation")) {
      String refusal = registered(issuer, kind, "current").refusal();
      assertTrue(refusal.contains("authorities.csv:2: OWN-1: documents of \"" + issuer), refusal);
    }
  }

  @Test
  void a_retired_document_stays_in_the_registry_and_is_cited_by_no_rule() throws Exception {
    String refusal = registered("CGS (JB/JC DME)", "MAC article", "retired").refusal();
    assertTrue(refusal.contains("OWN-1 is retired"), refusal);
    assertFalse(refusal.contains("authorities.csv:"), "the row itself may stand: " + refusal);
    assertTrue(registered("CMS", "manual", "draft").refusal().contains("the status of an"));
  }

  /** Its Product Classification List says which code a product has, which no rule here repeats. */
  @Test
  void the_PDAC_is_quoted_nowhere() throws IOException {
    for (Authority authority : registry()) {
      assertFalse(authority.toString().contains("PDAC"), authority.id());
    }
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      assertFalse(MessageTemplate.parse(rule.template()).words().contains("PDAC"), rule.name());
    }
  }

  @Test
  void the_making_of_an_item_rests_on_a_current_document_about_it() {
    assertTrue(
        Scrubbed.SHIPPED.rule("DA-W06").orElseThrow().authorities().contains("CFR-42-414-402"));
    assertEquals("current", authority("CFR-42-414-402").status());
  }

  /** All documents that are shipped, also those that no rule cites. */
  private static List<Authority> registry() throws IOException {
    try (InputStream in =
        AuthoritiesTest.class.getResourceAsStream("/plumbline-rules/authorities.csv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return CsvReader.builder().ofNamedCsvRecord(table).stream()
          .map(row -> authority(row.getField("id")))
          .toList();
    }
  }

  private static Authority authority(String id) {
    return Scrubbed.SHIPPED.authority(id).orElseThrow();
  }

  /** What is wrong with the documents of a rule: nothing, or what it says. */
  private static List<String> faults(RuleInfo rule) {
    List<String> faults = new ArrayList<>();
    boolean descriptor = rule.id().startsWith("DA-");
    if (rule.authorities().isEmpty() && (descriptor || rule.basis() == Basis.AUTHORITY)) {
      faults.add("cites nothing");
    }
    for (String id : new TreeSet<>(rule.authorities())) {
      boolean speaks =
          Scrubbed.SHIPPED
              .authority(id)
              .filter(cited -> !cited.status().equals("retired"))
              .filter(
                  cited ->
                      !descriptor
                          || cited.issuer().equals("CMS")
                          || cited.issuer().equals("HHS")
                          || cited.kind().startsWith("MAC"))
              .isPresent();
      if (!speaks) {
        faults.add(id);
      }
    }
    return faults;
  }

  private static RuleInfo citing(RuleInfo rule, List<String> authorities) {
    return new RuleInfo(
        rule.name(),
        rule.title(),
        rule.severity(),
        rule.family(),
        rule.evaluator(),
        rule.items(),
        rule.x12(),
        rule.profile(),
        rule.notWith(),
        rule.basis(),
        authorities,
        rule.needs(),
        rule.fact(),
        rule.from(),
        rule.to(),
        rule.status277(),
        rule.acknowledgment(),
        rule.supersedes(),
        rule.modifiers(),
        rule.template(),
        rule.source());
  }

  private PlantedFolder planted(String cited) throws Exception {
    return new PlantedFolder(folder)
        .rule("DA-X01", DESCRIPTOR_RULE + " @authority(\"" + cited + "\")", "")
        .template("DA-X01", "A line.");
  }

  private PlantedFolder registered(String issuer, String kind, String status) throws Exception {
    return planted("OWN-1")
        .authority(
            "OWN-1,%s,%s,A title,No. 1,2025-01-01,%s,A place,descriptor"
                .formatted(issuer, kind, status));
  }
}
