package org.plumbline.cli;

import java.io.IOException;
import java.util.Optional;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;
import org.plumbline.report.FindingWriter;
import org.plumbline.run.ErrorSplit;
import org.plumbline.run.InputFile;
import org.plumbline.run.Outcome;
import org.plumbline.run.RunListener;
import org.plumbline.run.ScrubRun;

/** Hands what a run finds to a writer, and remembers whether the threshold was reached. */
final class ScrubListener implements RunListener {

  private final FindingWriter writer;
  private final Threshold failOn;
  private final Progress progress;
  private final Optional<ErrorSplit> split;
  private final Inputs inputs;
  private boolean reached;

  ScrubListener(
      FindingWriter writer,
      Threshold failOn,
      Progress progress,
      Optional<ErrorSplit> split,
      Inputs inputs) {
    this.writer = writer;
    this.failOn = failOn;
    this.progress = progress;
    this.split = split;
    this.inputs = inputs;
  }

  /** Runs to the end. Where the run breaks off, what it found until then is still written. */
  Outcome hear(ScrubRun run) throws IOException {
    try (writer) {
      Outcome outcome = run.run(inputs.files(), this);
      writer.finished(outcome.summary());
      return outcome;
    }
  }

  @Override
  public void begins(InputFile input) {
    writer.begins(input.name(), inputs.uri(input));
  }

  @Override
  public boolean wantsPictures() {
    return writer.draws();
  }

  @Override
  public void claim(ClaimPicture picture) {
    writer.claim(picture);
  }

  @Override
  public void found(Finding finding) {
    reached |= failOn.reachedBy(finding.rule().severity());
    split.ifPresent(files -> files.found(finding));
    writer.found(finding);
  }

  @Override
  public void read(String name, long claims) {
    split.ifPresent(files -> files.read(name, claims));
  }

  @Override
  public void progressed(long bytes) {
    progress.at(bytes);
  }

  /** The exit status that the findings ask for. */
  int status() {
    return reached ? ExitStatus.FOUND : ExitStatus.BELOW_THRESHOLD;
  }
}
