package org.plumbline.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Authority;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.ClaimPicture.Entry;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Sentences;
import org.plumbline.finding.Severity;

class HtmlWriterTest {

  private static final List<String> ITEMS_OF_THE_FORM =
      List.of(
          "1", "1a", "2", "3", "4", "5", "6", "7", "8", "9", "9a", "9b", "9c", "9d", "10", "10a",
          "10b", "10c", "10d", "11", "11a", "11b", "11c", "11d", "12", "13", "14", "15", "16", "17",
          "17a", "17b", "18", "19", "20", "21", "22", "23", "24A", "24B", "24C", "24D", "24E",
          "24F", "24G", "24H", "24I", "24J", "25", "26", "27", "28", "29", "30", "31", "32", "32a",
          "32b", "33", "33a", "33b");

  private static final String HOSTILE =
      "<script>alert(1)</script>\"'&<!--\u202Eevil\u2066\u0000]]>";

  @Test
  void every_item_of_the_form_is_drawn_once() {
    String form = Pages.written(page -> page.found(error("28")));
    for (String item : ITEMS_OF_THE_FORM) {
      assertEquals(1, count(form, "<b>" + item + "</b>"), item);
    }
  }

  @Test
  void an_item_with_findings_names_item_and_counts_and_leads_to_them_and_back() {
    String page =
        Pages.written(
            writer -> {
              writer.found(error("28"));
              writer.found(Pages.finding(1, Severity.WARNING, "28", 0, "second"));
            });
    assertTrue(page.contains("<div class=\"item i28 marked error\">"), page);
    assertTrue(
        page.contains(
            "<a class=\"mark\" id=\"c1m1\" href=\"#c1g1\"><span class=\"unseen\">Item 28:"
                + " </span><span aria-hidden=\"true\">\u2716</span> 1 error, 1 warning</a>"),
        page);
    assertTrue(page.contains("<div class=\"group\" id=\"c1g1\" tabindex=\"-1\">"), page);
    assertTrue(page.contains("<a href=\"#c1m1\">"), page);
  }

  @Test
  void a_descriptor_to_read_shows_its_score_and_the_words_it_is_made_of() {
    Finding plain = Pages.finding(1, Severity.INFO, "24D", 1, "words");
    Finding.Descriptor read =
        new Finding.Descriptor(
            "E0143", "Walker", "", "", 12, List.of(new Finding.Word("<WLKR>", "Walker", 12)));
    Finding scored =
        new Finding(
            plain.rule(),
            plain.file(),
            plain.claimId(),
            plain.claimIndex(),
            plain.line(),
            plain.item(),
            plain.location(),
            plain.sentence(),
            plain.evidence(),
            plain.authorities(),
            List.of(read));
    String page = Pages.written(writer -> writer.found(scored));
    assertTrue(
        page.contains("<dd>Walker</dd>\n<dd>score 12: &lt;WLKR&gt; for Walker 12</dd>"), page);
  }

  @Test
  void a_finding_of_a_line_is_marked_in_the_cell_and_one_of_the_claim_in_the_column_head() {
    String page =
        Pages.written(
            writer -> {
              writer.claim(Pages.picture(1));
              writer.found(Pages.finding(1, Severity.ERROR, "24B", 0, "of the claim"));
              writer.found(Pages.finding(1, Severity.ERROR, "24D", 1, "of the line"));
              writer.found(Pages.finding(1, Severity.ERROR, "24", 1, "of the shaded area"));
            });
    assertTrue(page.contains("<th scope=\"col\" class=\"c24B marked error\">"), page);
    assertTrue(page.contains("<td class=\"c24D marked error\">"), page);
    assertTrue(page.contains("<td colspan=\"10\" class=\"c24 marked error\">"), page);
    assertTrue(page.contains("Item 24 shaded, line 1"), page);
  }

  @Test
  void a_finding_without_an_item_is_marked_at_its_line_or_beside_the_form() {
    String page =
        Pages.written(
            writer -> {
              writer.claim(Pages.picture(1));
              writer.found(Pages.finding(1, Severity.INFO, "", 0, "of the claim"));
              writer.found(Pages.finding(1, Severity.INFO, "99z", 1, "of an unknown item"));
            });
    assertTrue(page.contains("<p class=\"outside marked info\">"), page);
    assertTrue(page.contains("rowspan=\"2\" class=\"n marked info\">1"), page);
  }

