package org.plumbline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service takes the settings that lie in its home. */
class HouseSettingsTest {

  @TempDir Path home;

  private ConfigurableApplicationContext start() {
    return PlumblineService.start(
        "--server.port=0",
        "--plumbline.home=" + home,
        "--plumbline.codesets=builtin",
        "--logging.level.plumbline.access=WARN");
  }

  @Test
  void a_disabled_rule_does_not_speak_and_its_reason_is_told() throws Exception {
    Files.writeString(home.resolve("plumbline.yaml"), "disabled: {FMT-24E-004: by hand}\n");
    try (ConfigurableApplicationContext service = start()) {
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/scrub"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofFile(
                      Path.of(
                          System.getProperty("plumbline.checkout", ".."),
                          "test-claims/samples/one-claim.json")))
              .build();
      String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      JsonNode summary = new JsonMapper().readTree(answer).get("summary");
      assertEquals(0, summary.at("/findings/byRule/FMT-24E-004").asInt(0), answer);
      JsonNode disabled = summary.at("/settings/disabled/0");
      assertTrue(disabled.get("rule").asString().startsWith("FMT-24E-004"), answer);
      assertEquals("by hand", disabled.get("reason").asString());
    }
  }

  @Test
  void settings_that_are_refused_stop_the_start() throws Exception {
    Files.writeString(home.resolve("plumbline.yaml"), "disabled: {FMT-24E-004: }\n");
    Throwable refused = assertThrows(RuntimeException.class, this::start);
    while (refused.getCause() != null) {
      refused = refused.getCause();
    }
    assertTrue(
        refused.getMessage().contains("plumbline.yaml:1: FMT-24E-004 is disabled without a reason"),
        refused.getMessage());
  }
}
