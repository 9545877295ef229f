package org.plumbline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;
import tools.jackson.core.exc.JacksonIOException;

/**
 * One SARIF 2.1.0 log with one run, streamed: the results as they come, then the tool with the
 * rules that found something, each with its page as help. What SARIF has no place for (claim, line,
 * item, evidence, codes, the summary) stands in property bags, with the names of the JSON form.
 * UTF-8.
 *
 * <p>Places are relative to {@code %SRCROOT%}, the directory the run was started in, which is named
 * and not told, so that a log is the same on any machine; who reads the log says where it is.
 */
public final class SarifWriter implements FindingWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String ROOT = "%SRCROOT%";

  private final Json json;
  private final Function<String, Optional<String>> pages;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<RuleInfo> rules = new ArrayList<>();
  private boolean begun;
  private String inputName = "";
  private String inputUri = "";

  /**
   * Writes to this stream, which {@link #close()} closes.
   *
   * @param pages the page of a rule by its id, as Markdown
   */
  public SarifWriter(OutputStream out, Function<String, Optional<String>> pages) {
    this.json = new Json(out);
    this.pages = pages;
  }

  @Override
  public void begins(String name, String uri) {
    inputName = name;
    inputUri = uri;
  }

  @Override
  public void found(Finding finding) {
    try {
      begin();
      result(finding);
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    }
  }

  @Override
  public void finished(Summary summary) {
    try {
      begin();
      json.endArray().object("tool").object("driver");
      json.text("name", "Plumbline").text("version", summary.plumbline()).array("rules");
      rules.forEach(this::rule);
      json.endArray().endObject().endObject();
      json.object("originalUriBaseIds").object(ROOT).object("description");
      json.text("text", "The directory that plumbline was started in.");
      json.endObject().endObject().endObject();
      json.object("properties").name("summary");
      SummaryJson.write(summary, json);
      json.endObject().endObject().endArray().endObject().raw("\n");
      json.flush();
    } catch (JacksonIOException failed) {
      throw new UncheckedIOException(failed.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void begin() {
    if (!begun) {
      begun = true;
      json.object().text("$schema", SCHEMA).text("version", "2.1.0").array("runs");
      json.object().array("results");
    }
  }

  private void result(Finding finding) {
    RuleInfo rule = finding.rule();
    Integer index = indexes.get(rule.id());
    if (index == null) {
      index = rules.size();
      indexes.put(rule.id(), index);
      rules.add(rule);
    }
    json.object().text("ruleId", rule.id()).number("ruleIndex", index);
    json.text("level", level(rule.severity()));
    json.object("message").text("text", finding.message()).endObject();
    json.array("locations").object();
    place(finding);
    json.endObject().endArray();
    json.object("properties");
    FindingJson.about(finding, json);
    FindingJson.codes(finding, json);
    FindingJson.grounds(finding, json);
    json.endObject().endObject().raw("\n");
  }

  private void place(Finding finding) {
    json.object("physicalLocation").object("artifactLocation");
    String uri = uri(finding.file());
    json.text("uri", uri);
    if (!inputUri.isEmpty() && !URI.create(uri).isAbsolute()) {
      json.text("uriBaseId", ROOT);
    }
    json.endObject();
    long offset = offset(finding.location());
    if (offset >= 0) {
      json.object("region").number("byteOffset", offset).endObject();
    }
    json.endObject();
    String within = within(finding.location());
    if (!within.isEmpty()) {
      json.array("logicalLocations").object();
      json.text("fullyQualifiedName", within).endObject().endArray();
    }
  }

  /** The byte in the file, -1 where none is told. */
  private static long offset(Location location) {
    if (location instanceof Location.X12 x12) {
      return x12.offset();
    }
    return location instanceof Location.Pointer pointer ? pointer.offset() : -1;
  }

  /** {@code 2400/SV1/SV101-3}, {@code /lines/0/units} or {@code row 12/units}. */
  private static String within(Location location) {
    if (location instanceof Location.X12 x12) {
      String component = x12.component() == 0 ? "" : "-" + x12.component();
      return Stream.of(x12.loop(), x12.segment(), x12.element() + component)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("/"));
    } else if (location instanceof Location.Pointer pointer) {
      return pointer.pointer();
    } else if (location instanceof Location.Cell cell) {
      return "row " + cell.row() + (cell.column().isEmpty() ? "" : "/" + cell.column());
    }
    return "";
  }

  /** Of a member of an archive that of the archive and what stands behind it. */
  private String uri(String file) {
    return inputUri.isEmpty() || !file.startsWith(inputName)
        ? UriPath.of(file)
        : inputUri + UriPath.of(file.substring(inputName.length()));
  }

  private void rule(RuleInfo rule) {
    json.object().text("id", rule.id());
    json.object("shortDescription").text("text", rule.title()).endObject();
    pages
        .apply(rule.id())
        .ifPresent(
            page -> json.object("help").text("text", page).text("markdown", page).endObject());
    json.object("defaultConfiguration").text("level", level(rule.severity())).endObject();
    json.object("properties").text("family", rule.family().key());
    json.text("basis", rule.basis().key()).textsIfThere("items", rule.items());
    json.textsIfThere("authorities", rule.authorities());
    json.endObject().endObject();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.key();
  }
}
