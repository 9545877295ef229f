package org.plumbline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;
import tools.jackson.core.exc.JacksonIOException;

/**
 * One JSON object, {@code {"findings":[...],"summary":{...}}}, streamed: each finding and the
 * summary on a line of its own. UTF-8, line feeds.
 */
public final class JsonWriter implements FindingWriter {

  private final Json json;
  private boolean begun;

  /** Writes to this stream, which {@link #close()} closes. */
  public JsonWriter(OutputStream out) {
    this.json = new Json(out);
  }

  @Override
  public void found(Finding finding) {
    try {
      json.raw(begun ? ",\n" : "{\"findings\":[\n");
      begun = true;
      FindingJson.write(finding, json);
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    }
  }

  @Override
  public void finished(Summary summary) {
    try {
      json.raw(begun ? "\n],\n\"summary\":" : "{\"findings\":[],\n\"summary\":");
      SummaryJson.write(summary, json);
      json.raw("}\n");
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
