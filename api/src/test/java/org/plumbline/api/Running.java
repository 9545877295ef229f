package org.plumbline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, started once for all tests on a port of its own, and asked over HTTP. */
public final class Running {

  /** The starter set only; the address that is asked for must not be given. */
  private static final ConfigurableApplicationContext SERVICE =
      PlumblineService.start(
          "--server.port=0",
          "--server.address=0.0.0.0",
          "--plumbline.codesets=builtin",
          "--logging.level.plumbline.access=WARN");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();

  static final String X12 = "application/edi-x12";
  static final String NDJSON = "application/x-ndjson";

  private Running() {}

  static int port() {
    return SERVICE.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  static <T> T bean(Class<T> type) {
    return SERVICE.getBean(type);
  }

  /** An answer. */
  public record Answer(int status, String type, byte[] bytes, HttpResponse<byte[]> response) {

    /** The body as text. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
      return MAPPER.readTree(bytes);
    }
  }

  static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  /** Asks for a page. */
  public static Answer get(String path) {
    return send(to(path));
  }

  /** Sends claims. */
  public static Answer scrub(String query, byte[] body) {
    return send(to("/v1/scrub" + query).header("Content-Type", X12).POST(publisher(body)));
  }

  static HttpRequest.BodyPublisher publisher(byte[] body) {
    return BodyPublishers.ofByteArray(body);
  }

  static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(response.statusCode(), type, response.body(), response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** A sample batch of the checkout. */
  static byte[] sample(String name) {
    Path samples = Path.of(System.getProperty("plumbline.checkout"), "test-claims", "samples");
    try {
      return Files.readAllBytes(samples.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
