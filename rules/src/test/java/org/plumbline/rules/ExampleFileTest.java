package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.authoring.ClaimEdit;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleException;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.FormEdits;
import org.plumbline.authoring.X12Edits;
import org.plumbline.rulebook.RuleFolderException;

class ExampleFileTest {

  private static final String FORM = "{\"lines\": [{\"units\": 1}], \"page\": [\"a\"]}";

  private static final String CLAIM =
      """
      ST*837*0001~
      CLM*A*10~
      HI*ABK:I10~
      LX*1~
      SV1*HC:99213*10*UN*1~
      DTP*472*D8*20250101~
      LX*2~
      SV1*HC:99214*10*UN*2~
      SE*9*0001~
      """;

  @Test
  void anNdcIsListedWithItsPackage() throws Exception {
    String head = "base drug.837\nlisted crosswalk/2025-10/00002-1433-80";
    String example = "\nsilent: one\n2410/CTP/CTP04 = 1";
    ExampleFile file = ExampleFile.parse("DA-U04", "a", head + " J1885 1 2 15 MG" + example);
    assertEquals(1, file.examples().size());
    RuleFolderException refused =
        assertThrows(
            RuleFolderException.class, () -> ExampleFile.parse("DA-U04", "a", head + example));
    assertEquals(
        "'crosswalk/2025-10/00002-1433-80' has no package; write crosswalk/release/NDC CODE SIZE"
            + " UNITS DOSE, such as crosswalk/2025-10/00002-1433-80 J1885 1 2 15 MG",
        refused.problems().get(0).message());
  }

  @Test
  void howOftenARuleSpeaksIsANumberAboveOneInAFlaggedExample() throws Exception {
    String flagged = "base office.837\nflagged: one\n2400[1]/SV1/SV104 = 0\n";
    assertEquals(1, ExampleFile.parse("FMT-24G-001", "a", flagged).examples().get(0).times());
    assertEquals(
        12, ExampleFile.parse("FMT-24G-001", "a", flagged + "times 12").examples().get(0).times());
    for (String number : List.of("0", "1", "-2", "two", "1000")) {
      assertEquals(
          "'" + number + "' is no number of findings from 2 to 999; without 'times' it is one",
          refusal(flagged + "times " + number));
    }
    assertEquals(
        "a silent example has no line 'times': no rule speaks on it",
        refusal(flagged.replace("flagged", "silent") + "times 2"));
  }

