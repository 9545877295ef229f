package org.plumbline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Canaries in every identity field of a claim, in wrong places of it, and in everything else that a
 * caller sends. The service is a process of its own here, so that all it prints is seen.
 */
class CanaryTest {

  private static final List<String> CANARIES =
      List.of("QZXW", "qzxw", "9195550", "918273645", "1927364550", "8765432109", "19371122");

  /** Each identity field holds a canary; the claim's own number and its codes hold none. */
  private static final String CLAIM =
      """
      ISA*00*          *00*          *ZZ*QZXWSENDER     *ZZ*QZXWRECEIVER   *251231*0905*^*00501*000000101*0*T*:~
      GS*HC*QZXWSENDER*QZXWRECEIVER*20251231*0905*101*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*QZXWBATCH*20251231*0905*CH~
      NM1*41*2*QZXWSUBMITTER*****46*QZXWETIN~
      PER*IC*QZXWCONTACT*TE*9195550123*EM*qzxw@qzxw.example~
      NM1*40*2*QZXWCLEARING*****46*QZXWCLR~
      HL*1**20*1~
      NM1*85*1*QZXWBILLING*QZXWFIRST****XX*1927364550~
      N3*12 QZXWSTREET~
      N4*QZXWTOWN*NV*918273645~
      REF*EI*918273645~
      REF*QZXWREF*QZXWVALUE~
      HL*2*1*22*0~
      SBR*P*18*QZXWGROUP******MB~
      NM1*IL*1*QZXWINSURED*QZXWGIVEN*Q***MI*QZXWMEMBER918273645~
      N3*88 QZXWLANE~
      N4*QZXWCITY*QZXW*9182~
      DMG*D8*19371122*QZXWSEX~
      NM1*PR*2*QZXWPAYER*****PI*QZXWPAYERID~
      CLM*CLAIM1*86.4***12:B:1*Y*A*Y*Y~
      REF*D9*QZXWTRACE~
      HI*ABK:E1165~
      NM1*82*1*QZXWRENDERING*QZXWR****XX*8765432109~
      LX*QZXWLX~
      SV1*HC:A4253:QZXWGIVEN:::::FOR QZXWINSURED QZXWGIVEN BORN 19371122*71.4*UN*0***1:9~
      DTP*472*D8*QZXWINSURED~
      NTE*ADD*QZXWINSURED CALL 9195550123~
      SE*27*0001~
      GE*1*101~
      IEA*1*000000101~
      """;

  /** Cut off; an unknown property whose name could be a person's is masked. */
  private static final String FORM =
      "{\"patient\":{\"name\":{\"last\":\"QZXW\"}},\"QZXW\":1,\"lines\":[\"QZXW\"";

  @TempDir private Path directory;
  private Process service;
  private int port;

  @BeforeEach
  void start() throws Exception {
    service = process(Map.of("SERVER_PORT", "0", "PLUMBLINE_HOME", directory.toString()));
    port = waitForPort();
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.destroyForcibly().waitFor();
  }

  @Test
  void canaries_appear_in_no_answer_log_or_metric() throws Exception {
    List<String> answers = new ArrayList<>();
    String half = CLAIM.substring(0, CLAIM.indexOf("SV1*") + 20);
    String noSegment = CLAIM.replace("HL*2", "QZXW*QZXWUNKNOWN~\nHL*2");
    for (String body : List.of(CLAIM, half, noSegment, "QZXW" + CLAIM, FORM)) {
      for (String type : List.of("application/edi-x12", "application/json", "text/qzxw")) {
        answers.add(post("/v1/scrub", "Content-Type: " + type, body));
        answers.add(post("/v1/scrub?QZXW=QZXW&asOf=QZXW", "Content-Type: " + type, body));
        answers.add(post("/v1/scrub?profile=QZXW", "Content-Type: " + type, body));
      }
      answers.add(
          post("/v1/scrub", "Accept: application/x-ndjson\r\nContent-Type: text/qzxw", body));
      answers.add(post("/v1/scrub", "Content-Type: QZXW QZXW", body));
      answers.add(post("/QZXW", "Content-Type: application/edi-x12", body));
      answers.add(post("/v1/scrub", "Content-Type: multipart/form-data; boundary=QZXW", body));
      answers.add(post("/v1/scrub", "Content-Type: application/x-www-form-urlencoded", body));
    }
    assertTrue(answers.get(0).contains("\"rule\":\"FMT-24G-001\""), answers.get(0));
    assertTrue(answers.get(0).startsWith("HTTP/1.1 200"), answers.get(0));
    for (String path :
        List.of(
            "/QZXW",
            "/v1/rules/QZXW",
            "/v1/rules/QZXW|QZXW",
            "/v1/codes/hcpcs/QZXW",
            "/v1/codes/hcpcs/J1885?on=QZXW",
            "/v1/codesets?QZXW=%ZZQZXW",
            "/v3/api-docs",
            "/v3/api-docs/QZXW",
            "/actuator/QZXW",
            "/actuator/health/QZXW",
            "/%QZXW",
            "/QZXW%00")) {
      for (String method : List.of("GET", "PUT", "QZXW")) {
        answers.add(send(method + " " + path, "Accept: application/json", ""));
        answers.add(send(method + " " + path, "Accept: QZXW", ""));
      }
    }
    answers.add(send("GET /v1/rules QZXW", "X: QZXW", ""));
    answers.add(send("POST /v1/scrub", "Content-Length: QZXW", "QZXW"));
    answers.add(send("POST /v1/scrub", "Transfer-Encoding: chunked", "QZXW\r\nQZXW"));
    String cut = "Content-Type: application/edi-x12\r\nContent-Length: 5000";
    answers.add(send("POST /v1/scrub", cut, CLAIM));
    goAway(cut + "\r\n\r\n" + CLAIM);
    for (String answer : answers) {
      assertSilent(answer);
    }
    assertSilent(get("/actuator/prometheus"));
    assertSilent(get("/actuator/health"));
    assertSilent(stopped());
  }

