package org.plumbline.testclaims.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.report.html.HtmlWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.RunListener;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/** Scrubs a sample batch into a page. */
final class SamplePages {

  private SamplePages() {}

  static Path sample(String name) {
    return Path.of(System.getProperty("plumbline.checkout"), "test-claims", "samples", name);
  }

  /** Returns how many findings the page shows. */
  static int write(Path claims, Path page) throws IOException {
    Rulebook rulebook = Rulebook.shipped();
    ScrubRun run =
        new ScrubRun(
            rulebook, new HcpcsCodeSet(List.of(starter())), new ScrubOptions(Set.of(), null, 2));
    try (OutputStream out = Files.newOutputStream(page);
        HtmlWriter writer = new HtmlWriter(out, rulebook::page, rulebook::authority)) {
      Drawing listener = new Drawing(writer);
      InputFile input =
          new InputFile(
              claims.getFileName().toString(),
              Files.size(claims),
              () -> Files.newInputStream(claims));
      writer.finished(run.run(List.of(input), listener).summary());
      return listener.findings;
    }
  }

  private static HcpcsTable starter() throws IOException {
    try (InputStream codes =
        SamplePages.class.getResourceAsStream("/plumbline-rules/code-sets/hcpcs-starter.csv")) {
      return StarterCodes.read(codes);
    }
  }

  private static final class Drawing implements RunListener {
    private final HtmlWriter writer;
    private int findings;

    Drawing(HtmlWriter writer) {
      this.writer = writer;
    }

    @Override
    public boolean wantsPictures() {
      return true;
    }

    @Override
    public void claim(ClaimPicture picture) {
      writer.claim(picture);
    }

    @Override
    public void found(Finding finding) {
      findings++;
      writer.found(finding);
    }
  }
}
