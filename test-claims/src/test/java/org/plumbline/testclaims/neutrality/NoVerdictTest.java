package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;
import org.plumbline.report.FindingWriter;
import org.plumbline.report.SummaryText;
import org.plumbline.rulebook.NeutralWords;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.Scrubbed;

/**
 * I8: that a code exists is never said to be more than that. A line that nothing is found on yields
 * an empty list, the summary says how many checks were applied and abstained, and no report has a
 * word for "in order".
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoVerdictTest {

  /** Words that a reader could take for a verdict. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "(?i)\\b(ok|okay|clean|pass|passed|passes|valid|approved|accepted|good|perfect|compliant"
              + "|success|successful|all clear|no problems?|no issues|ready to (?:bill|submit))\\b");

  /** How heavy a finding is; none says that something is in order. */
  enum PlantedSeverity {
    ERROR,
    WARNING,
    INFO,
    OK
  }

  @TempDir Path folder;

  @Test
  void no_severity_says_that_something_is_in_order() {
    assertEquals(Set.of(), verdicts(names(Severity.values())));
    assertEquals(Set.of("OK"), verdicts(names(PlantedSeverity.values())));
  }

  @Test
  void a_line_that_nothing_is_found_on_yields_an_empty_list() {
    assertEquals(
        List.of(), Line.of("J1885", "KETOROLAC 60 MG IM").units("4").findings(Codes.starter()));
  }

  @Test
  void the_correct_batch_yields_an_empty_list_and_no_verdict_in_any_report() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("samples/correct-batch.837"));
    Scrubbed scrubbed = Scrubbed.of(file);
    assertEquals(List.of(), scrubbed.findings());
    Map<String, String> reports = reports(scrubbed);
    assertTrue(reports.size() >= 4, reports.keySet()::toString);
    reports.forEach((name, report) -> assertEquals(Set.of(), verdicts(report), name));
    reports.forEach(
        (name, report) ->
            assertEquals(Optional.empty(), NeutralWords.forbiddenIn(withoutStyle(report)), name));
    String summary = String.join(" ", SummaryText.lines(scrubbed.summary(), 4_000));
    assertTrue(
        summary.matches(
            "\\d+ claims?, \\d+ lines?: no findings; \\d+ checks applied, \\d+ abstained.*"),
        summary);
  }

  @Test
  void a_summary_that_says_passed_is_noticed() {
    assertEquals(Set.of("passed"), verdicts("12 claims, 40 lines: all checks passed"));
    assertEquals(Set.of("ok"), verdicts("12 claims ok; 400 checks applied"));
    assertEquals(Set.of("valid"), verdicts("{\"claim\":1,\"status\":\"valid\"}"));
  }

  @Test
  void no_template_and_no_title_says_that_something_is_in_order() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      if (rule.id().startsWith("DA-")) {
        assertEquals(Set.of(), verdicts(rule.template()), rule.name());
        assertEquals(Set.of(), verdicts(rule.title()), rule.name());
      }
    }
  }

  @Test
  void that_a_code_is_found_makes_no_finding_lighter() throws Exception {
    assertEquals(Set.of(), lighterForExistence(Scrubbed.SHIPPED));
    assertEquals(Set.of("DA-X08"), lighterForExistence(lighterWhereTheCodeIsFound()));
  }

  /**
   * The rules whose findings on lines with narratives vanish or weigh less as soon as the code is
   * known, where no rule speaks that supersedes them.
   */
  private static Set<String> lighterForExistence(Rulebook rulebook) {
    List<Line> lines = new ArrayList<>(Line.narratives());
    for (String modifiers : List.of("RT LT", "NU NU", "rt", "JW JZ", "GA GZ")) {
      Line.narratives().stream()
          .limit(40)
          .forEach(line -> lines.add(line.with(modifiers.split(" "))));
    }
    List<List<Finding>> unknown = Line.findings(lines, new HcpcsCodeSet(List.of()), rulebook);
    List<List<Finding>> known = Line.findings(lines, Codes.starter(), rulebook);
    assertTrue(unknown.stream().anyMatch(found -> !found.isEmpty()));
    Set<String> lighter = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Finding before : unknown.get(i)) {
        boolean keptOrSuperseded =
            known.get(i).stream()
                .anyMatch(
                    after ->
                        after.rule().supersedes().contains(before.rule().id())
                            || after.rule().id().equals(before.rule().id())
                                && after.rule().severity().compareTo(before.rule().severity())
                                    >= 0);
        if (!keptOrSuperseded) {
          lighter.add(before.rule().id());
        }
      }
    }
    return lighter;
  }

  private Rulebook lighterWhereTheCodeIsFound() throws Exception {
    String rule =
        """
        rule "DA-X08/%s"
          @title("A line") @severity("%s") @family("descriptor") @profile("base")
          @basis("authority") @authority("CMS-HCPCS-QU") @needs("%s")
        when
          $line : LineFacts(%s)
        then
          findings.report("DA-X08/%s", $line, ClaimField.CODE);
        end
        """;
    return new PlantedFolder(folder)
        .file(
            "planted.drl",
            """
            package org.plumbline.rules

            import org.plumbline.claim.ClaimField
            import org.plumbline.facts.LineFacts

            global org.plumbline.rulebook.Findings findings

            """
                + rule.formatted("any", "error", "fromDate", "hasFromDate, !hasCodeRow", "any")
                + rule.formatted(
                    "found", "info", "fromDate,codeRow", "hasFromDate, hasCodeRow", "found"))
        .file("templates.csv", "rule,template\nDA-X08/any,A line.\nDA-X08/found,A line.\n")
        .taken();
  }

  /** Every report that a run is written as. */
  private static Map<String, String> reports(Scrubbed scrubbed) throws IOException {
    Map<String, String> reports = new LinkedHashMap<>();
    for (Map.Entry<String, Function<ByteArrayOutputStream, FindingWriter>> format :
        Writers.all().entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (FindingWriter writer = format.getValue().apply(out)) {
        for (Finding finding : scrubbed.findings()) {
          writer.found(finding);
        }
        writer.finished(scrubbed.summary());
      }
      reports.put(format.getKey(), out.toString(StandardCharsets.UTF_8));
    }
    Summary summary = scrubbed.summary();
    reports.put("summary for people", String.join("\n", SummaryText.lines(summary, 80)));
    return reports;
  }

  private static Set<String> verdicts(String text) {
    return new TreeSet<>(
        VERDICT.matcher(withoutStyle(text)).results().map(MatchResult::group).toList());
  }

  /** How a page looks is said in another language. */
  private static String withoutStyle(String report) {
    return report.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " ");
  }

  private static String names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    Arrays.stream(values).forEach(value -> names.add(value.name()));
    return String.join(" ", names);
  }
}
