package org.plumbline.api.scrub;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.plumbline.api.problem.CutAnswerException;
import org.plumbline.api.problem.Failure;
import org.plumbline.api.problem.RefusedException;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.report.FindingWriter;
import org.plumbline.report.JsonWriter;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Scrubs one input after the other into answers, and counts. */
@Component
final class Scrubs {

  private final Rulebook rulebook;
  private final CodeSets codes;
  private final ScrubMetrics metrics;

  Scrubs(Rulebook rulebook, CodeSets codes, ScrubMetrics metrics) {
    this.rulebook = rulebook;
    this.codes = codes;
    this.metrics = metrics;
  }

  /**
   * Scrubs an input into an answer.
   *
   * @throws RefusedException where no format is recognised; nothing has been written then
   * @throws CutAnswerException where it failed after the first bytes were sent
   */
  void scrub(InputFile input, ScrubOptions options, MediaType type, HttpServletResponse response)
      throws IOException {
    try {
      OutputStream out = response.getOutputStream();
      // closed by its owner: closing the writer would send what a refused input left behind
      FindingWriter writer =
          type.equals(MediaType.APPLICATION_NDJSON) ? new NdjsonWriter(out) : new JsonWriter(out);
      scrub(input, options, writer);
    } catch (RuntimeException failed) {
      if (!response.isCommitted()) {
        throw failed;
      }
      if (!(failed instanceof UncheckedIOException)) {
        Failure.log(failed);
        throw new CutAnswerException();
      }
      // the caller has gone
    }
  }

  private void scrub(InputFile input, ScrubOptions options, FindingWriter writer) {
    ScrubMetrics.OfRun counts = metrics.begin();
    Outcome outcome =
        new ScrubRun(rulebook, codes, options)
            .run(
                List.of(input),
                finding -> {
                  writer.found(finding);
                  counts.found(finding.rule());
                });
    if (!outcome.problems().isEmpty()) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, withoutName(outcome, input));
    }
    writer.finished(outcome.summary());
    counts.finished(outcome.summary());
  }

  /** The run's sentence. It begins with the input's name, which is the caller's. */
  private static String withoutName(Outcome outcome, InputFile input) {
    String problem = outcome.problems().get(0);
    String name = input.name() + ": ";
    return "The body cannot be read: "
        + (problem.startsWith(name) ? problem.substring(name.length()) : "it holds no claims")
        + ".";
  }
}
