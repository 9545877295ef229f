package org.plumbline.testclaims.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a sample batch as a person meets it, in Debian's chromium. */
class PageInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path TARGET =
      Path.of(System.getProperty("plumbline.checkout"), "test-claims", "target", "page");
  private static final Path REPORT = TARGET.resolve("report.html");

  private static Playwright playwright;
  private static Browser browser;
  private static int findings;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void scrubASampleAndStartTheBrowser() throws IOException {
    assumeTrue(
        Files.isExecutable(CHROMIUM),
        "the page is not looked at: there is no " + CHROMIUM + " (apt-get install chromium)");
    Files.createDirectories(TARGET);
    findings = SamplePages.write(SamplePages.sample("dme-supplier.837"), REPORT);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void nothing_was_logged_and_nothing_was_asked_for() {
    if (context != null) {
      context.close();
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  void a_marked_item_leads_by_keyboard_to_its_finding_to_the_rule_s_page_and_back() {
    Page page = open(1280, 900, ColorScheme.LIGHT);
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the findings");
    assertThat(page.locator(":focus")).isInViewport();
    tabTo(page, "#c1m1");
    page.keyboard().press("Enter");
    assertTrue(page.url().endsWith("#c1g1"), page.url());
    assertThat(page.locator("#c1g1 .finding").first()).isInViewport();
    assertThat(page.locator("#c1g1 h4")).containsText("Item 17b");
    tabTo(page, "#c1g1 .page a");
    page.keyboard().press("Enter");
    Locator rule = page.locator(".rule:target");
    assertThat(rule.locator("h3")).containsText("FMT-17B-001");
    assertThat(rule.locator("h3")).isInViewport();
    tabTo(page, ".rule:target .back a");
    page.keyboard().press("Enter");
    assertTrue(page.url().endsWith("#c1g1"), page.url());
    tabTo(page, "#c1g1 h4 a");
    page.keyboard().press("Enter");
    assertThat(page.locator("#c1m1")).isFocused();
    assertThat(page.locator("#c1m1")).isInViewport();
  }

  @Test
  void tabbing_meets_every_link_in_the_order_of_the_page() {
    Page page = open(1280, 900, ColorScheme.LIGHT);
    List<String> met = new ArrayList<>();
    int links = page.locator("a").count();
    for (int i = 0; i < links; i++) {
      page.keyboard().press("Tab");
      met.add((String) page.evaluate("[...document.links].indexOf(document.activeElement) + ''"));
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < links; i++) {
      all.add(Integer.toString(i));
    }
    assertEquals(all, met);
  }

  @Test
  void every_marked_item_says_item_severity_and_count() {
    Page page = open(1280, 900, ColorScheme.LIGHT);
    List<Locator> marked = page.locator(".marked").all();
    assertTrue(marked.size() > 10, marked.size() + " marked");
    Pattern name =
        Pattern.compile(
            "link \"(Item \\d+[a-zA-Z]?(, line \\d+)?|Item 24 shaded, line \\d+|Line \\d+): "
                + "[1-9]\\d* (error|warning|info)s?(, [1-9]\\d* (warning|info)s?)*\"");
    for (Locator item : marked) {
      String heard = item.locator("a.mark").ariaSnapshot();
      assertTrue(name.matcher(heard).find(), heard);
    }
  }

  @Test
  void headings_skip_no_level_ids_are_unique_and_there_is_one_main() {
    Page page = open(1280, 900, ColorScheme.LIGHT);
    @SuppressWarnings("unchecked")
    List<Integer> levels =
        (List<Integer>)
            page.evaluate(
                "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");
    assertEquals(1, levels.get(0));
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i) > 1 && levels.get(i) <= levels.get(i - 1) + 1, "heading " + i);
    }
    assertEquals(
        page.evaluate("document.querySelectorAll('[id]').length"),
        page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"));
    assertThat(page.locator("main")).hasCount(1);
    assertEquals("en", page.locator("html").getAttribute("lang"));
  }

  @Test
  void all_text_has_the_contrast_of_wcag_aa_in_light_and_in_dark() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open(1280, 900, scheme);
      assertEquals(List.of(), page.evaluate(resource("contrast.js")), scheme.toString());
    }
  }

  @Test
  void in_print_every_finding_is_there_and_each_claim_begins_a_page() {
    Page page = open(1280, 900, ColorScheme.DARK);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertEquals(findings, page.locator(".finding").count());
    for (Locator finding : page.locator(".finding").all()) {
      assertThat(finding).isVisible();
    }
    for (Locator claim : page.locator(".claim ~ .claim").all()) {
      assertThat(claim).hasCSS("break-before", "page");
    }
    byte[] printed = page.pdf(new Page.PdfOptions().setPath(TARGET.resolve("report.pdf")));
    String pdf = new String(printed, StandardCharsets.ISO_8859_1);
    int pages = pdf.split("/Type /Page\\b", -1).length - 1;
    assertTrue(pages > page.locator(".claim").count(), pages + " pages");
  }

  @Test
  void nothing_is_wider_than_the_window_at_1280_and_at_400() {
    for (int width : List.of(1280, 400)) {
      Page page = open(width, 900, ColorScheme.LIGHT);
      assertEquals(
          0, page.evaluate("document.documentElement.scrollWidth - innerWidth"), "at " + width);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(TARGET.resolve("report-" + width + ".png")));
      assertTrue(page.locator("#c1m1").boundingBox().y < 2 * 900, "the first mark is near the top");
    }
  }

  @Test
  void without_javascript_the_page_is_the_same() {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
    Page page = watched(context.newPage());
    page.navigate(REPORT.toUri().toString());
    assertEquals(findings, page.locator(".finding").count());
    page.locator("#c1m1").click();
    assertTrue(page.url().endsWith("#c1g1"), page.url());
    assertThat(page.locator("#c1g1 .finding").first()).isInViewport();
  }

  @Test
  void a_hostile_claim_stays_text() throws IOException {
    String evil = "<img src=x onerror=alert(1)>\u202e\"'";
    Path claims = TARGET.resolve("hostile.837");
    String batch = Files.readString(SamplePages.sample("dme-supplier.837"));
    Files.writeString(
        claims,
        batch.replace("DME1002", evil).replace("100 TEST STRIPS", evil).replace("L1833", evil));
    Path report = TARGET.resolve("hostile.html");
    assertTrue(SamplePages.write(claims, report) > 0);
    context = browser.newContext();
    Page page = watched(context.newPage());
    page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
    page.navigate(report.toUri().toString());
    assertThat(page.locator("img, script")).hasCount(0);
    String shown = "<img src=x onerror=alert(1)>?\"'";
    assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText(shown)))
        .hasCount(1);
  }

  private Page open(int width, int height, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    Page page = watched(context.newPage());
    page.navigate(REPORT.toUri().toString());
    return page;
  }

  private Page watched(Page page) {
    page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.isNavigationRequest() || !request.url().startsWith("file:")) {
            complaints.add("request: " + request.url());
          }
        });
    return page;
  }

  private static void tabTo(Page page, String selector) {
    Locator wanted = page.locator(selector).first();
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("60 tabs do not lead to " + selector);
  }

  private static String resource(String name) {
    try (InputStream in = PageInBrowserTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
