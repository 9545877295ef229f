package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.authoring.RuleLint;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.lint.Problem;

/** A code that no loaded release lists is a mistake, but only where a whole release is loaded. */
class ListedCodesTest {

  private static final Release RELEASE = Release.parse("2025-10");

  @TempDir Path folder;

  @Test
  void aCodeThatNoLoadedReleaseListsIsAMistake() throws Exception {
    HcpcsTable starter = Shipped.starter();
    // a release that lists the starter set's codes and the modifier KX, and no others
    HcpcsTable whole =
        HcpcsTable.of(
            Optional.of(RELEASE),
            true,
            true,
            starter.codes().filter(ListedCodesTest::isInRelease).toList(),
            List.of(new ModifierRow("KX", Integer.MIN_VALUE, CodeRow.NO_DAY, "KX", "KX", RELEASE)));
    rule("hasModifier(\"KX\"), hasModifier(\"KZ\"), code in (\"J1885\", \"J9998\", \"99213\")");
    assertEquals(
        List.of(
            "\"J9998\" is in no HCPCS release that is loaded (codesets list names them)",
            "\"KZ\" is in no HCPCS release that is loaded (codesets list names them)"),
        messages(CodeSets.of(new HcpcsCodeSet(List.of(starter, whole)))));
    assertEquals(List.of(), messages(CodeSets.of(new HcpcsCodeSet(List.of(starter)))));
  }

  private static boolean isInRelease(CodeRow row) {
    return row.wordingFrom().compareTo(RELEASE) <= 0 && RELEASE.compareTo(row.wordingTo()) <= 0;
  }

  private List<String> messages(CodeSets codes) throws Exception {
    return new RuleLint(Shipped.RULEBOOK, codes)
        .check(folder).problems().stream().map(Problem::message).toList();
  }

  private void rule(String constraints) throws Exception {
    Files.writeString(folder.resolve("templates.csv"), "rule,template\nUS-001,It stands there.\n");
    Files.writeString(
        folder.resolve("own.drl"),
        """
        package org.plumbline.rules
        import org.plumbline.claim.ClaimField
        import org.plumbline.facts.LineFacts
        global org.plumbline.rulebook.Findings findings
        rule "US-001"
          @title("Codes") @severity("info") @family("consistency") @item("24D")
          @profile("base") @basis("practice") @needs("code,modifiers")
        when
          $line : LineFacts(hasCode, hasModifiers, %s)
        then
          findings.report("US-001", $line, ClaimField.CODE);
        end
        """
            .formatted(constraints));
  }
}