  @Test
  void errors_come_before_warnings_and_the_claim_says_what_to_mend_first() {
    String page =
        Pages.written(
            writer -> {
              writer.found(Pages.finding(1, Severity.WARNING, "3", 0, "lighter"));
              writer.found(Pages.finding(1, Severity.ERROR, "28", 0, "heavier"));
            });
    assertTrue(page.indexOf("heavier") < page.indexOf("lighter"), page);
    assertTrue(page.contains("Mend first: <a href=\"#c1g1\">Item 28</a>"), page);
  }

  @Test
  void an_identity_is_hatched_and_a_value_is_shown() {
    String page =
        Pages.written(
            writer -> {
              writer.claim(Pages.picture(1, new Entry("2", 1, ""), new Entry("21", 3, "E1165")));
              writer.found(error("28"));
            });
    assertTrue(
        page.contains(
            "<span>Patient&#39;s name</span></span><span class=\"hidden\">not shown</span>"),
        page);
    assertTrue(page.contains("<i>C.</i> E1165"), page);
  }

  @Test
  void a_finding_shows_evidence_authorities_and_the_page_of_its_rule() {
    String page =
        Pages.written(
            writer ->
                writer.found(
                    Pages.finding(
                        "DA-U01/b",
                        1,
                        Severity.WARNING,
                        "24G",
                        1,
                        "60 mg, \"per 15 mg\"",
                        List.of(
                            new Evidence.Descriptor("per 15 mg", "J1885", "2025-10", 0, 9),
                            new Evidence.ClaimText("SV101-7", "60 mg"),
                            new Evidence.Computed("expectedUnits", "4")))));
    assertTrue(
        page.contains("<dt>Descriptor of J1885, release 2025-10</dt><dd><q>per 15 mg</q></dd>"),
        page);
    assertTrue(page.contains("<dt>Claim says, SV101-7</dt><dd><code>60 mg</code>"), page);
    assertTrue(page.contains("<dt>Worked out: expected units</dt><dd>4</dd>"), page);
    assertTrue(
        page.contains("href=\"https://www.example.org/ch26\">Claims Manual</a>, CMS, ch. 26, 2025"),
        page);
    assertTrue(page.contains("<dd>UNKNOWN-ID</dd>"), page);
    assertTrue(page.contains("<a href=\"#rule1\">"), page);
    assertTrue(page.contains("<article class=\"rule\" id=\"rule1\""), page);
    assertTrue(page.contains("<p>Words of DA-U01.</p>"), page);
  }

