package org.plumbline.testclaims;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import org.plumbline.report.FindingWriter;
import org.plumbline.report.JsonWriter;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.report.SummaryText;
import org.plumbline.report.TableWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/** What a run of the shipped rules over the starter set makes of a file. */
public record Scrubbed(List<Finding> findings, Summary summary, List<String> problems) {

  public static final Rulebook SHIPPED = Rulebook.shipped();
  public static final HcpcsTable STARTER_TABLE = starter();
  public static final HcpcsCodeSet STARTER = new HcpcsCodeSet(List.of(STARTER_TABLE));

  public static Scrubbed of(byte[] file) {
    return of(file, SHIPPED, STARTER, 1);
  }

  public static Scrubbed of(String file) {
    return of(file.getBytes(StandardCharsets.UTF_8));
  }

  public static Scrubbed of(byte[] file, Rulebook rulebook, HcpcsCodeSet codes, int threads) {
    return of(file, rulebook, CodeSets.of(codes), threads);
  }

  public static Scrubbed of(byte[] file, Rulebook rulebook, CodeSets codes, int threads) {
    return of(file, rulebook, codes, new ScrubOptions(Set.of(), null, threads));
  }

  /** With profiles, too. */
  static Scrubbed of(byte[] file, CodeSets codes, Set<String> profiles) {
    return of(file, SHIPPED, codes, new ScrubOptions(profiles, null, 1));
  }

  /** With the rules of every profile. */
  public static Scrubbed ofAllProfiles(String file) {
    return of(
        file.getBytes(StandardCharsets.UTF_8),
        SHIPPED,
        CodeSets.of(STARTER),
        new ScrubOptions(SHIPPED.profiles().keySet(), null, 1));
  }

  public static Scrubbed of(byte[] file, Rulebook rulebook, CodeSets codes, ScrubOptions options) {
    List<Finding> findings = new ArrayList<>();
    ScrubRun run = new ScrubRun(rulebook, codes, options);
    InputFile input = new InputFile("batch.837", file.length, () -> new ByteArrayInputStream(file));
    Outcome outcome = run.run(List.of(input), findings::add);
    return new Scrubbed(findings, outcome.summary(), outcome.problems());
  }

  public String ndjson() {
    return written(NdjsonWriter::new);
  }

  /** Everything that any writer shows of the run, and the summary for people. */
  public String everyOutput() {
    return ndjson()
        + written(JsonWriter::new)
        + written(out -> new TableWriter(out, 4_000, false))
        + String.join("\n", SummaryText.lines(summary, 4_000))
        + String.join("\n", problems);
  }

  private String written(Function<ByteArrayOutputStream, FindingWriter> format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FindingWriter writer = format.apply(out)) {
      findings.forEach(writer::found);
      writer.finished(summary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static HcpcsTable starter() {
    try (InputStream csv =
        Scrubbed.class.getResourceAsStream("/plumbline-rules/code-sets/hcpcs-starter.csv")) {
      return StarterCodes.read(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
