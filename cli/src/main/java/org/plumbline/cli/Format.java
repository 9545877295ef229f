package org.plumbline.cli;

import java.io.OutputStream;
import org.plumbline.report.FindingWriter;
import org.plumbline.report.JsonWriter;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.report.TableWriter;

/** How findings are written. */
enum Format {
  TABLE {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured) {
      return new TableWriter(out, width, coloured);
    }
  },
  NDJSON {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured) {
      return new NdjsonWriter(out);
    }
  },
  JSON {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured) {
      return new JsonWriter(out);
    }
  };

  /**
   * A writer of this format.
   *
   * @param width characters on a line, where people read
   * @param coloured whether colours may be used
   */
  abstract FindingWriter writer(OutputStream out, int width, boolean coloured);
}
