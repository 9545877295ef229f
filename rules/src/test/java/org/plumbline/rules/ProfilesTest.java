package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.ExampleResult;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;

/** The profiles of {@code profiles.csv}, and those that a user's folder adds. */
class ProfilesTest {

  private static final String TABLE = "id,title,issuer,adds\n";
  private static final String AUTHORITIES =
      "id,issuer,kind,title,identifier,date,status,locator,scope\n";

  @TempDir Path folder;

  @Test
  void theShippedProfilesAreThoseOfFormatsAndThoseOfTheTable() throws IOException {
    Set<String> shipped = Shipped.RULEBOOK.profiles().keySet();
    assertTrue(shipped.containsAll(Set.of("base", "837p-5010", "paper-0212")), shipped::toString);
    long rows = Files.readAllLines(Shipped.FOLDER.resolve("profiles.csv")).size() - 1;
    assertEquals(3 + rows, shipped.size());
  }

  @Test
  void theTableAndTheReadmeCountTheRulesThatMedicareAdds() throws IOException {
    long rules =
        Shipped.RULEBOOK.rules().stream()
            .filter(rule -> rule.profile().equals("medicare-b"))
            .map(RuleInfo::id)
            .distinct()
            .count();
    String adds = Shipped.RULEBOOK.profiles().get("medicare-b").adds();
    assertTrue(adds.startsWith(rules + " rules "), adds);
    String readme = Files.readString(Shipped.FOLDER.resolve("../README.md"));
    assertTrue(readme.contains("what Medicare Part B asks beyond that, " + rules + " rules:"));
  }

  @Test
  void everyProfileHasARule() {
    for (String profile : Shipped.RULEBOOK.profiles().keySet()) {
      assertTrue(
          Shipped.RULEBOOK.rules().stream().map(RuleInfo::profile).anyMatch(profile::equals),
          profile);
    }
  }

  @Test
  void aFolderWithoutATableHasTheShippedProfiles() throws Exception {
    write("own.drl", rule("medicare-b", "practice", ""));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    assertEquals(
        Shipped.RULEBOOK.profiles().keySet(), Rulebook.withFolder(folder).profiles().keySet());
    assertEquals(
        Shipped.RULEBOOK.profiles().keySet(), Rulebook.ofFolder(folder).profiles().keySet());
  }

  @Test
  void aFoldersOwnProfileSwitchesItsRulesOn() throws Exception {
    write("profiles.csv", TABLE + "our-house,Our own claims,,KX\n");
    write("own.drl", rule("our-house", "practice", ""));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    Rulebook rulebook = Rulebook.withFolder(folder);
    assertEquals("Our own claims", rulebook.profiles().get("our-house").title());
    String edits = "\n2400[2]/SV1/SV101 = HC:J1885:KX\n2400[2]/SV1/SV104 = 4\n";
    assertTrue(
        run(rulebook, "base drug.837\nprofile our-house\n\nflagged: on" + edits).holds(), "on");
    assertTrue(run(rulebook, "base drug.837\n\nsilent: off" + edits).holds(), "off");
    assertFalse(
        run(rulebook, "base drug.837\nprofile no-house\n\nsilent: unknown" + edits).holds());
  }

  @ParameterizedTest
  @CsvSource({
    "base,Ours,more,already",
    "mac-wps,Ours,more,already",
    "Our House,Ours,more,small letters",
    "our-house,,more,has a title",
    "our-house,Ours,,says what it adds",
    "our-house,Ours,what is covered,no profile says"
  })
  void aRowThatIsNoNewProfileIsRefused(String id, String title, String adds, String why)
      throws Exception {
    write(
        "profiles.csv",
        TABLE + id + "," + (title == null ? "" : title) + ",," + (adds == null ? "" : adds) + "\n");
    write("own.drl", rule("base", "practice", ""));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    refused("profiles.csv:2: " + id + ": ", why);
  }

  @Test
  void aRuleOfAContractorsProfileCitesThatContractor() throws Exception {
    write("own.drl", rule("mac-wps", "authority", "@authority(\"MAC-CGS-B-NOC\")"));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    refused("US-001", "cites a document of WPS (J5/J8 Part B)");
  }

  @Test
  void aRuleIsOffWithAProfileItNamesBehindAnExclamationMark() throws Exception {
    write("profiles.csv", TABLE + "our-house,Our own claims,,nothing but what it takes away\n");
    write("own.drl", rule("base,!our-house", "practice", ""));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    Rulebook rulebook = Rulebook.withFolder(folder);
    RuleInfo rule = rulebook.rule("US-001").orElseThrow();
    assertEquals("base", rule.profile());
    assertEquals("base,!our-house", rule.writtenProfile());
    String edits = "\n2400[2]/SV1/SV101 = HC:J1885:KX\n2400[2]/SV1/SV104 = 4\n";
    assertTrue(run(rulebook, "base drug.837\n\nflagged: without" + edits).holds(), "without");
    assertTrue(
        run(rulebook, "base drug.837\nprofile our-house\n\nsilent: with" + edits).holds(), "with");
    assertTrue(
        run(rulebook, "base drug.837\nprofile mac-wps\n\nflagged: another" + edits).holds(),
        "another");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "base,medicare-b;those with which it is off",
        "base,!;those with which it is off",
        "base,!837p-5010;only a profile on request",
        "base,!no-house;only a profile on request",
        "medicare-b,!medicare-b;medicare-b twice",
        "base,!medicare-b,!medicare-b;medicare-b twice",
        "!medicare-b;@profile is one of"
      })
  void aProfileThatCannotBeTakenAwayIsRefused(String profile, String why) throws Exception {
    write("own.drl", rule(profile, "practice", ""));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    refused("US-001", why);
  }

  @Test
  void noRuleRestsOnARetiredDocument() throws Exception {
    write("authorities.csv", AUTHORITIES + "OLD,CMS,manual,An old page,,2001,retired,nowhere,x\n");
    write("own.drl", rule("base", "authority", "@authority(\"OLD\")"));
    write("templates.csv", "rule,template\nUS-001,KX.\n");
    refused("US-001", "OLD is retired");
  }

  private void refused(String... words) {
    RuleFolderException refused =
        assertThrows(RuleFolderException.class, () -> Rulebook.withFolder(folder));
    for (String word : words) {
      assertTrue(refused.getMessage().contains(word), refused::getMessage);
    }
  }

  private static ExampleResult run(Rulebook rulebook, String text) throws Exception {
    return Shipped.runner(rulebook)
        .run(ExampleFile.parse("US-001", "US-001.txt", text).examples().get(0));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String rule(String profile, String basis, String more) {
    return """
        package org.plumbline.rules

        import org.plumbline.claim.ClaimField
        import org.plumbline.facts.LineFacts

        global org.plumbline.rulebook.Findings findings

        rule "US-001"
          @title("A rule of a user") @severity("info") @family("consistency") @item("24D")
          @profile("%s") @basis("%s") %s @needs("modifiers")
        when
          $line : LineFacts(hasModifiers, hasModifier("KX"))
        then
          findings.report("US-001", $line, ClaimField.MODIFIER_1);
        end
        """
        .formatted(profile, basis, more);
  }
}
