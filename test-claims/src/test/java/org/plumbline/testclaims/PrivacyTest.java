package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;

/** No output shows an identity of a claim, wherever on the claim it stands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivacyTest {

  private static final Set<String> FORBIDDEN = Canaries.forbidden();

  /** An identity of each sort, as it would stand in a field it does not belong to. */
  private static final List<String> STRAYS =
      List.of(
          "ZEBULQVON",
          "Mirqvanda",
          "ZEBULQVON, MIRQVANDA",
          "W7QV1X2Q9V",
          "700000356",
          "700-00-0356",
          "7025550358",
          "-7025550358",
          "(702) 555-0358",
          "20261017",
          "700000325",
          "1700000373",
          "MEDRECQV70371",
          "70352 LARCHQVWOOD LN",
          "BRAMQVDALE",
          "703541230001");

  private static final Pattern RUN_INTO_CLAIM_ID = Pattern.compile("CLM\\*CANARY[123][^*]");

  @Test
  void each_identity_field_has_a_canary_in_the_file_or_the_form() {
    Map<ClaimField, Set<String>> canaries = Canaries.byField();
    List<ClaimField> without =
        Arrays.stream(ClaimField.values())
            .filter(ClaimField::identity)
            .filter(
                field ->
                    canaries.getOrDefault(field, Set.of()).stream()
                        .noneMatch(value -> value.length() > 4))
            .toList();
    assertEquals(
        List.of(),
        without,
        "give canaries.837 a segment, or FormCanaries a value, with each of these");
  }

  @Test
  void each_rule_finds_something_in_the_file_or_a_broken_form_of_it() {
    Set<String> silent = new TreeSet<>();
    Scrubbed.SHIPPED.rules().stream().map(RuleInfo::name).forEach(silent::add);
    for (String form : brokenForms()) {
      named(Scrubbed.of(form)).forEach(silent::remove);
    }
    for (String form : FormCanaries.brokenForms()) {
      named(Scrubbed.of(form)).forEach(silent::remove);
    }
    for (String form : PaperCanaries.forms()) {
      named(Scrubbed.ofAllProfiles(form)).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : withWholeReleases()) {
      named(scrubbed).forEach(silent::remove);
    }
    named(Scrubbed.ofAllProfiles(Canaries.FILE)).forEach(silent::remove);
    for (Scrubbed scrubbed : WordingCanaries.scrubbed()) {
      named(scrubbed).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : LineCanaries.scrubbed()) {
      named(scrubbed).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : EntryCanaries.scrubbed()) {
      named(scrubbed).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : EntryCanaries.forms()) {
      named(scrubbed).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : PartyCanaries.scrubbed()) {
      named(scrubbed).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : LoopCanaries.scrubbed()) {
      named(scrubbed).forEach(silent::remove);
    }
    for (Scrubbed scrubbed : ExampleCanaries.scrubbed()) {
      named(scrubbed).forEach(silent::remove);
    }
    FormatsPrivacyTest.spoken().forEach(silent::remove);
    assertEquals(
        Set.of(),
        silent,
        "give canaries.837 or FormCanaries what each of these rules speaks about");
  }

  @Test
  void no_canary_is_shown() {
    brokenForms().forEach(form -> assertShowsNone(Scrubbed.of(form), "as it stands"));
    withWholeReleases().forEach(each -> assertShowsNone(each, "with complete releases"));
    assertShowsNone(Scrubbed.ofAllProfiles(Canaries.FILE), "with every profile");
    WordingCanaries.scrubbed().forEach(each -> assertShowsNone(each, "with words of a line"));
    LineCanaries.scrubbed().forEach(each -> assertShowsNone(each, "with lines of all kinds"));
    EntryCanaries.scrubbed().forEach(each -> assertShowsNone(each, "with entries of a claim"));
    PartyCanaries.scrubbed().forEach(each -> assertShowsNone(each, "with other providers"));
    LoopCanaries.scrubbed()
        .forEach(each -> assertShowsNone(each, "with loops held against others"));
    ExampleCanaries.scrubbed().forEach(each -> assertShowsNone(each, "as an example"));
  }

  @Test
  void no_canary_of_a_form_is_shown() {
    List<Scrubbed> all = new ArrayList<>(EntryCanaries.forms());
    FormCanaries.brokenForms().forEach(form -> all.add(Scrubbed.of(form)));
    for (Scrubbed scrubbed : all) {
      String written = scrubbed.everyOutput();
      assertEquals(
          List.of(), FormCanaries.CANARIES.stream().filter(written::contains).toList(), written);
      assertFalse(scrubbed.findings().isEmpty());
    }
    for (String form : PaperCanaries.forms()) {
      String written = Scrubbed.ofAllProfiles(form).everyOutput();
      assertEquals(
          List.of(), FormCanaries.CANARIES.stream().filter(written::contains).toList(), written);
    }
  }

  @Test
  void no_canary_is_shown_of_a_file_that_is_cut() {
    for (int length = 1; length < Canaries.FILE.length(); length += 17) {
      assertShowsNone(Scrubbed.of(Canaries.FILE.substring(0, length)), "cut at " + length);
    }
  }

  @Test
  void no_canary_is_shown_of_a_file_with_wrong_bytes() {
    SplittableRandom random = new SplittableRandom(31);
    String bytes = "*:~^A0 \n-,";
    for (int i = 0; i < 500; i++) {
      StringBuilder file = new StringBuilder(Canaries.FILE);
      for (int changes = random.nextInt(1, 12); changes > 0; changes--) {
        int at = random.nextInt(110, file.length());
        switch (random.nextInt(3)) {
          case 0 -> file.setCharAt(at, bytes.charAt(random.nextInt(bytes.length())));
          case 1 -> file.deleteCharAt(at);
          default -> file.insert(at, bytes.charAt(random.nextInt(bytes.length())));
        }
      }
      // what runs into the claim's own number is shown with it
      if (!RUN_INTO_CLAIM_ID.matcher(file).find()) {
        assertShowsNone(Scrubbed.of(file.toString()), "changed at random, try " + i);
      }
    }
  }

  @Test
  void no_identity_is_shown_in_whichever_element_it_strays() {
    String[] segments = Canaries.FILE.split("~\n");
    int turn = 0;
    for (int i = 2; i < segments.length - 3; i++) {
      String[] elements = segments[i].split("\\*", -1);
      for (int element = 1; element < elements.length; element++) {
        boolean claimId = elements[0].equals("CLM") && element == 1;
        String[] components = elements[element].split(":", -1);
        for (int component = 0; component < components.length && !claimId; component++) {
          for (int sort = 0; sort < 2; sort++) {
            String stray = STRAYS.get(turn++ % STRAYS.size());
            String file = with(segments, i, element, component, stray);
            assertShowsNone(
                Scrubbed.of(file), stray + " in " + segments[i] + ", element " + element);
          }
        }
      }
    }
  }

  /** A name or a birth date may be as short as the codes of an envelope are. */
  @Test
  void no_short_identity_is_shown_between_or_in_the_headers() {
    for (String name : List.of("LEE", "ANN", "KIM", "LI")) {
      for (String before : List.of("GS*", "ST*", "GE*", "IEA*", "HL*2")) {
        String stray = "\n" + name + "*" + name + "~\n";
        assertHides(name, Canaries.FILE.replace("\n" + before, stray + before));
        assertHides(name, Canaries.FILE.replace("\n" + before, "\n" + name + "~\n" + before));
      }
      assertHides(name, Canaries.FILE + name + "*" + name + "~\n");
    }
    for (String stray : List.of("LEE", "ANN", "691221", "122169", "211269", "70352", "6912-21")) {
      assertHides(stray, Canaries.FILE.replace("ST*837*", "ST*" + stray + "*"));
      assertHides(stray, Canaries.FILE.replace("*005010X222A1~", "*" + stray + "~"));
      assertHides(stray, Canaries.FILE.replace("*00501*", "*" + stray + "*"));
    }
  }

  private static void assertHides(String identity, String file) {
    assertNotEquals(Canaries.FILE, file);
    String written = Scrubbed.of(file).everyOutput();
    List<String> shown =
        written.lines().filter(Pattern.compile("\\b" + identity + "\\b").asPredicate()).toList();
    assertEquals(List.of(), shown, identity);
  }

  @Test
  void nothing_is_printed_or_logged_besides_the_findings() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      brokenForms().forEach(Scrubbed::of);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_no_identity_is_shown() {
    String messages =
        String.join(
            "\n", Scrubbed.of(Canaries.FILE).findings().stream().map(Finding::message).toList());
    for (String value : List.of("EO143", "Z1885", "28", "5450", "MG")) {
      assertTrue(messages.contains('"' + value + '"'), value + " in\n" + messages);
    }
  }

  private static void assertShowsNone(Scrubbed scrubbed, String how) {
    List<String> shown = Canaries.in(scrubbed.everyOutput(), FORBIDDEN);
    if (!shown.isEmpty()) {
      List<String> guilty =
          scrubbed
              .ndjson()
              .lines()
              .filter(line -> !Canaries.in(line, FORBIDDEN).isEmpty())
              .toList();
      throw new AssertionError(how + " shows " + shown + "\n" + String.join("\n", guilty));
    }
  }

  private static String with(
      String[] segments, int changed, int element, int component, String value) {
    String[] elements = segments[changed].split("\\*", -1);
    String[] components = elements[element].split(":", -1);
    components[component] = value;
    elements[element] = String.join(":", components);
    String[] copy = segments.clone();
    copy[changed] = String.join("*", elements);
    return String.join("~\n", copy) + "~\n";
  }

  private static final String WRONG_BY_THE_GUIDE =
      "DTP*314*RD8*20250110-20250105~DTP*431*D8*20250101-20250103~DTP*431*D8*20250102~"
          + "PWK*OZ*BM***AC~CN1*02*12345678901.00~AMT*F5*ZEBULQVON~AMT*F5*1~REF*EA*ZEBUL:QVON~"
          + "REF*D9*ZEBUL^QVON~REF*G1*ZEBULQV\u00d3N~REF*9F* ~REF*F8* ZEBULQVON~"
          + "REF*9A*ZEBULQVON *MIRQVANDA~REF*X4~K3*ZEBULQVON*~NTE*ADD*ZEBULQVON*MIRQVANDA~"
          + "CR1*LB*ZEBULQVON**A*DH*1~K3*MIRQVANDA~";

  /** The file, and with it whatever only a broken envelope or structure brings out. */
  private static List<String> brokenForms() {
    String file = Canaries.FILE;
    List<String> forms = new ArrayList<>();
    forms.add(file);
    forms.add(file.replace("005010X222A1", "005010X222A2"));
    forms.add(file.replace("005010X222A1", "005010X222"));
    forms.add(file.replace("ST*837*", "ST*ZEBULQVON*"));
    forms.add(file.replace("ST*837*", "ST*835*"));
    forms.add(file.replace("*00501*", "*7QV1X*"));
    forms.add(file.replace("CLM*CANARY2*5***28:B:3*Y*A*Y*Y~\nHI*ABK:5450~\n", ""));
    forms.add(file.replace("SE*1*0912~\n", ""));
    forms.add(file.replace("HI*ABK:5450~", "\u0001\u0002ZEBULQVON MIRQVANDA~HI*ABK:5450~"));
    forms.add(file.replace("HI*ABK:5450~", "REF*D9*" + "ZEBULQVON ".repeat(2_000) + "~"));
    forms.add(file.replace("HI*ABK:5450~", WRONG_BY_THE_GUIDE + "HI*ABK:5450~HI*BG:AA:~"));
    forms.add(file.replace("HI*ABK:5450~", "REF*EA*1~HI*BG:AA:::::::::Z~NTE*ADD*ZEBULQVON~"));
    forms.add(file.replace("HI*ABK:5450~", "DTP*431*D8*20250901HI*ABK:5450~"));
    forms.add(
        file.replace("*00*          *ZZ", "*00*ZEBULQVON*ZZ").replace("*1545*CH", "*2560*CH"));
    forms.add(file.replace("IEA*1*", "IEA*9*").replace("GE*1*", "GE*9*").replace("LX*1~", "LX*Z~"));
    forms.add(file.replace("HL*2*1*22*1", "HL*7*9*22*0").replace("*BILLQVCITY*", "*Z*"));
    forms.add(
        file.replaceAll("N3\\*PO BOX 70322[^~]*~\n?", "").replaceAll("NM1\\*PR[^~]*~\n?", ""));
    forms.add(
        file.replaceAll(
            "(LX\\*1~\\s*SV1[^~]*~\\s*DTP[^~]*~)",
            "$1NM1*82*1*ZEBULQVON~LIN**N4*00409379501~CTP****1*UN~NM1*82*1*MIRQVANDA~"));
    forms.addAll(StructureCanaries.forms());
    forms.add(file.substring(0, file.indexOf("CHILDQVPROP") + 5));
    forms.add(file.substring(0, file.indexOf("SE*1*")));
    forms.add(file.substring(0, file.indexOf("CHILDQVPROP") + 5) + file);
    forms.add(file.stripTrailing().replaceFirst("~$", "") + "\n" + file);
    String group = file.substring(file.indexOf("GS*"), file.indexOf("IEA*"));
    forms.add(file.replace(group, group + group));
    String transaction = file.substring(file.indexOf("ST*"), file.indexOf("GE*"));
    forms.add(file.replace(transaction, transaction + transaction));
    return forms;
  }

  /** With releases in which codes can be missing: without them rules about codes abstain. */
  private static List<Scrubbed> withWholeReleases() {
    String file =
        Canaries.FILE
            .replace("*ABF:E11.9", "*ABF:E11.9*ABF:Z999")
            .replace("ZEBULQVON:B:MIRQVANDA", "10:B:MIRQVANDA");
    List<String> files =
        List.of(
            Canaries.FILE,
            file,
            file.replace("*D8*20251010", "*D8*20260510"),
            file.replace("*D8*20231020", "*D8*20201020")
                .replace("JZ*10*UN*1***", "JZ*10*UN*1*66**"));
    CodeSets sets = wholeReleases();
    return files.stream()
        .map(text -> text.getBytes(StandardCharsets.US_ASCII))
        .map(bytes -> Scrubbed.of(bytes, Scrubbed.SHIPPED, sets, 1))
        .toList();
  }

  private static CodeSets wholeReleases() {
    Origin origin = new Origin("a test", "a test", "", "", "");
    List<HcpcsTable> tables = new ArrayList<>(List.of(Scrubbed.STARTER_TABLE));
    List<Icd10Year> years = new ArrayList<>();
    List<Snapshot> taxonomies = new ArrayList<>();
    for (String name : List.of("2020-10", "2023-10", "2025-07", "2025-10")) {
      Release release = Release.parse(name);
      tables.add(
          HcpcsTable.of(
              Optional.of(release),
              true,
              true,
              List.of(row(release)),
              List.of(new ModifierRow("RT", 0, CodeRow.NO_DAY, "", "", release))));
      years.add(Icd10Year.of(release, origin, List.of(new Icd10Code("E1199", false, "", ""))));
      taxonomies.add(TaxonomyCodeSet.snapshot(release, origin, List.of("207RX0202X")));
    }
    return new CodeSets(
        new HcpcsCodeSet(tables),
        new Icd10CodeSet(years),
        new TaxonomyCodeSet(taxonomies),
        PlacesOfService.orNone());
  }

  private static CodeRow row(Release release) {
    return new CodeRow(
        "A0000", 0, 0, CodeRow.NO_DAY, 'N', "", "", List.of(), Optional.empty(), release, release);
  }

  private static List<String> named(Scrubbed scrubbed) {
    return scrubbed.findings().stream().map(finding -> finding.rule().name()).toList();
  }
}