  @Test
  void a_file_name_is_in_the_file_of_findings_and_nowhere_else() throws Exception {
    String type = "Content-Type: application/edi-x12";
    String named = post("/v1/scrub?name=QZXW.837", type, CLAIM);
    String disposed =
        post("/v1/scrub", type + "\r\nContent-Disposition: x; filename=QZXW.837", CLAIM);
    String refused = post("/v1/scrub?name=QZXW.837", type, "Dear Sirs");
    assertTrue(named.contains("\"file\":\"QZXW.837\""));
    assertSilent(named.replace("\"file\":\"QZXW.837\"", ""));
    assertSilent(disposed.replace("\"file\":\"QZXW.837\"", ""));
    assertSilent(refused);
    assertSilent(get("/actuator/prometheus"));
    assertSilent(stopped());
  }

  @Test
  void a_port_in_use_is_one_line_and_status_2() throws Exception {
    Process second =
        process(Map.of("SERVER_PORT", "" + port, "PLUMBLINE_HOME", directory.toString()));
    String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, second.waitFor());
    assertEquals(
        "plumbline: the service cannot start: port "
            + port
            + " is in use, set SERVER_PORT to another",
        said.trim());
  }

  private static void assertSilent(String text) {
    for (String canary : CANARIES) {
      assertFalse(text.contains(canary), () -> canary + " in " + text);
    }
  }

  private Process process(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "-Xshare:auto",
                PlumblineService.class.getName())
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    // settings of another program, in the directory it is started from
    Files.writeString(
        directory.resolve("application.properties"), "server.servlet.context-path=/x");
    return builder.start();
  }

  /** Without empty entries: one would put the directory it is started from on the class path. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private int waitForPort() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = service.getInputStream().read(); c != '\n'; c = service.getInputStream().read()) {
      assertTrue(c >= 0, line.toString());
      line.append((char) c);
    }
    assertTrue(line.toString().startsWith("plumbline: the service listens on"), line.toString());
    return Integer.parseInt(line.substring(line.lastIndexOf(":") + 1).trim());
  }

  /** Ends the service as Ctrl-C does, and returns all it printed. */
  private String stopped() throws Exception {
    service.toHandle().destroy();
    String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(service.waitFor(20, TimeUnit.SECONDS));
    assertTrue(said.contains("POST /v1/scrub 200"), said);
    assertFalse(said.contains("ERROR"), said);
    return said;
  }

  /** Sends the beginning of a request and resets the connection. */
  private void goAway(String headersAndBody) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoLinger(true, 0);
      String request = "POST /v1/scrub HTTP/1.1\r\nHost: qzxw.example\r\n" + headersAndBody;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String get(String path) throws IOException {
    String answer = send("GET " + path, "Accept: */*", "");
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    return answer;
  }

  private String post(String path, String headers, String body) throws IOException {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return send("POST " + path, headers + "\r\nContent-Length: " + length, body);
  }

  private String send(String line, String headers, String body) throws IOException {
    String request =
        line
            + " HTTP/1.1\r\nHost: qzxw.example\r\nUser-Agent: QZXW\r\nReferer: http://qzxw.example/QZXW"
            + "\r\nCookie: QZXW=QZXW; =QZXW\r\nAuthorization: Bearer QZXW\r\nX-Forwarded-Host: QZXW"
            + "\r\nX-Forwarded-Prefix: /QZXW\r\nForwarded: host=QZXW\r\nX-Request-Id: QZXW"
            + "\r\nOrigin: http://qzxw.example\r\ntraceparent: QZXW\r\nAccept-Language: QZXW\r\n"
            + headers
            + "\r\nConnection: close\r\n\r\n"
            + body;
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
