package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.ExampleFolder;
import org.plumbline.authoring.ExampleResult;
import org.plumbline.authoring.ExampleRunner;
import org.plumbline.finding.RuleInfo;

class ExamplesTest {

  private final ExampleFolder folder;
  private final ExampleRunner runner;

  ExamplesTest() throws Exception {
    folder = Shipped.examples();
    runner = Shipped.runner(Shipped.RULEBOOK);
  }

  @TestFactory
  Stream<DynamicTest> eachExampleGivesWhatItSays() {
    return folder.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.toString(),
                    () -> {
                      ExampleResult result = runner.run(example);
                      assertTrue(result.holds(), result::toString);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> eachBaseClaimGivesNoFinding() {
    return folder.baseClaims().keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name + " gives no finding",
                    () -> {
                      ExampleResult result = only("FMT-28-001", "base " + name + "\nsilent: as is");
                      assertTrue(result.holds(), result::toString);
                    }));
  }

  @Test
  void everyRuleHasAnExamplesFileAndNoOtherFileIsThere() {
    assertEquals(ids(), folder.files().keySet());
  }

  @Test
  void everyRuleHasAFlaggedAndASilentExample() {
    for (ExampleFile file : folder.files().values()) {
      assertTrue(file.examples().stream().anyMatch(Example::flagged), file.rule() + ": flagged");
      assertFalse(file.examples().stream().allMatch(Example::flagged), file.rule() + ": silent");
    }
  }

  @Test
  void everyVariantIsNamedByAFlaggedExample() {
    Set<String> named =
        folder.examples().stream().map(Example::variant).collect(Collectors.toSet());
    Set<String> missing =
        Shipped.RULEBOOK.rules().stream()
            .map(RuleInfo::name)
            .filter(name -> name.contains("/") && !named.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void aFlaggedExampleWhoseRuleIsSilentIsReportedWithItsLine() throws Exception {
    ExampleResult result =
        only("FMT-24G-001", "base office.837\nflagged: units\n2400[1]/SV1/SV104 = 1\n");
    assertEquals("line 2: expected FMT-24G-001, found nothing", result.problem());
  }

  @Test
  void aFlaggedExampleOnWhichAnotherRuleSpeaksTooIsReported() throws Exception {
    ExampleResult result =
        only(
            "FMT-24G-001",
            """
            base office.837
            flagged: units
            2400[1]/SV1/SV104 = 0
            2300/HI/HI01-2 = M54.5
            """);
    assertEquals(
        "line 2: expected FMT-24G-001 and nothing else, found FMT-21-006, FMT-24G-001/837p on line 1",
        result.problem());
  }

  @Test
  void aFlaggedExampleOnWhichAnotherVariantSpeaksIsReported() throws Exception {
    ExampleResult result =
        only(
            "FMT-24G-001",
            "base office.837\nflagged FMT-24G-001/absent: units\n2400[1]/SV1/SV104 = 0\n");
    assertEquals(
        "line 2: expected FMT-24G-001/absent and nothing else, found FMT-24G-001/837p on line 1",
        result.problem());
  }

  @Test
  void aFlaggedExampleOnWhichItsRuleSpeaksTwiceIsReportedUnlessItSaysSo() throws Exception {
    String example =
        """
        base office.837
        flagged: units
        2400[1]/SV1/SV104 = 0
        2400[2]/SV1/SV104 = 0
        """;
    String found = ", found FMT-24G-001/837p on line 1, FMT-24G-001/837p on line 2";
    assertEquals(
        "line 2: expected FMT-24G-001 once" + found, only("FMT-24G-001", example).problem());
    assertEquals("", only("FMT-24G-001", example + "times 2\n").problem());
    assertEquals(
        "line 2: expected FMT-24G-001 3 times" + found,
        only("FMT-24G-001", example + "times 3\n").problem());
  }

  @Test
  void theVariantThatAnExampleNamesIsCountedAloneAndWhatMaySpeakTooIsNot() throws Exception {
    String edits = "2400[1]/SV1/SV104 = 0\n2400[2]/SV1/SV104 =\n";
    String also = "also FMT-24G-001/absent\n" + edits;
    String named = "base office.837\nflagged FMT-24G-001/837p: units\n" + also;
    String unnamed = "base office.837\nflagged: units\n" + also;
    assertEquals("", only("FMT-24G-001", named).problem());
    assertEquals("", only("FMT-24G-001", unnamed).problem());
  }

  @Test
  void anotherRuleThatTheExampleNamesMaySpeakTooAndMust() throws Exception {
    String example =
        """
        base office.837
        flagged: units
        also FMT-21-006
        2400[1]/SV1/SV104 = 0
        """;
    assertEquals("", only("FMT-24G-001", example + "2300/HI/HI01-2 = M54.5\n").problem());
    assertEquals(
        "line 2: expected FMT-24G-001 and [FMT-21-006], found FMT-24G-001/837p on line 1",
        only("FMT-24G-001", example).problem());
    assertEquals(
        "line 2: expected FMT-24G-001 and [FMT-21-006], found FMT-21-006",
        only("FMT-24G-001", example.replace("SV104 = 0", "SV104 = 1") + "2300/HI/HI01-2 = M54.5")
            .problem());
  }

  @Test
  void aSilentExampleOnWhichARuleSpeaksIsReported() throws Exception {
    ExampleResult result =
        only("FMT-24G-001", "base office.837\nsilent: units\n2400[1]/SV1/SV104 = 0\n");
    assertEquals("line 2: expected no finding, found FMT-24G-001/837p on line 1", result.problem());
  }

  @Test
  void aSilentExampleInWhichNoClaimIsReadIsReported() throws Exception {
    ExampleResult result =
        only(
            "FMT-24G-001",
            """
            base office.837
            silent: nothing to read
            end after GS
            insert GS GE*0*1
            insert GE IEA*1*000000001
            """);
    assertEquals("line 2: no claim was read, so its silence says nothing", result.problem());
  }

  @Test
  void anEditThatNamesNothingIsReportedWithItsOwnLine() throws Exception {
    ExampleResult result =
        only("FMT-24G-001", "base office.837\nsilent: units\n2400[3]/SV1/SV104 = 0\n");
    assertEquals("line 3: 2400[3]/SV1: the base claim has no such segment", result.problem());
  }

  @Test
  void aBaseClaimThatIsNotThereIsReported() throws Exception {
    ExampleResult result = only("FMT-24G-001", "base none.837\nsilent: units\n");
    assertEquals("line 2: there is no base claim none.837", result.problem());
  }

  private ExampleResult only(String rule, String text) throws Exception {
    List<Example> examples = ExampleFile.parse(rule, "examples/" + rule + ".txt", text).examples();
    assertEquals(1, examples.size());
    return runner.run(examples.get(0));
  }

  private static Set<String> ids() {
    return Shipped.RULEBOOK.rules().stream()
        .map(RuleInfo::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
