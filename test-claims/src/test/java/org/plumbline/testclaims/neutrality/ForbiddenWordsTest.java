package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.NeutralWords;
import org.plumbline.testclaims.Scrubbed;

/**
 * I2 and section 4.2: no template, title or page says a word of the list, in any inflection; quotes
 * are marked and exempt.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForbiddenWordsTest {

  /** The words of section 4.2 with their inflections, written out by hand. */
  private static final String WORDS =
      """
      cover, covers, covered, covering, coverage, coverages, non-covered, noncovered, noncoverage
      pay, pays, paying, payable, payment, payments, paid, unpaid, reimburse, reimburses, reimbursed
      reimbursing, reimbursement, allow, allows, allowed, allowing, allowable, allowance, allowances
      deny, denies, denied, denying, denial, denials, reject for payment, rejects for payment
      rejected for payment, approve, approves, approved, approving, approval, approvals
      authorize, authorizes, authorized, authorizing, authorization, authorise, authorised
      medical necessity, medically necessary, reasonable and necessary
      eligible, eligibility, ineligible, entitled, entitle, entitles, entitlement
      benefit, benefits, benefited, benefiting, benefitted
      billable, can be billed, could be billed, should bill, should be billed, must bill
      correct code is, correct codes are, use code, uses code, used code, using code, use codes
      replace with, replaces with, replaced with, replacing with
      assign, assigns, assigned, assigning, assignment, map to, maps to, mapped to, mapping to
      crosswalk to, crosswalks to, crosswalked to
      appropriate code, appropriate codes, recommended code, recommended codes, suggested code
      suggested codes, prefer, prefers, preferred, preferring, preference, preferable
      compliant, non-compliant, clean, cleaner, valid for payment, passed
      fee, fees, price, prices, priced, pricing, rate, rates, rated, rating
      fraud, frauds, fraudulent, abuse, abuses, abused, abusing, abusive
      upcode, upcodes, upcoded, upcoding, unbundle, unbundles, unbundled, unbundling
      guarantee, guarantees, guaranteed, certified, certify, certifies
      Medicare requires, Medicare required
      """;

  /** Words of the field that begin or end like one of the list and are none. */
  private static final String NEUTRAL =
      "payer, payers, discovered, recover, recovery, beneath, operate, separate, separately, ratio,"
          + " accurate, iterate, free, coffee, code, uses of codes, signed, differs, says, in force,"
          + " ended, added, listed, absent, read, cannot be compared, designated, concentrated";

  @TempDir Path folder;

  static List<String> words() {
    return Arrays.stream(WORDS.split("[,\n]")).map(String::trim).filter(w -> !w.isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_forbidden_word_is_found_in_any_writing(String word) {
    for (String sentence :
        List.of(
            "The line is " + word + ".",
            word.toUpperCase(Locale.ROOT) + "!",
            "(" + word + ") is it")) {
      assertTrue(NeutralWords.forbiddenIn(sentence).isPresent(), sentence);
    }
  }

  @Test
  void words_of_the_field_are_none() {
    for (String word : NEUTRAL.split(", *")) {
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn("The line " + word + " it."), word);
    }
  }

  @Test
  void a_template_with_one_is_refused_with_its_line() throws Exception {
    List<String> words = words();
    StringBuilder rows = new StringBuilder("rule,template\n");
    for (int i = 0; i < words.size(); i++) {
      rows.append("US-%03d,\"The line is %s, {field}.\"\n".formatted(i, words.get(i)));
    }
    String refusal = planted("A line", "A line.").file("templates.csv", rows.toString()).refusal();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!refusal.contains("templates.csv:%d: US-%03d: no template says".formatted(i + 2, i))) {
        missed.add(words.get(i));
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void a_placeholder_may_be_named_like_one() throws Exception {
    assertDoesNotThrow(planted("A line", "The line has {field}.")::taken);
    assertTrue(
        MessageTemplate.parse("The {number:covered} of it").words().indexOf("covered") < 0,
        "the name of a slot is not shown");
  }

  @Test
  void a_title_with_one_is_refused() throws Exception {
    assertTrue(planted("A line is covered", "A line.").refusal().contains("no @title says"));
  }

  @Test
  void a_page_with_one_is_refused() throws Exception {
    PlantedFolder planted = planted("A line", "A line.");
    List<String> missed = new ArrayList<>();
    for (String word : words()) {
      String refusal =
          planted.file("pages/US-001.md", "# US-001\n\nIt is " + word + ".\n").refusal();
      if (!refusal.contains("pages/US-001.md:3: ")) {
        missed.add(word);
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void on_a_page_quotes_and_titles_of_documents_are_exempt() throws Exception {
    PlantedFolder planted = planted("A line", "A line.");
    planted.file(
        "pages/US-001.md",
        """
        # US-001

        The descriptor says `wound cover, sterile`; CMS writes `approved`.

        ## Sources

        - `CMS-100-04-23`: Medicare Claims Processing Manual ch. 23 (fee schedule administration and coding)
        """);
    assertDoesNotThrow(planted::taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The descriptor says `wound cover`, so the item is covered.",
        "The ` stands alone and the item is covered.",
        "A quote `does not end here\nand the item is covered` here.",
        "- `CMS-100-04-23`: Medicare Claims Processing Manual ch. 23 (fee schedule administration and"
            + " coding); it is covered",
        "- `NO-SUCH-1`: Medicare Claims Processing Manual (fee schedule)"
      })
  void beside_a_quote_or_a_title_they_are_refused_all_the_same(String page) throws Exception {
    String refusal = planted("A line", "A line.").file("pages/US-001.md", page + "\n").refusal();
    int line = page.contains("\nand") ? 2 : 1;
    assertTrue(refusal.contains("pages/US-001.md:" + line + ": "), refusal);
  }

  @Test
  void what_is_shipped_says_none() {
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      String words = MessageTemplate.parse(rule.template()).words();
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn(words), rule.name());
      assertEquals(Optional.empty(), NeutralWords.forbiddenIn(rule.title()), rule.name());
    }
  }

  private PlantedFolder planted(String title, String template) throws Exception {
    return new PlantedFolder(folder)
        .rule("US-001", "@title(\"%s\") @basis(\"practice\")".formatted(title), "")
        .template("US-001", template);
  }
}
