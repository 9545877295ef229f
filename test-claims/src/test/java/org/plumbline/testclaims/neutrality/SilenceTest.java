package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.claim.Need;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.Scrubbed;

/**
 * I10: silence is monotonic. Without its narrative a line has no finding about words but that of a
 * missing one, and a code's own long descriptor as the narrative adds none but that the narrative
 * of an unclassified code says no more than its descriptor.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SilenceTest {

  /** The finding that a narrative is missing, and the one that it says nothing. */
  private static final Set<String> ABOUT_SILENCE = Set.of("DA-N01", "DA-N04");

  @TempDir Path folder;

  @Test
  void the_own_descriptor_adds_nothing_to_any_code_of_the_starter_set() {
    assertEquals(Map.of(), added(Codes.ownWords(Codes.starter()), Codes.starter()));
  }

  @Test
  void the_own_descriptor_adds_nothing_to_any_code_of_a_release_of_CMS() throws Exception {
    List<Line> lines = Codes.ownWords(Codes.real());
    assertEquals(8_463, lines.size());
    assertEquals(Map.of(), added(lines, Codes.real()));
  }

  @Test
  void nor_does_it_in_a_note_or_in_capitals() {
    List<Line> notes =
        Codes.ownWords(Codes.starter()).stream()
            .map(line -> line.described("").noted(line.description()))
            .toList();
    // where a note stands alone the description of an unclassified code is still missing
    assertEquals(Map.of(), added(notes, Codes.starter()));
    List<Line> capitals =
        Codes.ownWords(Codes.starter()).stream()
            .map(line -> line.described(line.description().toUpperCase(Locale.ROOT)))
            .toList();
    assertEquals(Map.of(), added(capitals, Codes.starter()));
  }

  @Test
  void a_rule_that_speaks_of_any_narrative_is_noticed() throws Exception {
    Rulebook planted = speakingOfAnyNarrative();
    List<Line> lines = Codes.ownWords(Codes.starter());
    Map<String, List<String>> added = added(lines, Codes.starter(), planted);
    assertEquals(Set.of("DA-X10"), added.keySet());
  }

  /** The hand-written narratives, on the starter set and on a release of CMS. */
  @Test
  void without_its_narrative_a_line_has_no_finding_about_words() throws Exception {
    List<Line> lines = Line.narratives();
    List<Line> bare = lines.stream().map(line -> line.described("").noted("")).toList();
    for (HcpcsCodeSet codes : List.of(Codes.starter(), Codes.real())) {
      List<List<Finding>> with = Line.findings(lines, codes);
      List<List<Finding>> without = Line.findings(bare, codes);
      int vanished = 0;
      for (int i = 0; i < lines.size(); i++) {
        Set<String> more = Line.ids(without.get(i));
        more.removeAll(Line.ids(with.get(i)));
        more.removeAll(ABOUT_SILENCE);
        assertEquals(Set.of(), more, "silence adds findings to " + lines.get(i));
        assertEquals(List.of(), aboutWords(without.get(i)), lines.get(i)::toString);
        vanished += aboutWords(with.get(i)).size();
      }
      assertTrue(vanished > 20, vanished + " findings about words");
    }
  }

  @Test
  void a_finding_about_words_that_stays_is_noticed() throws Exception {
    List<Line> lines = List.of(Line.of("J1885", "KETOROLAC 60 MG IM").units("60"));
    assertFalse(aboutWords(Line.findings(lines, Codes.starter()).get(0)).isEmpty());
  }

  /** The rules whose findings quote the narrative, or need one. */
  private static List<String> aboutWords(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().id().startsWith("DA-"))
        .filter(
            finding ->
                finding.rule().needs().contains(Need.NARRATIVE)
                    || finding.rule().needs().contains(Need.AMOUNT)
                    || finding.evidence().stream().anyMatch(Evidence.ClaimWords.class::isInstance))
        .map(finding -> finding.rule().name())
        .toList();
  }

  private static Map<String, List<String>> added(List<Line> lines, HcpcsCodeSet codes) {
    return added(lines, codes, Scrubbed.SHIPPED);
  }

  /** The rules that a narrative adds to a line that had none, with the lines' codes. */
  private static Map<String, List<String>> added(
      List<Line> lines, HcpcsCodeSet codes, Rulebook rulebook) {
    List<Line> bare = lines.stream().map(line -> line.described("").noted("")).toList();
    List<List<Finding>> with = Line.findings(lines, codes, rulebook);
    List<List<Finding>> without = Line.findings(bare, codes, rulebook);
    Map<String, List<String>> added = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<String> more = new TreeSet<>(Line.ids(with.get(i)));
      more.removeAll(Line.ids(without.get(i)));
      more.removeAll(ABOUT_SILENCE);
      for (String rule : more) {
        added.computeIfAbsent(rule, any -> new ArrayList<>()).add(lines.get(i).code());
      }
    }
    return added;
  }

  private Rulebook speakingOfAnyNarrative() throws Exception {
    return new PlantedFolder(folder)
        .file(
            "planted.drl",
            """
            package org.plumbline.rules

            import org.plumbline.claim.ClaimField
            import org.plumbline.facts.NarrativeFacts

            global org.plumbline.rulebook.Findings findings

            rule "DA-X10"
              @title("A narrative") @severity("info") @family("descriptor") @profile("base")
              @basis("authority") @authority("CMS-HCPCS-QU") @needs("narrative")
            when
              $words : NarrativeFacts(hasNarrative)
            then
              findings.report("DA-X10", $words, ClaimField.CODE);
            end
            """)
        .template("DA-X10", "There is a narrative.")
        .taken();
  }
}
