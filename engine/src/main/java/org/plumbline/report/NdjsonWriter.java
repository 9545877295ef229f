package org.plumbline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import tools.jackson.core.exc.JacksonIOException;

/** One finding as a JSON object a line, and nothing else. UTF-8, line feeds. */
public final class NdjsonWriter implements FindingWriter {

  private final Json json;

  /** Writes to this stream, which {@link #close()} closes. */
  public NdjsonWriter(OutputStream out) {
    this.json = new Json(out);
  }

  @Override
  public void found(Finding finding) {
    try {
      FindingJson.write(finding, json);
      json.raw("\n");
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    }
  }

  @Override
  public void finished(Summary summary) {
    try {
      json.flush();
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