  @Test
  void nothing_of_the_input_becomes_markup_or_turns_the_writing_direction() {
    String page =
        Pages.written(
            writer -> {
              writer.claim(
                  new ClaimPicture(
                      HOSTILE,
                      HOSTILE,
                      1,
                      List.of(new Entry("26", 1, HOSTILE), new Entry("21", 1, HOSTILE)),
                      List.of(new ClaimPicture.Line(1, List.of(new Entry("24D", 1, HOSTILE))))));
              Finding plain =
                  Pages.finding(
                      "R-1",
                      1,
                      Severity.ERROR,
                      "26",
                      0,
                      HOSTILE,
                      List.of(new Evidence.ClaimText(HOSTILE, HOSTILE)));
              writer.found(
                  new Finding(
                      plain.rule(),
                      HOSTILE,
                      HOSTILE,
                      1,
                      0,
                      "26",
                      plain.location(),
                      Sentences.of(HOSTILE),
                      plain.evidence(),
                      List.of(HOSTILE),
                      List.of()));
            });
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<!--"), page);
    assertTrue(page.chars().noneMatch(c -> c == 0x202E || c == 0x2066 || c == 0), page);
    assertEquals(1, count(page, "<html"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"), page);
  }

  @Test
  void a_locator_is_a_link_only_where_it_is_an_address_of_the_web() throws IOException {
    Authority sly =
        new Authority("PUB", "", "", "Sly", "", "", "", "javascript:alert(1)", Set.of());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HtmlWriter writer = new HtmlWriter(bytes, Pages::page, id -> Optional.of(sly))) {
      writer.found(error("28"));
      writer.finished(Pages.summary());
    }
    String page = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(page.contains("<dd>Sly, javascript:alert(1)</dd>"), page);
    assertFalse(page.contains("href=\"javascript"), page);
  }

  @Test
  void findings_about_the_file_have_a_section_of_their_own() {
    String page =
        Pages.written(
            writer -> {
              writer.found(Pages.finding(0, Severity.ERROR, "", 0, "envelope one"));
              writer.found(Pages.finding(0, Severity.ERROR, "", 0, "envelope two"));
              writer.found(error("28"));
              writer.found(Pages.finding(0, Severity.ERROR, "", 0, "envelope three"));
            });
    assertEquals(2, count(page, "<h2 id=\"f"), page);
    assertTrue(page.indexOf("envelope two") < page.indexOf("<section class=\"claim\""), page);
    assertWellFormed(page);
  }

  @Test
  void the_summary_counts_findings_checks_and_abstentions_with_reasons() {
    String page = Pages.written(writer -> writer.found(error("28")));
    assertTrue(
        page.contains("4 findings (3 errors, 1 warning); 400 checks applied, 20 abstained."), page);
    assertTrue(page.contains("<li>no release 2025-10 loaded: 20</li>"), page);
    assertTrue(page.contains("Not read: 100 of 5000 bytes."), page);
  }

  @Test
  void nothing_is_called_clean_passed_ok_or_valid() {
    String none = Pages.written(writer -> {});
    assertTrue(none.contains("<p>No findings.</p>"), none);
    for (String page : List.of(none, Pages.written(writer -> writer.found(error("28"))))) {
      String words = page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ");
      assertFalse(
          Pattern.compile(
                  "(?i)\\b(clean|passe[ds]|ok|okay|valid|approved|payable|correct claims?)\\b")
              .matcher(words)
              .find(),
          words);
    }
  }

  @Test
  void elements_are_balanced_anchors_unique_and_links_lead_somewhere() {
    assertWellFormed(Pages.written(writer -> {}));
    assertWellFormed(
        Pages.written(
            writer -> {
              for (int claim = 1; claim <= 3; claim++) {
                writer.claim(Pages.picture(claim, new Entry("17b", 1, "")));
                writer.found(Pages.finding(claim, Severity.ERROR, "17b", 2, "m"));
                writer.found(Pages.finding(claim, Severity.INFO, "NONE", 0, "m"));
              }
            }));
  }

  @Test
  void the_page_asks_for_nothing_from_elsewhere_and_runs_nothing() {
    String page = Pages.written(writer -> writer.found(error("28")));
    assertTrue(page.contains("default-src 'none'"), page);
    assertFalse(Pattern.compile("<(script|img|link|iframe|object|form)\\b").matcher(page).find());
    assertFalse(Pattern.compile("\\son[a-z]+=|@import|url\\(").matcher(page).find());
  }

  @Test
  void ten_thousand_claims_are_written_as_they_come_and_not_kept() throws IOException {
    Counting out = new Counting();
    List<WeakReference<ClaimPicture>> pictures = new ArrayList<>();
    try (HtmlWriter writer = new HtmlWriter(out, Pages::page, id -> Optional.empty())) {
      long atHalf = 0;
      for (int claim = 1; claim <= 10_000; claim++) {
        ClaimPicture picture = Pages.picture(claim);
        pictures.add(new WeakReference<>(picture));
        writer.claim(picture);
        writer.found(Pages.finding(claim, Severity.ERROR, "28", 0, "m"));
        atHalf = claim == 5_000 ? out.bytes : atHalf;
      }
      assertTrue(out.bytes - atHalf > 0.49 * out.bytes, "written as they come");
      System.gc();
      long kept = pictures.stream().filter(reference -> reference.get() != null).count();
      assertTrue(kept < 100, kept + " of 10000 pictures are kept");
      writer.finished(Pages.summary());
    }
    assertTrue(out.bytes > 10_000_000, "really written");
  }

  @Test
  void the_list_of_claims_is_bounded_and_says_how_many_more_there_are() {
    String page =
        Pages.written(
            writer -> {
              for (int claim = 1; claim <= ClaimIndex.MOST + 7; claim++) {
                writer.found(Pages.finding(claim, Severity.ERROR, "28", 0, "m"));
              }
            });
    assertEquals(ClaimIndex.MOST, count(page, "<li><a href=\"#c"));
    assertTrue(page.contains("And 7 more"));
  }

  private static Finding error(String item) {
    return Pages.finding(1, Severity.ERROR, item, 0, "message");
  }

  private static void assertWellFormed(String page) {
    Set<String> anchors = new HashSet<>();
    Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
    while (ids.find()) {
      assertTrue(anchors.add(ids.group(1)), "twice: " + ids.group(1));
    }
    Matcher links = Pattern.compile("(?:href=\"#|labelledby=\")([^\"]*)\"").matcher(page);
    while (links.find()) {
      assertTrue(anchors.contains(links.group(1)), "leads nowhere: " + links.group(1));
    }
    Matcher tags = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>").matcher(page);
    List<String> open = new ArrayList<>();
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        if (!tags.group(2).equals("meta")) {
          open.add(tags.group(2));
        }
      } else {
        assertEquals(open.remove(open.size() - 1), tags.group(2), "closed at " + tags.start());
      }
    }
    assertEquals(List.of(), open);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] written, int offset, int length) {
      bytes += length;
    }
  }
}
