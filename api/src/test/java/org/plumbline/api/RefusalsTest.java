package org.plumbline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.api.Running.X12;
import static org.plumbline.api.Running.get;
import static org.plumbline.api.Running.publisher;
import static org.plumbline.api.Running.sample;
import static org.plumbline.api.Running.scrub;
import static org.plumbline.api.Running.send;
import static org.plumbline.api.Running.to;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.api.Running.Answer;

class RefusalsTest {

  private static final int MEGABYTE = 1 << 20;

  @Test
  void an_empty_body_is_400() {
    assertProblem(400, scrub("", new byte[0]));
    assertProblem(400, scrub("", " \n\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_body_in_which_no_format_is_recognised_is_400() {
    Answer answer = scrub("?name=letter.txt", "Dear Sirs,\n".getBytes(StandardCharsets.UTF_8));
    assertProblem(400, answer);
    assertFalse(answer.text().contains("letter"), answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?profile=nobody",
        "?profile=base,",
        "?asOf=yesterday",
        "?asOf=2025-02-30",
        "?asOf=20250228"
      })
  void unusable_parameters_are_400(String query) {
    assertProblem(400, scrub(query, sample("correct-batch.837")));
  }

  @Test
  void a_file_name_that_cannot_be_read_is_400() {
    assertProblem(
        400,
        send(
            to("/v1/scrub")
                .header("Content-Type", X12)
                .header("Content-Disposition", ";;;")
                .POST(publisher(sample("correct-batch.837")))));
  }

  @Test
  void eleven_megabytes_are_413_streamed_or_declared() {
    byte[] claims = sample("correct-batch.837");
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                Collections.nCopies(11 * MEGABYTE / claims.length + 1, claims).stream()
                    .map(ByteArrayInputStream::new)
                    .toList()));
    Answer streamed =
        send(
            to("/v1/scrub")
                .header("Content-Type", X12)
                .POST(BodyPublishers.ofInputStream(() -> endless)));
    assertProblem(413, streamed);
    assertProblem(413, scrub("", new byte[11 * MEGABYTE]));
  }

  @Test
  void just_under_ten_megabytes_are_read() {
    byte[] claims = Arrays.copyOf(sample("correct-batch.837"), 10 * MEGABYTE);
    Arrays.fill(claims, sample("correct-batch.837").length, claims.length, (byte) '\n');
    Answer answer = scrub("", claims);
    assertEquals(200, answer.status());
    assertEquals(10, answer.json().get("summary").get("claims").asInt());
  }

  @Test
  void json_nested_without_end_is_never_500() {
    byte[] deep = new byte[MEGABYTE];
    Arrays.fill(deep, (byte) '[');
    Answer answer =
        send(to("/v1/scrub").header("Content-Type", "application/json").POST(publisher(deep)));
    assertTrue(answer.status() == 400 || answer.status() == 200, answer.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/fhir+xml",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
      })
  void other_types_are_415(String type) {
    Answer answer =
        send(
            to("/v1/scrub")
                .header("Content-Type", type)
                .POST(publisher(sample("correct-batch.837"))));
    assertProblem(415, answer);
    assertEquals(
        List.of("application/json, application/edi-x12, application/fhir+json, text/csv"),
        answer.response().headers().allValues("Accept"));
  }

  @Test
  void a_body_without_a_type_or_compressed_is_415() {
    assertProblem(415, send(to("/v1/scrub").POST(publisher(sample("correct-batch.837")))));
    assertProblem(
        415,
        send(
            to("/v1/scrub")
                .header("Content-Type", X12)
                .header("Content-Encoding", "gzip")
                .POST(publisher(new byte[] {31, -117, 8}))));
  }

  @Test
  void other_methods_addresses_and_answers_are_405_404_and_406() {
    Answer method = get("/v1/scrub");
    assertProblem(405, method);
    assertEquals("POST", method.response().headers().firstValue("Allow").orElse(""));
    assertProblem(405, send(to("/v1/rules").DELETE()));
    assertProblem(404, get("/v1/claims"));
    assertProblem(404, get("/"));
    assertProblem(404, get("/error"));
    assertProblem(404, get("/actuator/env"));
    assertProblem(406, send(to("/v1/rules").header("Accept", "text/html")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/rules/a|b HTTP/1.1\r\nHost: x",
        "GET /v1/%2e%2e%2frules HTTP/1.1\r\nHost: x",
        "GET /v1/rules HTTP/1.1\r\nHost: a b",
        "GET /v1/rules HTTP/9.9\r\nHost: x",
        "POST /v1/scrub HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x",
        "TRACE /v1/rules HTTP/1.1\r\nHost: x"
      })
  void what_the_server_itself_refuses_is_a_problem_too(String request) throws IOException {
    String answer = raw(request);
    assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
    assertTrue(answer.contains("\"type\":\"about:blank\""), answer);
  }

  @Test
  void it_listens_on_the_loopback_address_only_whatever_its_settings_say() throws IOException {
    assertTrue(raw("GET /v1/codesets HTTP/1.1\r\nHost: x").startsWith("HTTP/1.1 200"));
    assertThrows(IOException.class, () -> connect(InetAddress.getByName("127.0.0.2")));
    for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThrows(IOException.class, () -> connect(address), address.toString());
        }
      }
    }
  }

  private static void connect(InetAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, Running.port()), 2000);
    }
  }

  private static String raw(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", Running.port())) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertProblem(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals("application/problem+json", answer.type());
    assertEquals(status, answer.json().get("status").asInt());
    assertEquals(
        List.of("type", "title", "status", "detail"), List.copyOf(answer.json().propertyNames()));
  }
}
