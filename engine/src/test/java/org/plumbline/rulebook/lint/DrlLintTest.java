package org.plumbline.rulebook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Quote;

class DrlLintTest {

  /** Set by an attack that succeeds. */
  private static final String CANARY = "plumbline.attack";

  private static final int ROUNDS = Integer.getInteger("plumbline.mutations", 4_000);

  private static final String EXPECTATION = "// refused: ";

  private final DrlLint lint = new DrlLint(vocabulary());

  static Vocabulary vocabulary() {
    return new Vocabulary(
        Map.of("SampleLine", SampleLine.class, "SampleClaim", SampleClaim.class),
        Set.of(Quote.class),
        Set.of("count", "quantity", "field", "quote"),
        fact -> List.of(ClaimField.values()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void attackIsRefusedAndNothingOfItReachesACompiler(String file) throws Exception {
    String drl = read("attack-zoo", file);
    String expected = drl.lines().findFirst().orElseThrow().substring(EXPECTATION.length());

    LintedFile linted =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> lint.lint(file, drl));

    assertTrue(
        linted.problems().stream().anyMatch(problem -> problem.message().contains(expected)),
        () -> "expected: " + expected + "\nfound: " + linted.problems());
    assertFalse(linted.accepted());
    assertEquals(
        List.of(), linted.rules(), "a compiler is given rules, and a refused file has none");
    assertNull(System.getProperty(CANARY));
  }

  /** Drools may never be the one that stops an attack: it knows more constructs than the lint. */
  @ParameterizedTest
  @MethodSource("attacks")
  void attackIsRefusedBeforeDroolsReadsIt(String file) throws Exception {
    List<Problem> problems = lint.check(file, read("attack-zoo", file));

    assertTrue(
        problems.stream().noneMatch(problem -> problem.message().startsWith("Drools ")),
        problems::toString);
  }

  @ParameterizedTest
  @MethodSource("legalFiles")
  void legalFilePasses(String file) throws Exception {
    assertEquals(List.of(), lint.check(file, read("legal-zoo", file)));
  }

  @Test
  void theZoosAreFull() throws Exception {
    assertTrue(attacks().count() >= 300);
    assertTrue(legalFiles().count() >= 25);
  }

  @Test
  void problemNamesFileRuleAndLine() throws Exception {
    String then = ")\nthen\n  findings.report(\"FMT";
    String drl = read("legal-zoo", "two-rules.drl").replace("hasUnits" + then, "hasUnit" + then);

    List<Problem> problems = lint.check("units.drl", drl);

    assertEquals(
        List.of(
            new Problem(
                "units.drl",
                17,
                "FMT-24D-005",
                "SampleLine has no property 'hasUnit'; do you mean 'hasUnits'?")),
        problems);
    assertEquals(
        "units.drl:17: FMT-24D-005: SampleLine has no property 'hasUnit'; do you mean 'hasUnits'?",
        problems.get(0).toString());
  }

  @Test
  void everyRefusedRuleIsTold() throws Exception {
    String drl = read("legal-zoo", "two-rules.drl").replace("hasUnits", "eval(true)");

    List<String> rules = lint.check("units.drl", drl).stream().map(Problem::rule).toList();

    assertEquals(List.of("DA-U01", "FMT-24D-005"), rules);
  }

  @Test
  void aCharacterThatIsRefusedIsToldWithItsRule() throws Exception {
    String drl = read("legal-zoo", "minimal.drl").replace("hasUnits", "code == `x`");

    assertEquals(
        new Problem("x.drl", 10, "DA-U01", "the character '`' is not allowed"),
        lint.check("x.drl", drl).get(0));
  }

  @Test
  void acceptedRuleTellsWhatTheCompilerNeeds() throws Exception {
    LintedRule rule = lint.lint("x.drl", read("legal-zoo", "slots.drl")).rules().get(0);

    assertEquals("DA-U01", rule.name());
    assertEquals(8, rule.line());
    assertEquals(14, rule.endLine());
    assertEquals(List.of("SampleLine"), rule.patternTypes());
    assertEquals(Set.of("hasUnits"), rule.firstPatternGuards());
    assertEquals(
        new ReportCall(
            "$line",
            "SampleLine",
            ClaimField.UNITS,
            List.of(
                new ReportCall.SlotCall("count", "units", "$u", Optional.empty()),
                new ReportCall.SlotCall("count", "total", "$line.claim.getTotal", Optional.empty()),
                new ReportCall.SlotCall(
                    "quote", "descriptor", "$line.descriptor", Optional.empty()))),
        rule.report());
  }

  @Test
  void guardsAreWhatTheFirstPatternRequires() throws Exception {
    LintedRule rule = lint.lint("x.drl", read("legal-zoo", "guards.drl")).rules().get(0);

    assertEquals(Set.of("hasUnits", "claim.hasTotal", "hasCode"), rule.firstPatternGuards());
  }

  @Test
  void metadataIsUnquotedAndInOrder() throws Exception {
    LintedRule rule = lint.lint("x.drl", read("legal-zoo", "metadata.drl")).rules().get(0);

    assertEquals("title", rule.metadata().keySet().iterator().next());
    assertEquals("narrative,descriptor", rule.metadata().get("needs"));
    assertEquals(14, rule.metadata().size());
  }

  @Test
  void patternsUnderNotAndExistsAreListedInOrder() throws Exception {
    LintedRule rule = lint.lint("x.drl", read("legal-zoo", "not-and-exists.drl")).rules().get(0);

    assertEquals(
        List.of(
            "SampleLine",
            "SampleLine",
            "SampleLine",
            "SampleLine",
            "SampleClaim",
            "SampleClaim",
            "SampleLine"),
        rule.patternTypes());
  }

  @Test
  void guardsOfAlternativesAreWhatAllBranchesRequire() throws Exception {
    LintedRule rule = lint.lint("x.drl", read("legal-zoo", "or-head.drl")).rules().get(0);

    assertEquals(Set.of("claim.hasTotal", "hasCode"), rule.firstPatternGuards());
    assertEquals(List.of("SampleLine", "SampleLine", "SampleClaim"), rule.patternTypes());
  }

  @Test
  void patternsOfSourcesAndForallAreListedInOrder() throws Exception {
    LintedRule sums = lint.lint("x.drl", read("legal-zoo", "accumulate.drl")).rules().get(0);
    LintedRule forall = lint.lint("x.drl", read("legal-zoo", "forall.drl")).rules().get(0);

    assertEquals(
        "LLLLLLCL",
        sums.patternTypes().stream()
            .map(type -> type.substring(6, 7))
            .collect(Collectors.joining()));
    assertEquals(
        List.of("SampleLine", "SampleLine", "SampleLine", "SampleLine", "SampleClaim"),
        forall.patternTypes());
  }

  @Test
  void aFileIsAtMostOneMegabyteAndTwoThousandRules() throws Exception {
    String legal = read("legal-zoo", "minimal.drl");
    int at = legal.indexOf("rule \"");
    String flood =
        IntStream.range(0, 2_001)
            .mapToObj(i -> legal.substring(at).replace("DA-U01", "DA-U" + i))
            .collect(Collectors.joining("", legal.substring(0, at), ""));

    assertTrue(lint.check("x.drl", legal + " ".repeat(1 << 20)).get(0).message().contains("1 MB"));
    assertTrue(lint.check("x.drl", flood).get(0).message().contains("2000 rules"));
  }

  @Test
  void aFloodOfProblemsEnds() {
    String header = "package org.plumbline.rules global org.plumbline.rulebook.Findings findings ";
    String drl = header + "rule x end ".repeat(90_000);

    List<Problem> problems =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> lint.check("x.drl", drl));

    assertEquals(100, problems.size());
  }

  @Test
  void fullSizedFileIsReadQuickly() throws Exception {
    String legal = read("legal-zoo", "minimal.drl");
    int at = legal.indexOf("rule \"");
    String full =
        IntStream.range(0, 2_000)
            .mapToObj(i -> legal.substring(at).replace("DA-U01", "DA-U" + i))
            .collect(Collectors.joining("", legal.substring(0, at), ""));

    LintedFile linted =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> lint.lint("x.drl", full));

    assertEquals(List.of(), linted.problems());
    assertEquals(2_000, linted.rules().size());
  }

