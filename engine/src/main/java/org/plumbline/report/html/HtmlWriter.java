package org.plumbline.report.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.finding.Authority;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import org.plumbline.report.FindingWriter;

/**
 * One self-contained HTML page: for each claim with findings its CMS-1500 with marked items and the
 * findings beside it, then the pages of the rules and the summary. Holds one claim at a time. No
 * scripts and nothing loaded from elsewhere, which the page also forbids itself. UTF-8, line feeds.
 */
public final class HtmlWriter implements FindingWriter {

  private final Writer out;
  private final Markup html;
  private final RulePages pages;
  private final FindingArticle article;
  private final ClaimIndex index = new ClaimIndex();
  private final List<Finding> findings = new ArrayList<>();
  private ClaimPicture picture;
  private boolean begun;
  private boolean aboutFile;
  private String fileSection = "";
  private int fileSections;
  private int claims;

  /**
   * Writes to this stream, which {@link #close()} closes.
   *
   * @param pages the page of a rule by its id, as Markdown
   * @param authorities a document by its id
   */
  public HtmlWriter(
      OutputStream out,
      Function<String, Optional<String>> pages,
      Function<String, Optional<Authority>> authorities) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.html = new Markup(this.out);
    this.pages = new RulePages(pages);
    this.article = new FindingArticle(html, this.pages, authorities);
  }

  @Override
  public boolean draws() {
    return true;
  }

  @Override
  public void claim(ClaimPicture claim) {
    begin();
    endClaim();
    picture = claim;
  }

  @Override
  public void found(Finding finding) {
    begin();
    if (finding.claimIndex() == 0) {
      endClaim();
      ofFile(finding);
      return;
    }
    if (picture == null || !isOf(picture, finding)) {
      endClaim();
      picture =
          new ClaimPicture(
              finding.file(), finding.claimId(), finding.claimIndex(), List.of(), List.of());
    }
    findings.add(finding);
  }

  private static boolean isOf(ClaimPicture claim, Finding finding) {
    return claim.claimIndex() == finding.claimIndex() && claim.file().equals(finding.file());
  }

  @Override
  public void finished(Summary summary) {
    try {
      begin();
      endClaim();
      endFile();
      if (claims == 0 && fileSections == 0) {
        html.raw("<p>No findings.</p>\n");
      } else if (claims > 0) {
        html.raw("<p id=\"c" + (claims + 1) + "\" tabindex=\"-1\">");
        html.raw("That was the last claim with findings.</p>\n");
      }
      html.raw("</main>\n");
      RunSummary.write(summary, html);
      index.write(html);
      pages.write(html);
      html.raw("</body>\n</html>\n");
      out.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void begin() {
    if (!begun) {
      begun = true;
      html.raw(resource("head.html").replace("/* page.css */", resource("page.css")));
    }
  }

  private void endClaim() {
    if (findings.isEmpty()) {
      return;
    }
    endFile();
    claims++;
    String anchor = "c" + claims;
    ClaimSection section = new ClaimSection(html, article);
    section.write(picture, findings, claims);
    index.add(anchor, ClaimSection.title(picture) + ", " + picture.file(), findings);
    findings.clear();
    picture = null;
  }

  /** Findings about the file are written as they come: there may be any number of them. */
  private void ofFile(Finding finding) {
    if (aboutFile && !fileSection.equals(finding.file())) {
      endFile();
    }
    if (!aboutFile) {
      aboutFile = true;
      fileSection = finding.file();
      fileSections++;
      String anchor = "f" + fileSections;
      html.raw(
          "<section class=\"file\" id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "h\">");
      html.raw("\n<h2 id=\"" + anchor + "h\">").text(fileSection).raw(": about the file</h2>\n");
    }
    article.write(finding, "f" + fileSections);
  }

  private void endFile() {
    if (aboutFile) {
      aboutFile = false;
      html.raw("</section>\n");
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(name, failed);
    }
  }
}