  private static String refusal(String text) {
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> ExampleFile.parse("FMT-24G-001", "a", text));
    return refused.problems().get(0).message();
  }

  @Test
  void anElementGetsAValue() throws Exception {
    assertEdited("SV1*HC:99213*10*UN*0~", "2400[1]/SV1/SV104 = 0");
  }

  @Test
  void anElementBehindTheLastOneGetsItsPlace() throws Exception {
    assertEdited("SV1*HC:99213*10*UN*1***1:2~", "2400[1]/SV1/SV107 = 1:2");
  }

  @Test
  void aComponentGetsAValue() throws Exception {
    assertEdited("SV1*HC:99213::RT*10*UN*1~", "2400[1]/SV1/SV101-4 = RT");
  }

  @Test
  void anEmptyValueEmptiesTheElementAndLeavesNoSeparatorsBehind() throws Exception {
    assertEdited("SV1*HC:99213*10*UN~", "2400[1]/SV1/SV104 =");
  }

  @Test
  void theSegmentCountFollowsTheEdits() throws Exception {
    assertEdited("SE*10*0001~", "insert 2400[2]/SV1 NTE*ADD*TEXT");
    assertEdited("SE*8*0001~", "delete 2400[1]/DTP*472");
    assertEdited("SE*9*0001~", "insert 2300/HI text that is no segment");
  }

  @Test
  void theSegmentCountIsLeftToAnEditThatNamesSe() throws Exception {
    assertEdited("SE*99*0001~", "SE/SE01 = 99");
  }

  @Test
  void theInputCanEndInsideASegment() throws Exception {
    String edited = edit("end after 2400[1]/SV1/SV102");
    assertEquals("SV1*HC:99213*10", edited.substring(edited.lastIndexOf('\n') + 1));
  }

  @Test
  void aPathThatNamesTwoLoopsIsRefused() {
    assertRefused("2400/SV1: there are 2 loops 2400; say which one, [1]", "2400/SV1/SV104 = 0");
  }

  @Test
  void aPathWhoseQualifierIsNotThereIsRefused() {
    assertRefused("2400[1]/DTP*471: the base claim has no such segment", "delete 2400[1]/DTP*471");
  }

  @Test
  void whatIsWrongInAFileIsSaidWithItsLine() {
    RuleFolderException refused =
        assertThrows(
            RuleFolderException.class,
            () ->
                ExampleFile.parse(
                    "FMT-1-001",
                    "examples/FMT-1-001.txt",
                    """
                    base a.837
                    2400/SV1/SV104 = 0
                    flagged FMT-2-001: another rule
                    2400/SV1/SX104 = 0
                    change it
                    silent:
                    profile none such
                    complete-release 2025-11
                    2400/SV1/SV104 = 1*2
                    """));
    assertEquals(
        List.of(2, 3, 4, 5, 6, 7, 8, 9),
        refused.problems().stream().map(problem -> problem.line()).sorted().toList());
  }

  @Test
  void settingsBeforeTheFirstExampleHoldForAllAndOthersForTheirOwn() throws Exception {
    List<Example> examples =
        ExampleFile.parse(
                "FMT-1-001",
                "examples/FMT-1-001.txt",
                """
                base a.837
                silent: one
                base b.837
                profile paper-0212
                silent: two
                """)
            .examples();
    assertEquals(List.of("b.837", "a.837"), examples.stream().map(Example::base).toList());
    assertEquals(1, examples.get(0).profiles().size());
    assertEquals(0, examples.get(1).profiles().size());
  }

  @Test
  void aPropertyOfAFormGetsATextOrJson() throws Exception {
    assertEquals(
        "{\"lines\":[{\"units\":\"0\"}],\"page\":[\"a\"]}", editForm("lines[1].units = 0"));
    assertEquals("{\"lines\":[{\"units\":0}],\"page\":[\"a\"]}", editForm("lines[1].units := 0"));
  }

  @Test
  void aListOfAFormGrowsToTheEntryNamed() throws Exception {
    assertEquals(
        "{\"lines\":[{\"units\":1}],\"page\":[\"a\",\"\",\"010\"]}", editForm("page[3] = 010"));
  }

  @Test
  void aPropertyOfAFormIsDeleted() throws Exception {
    assertEquals("{\"lines\":[{}],\"page\":[\"a\"]}", editForm("delete lines[1].units"));
  }

  @Test
  void textOfAFormIsReplacedAndNeedBeNoJson() throws Exception {
    assertEquals(FORM.replace("1}", "1"), editForm("replace 1} with 1"));
  }

  @Test
  void anEditOfAFormThatNamesWhatIsNotThereIsRefused() {
    assertFormRefused(
        "delete lines[2].units: the base claim has no lines[2] there", "delete lines[2].units");
    assertFormRefused("replace x with y: no such text stands in the form", "replace x with y");
    assertFormRefused(
        "replace a with y: the text stands there more than once; name more of it",
        "replace a with y");
    assertFormRefused("after := stands JSON; a text is written with = instead", "page := [");
    assertFormRefused("'page[0]': indexes count from 1", "page[0] = x");
  }

  private static void assertFormRefused(String message, String edit) {
    try {
      editForm(edit);
      fail(edit + " is not refused");
    } catch (ExampleException refused) {
      assertEquals(message, refused.getMessage());
    } catch (RuleFolderException refused) {
      assertEquals(message, refused.problems().get(0).message());
    }
  }

  private static String editForm(String line) throws ExampleException, RuleFolderException {
    List<ClaimEdit> edits =
        ExampleFile.parse("FMT-1-001", "x", "base a.json\nsilent: edited\n" + line)
            .examples()
            .get(0)
            .edits();
    return FormEdits.apply(FORM, edits);
  }

  private static void assertEdited(String segment, String edit) throws Exception {
    String edited = edit(edit);
    assertEquals(1, edited.lines().filter(segment::equals).count(), edited);
  }

  private static void assertRefused(String message, String edit) {
    ExampleException refused = assertThrows(ExampleException.class, () -> edit(edit));
    assertEquals(message, refused.getMessage());
    assertEquals(3, refused.line());
  }

  private static String edit(String line) throws Exception {
    List<ClaimEdit> edits =
        ExampleFile.parse("FMT-1-001", "x", "base a.837\nsilent: edited\n" + line)
            .examples()
            .get(0)
            .edits();
    return X12Edits.apply(CLAIM, edits);
  }
}