  /** Seeded, so that a failure can be seen again. */
  @Test
  void mutatedFilesAreRefusedOrPassButNothingIsThrown() throws Exception {
    List<String> sources = new ArrayList<>();
    for (String file : legalFiles().filter(file -> !file.startsWith("long")).toList()) {
      sources.add(read("legal-zoo", file));
    }
    List<List<String>> words = sources.stream().map(DrlLintTest::pieces).toList();
    List<String> foreign =
        List.of(
            "eval",
            "(",
            ")",
            "{",
            "}",
            "\"",
            "/*",
            "*/",
            "//",
            "end",
            "then",
            "from",
            "\\",
            "#",
            "\n",
            "$line",
            "not",
            "rule",
            "0",
            "&&",
            ",",
            ".",
            "in",
            "@",
            ";",
            "[",
            "]",
            "\0",
            "'",
            "matches",
            "\"(a+)+\"",
            "function",
            "or",
            "and",
            "exists",
            "forall",
            "accumulate",
            "sum",
            ":");
    Random random = new Random(Long.getLong("plumbline.seed", 20_261_121));
    int passed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> mutant = new ArrayList<>(words.get(random.nextInt(words.size())));
      for (int edit = random.nextInt(3); edit >= 0; edit--) {
        mutate(mutant, foreign, random);
      }
      String drl = String.join("", mutant);
      LintedFile linted = lint.lint("mutant.drl", drl);
      passed += linted.accepted() ? 1 : 0;
      assertTrue(linted.accepted() || linted.rules().isEmpty(), drl);
      boolean readAlike =
          linted.problems().stream().noneMatch(p -> p.message().startsWith("Drools "));
      assertTrue(readAlike, () -> linted.problems() + drl);
    }
    assertTrue(passed > 0 && passed < ROUNDS, "passed " + passed);
  }

  private static void mutate(List<String> words, List<String> foreign, Random random) {
    int at = random.nextInt(words.size());
    switch (random.nextInt(5)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(random.nextInt(words.size())));
      case 2 -> words.set(at, foreign.get(random.nextInt(foreign.size())));
      case 3 -> words.add(at, foreign.get(random.nextInt(foreign.size())));
      default -> words.set(at, words.get(random.nextInt(words.size())));
    }
    if (words.isEmpty()) {
      words.add("");
    }
  }

  private static List<String> pieces(String text) {
    return Arrays.asList(text.split("(?<=\\W)|(?=\\W)"));
  }

  static Stream<String> attacks() throws Exception {
    return files("attack-zoo");
  }

  static Stream<String> legalFiles() throws Exception {
    return files("legal-zoo");
  }

  private static Stream<String> files(String zoo) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder(zoo))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static String read(String zoo, String file) throws IOException, URISyntaxException {
    return Files.readString(folder(zoo).resolve(file));
  }

  private static Path folder(String zoo) throws URISyntaxException {
    return Path.of(DrlLintTest.class.getResource(zoo).toURI());
  }
}
