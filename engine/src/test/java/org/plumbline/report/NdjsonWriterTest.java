package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;

class NdjsonWriterTest {

  @Test
  void a_finding_of_a_line_is_the_object_of_the_contract() throws IOException {
    assertEquals(
        """
        {"rule":"DA-U01","family":"descriptor","severity":"warning","file":"batch.837",\
        "claim":{"id":"ACCT0003","index":3},"line":2,"item":"24G",\
        "location":{"loop":"2400","segment":"SV1","element":"SV104","segmentNumber":37,"stSegment":35,"offset":1234},\
        "message":"The narrative names 60 mg and the descriptor says \\"per 15 mg\\".",\
        "evidence":[{"from":"descriptor","text":"per 15 mg","code":"J1885","release":"2025-10","span":[32,41]},\
        {"from":"claim","field":"SV101-7","text":"60 mg"},\
        {"from":"arithmetic","name":"expected units","value":"4"}],\
        "authorities":["CMS-PUB-100-04-CH17"],\
        "read":[{"code":"J1885","descriptor":"Injection, per 15 mg"}]}
        """,
        written(Samples.DOSE));
  }

  @Test
  void a_score_has_the_words_it_is_made_of() throws IOException {
    String json = written(Samples.SCORED);
    assertEquals(
        """
        "read":[{"code":"E0143","descriptor":"Walker, folding","score":21,\
        "words":[{"said":"FOLDING","word":"folding","weight":9},\
        {"said":"WLKR","word":"Walker","weight":12}]},\
        {"code":"E0601","descriptor":"Device","score":0}]}
        """,
        json.substring(json.indexOf("\"read\"")));
  }

  @Test
  void the_codes_of_a_277ca_are_named() throws IOException {
    String json = written(Samples.withStatus("A7:562:85"));
    assertEquals(
        "{\"category\":\"A7\",\"status\":\"562\",\"entity\":\"85\"}",
        json.substring(json.indexOf("{\"category\""), json.indexOf(",\"message\"")));
  }

  @Test
  void further_codes_of_a_277ca_stand_beside_the_first() throws IOException {
    String json = written(Samples.withStatus("A8:505,A8:514:85,A8:125"));
    assertEquals(
        "{\"category\":\"A8\",\"status\":\"505\",\"also\":["
            + "{\"category\":\"A8\",\"status\":\"514\",\"entity\":\"85\"},"
            + "{\"category\":\"A8\",\"status\":\"125\"}]}",
        json.substring(json.indexOf("{\"category\""), json.indexOf(",\"message\"")));
  }

  @Test
  void what_is_absent_is_left_out() throws IOException {
    assertEquals(
        """
        {"rule":"FMT-ENV-003","family":"syntax","severity":"error","file":"batch.837",\
        "location":{"segment":"IEA","segmentNumber":90,"offset":4567},\
        "message":"The interchange ends early."}
        """,
        written(Samples.ENVELOPE));
  }

  @Test
  void a_component_is_named_where_there_is_one() throws IOException {
    String json = written(Samples.at(new Location.X12("2300", "CLM", "CLM05", 1, 20, 18, 7)));
    assertEquals(
        """
        {"loop":"2300","segment":"CLM","element":"CLM05","component":1,"segmentNumber":20,"stSegment":18,"offset":7}\
        """,
        location(json));
  }

  @Test
  void a_place_in_json_is_a_pointer() throws IOException {
    assertEquals(
        "{\"pointer\":\"/lines/0/units\"}",
        location(written(Samples.at(new Location.Pointer("/lines/0/units")))));
  }

  @Test
  void where_json_is_broken_its_byte_is_told_too() throws IOException {
    assertEquals(
        "{\"pointer\":\"/lines/0\",\"offset\":0}",
        location(written(Samples.at(new Location.Pointer("/lines/0", 0)))));
  }

  @Test
  void a_cell_is_row_and_column() throws IOException {
    assertEquals(
        "{\"row\":12,\"column\":\"units\"}",
        location(written(Samples.at(new Location.Cell(12, "units")))));
  }

  @Test
  void each_finding_has_a_line_of_its_own() throws IOException {
    String json = written(Samples.DOSE, Samples.ENVELOPE);
    assertEquals(2, json.lines().count());
    assertEquals('\n', json.charAt(json.length() - 1));
  }

  @Test
  void characters_beyond_ascii_are_utf_8_and_half_a_pair_is_replaced() throws IOException {
    String json = written(Samples.inClaim(1, "Ä😀\uD83D", "m/n"));
    assertEquals(
        "\"claim\":{\"id\":\"Ä😀\uFFFD\",\"index\":1}",
        json.substring(json.indexOf("\"claim\""), json.indexOf(",\"item\"")));
  }

  @Test
  void a_stream_that_breaks_is_told_of() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    NdjsonWriter writer = new NdjsonWriter(broken);
    writer.found(Samples.DOSE);
    UncheckedIOException failed =
        assertThrows(UncheckedIOException.class, () -> writer.finished(Samples.withFindings()));
    assertEquals("Broken pipe", failed.getCause().getMessage());
  }

  private static String written(Finding... findings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (NdjsonWriter writer = new NdjsonWriter(bytes)) {
      for (Finding finding : findings) {
        writer.found(finding);
      }
      writer.finished(Samples.withFindings());
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String location(String json) {
    int start = json.indexOf("\"location\":") + "\"location\":".length();
    return json.substring(start, json.indexOf('}', start) + 1);
  }
}
