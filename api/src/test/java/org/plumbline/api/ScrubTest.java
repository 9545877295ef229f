package org.plumbline.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.api.Running.NDJSON;
import static org.plumbline.api.Running.X12;
import static org.plumbline.api.Running.publisher;
import static org.plumbline.api.Running.sample;
import static org.plumbline.api.Running.scrub;
import static org.plumbline.api.Running.send;
import static org.plumbline.api.Running.to;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.api.Running.Answer;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.report.FindingWriter;
import org.plumbline.report.JsonWriter;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

class ScrubTest {

  private static final List<String> SAMPLES =
      List.of("dme-supplier.837", "infusion-chemotherapy.837", "correct-batch.837");

  @Test
  void a_correct_batch_is_answered_with_its_summary_and_no_finding() {
    Answer answer = scrub("", sample("correct-batch.837"));
    assertEquals(200, answer.status());
    assertEquals("application/json", answer.type());
    assertEquals(0, answer.json().get("findings").size());
    assertEquals(10, answer.json().get("summary").get("claims").asInt());
  }

  @Test
  void a_faulty_batch_is_answered_with_status_200_too() {
    Answer answer = scrub("", sample("dme-supplier.837"));
    assertEquals(200, answer.status());
    assertTrue(answer.json().get("findings").size() > 0);
    assertEquals("-", answer.json().get("findings").get(0).get("file").asString());
  }

  @Test
  void a_batch_cut_in_the_middle_of_a_claim_is_answered_with_findings() {
    byte[] whole = sample("dme-supplier.837");
    Answer answer = scrub("", Arrays.copyOf(whole, whole.length / 2));
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("\"FMT-SEG-"), answer.text());
    assertTrue(answer.json().get("summary").get("claims").asInt() > 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dme-supplier.837", "infusion-chemotherapy.837", "correct-batch.837"})
  void the_answers_are_the_bytes_of_the_command_line(String name) throws Exception {
    Answer ndjson = send(toNdjson("").POST(publisher(sample(name))));
    assertEquals(NDJSON, ndjson.type());
    assertArrayEquals(commandLine(sample(name), "-", false), ndjson.bytes());
    assertArrayEquals(commandLine(sample(name), "-", true), scrub("", sample(name)).bytes());
  }

  @Test
  void FHIR_and_tables_are_read_by_their_type() {
    byte[] claim =
        "{\"item\":[{\"sequence\":1}],\"resourceType\":\"Claim\"}".getBytes(StandardCharsets.UTF_8);
    Answer fhir = post("application/fhir+json", claim);
    assertEquals(200, fhir.status(), fhir.text());
    assertTrue(fhir.text().contains("\"pointer\":\"/item/0/productOrService\""), fhir.text());
    byte[] table = "claim_id,units\nA1,0\n".getBytes(StandardCharsets.UTF_8);
    Answer csv = post("text/csv; charset=utf-8", table);
    assertEquals(200, csv.status(), csv.text());
    assertTrue(csv.text().contains("\"location\":{\"row\":2"), csv.text());
  }

  @Test
  void a_compressed_body_is_refused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(sample("correct-batch.837"));
    }
    assertEquals(415, post("application/edi-x12", packed.toByteArray()).status());
  }

  private static Answer post(String type, byte[] body) {
    return send(to("/v1/scrub").header("Content-Type", type).POST(publisher(body)));
  }

  @Test
  void the_name_the_caller_gives_is_the_file_of_the_findings() throws Exception {
    byte[] expected = commandLine(sample("dme-supplier.837"), "batch 7.837", false);
    Answer byName = send(toNdjson("?name=batch%207.837").POST(publisher(sample(SAMPLES.get(0)))));
    Answer byHeader =
        send(
            toNdjson("")
                .header("Content-Disposition", "attachment; filename=\"batch 7.837\"")
                .POST(publisher(sample(SAMPLES.get(0)))));
    assertArrayEquals(expected, byName.bytes());
    assertArrayEquals(expected, byHeader.bytes());
  }

  @Test
  void ndjson_is_written_where_the_caller_likes_it_better() {
    assertEquals("application/json", typeFor("*/*"));
    assertEquals("application/json", typeFor("text/html, application/*"));
    assertEquals(NDJSON, typeFor("application/json;q=0.5, application/x-ndjson"));
    assertEquals("application/json", typeFor("application/json, application/x-ndjson;q=0.9"));
  }

  @Test
  void a_receipt_date_and_known_profiles_are_taken() {
    String query = "?profile=medicare-b,base&asOf=2025-12-31";
    assertEquals(200, scrub(query, sample("dme-supplier.837")).status());
    assertEquals(200, scrub("?profile=&asOf=", sample("dme-supplier.837")).status());
  }

  @Test
  void eight_callers_at_once_get_the_right_answers() throws Exception {
    List<byte[]> expected = new ArrayList<>();
    for (String name : SAMPLES) {
      expected.add(commandLine(sample(name), "-", false));
    }
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Answer>> requests = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        byte[] body = sample(SAMPLES.get(i % SAMPLES.size()));
        requests.add(() -> send(toNdjson("").POST(publisher(body))));
      }
      List<Future<Answer>> answers = callers.invokeAll(requests);
      for (int i = 0; i < answers.size(); i++) {
        assertArrayEquals(expected.get(i % SAMPLES.size()), answers.get(i).get().bytes());
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private static String typeFor(String accept) {
    return send(to("/v1/scrub")
            .header("Content-Type", X12)
            .header("Accept", accept)
            .POST(publisher(sample("correct-batch.837"))))
        .type();
  }

  private static java.net.http.HttpRequest.Builder toNdjson(String query) {
    return to("/v1/scrub" + query).header("Content-Type", X12).header("Accept", NDJSON);
  }

  /** What the command line writes: the same run into the same writers. */
  private static byte[] commandLine(byte[] claims, String name, boolean json) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScrubRun run =
        new ScrubRun(
            Rulebook.shipped(),
            InstalledCodeSets.builtin(),
            new ScrubOptions(Set.of(), null, Runtime.getRuntime().availableProcessors()));
    InputFile input = new InputFile(name, -1, () -> new ByteArrayInputStream(claims));
    try (FindingWriter writer = json ? new JsonWriter(out) : new NdjsonWriter(out)) {
      writer.finished(run.run(List.of(input), writer::found).summary());
    }
    return out.toByteArray();
  }
}
