package org.plumbline.cli;

import java.io.OutputStream;
import org.plumbline.report.CsvWriter;
import org.plumbline.report.FindingWriter;
import org.plumbline.report.JsonWriter;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.report.SarifWriter;
import org.plumbline.report.TableWriter;
import org.plumbline.report.html.HtmlWriter;
import org.plumbline.rulebook.Rulebook;

/** How findings are written. */
enum Format {
  TABLE {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook) {
      return new TableWriter(out, width, coloured);
    }
  },
  NDJSON {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook) {
      return new NdjsonWriter(out);
    }
  },
  JSON {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook) {
      return new JsonWriter(out);
    }
  },
  CSV {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook) {
      return new CsvWriter(out);
    }
  },
  SARIF {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook) {
      return new SarifWriter(out, rulebook::page);
    }
  },
  HTML {
    @Override
    FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook) {
      return new HtmlWriter(out, rulebook::page, rulebook::authority);
    }
  };

  /**
   * A writer of this format.
   *
   * @param width characters on a line, where people read
   * @param coloured whether colours may be used
   * @param rulebook where pages and documents are looked up
   */
  abstract FindingWriter writer(OutputStream out, int width, boolean coloured, Rulebook rulebook);
}
