package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.testclaims.Scrubbed;

/** The edge cases of section 4.4, each with a line that must be read the other way beside it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EdgeCasesTest {

  private static final Pattern MEDICARE = Pattern.compile("(?i)\\bmedicare\\b");

  /** Codes of other payers are read like all others, and nothing is said about Medicare. */
  @Test
  void of_S_T_and_H_codes_no_template_remarks_on_Medicare() throws Exception {
    List<Line> lines = new ArrayList<>();
    for (Line line : Codes.ownWords(Codes.real())) {
      if ("STH".indexOf(line.code().charAt(0)) >= 0) {
        lines.add(line.described(""));
        lines.add(line.described("60 MINUTES IN THE HOME PER MFR CODING GUIDE").units("60"));
      }
    }
    assertTrue(lines.size() > 1_000, lines.size() + " lines");
    int findings = 0;
    for (List<Finding> found : Line.findings(lines, Codes.real())) {
      for (Finding finding : found) {
        findings++;
        String words = MessageTemplate.parse(finding.rule().template()).words();
        assertFalse(MEDICARE.matcher(words).find(), finding.rule().name());
      }
    }
    assertTrue(findings > 100, findings + " findings");
    assertTrue(MEDICARE.matcher("This code is not for Medicare.").find());
  }

  /** They tell of coverage and liability; whether one stands there or not changes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"GY", "GZ", "GA", "KX", "SC", "CG"})
  void modifiers_about_coverage_pass_unread(String modifier) {
    List<Line> lines = Line.narratives();
    List<Line> with = new ArrayList<>();
    List<Line> without = new ArrayList<>();
    for (Line line : lines) {
      if (line.modifiers().size() < 4 && !line.modifiers().contains(modifier)) {
        List<String> more = new ArrayList<>(line.modifiers());
        more.add(modifier);
        with.add(line.with(more.toArray(String[]::new)));
        without.add(line);
      }
    }
    assertEquals(told(without, Codes.starter()), told(with, Codes.starter()));
  }

  @Test
  void a_modifier_that_is_read_does_change_what_is_found() {
    Line line = Line.of("J1885", "KETOROLAC 60 MG IM").units("4");
    assertEquals(Set.of(), line.rules(Codes.starter()));
    assertEquals(Set.of("DA-U09"), line.with("JW", "JZ").rules(Codes.starter()));
  }

  /** A9270 "Non-covered item or service", A0888 "Noncovered ambulance mileage ...". */
  @ParameterizedTest
  @ValueSource(strings = {"A9270", "A0888"})
  void descriptors_that_say_noncovered_are_quoted_and_never_interpreted(String code)
      throws Exception {
    Line line = Line.of(code, "");
    assertEquals(Set.of(), line.rules(Codes.real()), "the code itself is no finding");
    Line own =
        Codes.ownWords(Codes.real()).stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow();
    assertTrue(own.description().toLowerCase(Locale.ROOT).matches(".*non-?covered.*"));
    assertEquals(Set.of(), own.rules(Codes.real()));
    Finding ended =
        Line.of("J1885", LocalDate.of(2025, 10, 5), "x").findings(noncovered()).stream()
            .filter(finding -> finding.rule().id().equals("DA-L03"))
            .findFirst()
            .orElseThrow();
    boolean quoted =
        ended.evidence().stream()
            .anyMatch(
                evidence ->
                    evidence instanceof Evidence.Descriptor words
                        && words.text().equals("Non-covered item or service"));
    assertTrue(quoted, "what CMS says is quoted as it stands");
  }

  /** An ended code whose descriptor has a word that no sentence of ours says. */
  private static HcpcsCodeSet noncovered() {
    CodeRow row =
        new CodeRow(
            "J1885",
            (int) LocalDate.of(2000, 1, 1).toEpochDay(),
            CodeRow.NO_DAY,
            (int) LocalDate.of(2025, 1, 1).toEpochDay(),
            ' ',
            "Noncovered",
            "Non-covered item or service",
            List.of(),
            Optional.empty(),
            Release.parse("2025-10"),
            Release.parse("2025-10"));
    return new HcpcsCodeSet(
        List.of(
            HcpcsTable.of(
                Optional.of(Release.parse("2025-10")), false, true, List.of(row), List.of())));
  }

  /**
   * A5504 "off-the-shelf ... or custom-molded shoe": each of both is what the descriptor says.
   * L1833 has one of them alone.
   */
  @ParameterizedTest
  @CsvSource({
    "A5504, OFF THE SHELF DEPTH SHOE WITH WEDGE, ''",
    "A5504, CUSTOM MOLDED SHOE WITH WEDGE, ''",
    "G0412, UNILATERAL OPEN TREATMENT OF ILIAC FRACTURE, ''",
    "G0412, BILATERAL OPEN TREATMENT OF ILIAC FRACTURE, ''",
    "J7321, SUPARTZ 25 MG KNEE INJECTION, ''",
    "J7321, HYALGAN 20 MG KNEE INJECTION, ''",
    "J7321, SYNVISC 16 MG KNEE INJECTION, DA-W09",
    "L1833, CUSTOM FABRICATED KNEE ORTHOSIS FROM CAST, DA-W06"
  })
  void any_alternative_satisfies_a_descriptor_that_names_several(
      String code, String narrative, String rule) throws Exception {
    Set<String> words = new TreeSet<>(Line.of(code, narrative).rules(Codes.real()));
    words.removeIf(id -> !id.startsWith("DA-W") || id.equals("DA-W22"));
    assertEquals(rule.isEmpty() ? Set.of() : Set.of(rule), words);
  }

  /** One word, a number, another language, letters that stand for nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPAP",
        "OXYGEN",
        "12345",
        "XQZT VBRW",
        "ORTESIS DE RODILLA PREFABRICADA",
        "KNIEORTHESE VORGEFERTIGT",
        "- / -"
      })
  void with_less_than_two_words_that_can_be_compared_nothing_is_compared(String narrative)
      throws Exception {
    assertEquals(Set.of(), Line.of("E1392", narrative).rules(Codes.real()));
    assertTrue(
        new DescriptorRetrieval(Codes.real())
            .hasTooFewWords(narrative, (int) Codes.DAY.toEpochDay()),
        narrative);
  }

  @Test
  void words_that_point_elsewhere_are_not_compared() throws Exception {
    assertEquals(Set.of(), Line.of("E1392", "SEE ATTACHED").rules(Codes.real()));
  }

  @Test
  void with_words_enough_they_are_compared() throws Exception {
    assertEquals(
        Set.of("DA-W22"),
        Line.of("E0601", "PORTABLE OXYGEN CONCENTRATOR RENTAL").rules(Codes.real()));
  }

  /** Item 19 speaks of the claim: of a line only where the claim has no other. */
  @Test
  void a_note_of_the_claim_is_read_for_a_line_that_stands_alone() {
    String note = "KETOROLAC 60 MG IM";
    assertEquals(Set.of("DA-U01"), withNoteOfTheClaim(note, 1));
    assertEquals(Set.of(), withNoteOfTheClaim(note, 2));
    assertEquals(Set.of(), withNoteOfTheClaim("TYLENOL", 1));
  }

  private static Set<String> withNoteOfTheClaim(String note, int lines) {
    StringBuilder file = new StringBuilder();
    String one =
        new String(
            Line.file(List.of(Line.of("J1885", "").units("60"))), StandardCharsets.ISO_8859_1);
    int line = one.indexOf("LX|1~");
    int end = one.indexOf("SE|20|");
    file.append(one, 0, one.indexOf("HI|")).append("NTE|ADD|").append(note).append("~\n");
    file.append(one, one.indexOf("HI|"), line);
    for (int i = 1; i <= lines; i++) {
      String segments = one.substring(line, end).replace("LX|1~", "LX|" + i + "~");
      file.append(i == 1 ? segments : segments.replace("J1885", "A0425"));
    }
    file.append(one.substring(end));
    return Line.ids(Scrubbed.of(file.toString()).findings());
  }

  /** Two sets of words: nothing is said that one of them speaks against. */
  @Test
  void where_the_description_and_a_note_disagree_each_must_speak_for_a_finding() {
    Line both = Line.of("J1885", "KETOROLAC 60 MG IM").units("60");
    assertEquals(Set.of("DA-U01"), both.rules(Codes.starter()));
    // by the note alone the line has the units it should have
    assertEquals(Set.of(), both.noted("KETOROLAC 900 MG IM").rules(Codes.starter()));
    assertEquals(
        Set.of(), both.described("KETOROLAC 900 MG IM").noted("60 MG").rules(Codes.starter()));
    assertEquals(
        Set.of(), both.units("4").noted("GIVEN IN THE OFFICE").rules(Codes.starter()), "a remark");
  }

  @Test
  void W22_speaks_only_where_both_texts_fit_others_better() throws Exception {
    Line one = Line.of("E0601", "PORTABLE OXYGEN CONCENTRATOR RENTAL");
    Line other = one.noted("CONTINUOUS AIRWAY PRESSURE CPAP DEVICE");
    assertTrue(one.rules(Codes.real()).contains("DA-W22"));
    assertFalse(other.rules(Codes.real()).contains("DA-W22"));
  }

  /** Words of the claim are quoted as spans; names of its people and long numbers are hidden. */
  @Test
  void names_and_long_numbers_in_a_narrative_are_hidden_in_its_quotes() {
    Line line =
        Line.of("J3490", "PER MFR SAMPLEBROOK 123-45-6789 CODING GUIDE SAYS BILL THIS").units("1");
    String file = new String(Line.file(List.of(line)), StandardCharsets.ISO_8859_1);
    file = file.replace("NM1|PR|", "NM1|IL|1|SAMPLEBROOK|EDITH||||MI|9XX9XX9XX02~\nNM1|PR|");
    Scrubbed scrubbed = Scrubbed.of(file);
    assertTrue(
        scrubbed.findings().stream()
            .anyMatch(
                finding ->
                    finding.evidence().stream().anyMatch(Evidence.ClaimWords.class::isInstance)),
        "there is a quote");
    String said = scrubbed.everyOutput();
    assertFalse(said.toUpperCase(Locale.ROOT).contains("SAMPLEBROOK"), said);
    assertFalse(said.contains("6789"), said);
  }

  /** Whether a code belongs to a demonstration is nothing that its descriptor proves. */
  @Test
  void no_rule_asks_whether_a_code_is_of_a_demonstration() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      String words =
          (rule.title() + " " + MessageTemplate.parse(rule.template()).words())
              .toLowerCase(Locale.ROOT);
      assertFalse(words.contains("demonstration") || words.contains("model"), rule.name());
    }
  }

  private static List<Set<String>> told(List<Line> lines, HcpcsCodeSet codes) {
    List<Set<String>> told = new ArrayList<>();
    for (List<Finding> findings : Line.findings(lines, codes)) {
      Set<String> ofLine = new TreeSet<>();
      findings.stream()
          .filter(finding -> finding.rule().id().startsWith("DA-"))
          .forEach(finding -> ofLine.add(finding.rule().name() + " " + finding.message()));
      told.add(ofLine);
    }
    return told;
  }
}
