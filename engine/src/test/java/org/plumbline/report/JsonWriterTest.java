package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;

class JsonWriterTest {

  private static final String SUMMARY_END =
      """
      "input":{"bytes":5000,"claimBytes":4000,"envelopeBytes":900,"skippedBytes":100},\
      "rulebook":{"version":"1","digest":"ab12"},\
      "codesets":[{"name":"HCPCS","releases":["2025-10","2025-07"],"digest":"cd34"}],\
      "plumbline":"0.1.0"}}
      """;

  @Test
  void findings_come_first_and_the_summary_last() throws IOException {
    assertEquals(
        """
        {"findings":[
        {"rule":"FMT-ENV-003","family":"syntax","severity":"error","file":"batch.837",\
        "location":{"segment":"IEA","segmentNumber":90,"offset":4567},\
        "message":"The interchange ends early."},
        {"rule":"FMT-ENV-003","family":"syntax","severity":"error","file":"batch.837",\
        "location":{"segment":"IEA","segmentNumber":90,"offset":4567},\
        "message":"The interchange ends early."}
        ],
        "summary":{"claims":12,"lines":40,\
        "findings":{"bySeverity":{"error":3,"warning":2,"info":0},"byRule":{"DA-U01":2,"FMT-28-001":3}},\
        "checks":{"format":{"applied":400,"found":3,"abstained":{}},\
        "descriptor":{"applied":112,"found":2,"abstained":{"narrative":11,"no release 2025-10 loaded":20}}},\
        """
            + SUMMARY_END,
        written(Samples.withFindings(), Samples.ENVELOPE, Samples.ENVELOPE));
  }

  @Test
  void without_findings_the_array_is_empty() throws IOException {
    assertEquals(
        """
        {"findings":[],
        "summary":{"claims":12,"lines":40,\
        "findings":{"bySeverity":{"error":0,"warning":0,"info":0},"byRule":{}},\
        "checks":{"format":{"applied":400,"found":3,"abstained":{}},\
        "descriptor":{"applied":112,"found":2,"abstained":{}}},\
        """
            + SUMMARY_END,
        written(Samples.withoutFindings()));
  }

  private static String written(Summary summary, Finding... findings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer = new JsonWriter(bytes)) {
      for (Finding finding : findings) {
        writer.found(finding);
      }
      writer.finished(summary);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
